#include "store/organisations.h"

#include "store/codec.h"
#include "store/cursor_text.h"
#include "store/folded.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace vekha::store
{

namespace
{

/// An organisation belongs to itself.
constexpr ScopeColumns register_columns{"territory_id", "id"};

using domain::Organisation;
using domain::OrganisationId;
using domain::OrganisationKind;

constexpr std::array<std::pair<OrganisationKind, std::string_view>, 4> kinds{
    {{OrganisationKind::School, "school"},
     {OrganisationKind::Authority, "authority"},
     {OrganisationKind::MethodicalCentre, "methodical-centre"},
     {OrganisationKind::Other, "other"}}};

constexpr const char* columns = "id, kind, code, short_name, full_name, settlement, aliases";

Organisation read_organisation(Row& row)
{
    Organisation organisation;
    organisation.id = row.take<OrganisationId>();
    organisation.kind = organisation_kind_from_name(row.take<std::string>()).value_or(OrganisationKind::Other);
    organisation.code = row.take<std::string>();
    organisation.short_name = row.take<std::string>();
    organisation.full_name = row.take<std::string>();
    organisation.settlement = row.take<std::string>();
    organisation.aliases = decoded_texts(row.take<std::string>());
    return organisation;
}

/// Group codes by organisation; of one organisation when `only` is given.
std::map<OrganisationId, std::vector<std::string>> memberships(Connection& connection, RegionId region,
                                                               domain::Date day, std::optional<OrganisationId> only)
{
    std::string sql = "select organisation_id, group_code from memberships where region_id = :region "
                      "and (from_day is null or from_day <= :day) and (to_day is null or to_day >= :day)";
    Params params{{"region", region}, {"day", day}};
    if (only) {
        sql += " and organisation_id = :organisation";
        params.push_back({"organisation", *only});
    }
    std::map<OrganisationId, std::vector<std::string>> groups;
    connection.each(sql + " order by organisation_id, id", params, [&](Row& row) {
        const auto id = row.take<OrganisationId>();
        groups[id].push_back(row.take<std::string>());
    });
    return groups;
}

void add_groups(Connection& connection, RegionId region, domain::Date day, std::vector<Organisation>& organisations)
{
    auto groups = memberships(connection, region, day, std::nullopt);
    for (auto& organisation : organisations)
        if (const auto found = groups.find(organisation.id); found != groups.end())
            organisation.groups = std::move(found->second);
}

void join_group(Connection& connection, RegionId region, OrganisationId id, const std::string& group,
                std::optional<domain::Date> from)
{
    connection.execute("insert into memberships (region_id, organisation_id, group_code, from_day) "
                       "values (:region, :organisation, :group, :from)",
                       {{"region", region}, {"organisation", id}, {"group", group}, {"from", from}});
}

void leave_group(Connection& connection, RegionId region, OrganisationId id, const std::string& group, domain::Date day)
{
    connection.execute(
        "update memberships set to_day = :to where region_id = :region and organisation_id = :organisation "
        "and group_code = :group and to_day is null",
        {{"to", domain::plus_days(day, -1)}, {"region", region}, {"organisation", id}, {"group", group}});
}

} // namespace

std::string_view name_of(OrganisationKind kind)
{
    return std::ranges::find(kinds, kind, &std::pair<OrganisationKind, std::string_view>::first)->second;
}

std::optional<OrganisationKind> organisation_kind_from_name(std::string_view name)
{
    for (const auto& [kind, known] : kinds)
        if (known == name) return kind;
    return std::nullopt;
}

std::vector<Organisation> register_of(Connection& connection, const Scope& scope, domain::Date day)
{
    Params params{{"region", scope.region}};
    const auto seen = inside(scope, register_columns, params);
    auto organisations =
        connection.all("select " + std::string{columns} + " from organisations where region_id = :region" + seen +
                           " order by sort_name, id",
                       params, read_organisation);
    add_groups(connection, scope.region, day, organisations);
    return organisations;
}

std::optional<Page<Organisation>> page_of_register(Connection& connection, const Scope& scope,
                                                   std::optional<OrganisationKind> kind, const PageRequest& request,
                                                   domain::Date day)
{
    Params params{{"region", scope.region}};
    std::string where = " from organisations where region_id = :region" + inside(scope, register_columns, params);
    if (kind) {
        where += " and kind = :kind";
        params.push_back({"kind", name_of(*kind)});
    }
    Page<Organisation> page;
    page.total = connection.scalar<std::int64_t>("select count(*)" + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and (sort_name, id) > (:name, :id)";
        params.push_back({"name", after->text});
        params.push_back({"id", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all("select " + std::string{columns} + where + " order by sort_name, id limit :limit",
                                params, read_organisation);
    page.next = cut_to(page.items, request.limit, [](const Organisation& last) {
        return CursorText{sort_name_of(last.short_name), last.id.value};
    });
    add_groups(connection, scope.region, day, page.items);
    return page;
}

OrganisationId insert_organisation(Connection& connection, const Scope& scope, const Organisation& organisation,
                                   Origin origin, Instant now)
{
    const auto id = connection.scalar<OrganisationId>(
        "insert into organisations (region_id, territory_id, kind, code, short_name, full_name, settlement, aliases, "
        "origin, sort_name, created_at, changed_at) values (:region, :territory, :kind, :code, :short, :full, "
        ":settlement, :aliases, :origin, :sort, :now, :now) returning id",
        {{"region", scope.region},
         {"territory", scope.territory},
         {"kind", name_of(organisation.kind)},
         {"code", organisation.code},
         {"short", organisation.short_name},
         {"full", organisation.full_name},
         {"settlement", organisation.settlement},
         {"aliases", encoded(organisation.aliases)},
         {"origin", origin == Origin::Plan ? "plan" : "register"},
         {"sort", sort_name_of(organisation.short_name)},
         {"now", now}});
    // Since when it belongs to the groups it came with, nobody said.
    for (const auto& group : organisation.groups)
        join_group(connection, scope.region, id, group, std::nullopt);
    return id;
}

void update_organisation(Connection& connection, const Scope& scope, const Organisation& organisation, domain::Date day,
                         Instant now)
{
    connection.execute("update organisations set kind = :kind, code = :code, short_name = :short, full_name = :full, "
                       "settlement = :settlement, aliases = :aliases, origin = 'register', sort_name = :sort, "
                       "version = version + 1, changed_at = :now where region_id = :region and id = :id",
                       {{"kind", name_of(organisation.kind)},
                        {"code", organisation.code},
                        {"short", organisation.short_name},
                        {"full", organisation.full_name},
                        {"settlement", organisation.settlement},
                        {"aliases", encoded(organisation.aliases)},
                        {"sort", sort_name_of(organisation.short_name)},
                        {"now", now},
                        {"region", scope.region},
                        {"id", organisation.id}});
    const auto before = memberships(connection, scope.region, day, organisation.id)[organisation.id];
    const auto has = [](const std::vector<std::string>& groups, const std::string& group) {
        return std::ranges::find(groups, group) != groups.end();
    };
    for (const auto& group : before)
        if (!has(organisation.groups, group)) leave_group(connection, scope.region, organisation.id, group, day);
    for (const auto& group : organisation.groups)
        if (!has(before, group)) join_group(connection, scope.region, organisation.id, group, day);
}

} // namespace vekha::store
