#pragma once

#include "domain/id.h"

#include <array>
#include <string_view>
#include <utility>

namespace vekha::domain
{

using MeetingId = Id<struct Meeting>;
using DecisionId = Id<struct MeetingDecision>;
using CorrectionId = Id<struct PlanCorrection>;

/// @source F132, F133, F140
enum class MeetingKind { Meeting, Council, Interview };
inline constexpr std::array<std::pair<MeetingKind, std::string_view>, 3> meeting_kinds{
    {{MeetingKind::Meeting, "meeting"}, {MeetingKind::Council, "council"}, {MeetingKind::Interview, "interview"}}};

/// Signed minutes are not changed any more; their decisions go on.
enum class MeetingState { Planned, Held, Signed };
inline constexpr std::array<std::pair<MeetingState, std::string_view>, 3> meeting_states{
    {{MeetingState::Planned, "planned"}, {MeetingState::Held, "held"}, {MeetingState::Signed, "signed"}}};

enum class DecisionState { Open, Done, Dropped };
inline constexpr std::array<std::pair<DecisionState, std::string_view>, 3> decision_states{
    {{DecisionState::Open, "open"}, {DecisionState::Done, "done"}, {DecisionState::Dropped, "dropped"}}};

/// Of a correction of a road map. Made: the plan was changed accordingly.
///
/// @source F056: monthly corrections of road maps after the interview
enum class CorrectionState { Proposed, Agreed, Declined, Made };
inline constexpr std::array<std::pair<CorrectionState, std::string_view>, 4> correction_states{
    {{CorrectionState::Proposed, "proposed"},
     {CorrectionState::Agreed, "agreed"},
     {CorrectionState::Declined, "declined"},
     {CorrectionState::Made, "made"}}};

} // namespace vekha::domain
