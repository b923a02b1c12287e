#pragma once

#include "service/term_requests.h"
#include "web/list_sheet.h"

#include <vector>

namespace vekha::web
{

[[nodiscard]] ListSheet term_request_sheet(const std::vector<service::TermRequestRow>& requests,
                                           const service::TermRequestFilter& filter, domain::Date today,
                                           language::Tongue tongue);

} // namespace vekha::web
