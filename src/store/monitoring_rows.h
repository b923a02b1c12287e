#pragma once

#include "domain/meeting.h"
#include "domain/monitoring_round.h"
#include "store/body_rows.h"
#include "store/ids.h"
#include "store/instant.h"
#include "store/page.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

using domain::AnswerId;
using domain::RoundId;
using TemplateId = domain::Id<struct MonitoringTemplate>;

/// A form that people of the region made, at its newest edition.
struct TemplateRow {
    TemplateId id;
    TerritoryId territory;
    domain::MonitoringForm form;
    Instant changed_at;
};

struct NewRound {
    TerritoryId territory;
    domain::MonitoringForm form;
    std::string title;
    domain::Period period;
    domain::Date due;
    std::string group; ///< code of the group that was asked for; empty
};

struct RoundRow {
    RoundId id;
    TerritoryId territory;
    std::string territory_name;
    std::string form_code;
    std::string title;
    domain::Period period;
    domain::Date due;
    std::string group;
    domain::RoundState state = domain::RoundState::Planned;
    std::optional<domain::Date> opened_on;
    std::optional<domain::Date> closed_on;
    std::int64_t version = 1;
    domain::RoundFigures figures; ///< of the addressees that the reader sees
};

struct RoundFilter {
    std::optional<domain::RoundState> state;
    std::optional<std::string> form; ///< code
};

struct NewAnswer {
    TerritoryId territory;
    std::optional<domain::OrganisationId> organisation;
    std::string name;
    int asked = 0;
};

struct AnswerRow {
    AnswerId id;
    RoundId round;
    PlaceName place;
    std::string name;
    domain::AnswerState state = domain::AnswerState::Empty;
    domain::Timeliness timeliness = domain::Timeliness::Pending;
    int asked = 0;
    int given = 0;
    std::optional<domain::Date> submitted_on;
    std::string submitter;
    std::string checker;
    std::string words; ///< of the last return or acceptance
    std::string editor;
    Instant changed_at;
    std::int64_t reminders = 0;
    std::optional<Instant> reminded_at;
    std::int64_t version = 1;
};

/// An answer with what was filled in.
struct StoredAnswer {
    AnswerRow row;
    domain::FilledForm filled;
    std::optional<ActorId> submitter;
};

struct AnswerFilter {
    std::optional<domain::AnswerState> state;
    std::optional<domain::Timeliness> timeliness;
};

/// What its author writes into an analytic note.
///
/// @source R13, F139
struct NoteFields {
    std::string subject;
    std::string methods;
    std::string conclusions;
    std::string recommendations;
    std::string signatory;
    std::optional<domain::Date> signed_on;

    friend bool operator==(const NoteFields&, const NoteFields&) = default;
};

struct NoteRow {
    NoteFields fields;
    std::int64_t version = 0; ///< 0: nobody wrote it yet
};

} // namespace vekha::store
