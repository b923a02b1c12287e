#pragma once

#include "service/bodies.h"
#include "store/meetings.h"
#include "store/plan_corrections.h"

namespace vekha::service
{

using store::CorrectionFilter;
using store::CorrectionId;
using store::CorrectionRow;
using store::DecisionFields;
using store::DecisionFilter;
using store::DecisionId;
using store::DecisionRow;
using store::MeetingFields;
using store::MeetingFilter;
using store::MeetingId;
using store::MeetingRow;

/// Minutes with their decisions.
struct MeetingView {
    MeetingRow meeting;
    std::vector<DecisionRow> decisions;
    bool may_write = false;
};

/// The latest first. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<MeetingRow>>
list_meetings(Services& services, const Call& call, const MeetingFilter& filter, const store::PageRequest& page);
/// @error not-permitted, meeting-not-found
[[nodiscard]] Answer<MeetingView> get_meeting(Services& services, const Call& call, MeetingId id);

struct MakeMeeting {
    MeetingFields fields;
    NewPlace place; ///< of an interview: the school
    std::optional<std::string> idempotency_key;
};
/// @error not-permitted, territory-not-found, organisation-not-found, body-not-found, round-not-found, value-empty,
///        field-too-long, list-too-long, day-in-future (of what was held), idempotency-key-reused
[[nodiscard]] Answer<MeetingView> make_meeting(Services& services, const Call& call, const MakeMeeting& command);

struct ChangeMeeting {
    MeetingId meeting;
    std::int64_t version = 0;
    MeetingFields fields;
};
/// @error the same, meeting-not-found, minutes-signed, changed-meanwhile
[[nodiscard]] Answer<MeetingView> change_meeting(Services& services, const Call& call, const ChangeMeeting& command);

/// By term. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<DecisionRow>>
list_decisions(Services& services, const Call& call, const DecisionFilter& filter, const store::PageRequest& page);
/// @error not-permitted
[[nodiscard]] Answer<std::vector<DecisionRow>> all_decisions(Services& services, const Call& call,
                                                             const DecisionFilter& filter);

struct AddDecision {
    MeetingId meeting;
    DecisionFields fields;
    std::optional<std::string> idempotency_key;
};
/// @error not-permitted, meeting-not-found, minutes-signed, organisation-not-found, obligation-not-found, value-empty,
///        field-too-long, idempotency-key-reused
[[nodiscard]] Answer<DecisionRow> add_decision(Services& services, const Call& call, const AddDecision& command);

struct ChangeDecision {
    DecisionId decision;
    std::int64_t version = 0;
    DecisionFields fields; ///< the organisation stays; signed minutes keep text and responsible
};
/// @error not-permitted, decision-not-found, minutes-signed, obligation-not-found, value-empty, field-too-long,
///        changed-meanwhile
[[nodiscard]] Answer<DecisionRow> change_decision(Services& services, const Call& call, const ChangeDecision& command);

/// Corrections of road maps that schools proposed in answers, the newest first. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<CorrectionRow>>
list_corrections(Services& services, const Call& call, const CorrectionFilter& filter, const store::PageRequest& page);
/// @error not-permitted
[[nodiscard]] Answer<std::vector<CorrectionRow>> all_corrections(Services& services, const Call& call,
                                                                 const CorrectionFilter& filter);

struct DecideCorrection {
    CorrectionId correction;
    std::int64_t version = 0;
    domain::CorrectionState state = domain::CorrectionState::Agreed;
    std::string words; ///< a refusal must say why
};
/// @error not-permitted, correction-not-found, words-needed, words-too-long, changed-meanwhile
[[nodiscard]] Answer<CorrectionRow> decide_correction(Services& services, const Call& call,
                                                      const DecideCorrection& command);

} // namespace vekha::service
