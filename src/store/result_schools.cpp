#include "store/result_schools.h"

namespace vekha::store
{

std::vector<ResultSchool> result_schools(Connection& connection, RegionId region)
{
    return connection.all(
        "select coalesce(o.merged_into, o.id), o.code, o.gia_code, o.vpr_login, o.short_name, o.full_name, "
        "o.territory_id, t.name from organisations o join territories t on t.region_id = o.region_id and "
        "t.id = o.territory_id where o.region_id = :region order by o.id",
        {{"region", region}}, [](Row& row) {
            ResultSchool school;
            school.id = row.take<domain::OrganisationId>();
            school.code = row.take<std::string>();
            school.gia_code = row.take<std::string>();
            school.login = row.take<std::string>();
            school.short_name = row.take<std::string>();
            school.full_name = row.take<std::string>();
            school.territory = row.take<TerritoryId>();
            school.territory_name = row.take<std::string>();
            return school;
        });
}

std::unordered_set<std::int64_t> organisations_inside(Connection& connection, const Scope& scope)
{
    Params params{{"region", scope.region}};
    const auto seen = inside(scope, {"territory_id", "id"}, params);
    std::unordered_set<std::int64_t> ids;
    connection.each("select id from organisations where region_id = :region" + seen, params,
                    [&](Row& row) { ids.insert(row.take<std::int64_t>()); });
    return ids;
}

std::map<std::string, domain::OrganisationId> said_codes(Connection& connection, RegionId region)
{
    std::map<std::string, domain::OrganisationId> codes;
    connection.each("select code, organisation_id from result_codes where region_id = :region", {{"region", region}},
                    [&](Row& row) {
                        auto code = row.take<std::string>();
                        codes.emplace(std::move(code), row.take<domain::OrganisationId>());
                    });
    return codes;
}

void say_code(Connection& connection, RegionId region, const std::string& code, domain::OrganisationId school,
              ActorId by, Instant now)
{
    connection.execute("insert into result_codes (region_id, code, organisation_id, said_at, said_by) values (:region, "
                       ":code, :school, :now, :by) on conflict (region_id, code) do update set organisation_id = "
                       "excluded.organisation_id, said_at = excluded.said_at, said_by = excluded.said_by",
                       {{"region", region}, {"code", code}, {"school", school}, {"now", now}, {"by", by}});
}

} // namespace vekha::store
