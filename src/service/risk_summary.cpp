#include "service/risk_summary.h"

#include "service/permit.h"
#include "service/work.h"
#include "store/risk_catalogues.h"

namespace vekha::service
{

Answer<RiskSummary> risk_summary(Services& services, const Call& call, const store::RiskFilter& filter,
                                 const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::risk_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    if (filter.risk && !domain::risk_of(store::risk_catalogue_of_program(), *filter.risk))
        return refused("risk-unknown", {{"risk", *filter.risk}});
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<RiskSummary> {
        RiskSummary summary;
        summary.catalogue = store::risk_catalogue(connection, scope->region);
        auto found = store::page_of_risk_summary(connection, *scope, filter, page);
        if (!found) return refused("cursor-invalid");
        summary.page = *std::move(found);
        summary.totals = store::risk_totals(connection, *scope, filter, summary.catalogue.most_high);
        return summary;
    });
}

} // namespace vekha::service
