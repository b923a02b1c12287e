#pragma once

#include "domain/monitoring_answer.h"
#include "domain/territory.h"

namespace vekha::domain
{

using RoundId = Id<struct MonitoringRound>;
using AnswerId = Id<struct MonitoringAnswer>;

enum class RoundState { Planned, Open, Closed };
inline constexpr std::array<std::pair<RoundState, std::string_view>, 3> round_states{
    {{RoundState::Planned, "planned"}, {RoundState::Open, "open"}, {RoundState::Closed, "closed"}}};

enum class AnswerState { Empty, Draft, Submitted, Returned, Accepted };
inline constexpr std::array<std::pair<AnswerState, std::string_view>, 5> answer_states{
    {{AnswerState::Empty, "empty"},
     {AnswerState::Draft, "draft"},
     {AnswerState::Submitted, "submitted"},
     {AnswerState::Returned, "returned"},
     {AnswerState::Accepted, "accepted"}}};

/// How many addressees stand where; each has one state and one timeliness.
struct RoundFigures {
    std::int64_t addressees = 0;
    std::int64_t empty = 0;
    std::int64_t draft = 0;
    std::int64_t submitted = 0;
    std::int64_t returned = 0;
    std::int64_t accepted = 0;
    std::int64_t on_time = 0;
    std::int64_t late = 0;
    std::int64_t missing = 0;
    std::int64_t pending = 0;

    friend bool operator==(const RoundFigures&, const RoundFigures&) = default;
};

/// Duties of the period by how far they came. Overdue ones are among the owed.
struct DutyFigures {
    std::int64_t owed = 0;
    std::int64_t overdue = 0;
    std::int64_t checking = 0;
    std::int64_t done = 0;

    DutyFigures& operator+=(const DutyFigures& other);
    friend bool operator==(const DutyFigures&, const DutyFigures&) = default;
};

/// A duty that comes with the form of an addressee.
struct FormDuty {
    ObligationId id;
    std::string number; ///< of the activity
    std::string text;
    bool check = false; ///< a look at an ongoing duty
    std::optional<Date> from;
    std::optional<Date> to;
    std::string stage;    ///< name_of(Stage)
    std::string progress; ///< name_of(Progress)

    friend bool operator==(const FormDuty&, const FormDuty&) = default;
};

/// What an addressee had said when the round was closed, and how its duties stood.
struct FrozenAnswer {
    AnswerId id;
    std::string name;
    TerritoryId territory;
    std::string territory_name;
    std::optional<OrganisationId> organisation;
    AnswerState state = AnswerState::Empty;
    Timeliness timeliness = Timeliness::Missing;
    std::optional<Date> submitted_on;
    int asked = 0;
    int given = 0;
    FilledForm filled;
    std::vector<FormDuty> form_duties; ///< that came with the form, as they stood then
    DutyFigures duties;                ///< all that fell due in the period

    friend bool operator==(const FrozenAnswer&, const FrozenAnswer&) = default;
};

/// An indicator as it stood when the round was closed.
struct FrozenIndicator {
    std::string code;
    std::string title;
    std::string unit;
    std::string state;  ///< value, blank, not-applicable
    std::string value;  ///< as it was shown, rounded; empty without data
    std::string target; ///< empty without one

    friend bool operator==(const FrozenIndicator&, const FrozenIndicator&) = default;
};

/// A closed round. Reading it computes nothing.
struct RoundSnapshot {
    RoundId round;
    std::string title;
    MonitoringForm form;
    Period period;
    Date due;
    Date closed_on;
    std::string territory_name;
    RoundFigures figures;
    std::vector<FieldTotal> totals;
    DutyFigures duties;
    std::vector<FrozenIndicator> indicators;
    std::string answers_sha256; ///< SHA-256 over those of the answers, in order of their numbers

    friend bool operator==(const RoundSnapshot&, const RoundSnapshot&) = default;
};

} // namespace vekha::domain
