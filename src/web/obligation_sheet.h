#pragma once

#include "domain/date.h"
#include "language/in_words.h"
#include "service/export_obligations.h"
#include "web/list_sheet.h"

#include <vector>

namespace vekha::web
{

/// One row an obligation.
[[nodiscard]] ListSheet obligation_sheet(const std::vector<service::ObligationRow>& obligations,
                                         const service::ObligationFilter& filter, domain::Date today,
                                         language::Tongue tongue);

} // namespace vekha::web
