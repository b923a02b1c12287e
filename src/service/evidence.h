#pragma once

#include "domain/obligation.h"
#include "domain/proof.h"
#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/evidence.h"
#include "store/like_obligations.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// What proves that duties were done: files, links, notes; one proof may serve many duties of one body.
namespace vekha::service
{

using domain::EvidenceId;
using store::EvidenceRow;
using store::EvidenceWords;

struct EvidenceView {
    EvidenceRow row;
    std::vector<store::EvidenceUse> uses; ///< every duty that it serves
    bool editable = false;                ///< by the caller
};

/// A link or a note; files come by service/uploads.h.
struct AddEvidence {
    domain::ObligationId obligation;
    domain::EvidenceKind kind = domain::EvidenceKind::Note;
    EvidenceWords said;
    std::optional<std::string> idempotency_key;
};

/// Proves a duty. A duty that was only planned is begun by it; one that was accepted or confirmed waits for another
/// look.
///
/// @error obligation-not-found, not-permitted, view-as-read-only, evidence-duty-gone (cancelled, replaced or
/// withdrawn),
///        evidence-link-invalid, value-empty, field-too-long, idempotency-key-reused
[[nodiscard]] Answer<EvidenceView> add_evidence(Services& services, const Call& call, const AddEvidence& command);

/// @error evidence-not-found, not-permitted
[[nodiscard]] Answer<EvidenceView> get_evidence(Services& services, const Call& call, EvidenceId id);

struct EditEvidence {
    EvidenceId id;
    std::int64_t version = 0;
    std::optional<std::string> title{};
    std::optional<std::string> words{};
    std::optional<std::string> number{};
    std::optional<std::optional<domain::Date>> day{};
    std::optional<bool> is_signed{};
    std::optional<std::string> link{};
};

/// @error evidence-not-found, not-permitted, view-as-read-only, changed-meanwhile, and those of add_evidence
[[nodiscard]] Answer<EvidenceView> edit_evidence(Services& services, const Call& call, const EditEvidence& command);

/// Takes the proof away from every duty that it serves; the log of their steps keeps what was seen.
/// @error evidence-not-found, not-permitted, view-as-read-only, changed-meanwhile
[[nodiscard]] Answer<void> remove_evidence(Services& services, const Call& call, EvidenceId id, std::int64_t version);

/// Lets the proof serve one more duty of the same body; nothing happens when it serves it already.
///
/// @error evidence-not-found, obligation-not-found, evidence-of-another (the duty is another body's),
///        evidence-duty-gone, evidence-quarantined, not-permitted, view-as-read-only
[[nodiscard]] Answer<EvidenceView> link_evidence(Services& services, const Call& call, EvidenceId id,
                                                 domain::ObligationId obligation);
/// Takes it away from one duty; from the last one it is removed.
/// @error evidence-not-found, evidence-not-linked, not-permitted, view-as-read-only
[[nodiscard]] Answer<void> unlink_evidence(Services& services, const Call& call, EvidenceId id,
                                           domain::ObligationId obligation);

/// A file that may be given out, and under which name. The reading is recorded in the audit.
struct EvidenceDownload {
    std::filesystem::path path;
    std::int64_t size = 0;
    std::string name;
    std::string media_type;
};

/// @error evidence-not-found, evidence-without-file, evidence-quarantined, evidence-scan-awaited, evidence-file-lost
[[nodiscard]] Answer<EvidenceDownload> evidence_file(Services& services, const Call& call, EvidenceId id);

/// A picture of the file: an image as it is, a page of a PDF drawn.
struct EvidencePreview {
    std::filesystem::path path; ///< of an image; empty: `png` holds a drawn page
    std::int64_t size = 0;
    std::string png;
    std::string media_type;
};

/// @param page  from 1
/// @error as evidence_file, and preview-none (files of this type are not shown), preview-page-missing, preview-failed
[[nodiscard]] Answer<EvidencePreview> evidence_preview(Services& services, const Call& call, EvidenceId id, int page,
                                                       bool thumbnail);

/// Why an obligation of another plan is offered for the same proof.
enum class MatchReason {
    CarriesOut,   ///< this row carries out that row of the plan above
    CarriedOutBy, ///< the other way round
    SameParent,   ///< both carry out one row
    SameWording   ///< the same work by its words, about the same time
};

[[nodiscard]] std::string_view name_of(MatchReason reason); ///< carries-out, carried-out-by, same-parent, same-wording

struct ProofMatch {
    store::LikeObligation obligation;
    MatchReason reason = MatchReason::SameWording;
    int percent = 100;               ///< of SameWording: how much of the shorter wording is shared
    std::vector<EvidenceRow> theirs; ///< proofs of that obligation that this one could share
    std::vector<EvidenceId> shared;  ///< that serve both already
};

/// Everything about the proof of one duty.
struct ProofView {
    domain::ProofRequirement requirement;
    std::string expected; ///< as printed
    std::vector<EvidenceView> evidence;
    std::vector<domain::ProofRemark> missing;
    std::vector<ProofMatch> matches; ///< the surest first
    bool editable = false;           ///< the caller may add evidence
};

/// @error obligation-not-found, not-permitted
[[nodiscard]] Answer<ProofView> get_proof(Services& services, const Call& call, domain::ObligationId id);

} // namespace vekha::service
