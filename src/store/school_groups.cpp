#include "store/school_groups.h"

#include "store/cursor_text.h"
#include "store/folded.h"
#include "store/place_name.h"

#include <charconv>

namespace vekha::store
{

namespace
{

using domain::OrganisationId;

constexpr ScopeColumns group_columns{"g.territory_id", ""};

constexpr const char* group_select =
    "select g.id, g.territory_id, t.name, g.code, g.name, g.year, g.basis, g.order_number, g.order_day, "
    "g.order_issuer, g.note, g.version, g.changed_at, "
    "(select count(*) from group_listings l where l.region_id = g.region_id and l.group_id = g.id), "
    "(select count(distinct organisation_id) from memberships m where m.region_id = g.region_id and "
    "m.group_id = g.id), "
    "(select count(distinct organisation_id) from memberships m where m.region_id = g.region_id and "
    "m.group_id = g.id and (m.from_day is null or m.from_day <= :day) and (m.to_day is null or m.to_day >= :day)) ";
constexpr const char* group_tables =
    "from school_groups g join territories t on t.region_id = g.region_id and t.id = g.territory_id "
    "where g.region_id = :region";

domain::GroupBasis read_basis(Row& row)
{
    return domain::group_basis_from_name(row.take<std::string>()).value_or(domain::GroupBasis::Other);
}

GroupRow read_group(Row& row)
{
    GroupRow group;
    group.id = row.take<GroupId>();
    group.territory = row.take<TerritoryId>();
    group.territory_name = row.take<std::string>();
    group.fields.code = row.take<std::string>();
    group.fields.name = row.take<std::string>();
    group.fields.year = row.take<int>();
    group.fields.basis = read_basis(row);
    group.fields.order = read_order(row);
    group.fields.note = row.take<std::string>();
    group.version = row.take<std::int64_t>();
    group.changed_at = row.take<Instant>();
    group.listed = row.take<std::int64_t>();
    group.selected = row.take<std::int64_t>();
    group.current = row.take<std::int64_t>();
    return group;
}

SchoolName read_school(Row& row)
{
    SchoolName school;
    school.id = row.take<OrganisationId>();
    school.code = row.take<std::string>();
    school.name = row.take<std::string>();
    school.territory = row.take<TerritoryId>();
    return school;
}

Params fields_of(const GroupFields& fields)
{
    return {{"code", fields.code},           {"name", fields.name},
            {"year", fields.year},           {"basis", domain::name_of(fields.basis)},
            {"number", fields.order.number}, {"order_day", fields.order.day},
            {"issuer", fields.order.issuer}, {"note", fields.note}};
}

/// A member's place in the list: its school, then the stay.
struct MemberKey {
    std::string sort_name;
    std::int64_t stay = 0;
};

std::string text_of(const MemberKey& key)
{
    return key.sort_name + '\n' + std::to_string(key.stay);
}

std::optional<MemberKey> member_key(const std::string& text)
{
    const auto split = text.rfind('\n');
    if (split == std::string::npos) return std::nullopt;
    MemberKey key{text.substr(0, split), 0};
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + split + 1, end, key.stay);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return key;
}

} // namespace

std::optional<Page<GroupRow>> page_of_groups(Connection& connection, const Scope& scope, const GroupFilter& filter,
                                             const PageRequest& request, domain::Date day)
{
    Params params{{"region", scope.region}};
    std::string where = group_tables + inside(scope, group_columns, params);
    if (filter.year) {
        where += " and g.year = :year";
        params.push_back({"year", *filter.year});
    }
    if (filter.code) {
        where += " and g.code = :code";
        params.push_back({"code", *filter.code});
    }
    Page<GroupRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*) " + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        int year = 0;
        if (!after ||
            std::from_chars(after->text.data(), after->text.data() + after->text.size(), year).ec != std::errc{})
            return std::nullopt;
        where += " and (g.year < :after_year or (g.year = :after_year and g.id > :after_id))";
        params.push_back({"after_year", year});
        params.push_back({"after_id", after->id});
    }
    params.push_back({"day", day});
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all(group_select + where + " order by g.year desc, g.id limit :limit", params, read_group);
    page.next = cut_to(page.items, request.limit, [](const GroupRow& last) {
        return CursorText{std::to_string(last.fields.year), last.id.value};
    });
    return page;
}

std::optional<GroupRow> find_group(Connection& connection, const Scope& scope, GroupId id, domain::Date day)
{
    Params params{{"region", scope.region}, {"id", id}, {"day", day}};
    const auto seen = inside(scope, group_columns, params);
    return connection.first(std::string{group_select} + group_tables + " and g.id = :id" + seen, params, read_group);
}

std::optional<GroupId> group_of_year(Connection& connection, RegionId region, TerritoryId territory, int year,
                                     const std::string& code)
{
    return connection.first("select id from school_groups where region_id = :region and territory_id = :territory and "
                            "year = :year and code = :code",
                            {{"region", region}, {"territory", territory}, {"year", year}, {"code", code}},
                            [](Row& row) { return row.take<GroupId>(); });
}

std::vector<std::pair<std::string, std::string>> group_codes(Connection& connection, RegionId region)
{
    return connection.all("select code, min(name) from school_groups where region_id = :region group by code "
                          "order by code",
                          {{"region", region}}, [](Row& row) {
                              auto code = row.take<std::string>();
                              return std::pair{std::move(code), row.take<std::string>()};
                          });
}

GroupId insert_group(Connection& connection, RegionId region, TerritoryId territory, const GroupFields& fields,
                     ActorId by, Instant now)
{
    auto params = fields_of(fields);
    params.insert(params.end(), {{"region", region}, {"territory", territory}, {"now", now}, {"by", by}});
    return connection.scalar<GroupId>(
        "insert into school_groups (region_id, territory_id, code, name, year, basis, order_number, order_day, "
        "order_issuer, note, made_at, made_by, changed_at) values (:region, :territory, :code, :name, :year, :basis, "
        ":number, :order_day, :issuer, :note, :now, :by, :now) returning id",
        params);
}

bool update_group(Connection& connection, RegionId region, GroupId id, std::int64_t version, const GroupFields& fields,
                  Instant now)
{
    return connection.execute(
               "update school_groups set name = :name, basis = :basis, order_number = :number, order_day = :order_day, "
               "order_issuer = :issuer, note = :note, version = version + 1, changed_at = :now "
               "where region_id = :region and id = :id and version = :version",
               {{"name", fields.name},
                {"basis", domain::name_of(fields.basis)},
                {"number", fields.order.number},
                {"order_day", fields.order.day},
                {"issuer", fields.order.issuer},
                {"note", fields.note},
                {"now", now},
                {"region", region},
                {"id", id},
                {"version", version}}) == 1;
}

std::optional<Page<GroupMember>> page_of_members(Connection& connection, const Scope& scope, GroupId group,
                                                 const PageRequest& request)
{
    Params params{{"region", scope.region}, {"group", group}};
    std::string from =
        " from (select organisation_id, id, from_day, to_day, basis, note, end_note from memberships "
        "where region_id = :region and group_id = :group union all "
        "select l.organisation_id, 0, null, null, '', '', '' from group_listings l where l.region_id = :region and "
        "l.group_id = :group and not exists (select 1 from memberships n where n.region_id = l.region_id and "
        "n.group_id = l.group_id and n.organisation_id = l.organisation_id)) m "
        "join organisations o on o.region_id = :region and o.id = m.organisation_id where 1 = 1";
    Page<GroupMember> page;
    page.total = connection.scalar<std::int64_t>("select count(*)" + from, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        const auto key = after ? member_key(after->text) : std::nullopt;
        if (!key) return std::nullopt;
        from += " and (o.sort_name, o.id, m.id) > (:name, :school, :stay)";
        params.insert(params.end(), {{"name", key->sort_name}, {"school", after->id}, {"stay", key->stay}});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all("select o.id, o.code, o.short_name, o.territory_id, m.id, m.from_day, m.to_day, "
                                "m.basis, m.note, m.end_note" +
                                    from + " order by o.sort_name, o.id, m.id limit :limit",
                                params, [](Row& row) {
                                    GroupMember member;
                                    member.school = read_school(row);
                                    member.membership = row.take<std::int64_t>();
                                    member.selected = member.membership != 0;
                                    member.from = row.take<std::optional<domain::Date>>();
                                    member.to = row.take<std::optional<domain::Date>>();
                                    member.basis = read_basis(row);
                                    member.note = row.take<std::string>();
                                    member.end_note = row.take<std::string>();
                                    return member;
                                });
    page.next = cut_to(page.items, request.limit, [](const GroupMember& last) {
        return CursorText{text_of({sort_name_of(last.school.name), last.membership}), last.school.id.value};
    });
    return page;
}

} // namespace vekha::store
