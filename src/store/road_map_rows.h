#pragma once

#include "domain/obligation.h"
#include "domain/plan.h"
#include "domain/progress.h"
#include "store/ids.h"
#include "store/instant.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// Obligations that are not gone, by where they stand on a day.
struct ObligationCounts {
    std::int64_t total = 0;
    std::int64_t overdue = 0;
    std::int64_t current = 0;
    std::int64_t upcoming = 0;
    std::int64_t needs_date = 0;
    std::int64_t checking = 0;
    std::int64_t done = 0;

    friend bool operator==(const ObligationCounts&, const ObligationCounts&) = default;
};

struct RoadMapSummary {
    RoadMapId id;
    std::string title;
    domain::PlanKind kind = domain::PlanKind::Municipal;
    std::optional<std::string> territory;
    domain::Period period;
    int edition = 1;  ///< the one described here
    int editions = 1; ///< how many there are
    std::int64_t activities = 0;
    ObligationCounts obligations;
    Instant approved_at;
    std::string approved_by;

    friend bool operator==(const RoadMapSummary&, const RoadMapSummary&) = default;
};

/// One activity of a frozen edition with what it obliges to.
struct RoadMapRow {
    domain::Activity activity;
    ObligationCounts obligations;
    std::vector<domain::Occurrence> occurrences; ///< each once, however many bodies owe it
    std::optional<domain::Date> next;            ///< the nearest term not before the day asked for
};

struct MatrixOrganisation {
    std::optional<domain::OrganisationId> id; ///< absent: known only by the name printed in the plan
    std::string name;
    std::optional<domain::OrganisationKind> kind;

    friend bool operator==(const MatrixOrganisation&, const MatrixOrganisation&) = default;
};

struct MatrixActivity {
    std::string key;
    std::string number;
    std::string text;
    std::string section;
    domain::Schedule schedule;
};

/// State is the worst of the cell's obligations: overdue, needs-date, current, upcoming, checking, done.
struct MatrixCell {
    int activity = 0;     ///< index into activities
    int organisation = 0; ///< index into organisations
    domain::DueState state = domain::DueState::Upcoming;
    std::int64_t count = 0;
    std::optional<domain::Date> next; ///< the nearest term not before the day asked for of what is owed

    friend bool operator==(const MatrixCell&, const MatrixCell&) = default;
};

/// Activities × bodies; only cells where something is owed.
struct Matrix {
    std::vector<MatrixActivity> activities;
    std::vector<MatrixOrganisation> organisations; ///< schools first, by name
    std::vector<MatrixCell> cells;
};

/// One occurrence of an activity with the number of bodies that owe it.
struct CalendarItem {
    std::string activity;
    std::string number;
    std::string text;
    domain::Occurrence occurrence;
    std::int64_t obligations = 0;
};

/// One obligation with the activity and the road map it comes from.
struct ObligationRow {
    domain::Obligation obligation;
    std::int64_t version = 1;
    RoadMapId road_map;
    std::string road_map_title;
    std::string number; ///< of the activity, as printed
    std::string text;   ///< of the activity
    domain::DueState state = domain::DueState::Upcoming;
    domain::Progress progress = domain::Progress::Planned;
    TerritoryId territory;
    std::optional<Instant> submitted_at;
    std::optional<domain::Date> submitted_on;
    std::optional<Instant> checked_at;
    std::string checker;                  ///< whose word was the last; empty when nobody's yet
    std::string return_reason;            ///< while returned: domain::ReturnReason::code
    std::optional<domain::Date> term_was; ///< the last day before a person moved it
    std::optional<domain::ObligationId> replaced_by;
    std::string acceptance;    ///< «по согласованию»: asked, agreed, declined; empty where nobody has to agree
    std::string cancelled_why; ///< why it is gone
};

} // namespace vekha::store
