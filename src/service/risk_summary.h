#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/risk_summary.h"

namespace vekha::service
{

/// «Таблица № 1» with what stands below it.
struct RiskSummary {
    store::Page<store::RiskSummaryRow> page;
    store::RiskTotals totals; ///< of every school that the filter lets through
    domain::RiskCatalogue catalogue;
};

/// @error not-permitted, cursor-invalid, risk-unknown
[[nodiscard]] Answer<RiskSummary> risk_summary(Services& services, const Call& call, const store::RiskFilter& filter,
                                               const store::PageRequest& page);

} // namespace vekha::service
