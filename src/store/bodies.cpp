#include "store/bodies.h"

#include "store/cursor_text.h"
#include "store/folded.h"
#include "store/place_name.h"

namespace vekha::store
{

namespace
{

using domain::BodyId;

constexpr ScopeColumns body_columns{"b.territory_id", "b.organisation_id"};
constexpr const char* body_select =
    "select b.id, b.territory_id, t.name, b.organisation_id, coalesce(o.short_name, ''), b.kind, b.name, b.tasks, "
    "b.order_number, b.order_day, b.order_issuer, b.from_day, b.to_day, b.version, "
    "(select count(*) from body_members m where m.region_id = b.region_id and m.body_id = b.id and "
    "(m.from_day is null or m.from_day <= :day) and (m.to_day is null or m.to_day >= :day)) ";
constexpr const char* body_tables =
    "from bodies b join territories t on t.region_id = b.region_id and t.id = b.territory_id "
    "left join organisations o on o.region_id = b.region_id and o.id = b.organisation_id "
    "where b.region_id = :region";

BodyRow read_body(Row& row)
{
    BodyRow body;
    body.id = row.take<BodyId>();
    body.place = read_place(row);
    body.fields.kind = domain::body_kind_from_name(row.take<std::string>()).value_or(domain::BodyKind::Other);
    body.fields.name = row.take<std::string>();
    body.fields.tasks = row.take<std::string>();
    body.fields.order = read_order(row);
    body.fields.from = row.take<std::optional<domain::Date>>();
    body.fields.to = row.take<std::optional<domain::Date>>();
    body.version = row.take<std::int64_t>();
    body.members = row.take<std::int64_t>();
    return body;
}

BodyMemberRow read_member(Row& row)
{
    BodyMemberRow member;
    member.id = row.take<BodyMemberId>();
    member.fields.person = row.take<std::optional<PersonId>>();
    member.fields.name = row.take<std::string>();
    member.position = row.take<std::string>();
    member.fields.represents = row.take<std::string>();
    member.fields.part = domain::body_part_from_name(row.take<std::string>()).value_or(domain::BodyPart::Member);
    member.fields.from = row.take<std::optional<domain::Date>>();
    member.fields.to = row.take<std::optional<domain::Date>>();
    return member;
}

Params fields_of(RegionId region, const BodyFields& fields, Instant now)
{
    return {{"region", region},
            {"kind", domain::name_of(fields.kind)},
            {"name", fields.name},
            {"tasks", fields.tasks},
            {"number", fields.order.number},
            {"order_day", fields.order.day},
            {"issuer", fields.order.issuer},
            {"from", fields.from},
            {"to", fields.to},
            {"sort", sort_name_of(fields.name)},
            {"now", now}};
}

Params member_of(RegionId region, BodyId body, const BodyMemberFields& fields)
{
    return {{"region", region},
            {"body", body},
            {"person", fields.person},
            {"name", fields.person ? std::string{} : fields.name},
            {"represents", fields.represents},
            {"part", domain::name_of(fields.part)},
            {"from", fields.from},
            {"to", fields.to}};
}

} // namespace

std::optional<Page<BodyRow>> page_of_bodies(Connection& connection, const Scope& scope, const BodyFilter& filter,
                                            const PageRequest& request, domain::Date day)
{
    Params params{{"region", scope.region}};
    std::string where = body_tables + inside(scope, body_columns, params);
    if (filter.kind) {
        where += " and b.kind = :kind";
        params.push_back({"kind", domain::name_of(*filter.kind)});
    }
    if (filter.acting_only) {
        where += " and (b.to_day is null or b.to_day >= :acting)";
        params.push_back({"acting", day});
    }
    Page<BodyRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*) " + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and (b.sort_name, b.id) > (:name, :id)";
        params.insert(params.end(), {{"name", after->text}, {"id", after->id}});
    }
    params.insert(params.end(), {{"day", day}, {"limit", request.limit + 1}});
    page.items = connection.all(body_select + where + " order by b.sort_name, b.id limit :limit", params, read_body);
    page.next = cut_to(page.items, request.limit,
                       [](const BodyRow& last) { return CursorText{sort_name_of(last.fields.name), last.id.value}; });
    return page;
}

std::optional<BodyRow> find_body(Connection& connection, const Scope& scope, BodyId id, domain::Date day)
{
    Params params{{"region", scope.region}, {"id", id}, {"day", day}};
    const auto seen = inside(scope, body_columns, params);
    return connection.first(std::string{body_select} + body_tables + " and b.id = :id" + seen, params, read_body);
}

std::vector<BodyMemberRow> members_of_body(Connection& connection, RegionId region, BodyId body)
{
    return connection.all(
        "select m.id, m.person_id, coalesce(p.name, m.name), coalesce(p.position, ''), m.represents, m.part, "
        "m.from_day, m.to_day from body_members m left join people p on p.region_id = m.region_id and "
        "p.id = m.person_id where m.region_id = :region and m.body_id = :body "
        "order by case m.part when 'chair' then 1 when 'deputy' then 2 when 'secretary' then 3 else 4 end, m.id",
        {{"region", region}, {"body", body}}, read_member);
}

std::vector<domain::NamedBody> bodies_for_plan(Connection& connection, RegionId region, TerritoryId territory)
{
    return connection.all("select b.id, b.name from territory_tree t join bodies b on b.region_id = t.region_id and "
                          "b.territory_id = t.ancestor_id where t.region_id = :region and t.territory_id = :territory "
                          "order by t.depth, b.sort_name, b.id",
                          {{"region", region}, {"territory", territory}}, [](Row& row) {
                              const auto id = row.take<BodyId>();
                              return domain::NamedBody{id, row.take<std::string>()};
                          });
}

BodyId insert_body(Connection& connection, const Belonging& belonging, const BodyFields& fields, ActorId by,
                   Instant now)
{
    auto params = fields_of(belonging.region, fields, now);
    params.insert(params.end(),
                  {{"territory", belonging.territory}, {"organisation", belonging.organisation}, {"by", by}});
    return connection.scalar<BodyId>(
        "insert into bodies (region_id, territory_id, organisation_id, kind, name, tasks, order_number, order_day, "
        "order_issuer, from_day, to_day, sort_name, made_at, made_by, changed_at) values (:region, :territory, "
        ":organisation, :kind, :name, :tasks, :number, :order_day, :issuer, :from, :to, :sort, :now, :by, :now) "
        "returning id",
        params);
}

bool update_body(Connection& connection, RegionId region, BodyId id, std::int64_t version, const BodyFields& fields,
                 Instant now)
{
    auto params = fields_of(region, fields, now);
    params.insert(params.end(), {{"id", id}, {"version", version}});
    return connection.execute("update bodies set kind = :kind, name = :name, tasks = :tasks, order_number = :number, "
                              "order_day = :order_day, order_issuer = :issuer, from_day = :from, to_day = :to, "
                              "sort_name = :sort, version = version + 1, changed_at = :now "
                              "where region_id = :region and id = :id and version = :version",
                              params) == 1;
}

bool raise_body(Connection& connection, RegionId region, BodyId id, std::int64_t version, Instant now)
{
    return connection.execute("update bodies set version = version + 1, changed_at = :now "
                              "where region_id = :region and id = :id and version = :version",
                              {{"now", now}, {"region", region}, {"id", id}, {"version", version}}) == 1;
}

void insert_body_member(Connection& connection, RegionId region, BodyId body, const BodyMemberFields& fields)
{
    connection.execute("insert into body_members (region_id, body_id, person_id, name, represents, part, from_day, "
                       "to_day) values (:region, :body, :person, :name, :represents, :part, :from, :to)",
                       member_of(region, body, fields));
}

bool update_body_member(Connection& connection, RegionId region, BodyId body, BodyMemberId member,
                        const BodyMemberFields& fields)
{
    auto params = member_of(region, body, fields);
    params.push_back({"id", member});
    return connection.execute("update body_members set person_id = :person, name = :name, represents = :represents, "
                              "part = :part, from_day = :from, to_day = :to "
                              "where region_id = :region and body_id = :body and id = :id",
                              params) == 1;
}

std::optional<std::string> name_of_person(Connection& connection, const Scope& scope, PersonId person)
{
    Params params{{"region", scope.region}, {"id", person}};
    const auto seen = inside(scope, {"p.territory_id", "p.organisation_id"}, params);
    return connection.first("select p.name from people p where p.region_id = :region and p.id = :id and "
                            "p.erased_at is null" +
                                seen,
                            params, [](Row& row) { return row.take<std::string>(); });
}

} // namespace vekha::store
