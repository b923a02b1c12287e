#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/risk_catalogues.h"

#include <optional>
#include <vector>

namespace vekha::service
{

struct RiskCatalogueView {
    domain::RiskCatalogue catalogue;
    std::vector<store::CatalogueEdition> editions; ///< the newest first; the first is in force
    bool may_write = false;
};

/// @param edition  the one in force when absent
/// @error not-permitted, risk-catalogue-not-found
[[nodiscard]] Answer<RiskCatalogueView> get_risk_catalogue(Services& services, const Call& call,
                                                           std::optional<int> edition);

struct SaveRiskCatalogue {
    std::int64_t edition = 0; ///< that was changed: the one in force
    domain::RiskCatalogue
        catalogue; ///< names, measures, how many high are too many; codes, federal numbers and statistics stay
};

/// A new edition for the whole region. Profiles keep the edition they were made by.
///
/// @error not-permitted, view-as-read-only, changed-meanwhile, value-too-long, too-many-values, and those of
///        domain::fault_of (data: risk)
[[nodiscard]] Answer<RiskCatalogueView> save_risk_catalogue(Services& services, const Call& call,
                                                            const SaveRiskCatalogue& command);

} // namespace vekha::service
