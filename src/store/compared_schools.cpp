#include "store/compared_schools.h"

#include "store/folded.h"
#include "store/page_by_name.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

OpenSchool read_open_school(Row& row)
{
    OpenSchool read;
    read.id = row.take<domain::OrganisationId>();
    read.name = row.take<std::string>();
    read.code = row.take<std::string>();
    read.territory_name = row.take<std::string>();
    return read;
}

} // namespace

std::string open_schools_where(const Scope& scope, std::string_view text, domain::Date day, Params& params)
{
    params.push_back({"day", day});
    auto sql = " from organisations o join territories t on t.region_id = o.region_id and t.id = o.territory_id "
               "where o.region_id = :region and o.kind = 'school' and o.merged_into is null and (o.closed_on is null "
               "or o.closed_on > :day)" +
               inside(scope, {"o.territory_id", "o.id"}, params);
    if (!text.empty()) {
        sql += " and o.search like :text escape '\\'";
        params.push_back({"text", pattern_of(text)});
    }
    return sql;
}

std::map<domain::OrganisationId, std::int64_t> values_in_force(Connection& connection, RegionId region, int year,
                                                               std::string_view variable)
{
    std::map<domain::OrganisationId, std::int64_t> values;
    connection.each("select organisation_id, value from context_values where region_id = :region and in_force = 1 and "
                    "year = :year and variable = :variable",
                    {{"region", region}, {"year", year}, {"variable", variable}}, [&](Row& row) {
                        const auto school = row.take<domain::OrganisationId>();
                        values[school] = row.take<std::int64_t>();
                    });
    return values;
}

ContextProfiles context_profiles(Connection& connection, RegionId region, int year,
                                 std::span<const std::string_view> variables)
{
    constexpr double per_one = 10'000;
    ContextProfiles profiles;
    connection.each("select organisation_id, variable, value from context_values where region_id = :region and "
                    "in_force = 1 and year = :year",
                    {{"region", region}, {"year", year}}, [&](Row& row) {
                        const auto school = row.take<domain::OrganisationId>();
                        const auto variable = row.take<std::string>();
                        const auto value = row.take<std::int64_t>();
                        const auto at = std::ranges::find(variables, variable);
                        if (at == variables.end()) return;
                        auto& profile = profiles[school];
                        profile.resize(variables.size());
                        profile[static_cast<std::size_t>(at - variables.begin())] =
                            static_cast<double>(value) / per_one;
                    });
    return profiles;
}

std::vector<ListedIn> official_lists(Connection& connection, const Scope& scope, int from_year, int to_year,
                                     std::string_view prefix)
{
    Params params{{"region", scope.region},
                  {"from_year", from_year},
                  {"to_year", to_year},
                  {"prefix", prefix},
                  {"beyond", std::string{prefix} + "~"}};
    const auto sql = "select v.organisation_id, v.year, v.variable, v.value from context_values v join organisations o "
                     "on o.region_id = v.region_id and o.id = v.organisation_id where v.region_id = :region and "
                     "v.in_force = 1 and v.year between :from_year and :to_year and v.variable >= :prefix and "
                     "v.variable < :beyond" +
                     inside(scope, {"o.territory_id", "o.id"}, params) +
                     " order by v.organisation_id, v.year, v.variable";
    return connection.all(sql, params, [](Row& row) {
        ListedIn read;
        read.school = row.take<domain::OrganisationId>();
        read.year = row.take<int>();
        read.list = row.take<std::string>();
        read.listed = row.take<std::int64_t>() > 0;
        return read;
    });
}

std::vector<OpenSchool> open_schools(Connection& connection, const Scope& scope, domain::Date day)
{
    Params params{{"region", scope.region}};
    const auto where = open_schools_where(scope, "", day, params);
    return connection.all("select o.id, o.short_name, o.code, t.name" + where + " order by o.sort_name, o.id", params,
                          read_open_school);
}

std::optional<Page<OpenSchool>> page_of_open_schools(Connection& connection, const Scope& scope, std::string_view text,
                                                     const PageRequest& request, domain::Date day)
{
    Params params{{"region", scope.region}};
    auto where = open_schools_where(scope, text, day, params);
    return page_by_name(connection, {"select o.id, o.short_name, o.code, t.name", std::move(where), "o"},
                        std::move(params), request, read_open_school,
                        [](const OpenSchool& last) { return CursorText{sort_name_of(last.name), last.id.value}; });
}

} // namespace vekha::store
