#pragma once

#include "domain/executor.h"
#include "service/approve_draft.h"
#include "service/draft_parts.h"
#include "store/organisations.h"
#include "store/territories.h"

#include <vector>

namespace vekha::service
{

/// What approval needs besides the draft itself, for a plan that belongs to `belonging`.
struct ApprovalContext {
    /// The register; a body that the plan's glossary abbreviates («УО») also goes by its abbreviation.
    std::vector<domain::Organisation> organisations;
    domain::SchoolCalendar calendar;
    domain::ExecutorDictionary executors; ///< what people settled that names mean here
};
[[nodiscard]] ApprovalContext approval_context(Connection& connection, const Call& call,
                                               const store::Belonging& belonging, const domain::Plan& plan);

/// What must be settled before the plan may be frozen.
[[nodiscard]] std::vector<RefusalItem> must_settle(const domain::Plan& header, const std::vector<DraftRow>& rows);

/// Schools named one by one in the plan that the register does not know, each once, in the order of the plan.
[[nodiscard]] std::vector<std::string> unknown_schools(const domain::Plan& plan,
                                                       const std::vector<domain::Organisation>& organisations);

} // namespace vekha::service
