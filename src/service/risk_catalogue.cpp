#include "service/risk_catalogue.h"

#include "service/curator_parts.h"
#include "service/permit.h"
#include "service/work.h"
#include "store/grants.h"

namespace vekha::service
{

namespace
{

constexpr std::size_t most_measures = 20;

/// What belongs to the whole region lies at the root of its territories.
Answer<void> permit_region(Connection& connection, const Call& call)
{
    const auto& scope = call.actor.scope;
    auto root = store::location_of(connection, scope.region, scope.territory);
    if (root.path.size() > 1) root.path.resize(1);
    return permit(call, domain::permission::risk_write, root);
}

RiskCatalogueView view_of(Connection& connection, const Call& call, domain::RiskCatalogue catalogue)
{
    RiskCatalogueView view;
    view.catalogue = std::move(catalogue);
    view.editions = store::risk_catalogue_editions(connection, call.actor.scope.region);
    view.may_write = permit_region(connection, call).has_value();
    return view;
}

Answer<domain::RiskMeasure> checked(const domain::RiskMeasure& measure)
{
    domain::RiskMeasure kept;
    for (const auto part : {&domain::RiskMeasure::code, &domain::RiskMeasure::text, &domain::RiskMeasure::result,
                            &domain::RiskMeasure::term}) {
        auto text = checked_text(measure.*part);
        if (!text) return unexpected<Refusal>{text.error()};
        kept.*part = *std::move(text);
    }
    return kept;
}

/// What the region may say of a risk, on top of what stays.
Answer<domain::Risk> said_of(domain::Risk risk, const domain::Risk& said)
{
    for (const auto part : {&domain::Risk::name, &domain::Risk::name_en, &domain::Risk::measured_by}) {
        auto text = checked_text(said.*part);
        if (!text) return unexpected<Refusal>{text.error()};
        risk.*part = *std::move(text);
    }
    if (said.measures.size() > most_measures) return refused("too-many-values", {{"risk", risk.code}});
    risk.measures.clear();
    for (const auto& measure : said.measures) {
        auto kept = checked(measure);
        if (!kept) return unexpected<Refusal>{kept.error()};
        risk.measures.push_back(*std::move(kept));
    }
    return risk;
}

Answer<domain::RiskCatalogue> next_edition(domain::RiskCatalogue catalogue, const domain::RiskCatalogue& said)
{
    if (said.risks.size() != catalogue.risks.size()) return refused("risk-unknown");
    for (std::size_t i = 0; i < said.risks.size(); ++i) {
        auto& risk = catalogue.risks[i];
        if (said.risks[i].code != risk.code) return refused("risk-unknown", {{"risk", said.risks[i].code}});
        auto kept = said_of(risk, said.risks[i]);
        if (!kept) return unexpected<Refusal>{kept.error()};
        risk = *std::move(kept);
    }
    catalogue.most_high = said.most_high;
    ++catalogue.edition;
    if (const auto fault = domain::fault_of(catalogue)) return refused(fault->code, {{"risk", fault->where}});
    return catalogue;
}

} // namespace

Answer<RiskCatalogueView> get_risk_catalogue(Services& services, const Call& call, std::optional<int> edition)
{
    if (const auto may = scope_of(call, domain::permission::risk_read); !may) return unexpected<Refusal>{may.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<RiskCatalogueView> {
        const auto region = call.actor.scope.region;
        if (!edition) return view_of(connection, call, store::risk_catalogue(connection, region));
        auto found = store::risk_catalogue(connection, region, *edition);
        if (!found) return refused("risk-catalogue-not-found");
        return view_of(connection, call, *std::move(found));
    });
}

Answer<RiskCatalogueView> save_risk_catalogue(Services& services, const Call& call, const SaveRiskCatalogue& command)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<RiskCatalogueView> {
        if (auto may = permit_region(connection, call); !may) return unexpected<Refusal>{may.error()};
        const auto region = call.actor.scope.region;
        auto before = store::risk_catalogue(connection, region);
        if (before.edition != command.edition)
            return refused("changed-meanwhile", {{"version", std::to_string(before.edition)}});
        auto after = next_edition(std::move(before), command.catalogue);
        if (!after) return unexpected<Refusal>{after.error()};
        store::insert_risk_catalogue(connection, region, *after, call.actor.name, call.actor.id, call.now);
        record(connection, call, "risk-catalogue-changed", "region", region.value,
               {{"edition", std::to_string(after->edition)}});
        return view_of(connection, call, *std::move(after));
    });
}

} // namespace vekha::service
