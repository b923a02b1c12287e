#pragma once

#include "service/call.h"
#include "service/drafts.h"
#include "service/refusal.h"
#include "service/road_maps.h"
#include "service/services.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

/// What must still be settled, and what approval would make.
struct ApprovalReadiness {
    /// Codes: term-yearless, term-ambiguous, term-not-understood, period-missing, title-missing, no-activities.
    std::vector<RefusalItem> must_settle;
    std::int64_t dated = 0; ///< obligations; all zero while the period is missing
    std::int64_t check = 0;
    std::int64_t undated = 0;
    std::vector<std::string> schools_to_register; ///< named in the plan, unknown to the register

    [[nodiscard]] bool ready() const { return must_settle.empty(); }
};

/// @error draft-not-found
[[nodiscard]] Answer<ApprovalReadiness> approval_readiness(Services& services, const Call& call, DraftId draft);

struct ApproveDraft {
    DraftId draft;
    std::int64_t version = 0;
    std::optional<std::string> idempotency_key;
};

/// Freezes edition 1 of a new road map, registers the schools that only the plan names and makes the obligations.
///
/// @error draft-not-found, draft-not-open, changed-meanwhile, idempotency-key-reused,
///        draft-not-ready (items: what must be settled), too-many-obligations (more than 500 000)
[[nodiscard]] Answer<RoadMapSummary> approve_draft(Services& services, const Call& call, const ApproveDraft& command);

} // namespace vekha::service
