#pragma once

#include "service/evidence.h"
#include "service/work.h"
#include "store/obligation_steps.h"

/// What the use cases of evidence share.
namespace vekha::service
{

/// A duty whose proof the caller may change. @error obligation-not-found, not-permitted, view-as-read-only,
/// evidence-duty-gone
[[nodiscard]] Answer<store::Duty> provable_duty(Connection& connection, const Call& call, domain::ObligationId id);

/// A proof that the caller sees. @error evidence-not-found, not-permitted
[[nodiscard]] Answer<EvidenceRow> seen_evidence(Connection& connection, const Call& call, EvidenceId id);
/// The same that the caller may change. @error also view-as-read-only
[[nodiscard]] Answer<EvidenceRow> editable_evidence(Connection& connection, const Call& call, EvidenceId id);

[[nodiscard]] EvidenceView view_of_evidence(Connection& connection, const Call& call, EvidenceRow row);

/// The texts made safe: one line where one is meant, ends trimmed.
/// @error evidence-link-invalid, value-empty, field-too-long
[[nodiscard]] Answer<EvidenceWords> checked_words(domain::EvidenceKind kind, EvidenceWords said);

/// To be called after the proof of a duty was changed: what was accepted waits for another look, who is checking it
/// hears of it. `added`: a planned duty is begun by its first proof.
void note_changed_proof(Connection& connection, const Call& call, const store::Duty& duty, bool added);

/// Makes the row, its first link, the event and what follows for the duty.
[[nodiscard]] EvidenceId make_evidence(Connection& connection, const Call& call, const store::Duty& duty,
                                       const store::NewEvidence& evidence);

} // namespace vekha::service
