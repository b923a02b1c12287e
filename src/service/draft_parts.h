#pragma once

#include "service/drafts.h"
#include "service/work.h"
#include "store/drafts.h"

#include <vector>

namespace vekha::service
{

/// The plan that header and rows make together.
[[nodiscard]] domain::Plan plan_of(const domain::Plan& header, const std::vector<DraftRow>& rows);

/// The draft as the wizard shows it. @error draft-not-found
[[nodiscard]] Answer<DraftView> view_of_draft(Connection& connection, const Call& call, DraftId draft);

/// Opens the kept file again, or takes it from the shelf. @error file-missing
[[nodiscard]] Answer<std::shared_ptr<const documents::Document>>
open_source(Services& services, const std::string& file_sha256, const std::string& file_name);

} // namespace vekha::service
