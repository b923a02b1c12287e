#include "store/curated_schools.h"

#include "store/codec.h"
#include "store/curator_sql.h"
#include "store/folded.h"
#include "store/page_by_name.h"

#include <map>

namespace vekha::store
{

namespace
{

using domain::OrganisationId;

constexpr ScopeColumns of_school{"s.territory_id", "s.id"};

constexpr std::string_view columns =
    "select s.id, s.short_name, s.code, s.territory_id, t.name, s.latitude, s.longitude, s.closed_on, s.kind, n.risks, "
    "n.subjects, n.version";

constexpr std::string_view from_schools =
    " from organisations s join territories t on t.region_id = s.region_id and t.id = s.territory_id left join "
    "school_needs n on n.region_id = s.region_id and n.organisation_id = s.id where s.region_id = :region and "
    "s.merged_into is null";

constexpr std::string_view open_school =
    " and s.kind = 'school' and (s.opened_on is null or s.opened_on <= :day) and (s.closed_on is null or s.closed_on > "
    ":day)";

CuratedSchool read_school(Row& row)
{
    CuratedSchool school;
    school.id = row.take<OrganisationId>();
    school.name = row.take<std::string>();
    school.code = row.take<std::string>();
    school.territory = row.take<TerritoryId>();
    school.territory_name = row.take<std::string>();
    school.at = curator_sql::read_coordinates(row);
    school.closed_on = row.take<std::optional<domain::Date>>();
    school.kind =
        domain::organisation_kind_from_name(row.take<std::string>()).value_or(domain::OrganisationKind::Other);
    const auto risks = row.take<std::optional<std::string>>();
    const auto subjects = row.take<std::optional<std::string>>();
    if (risks) school.needs.risks = decoded_texts(*risks);
    if (subjects) school.needs.subjects = decoded_texts(*subjects);
    school.needs_version = row.take<std::optional<std::int64_t>>().value_or(0);
    return school;
}

std::string has_curator()
{
    return "exists (select 1 from assignments a where a.region_id = s.region_id and a.organisation_id = s.id and" +
           std::string{curator_sql::in_force} + ")";
}

std::string where_of(const Scope& scope, const CuratedSchoolFilter& filter, domain::Date day, Params& params)
{
    params.push_back({"region", scope.region});
    params.push_back({"day", day});
    std::string where = std::string{from_schools} + std::string{open_school} + inside(scope, of_school, params) +
                        " and s.id in (select m.organisation_id from memberships m where m.region_id = :region and "
                        "(m.from_day is null or m.from_day <= :day) and (m.to_day is null or m.to_day >= :day)";
    if (filter.group) {
        where += " and m.group_code = :group";
        params.push_back({"group", *filter.group});
    }
    where += ")";
    if (!filter.text.empty()) {
        where += " and s.search like :text escape '\\'";
        params.push_back({"text", pattern_of(filter.text)});
    }
    if (filter.covered) where += std::string{*filter.covered ? " and " : " and not "} + has_curator();
    return where;
}

void add_parts(Connection& connection, RegionId region, domain::Date day, std::vector<CuratedSchool>& schools)
{
    if (schools.empty()) return;
    std::map<OrganisationId, CuratedSchool*> by_id;
    for (auto& school : schools)
        by_id.emplace(school.id, &school);
    const auto find = [&](OrganisationId id) {
        const auto found = by_id.find(id);
        return found == by_id.end() ? nullptr : found->second;
    };
    connection.each("select distinct organisation_id, group_code from memberships where region_id = :region and "
                    "(from_day is null or from_day <= :day) and (to_day is null or to_day >= :day) order by "
                    "organisation_id, group_code",
                    {{"region", region}, {"day", day}}, [&](Row& row) {
                        if (auto* school = find(row.take<OrganisationId>()))
                            school->groups.push_back(row.take<std::string>());
                    });
    curator_sql::add_assignments(connection, region, day, schools,
                                 [&](const AssignmentRow& read) { return find(read.school); });
}

} // namespace

std::optional<Page<CuratedSchool>> page_of_curated_schools(Connection& connection, const Scope& scope,
                                                           const CuratedSchoolFilter& filter,
                                                           const PageRequest& request, domain::Date day)
{
    Params params;
    auto where = where_of(scope, filter, day, params);
    auto page =
        page_by_name(connection, {std::string{columns}, std::move(where), "s"}, std::move(params), request, read_school,
                     [](const CuratedSchool& last) { return CursorText{sort_name_of(last.name), last.id.value}; });
    if (page) add_parts(connection, scope.region, day, page->items);
    return page;
}

std::vector<CuratedSchool> curated_schools(Connection& connection, const Scope& scope,
                                           const CuratedSchoolFilter& filter, domain::Date day)
{
    Params params;
    const auto where = where_of(scope, filter, day, params);
    auto schools = connection.all(std::string{columns} + where + " order by s.sort_name, s.id", params, read_school);
    add_parts(connection, scope.region, day, schools);
    return schools;
}

Coverage coverage_of(Connection& connection, const Scope& scope, CuratedSchoolFilter filter, domain::Date day)
{
    filter.covered.reset();
    Params params;
    const auto where = where_of(scope, filter, day, params);
    Coverage coverage;
    coverage.schools = connection.scalar<std::int64_t>("select count(*)" + where, params);
    coverage.covered = connection.scalar<std::int64_t>("select count(*)" + where + " and " + has_curator(), params);
    return coverage;
}

std::int64_t school_count(Connection& connection, const Scope& scope, domain::Date day)
{
    Params params{{"region", scope.region}, {"day", day}};
    const auto seen = inside(scope, of_school, params);
    return connection.scalar<std::int64_t>(
        "select count(*)" + std::string{from_schools} + std::string{open_school} + seen, params);
}

std::optional<CuratedSchool> find_curated_school(Connection& connection, const Scope& scope, OrganisationId id,
                                                 domain::Date day)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside(scope, of_school, params);
    auto schools = connection.all(std::string{columns} + std::string{from_schools} + seen + " and s.id = :id", params,
                                  read_school);
    add_parts(connection, scope.region, day, schools);
    if (schools.empty()) return std::nullopt;
    return std::move(schools.front());
}

bool save_needs(Connection& connection, RegionId region, OrganisationId school, const SchoolNeeds& needs,
                std::int64_t expected, ActorId by, Instant now)
{
    Params params{
        {"region", region}, {"school", school}, {"risks", encoded(needs.risks)}, {"subjects", encoded(needs.subjects)},
        {"now", now},       {"by", by}};
    if (expected == 0)
        return connection.execute("insert into school_needs (region_id, organisation_id, risks, subjects, changed_at, "
                                  "changed_by) values (:region, :school, :risks, :subjects, :now, :by) on conflict do "
                                  "nothing",
                                  params) == 1;
    params.push_back({"expected", expected});
    return connection.execute("update school_needs set risks = :risks, subjects = :subjects, changed_at = :now, "
                              "changed_by = :by, version = version + 1 where region_id = :region and organisation_id = "
                              ":school and version = :expected",
                              params) == 1;
}

} // namespace vekha::store
