#include "store/risk_catalogues.h"

#include "store/decoded.h"
#include "wire/risk.h"

namespace vekha::store
{

namespace
{

domain::RiskCatalogue read_catalogue(Row& row)
{
    return decoded(row.take<std::string>(), wire::risk_catalogue_from_json);
}

} // namespace

const domain::RiskCatalogue& risk_catalogue_of_program()
{
    return wire::preset_risks();
}

domain::RiskCatalogue risk_catalogue(Connection& connection, RegionId region)
{
    auto own = connection.first("select body from risk_catalogues where region_id = :region order by edition desc "
                                "limit 1",
                                {{"region", region}}, read_catalogue);
    return own ? *std::move(own) : risk_catalogue_of_program();
}

std::optional<domain::RiskCatalogue> risk_catalogue(Connection& connection, RegionId region, int edition)
{
    if (edition == risk_catalogue_of_program().edition) return risk_catalogue_of_program();
    return connection.first("select body from risk_catalogues where region_id = :region and edition = :edition",
                            {{"region", region}, {"edition", edition}}, read_catalogue);
}

std::vector<CatalogueEdition> risk_catalogue_editions(Connection& connection, RegionId region)
{
    auto editions = connection.all("select edition, made_at, maker from risk_catalogues where region_id = :region "
                                   "order by edition desc",
                                   {{"region", region}}, [](Row& row) {
                                       CatalogueEdition one;
                                       one.edition = row.take<int>();
                                       one.made_at = row.take<Instant>();
                                       one.maker = row.take<std::string>();
                                       return one;
                                   });
    editions.push_back({risk_catalogue_of_program().edition, std::nullopt, ""});
    return editions;
}

void insert_risk_catalogue(Connection& connection, RegionId region, const domain::RiskCatalogue& catalogue,
                           const std::string& maker, ActorId by, Instant now)
{
    connection.execute("insert into risk_catalogues (region_id, edition, body, made_at, made_by, maker) values "
                       "(:region, :edition, :body, :now, :by, :maker)",
                       {{"region", region},
                        {"edition", catalogue.edition},
                        {"body", wire::print(wire::to_json(catalogue))},
                        {"now", now},
                        {"by", by},
                        {"maker", maker}});
}

} // namespace vekha::store
