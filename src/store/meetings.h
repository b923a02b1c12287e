#pragma once

#include "store/connection.h"
#include "store/monitoring_rows.h"

namespace vekha::store
{

using domain::DecisionId;
using domain::MeetingId;

/// Minutes of a meeting, a council or an interview.
///
/// @source 6.24, R21
struct MeetingFields {
    domain::MeetingKind kind = domain::MeetingKind::Meeting;
    std::string title;
    std::optional<BodyId> body;
    std::optional<RoundId> round;
    domain::Date held_on;
    std::string number;
    std::string place;
    std::vector<std::string> agenda;
    std::vector<std::string> invited;
    std::vector<std::string> present;
    std::string minutes;
    std::string chair;
    std::string secretary;
    domain::MeetingState state = domain::MeetingState::Planned;

    friend bool operator==(const MeetingFields&, const MeetingFields&) = default;
};

struct MeetingRow {
    MeetingId id;
    PlaceName place;
    MeetingFields fields;
    std::string body_name;
    std::int64_t decisions = 0;
    std::int64_t open_decisions = 0;
    std::int64_t version = 1;
};

struct MeetingFilter {
    std::optional<domain::MeetingKind> kind;
    std::optional<RoundId> round;
};

/// The latest first. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<MeetingRow>> page_of_meetings(Connection& connection, const Scope& scope,
                                                               const MeetingFilter& filter, const PageRequest& request);
[[nodiscard]] std::optional<MeetingRow> find_meeting(Connection& connection, const Scope& scope, MeetingId id);
[[nodiscard]] MeetingId insert_meeting(Connection& connection, const Belonging& belonging, const MeetingFields& fields,
                                       ActorId by, Instant now);
/// @return false when the meeting is no longer at `version`; nothing is changed then
[[nodiscard]] bool update_meeting(Connection& connection, RegionId region, MeetingId id, std::int64_t version,
                                  const MeetingFields& fields, Instant now);

struct DecisionFields {
    std::string text;
    std::string responsible;
    std::optional<domain::OrganisationId> organisation; ///< that is to carry it out
    domain::Date due;
    domain::DecisionState state = domain::DecisionState::Open;
    std::string words; ///< what came of it
    std::optional<domain::ObligationId> obligation;

    friend bool operator==(const DecisionFields&, const DecisionFields&) = default;
};

struct DecisionRow {
    DecisionId id;
    MeetingId meeting;
    std::string meeting_title;
    domain::Date held_on;
    PlaceName place; ///< its organisation is the one that carries out
    DecisionFields fields;
    std::optional<domain::Date> closed_on;
    std::int64_t version = 1;
};

struct DecisionFilter {
    std::optional<domain::DecisionState> state;
    bool overdue = false; ///< open, and the term has passed
    std::optional<MeetingId> meeting;
};

/// By term. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<DecisionRow>> page_of_decisions(Connection& connection, const Scope& scope,
                                                                 const DecisionFilter& filter,
                                                                 const PageRequest& request, domain::Date today);
[[nodiscard]] std::optional<DecisionRow> find_decision(Connection& connection, const Scope& scope, DecisionId id);
/// In the territory of the organisation that carries it out, else of the meeting.
[[nodiscard]] DecisionId insert_decision(Connection& connection, const Belonging& belonging, MeetingId meeting,
                                         const DecisionFields& fields, ActorId by, Instant now);
/// The organisation stays. @return false when the decision is no longer at `version`
[[nodiscard]] bool update_decision(Connection& connection, RegionId region, DecisionId id, std::int64_t version,
                                   const DecisionFields& fields, domain::Date today, Instant now);

} // namespace vekha::store
