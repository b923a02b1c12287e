#pragma once

#include "service/risk_profiles.h"
#include "service/risk_summary.h"
#include "web/list_sheet.h"

namespace vekha::web
{

/// «Таблица № 1»: schools × risks with totals below.
[[nodiscard]] ListSheet sheet_of(const service::RiskSummary& summary, const store::RiskFilter& filter,
                                 domain::Date today, language::Tongue tongue);

/// The risk profile of a school with its verification.
[[nodiscard]] ListSheet sheet_of(const service::RiskProfileView& view, language::Tongue tongue);

} // namespace vekha::web
