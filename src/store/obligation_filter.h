#pragma once

#include "domain/date.h"
#include "domain/organisation.h"
#include "domain/progress.h"
#include "store/ids.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vekha::store
{

/// Of what is owed: Overdue, Current, Upcoming, NeedsDate, and Week: its term ends in the week, Monday to Sunday, of
/// the day that counts as today, and is not overdue. The others name a stage.
enum class ObligationList { Overdue, Current, Upcoming, NeedsDate, Week, Checking, Done, Gone };

/// Which obligations a list shows; what is absent does not narrow it.
struct ObligationFilter {
    std::optional<ObligationList> list; ///< absent: all but what is gone
    std::optional<domain::Progress> progress;
    std::optional<RoadMapId> road_map;
    std::optional<domain::OrganisationId> organisation;
    std::optional<std::string> activity;      ///< Activity::key
    std::optional<domain::Date> from;         ///< obligations whose term ends on this day or later
    std::optional<domain::Date> to;           ///< … or earlier
    std::string text;                         ///< words of the activity or of the body; letter case and ё do not matter
    std::optional<std::int64_t> direction{};  ///< key of a direction of work; 0: rows under no heading
    std::optional<std::string> addressee{};   ///< a body that no register knows, by exactly this name
    std::optional<TerritoryId> directly_in{}; ///< of this territory alone, not of those that lie in it
    std::optional<bool> in_time{};            ///< done: sent before its term was over, or after
    bool owed_only = false;                   ///< not done yet, and not being checked
    bool by_name_only = false;                ///< of bodies that no register knows
    bool farthest_first = false;              ///< the last term first

    friend bool operator==(const ObligationFilter&, const ObligationFilter&) = default;
};

} // namespace vekha::store
