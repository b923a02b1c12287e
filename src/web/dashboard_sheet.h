#pragma once

#include "language/in_words.h"
#include "service/dashboards.h"
#include "service/workload.h"
#include "web/list_sheet.h"

namespace vekha::web
{

/// One row a part of the territory.
[[nodiscard]] ListSheet dashboard_sheet(const service::TerritoryDashboard& dashboard, domain::Date today,
                                        language::Tongue tongue);
/// One row an executor, one column a week.
[[nodiscard]] ListSheet load_sheet(const service::Load& load, domain::Date today, language::Tongue tongue);
/// One row a school, one column a month.
[[nodiscard]] ListSheet burden_sheet(const service::Burden& burden, domain::Date today, language::Tongue tongue);

} // namespace vekha::web
