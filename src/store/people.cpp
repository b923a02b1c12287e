#include "store/people.h"

#include "store/cursor_text.h"
#include "store/folded.h"

#include <array>
#include <cstddef>

namespace vekha::store
{

namespace
{

constexpr ScopeColumns person_columns{"p.territory_id", "p.organisation_id"};

constexpr const char* columns =
    "select p.id, p.name, p.position, p.region_id, p.territory_id, t.name, p.organisation_id, o.short_name, "
    "p.closed_on, p.erased_at, p.version, p.changed_at, a.login, "
    "case when a.password_hash is null then 0 else 1 end, case when a.blocked_at is null then 0 else 1 end, "
    "case when a.totp_since is null then 0 else 1 end, a.signed_in_at";
constexpr const char* tables =
    " from people p join territories t on t.region_id = p.region_id and t.id = "
    "p.territory_id left join organisations o on o.region_id = p.region_id and o.id = "
    "p.organisation_id left join accounts a on a.region_id = p.region_id and a.person_id = p.id";

constexpr const char* in_force =
    "g.ended_at is null and (g.from_day is null or g.from_day <= :day) and (g.to_day is null or g.to_day >= :day)";

PersonRow read_person(Row& row)
{
    PersonRow person;
    person.id = row.take<PersonId>();
    person.name = row.take<std::string>();
    person.position = row.take<std::string>();
    person.region = row.take<RegionId>();
    person.territory = row.take<TerritoryId>();
    person.territory_name = row.take<std::string>();
    person.organisation = row.take<std::optional<domain::OrganisationId>>();
    person.organisation_name = row.take<std::optional<std::string>>().value_or("");
    person.closed_on = row.take<std::optional<domain::Date>>();
    person.erased_at = row.take<std::optional<Instant>>();
    person.version = row.take<std::int64_t>();
    person.changed_at = row.take<Instant>();
    const auto login = row.take<std::optional<std::string>>();
    const bool has_password = row.take<bool>();
    const bool blocked = row.take<bool>();
    person.second_factor = row.take<bool>();
    person.signed_in_at = row.take<std::optional<Instant>>();
    if (login) {
        person.login = *login;
        person.account = blocked ? AccountState::Blocked : has_password ? AccountState::Active : AccountState::Invited;
    }
    return person;
}

GivenRole read_role(Row& row)
{
    GivenRole role;
    role.id = row.take<domain::GrantId>();
    role.person = row.take<PersonId>();
    role.role = row.take<std::string>();
    role.territory = row.take<std::optional<TerritoryId>>();
    role.territory_name = row.take<std::optional<std::string>>().value_or("");
    role.organisation = row.take<std::optional<domain::OrganisationId>>();
    role.organisation_name = row.take<std::optional<std::string>>().value_or("");
    role.from = row.take<std::optional<domain::Date>>();
    role.to = row.take<std::optional<domain::Date>>();
    role.basis = row.take<std::string>();
    role.given_at = row.take<Instant>();
    role.given_by = row.take<ActorId>();
    role.given_by_name = row.take<std::optional<std::string>>().value_or("");
    role.ended_at = row.take<std::optional<Instant>>();
    role.ended_by_name = row.take<std::optional<std::string>>().value_or("");
    return role;
}

/// Who is in that state, by the same rule as read_person().
std::string account_condition(AccountState state)
{
    const std::string own = " (select 1 from accounts a where a.region_id = p.region_id and a.person_id = p.id";
    switch (state) {
    case AccountState::None:
        return " and not exists" + own + ")";
    case AccountState::Invited:
        return " and exists" + own + " and a.blocked_at is null and a.password_hash is null)";
    case AccountState::Active:
        return " and exists" + own + " and a.blocked_at is null and a.password_hash is not null)";
    case AccountState::Blocked:
        return " and exists" + own + " and a.blocked_at is not null)";
    }
    return "";
}

/// The scope and the filter as SQL, from "where" on.
std::string condition_of(const Scope& scope, const PersonFilter& filter, domain::Date day, Params& params)
{
    std::string sql = " where p.region_id = :region" + inside(scope, person_columns, params);
    sql += filter.closed ? " and p.closed_on is not null" : " and p.closed_on is null";
    if (!filter.text.empty()) {
        sql += " and p.sort_name like :text escape '\\'";
        params.push_back({"text", pattern_of(filter.text)});
    }
    if (filter.role) {
        sql += " and p.id in (select g.person_id from grants g where g.region_id = :region and g.role = :role and " +
               std::string{in_force} + ")";
        params.push_back({"role", *filter.role});
        params.push_back({"day", day});
    }
    if (filter.account) sql += account_condition(*filter.account);
    if (filter.territory) {
        sql += " and p.territory_id in (select territory_id from territory_tree where region_id = :region and "
               "ancestor_id = :territory)";
        params.push_back({"territory", *filter.territory});
    }
    if (filter.organisation) {
        sql += " and p.organisation_id = :organisation";
        params.push_back({"organisation", *filter.organisation});
    }
    return sql;
}

} // namespace

std::optional<Page<PersonRow>> page_of_people(Connection& connection, const Scope& scope, const PersonFilter& filter,
                                              const PageRequest& request, domain::Date day)
{
    Params params{{"region", scope.region}};
    auto where = condition_of(scope, filter, day, params);
    Page<PersonRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*) from people p" + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and (p.sort_name, p.id) > (:name, :id)";
        params.push_back({"name", after->text});
        params.push_back({"id", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all(columns + std::string{tables} + where + " order by p.sort_name, p.id limit :limit",
                                params, read_person);
    page.next = cut_to(page.items, request.limit,
                       [](const PersonRow& last) { return CursorText{sort_name_of(last.name), last.id.value}; });
    return page;
}

std::optional<PersonRow> find_person(Connection& connection, const Scope& scope, PersonId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside(scope, person_columns, params);
    return connection.first(columns + std::string{tables} + " where p.region_id = :region and p.id = :id" + seen,
                            params, read_person);
}

std::vector<PersonRow> people_named(Connection& connection, const Scope& scope, std::string_view name)
{
    Params params{{"region", scope.region}, {"name", sort_name_of(name)}};
    const auto seen = inside(scope, person_columns, params);
    return connection.all(columns + std::string{tables} + " where p.region_id = :region and p.sort_name = :name" +
                              seen + " order by p.id limit 2",
                          params, read_person);
}

Contacts contacts_of(Connection& connection, RegionId region, PersonId id)
{
    return connection
        .first("select email, phone from people where region_id = :region and id = :id",
               {{"region", region}, {"id", id}},
               [](Row& row) {
                   auto email = row.take<std::string>();
                   return Contacts{std::move(email), row.take<std::string>()};
               })
        .value_or(Contacts{});
}

PersonId insert_person(Connection& connection, const Belonging& belonging, const PersonFields& fields, Instant now)
{
    return connection.scalar<PersonId>(
        "insert into people (region_id, territory_id, organisation_id, name, position, email, phone, sort_name, "
        "created_at, changed_at) values (:region, :territory, :organisation, :name, :position, :email, :phone, :sort, "
        ":now, :now) returning id",
        {{"region", belonging.region},
         {"territory", belonging.territory},
         {"organisation", belonging.organisation},
         {"name", fields.name},
         {"position", fields.position},
         {"email", fields.contacts.email},
         {"phone", fields.contacts.phone},
         {"sort", sort_name_of(fields.name)},
         {"now", now}});
}

bool update_person(Connection& connection, const PersonRow& before, std::int64_t version, const PersonFields& fields,
                   Instant now)
{
    return connection.execute("update people set name = :name, position = :position, email = :email, phone = :phone, "
                              "sort_name = :sort, version = version + 1, changed_at = :now where region_id = :region "
                              "and id = :id and version = :version",
                              {{"name", fields.name},
                               {"position", fields.position},
                               {"email", fields.contacts.email},
                               {"phone", fields.contacts.phone},
                               {"sort", sort_name_of(fields.name)},
                               {"now", now},
                               {"region", before.region},
                               {"id", before.id},
                               {"version", version}}) == 1;
}

bool move_person(Connection& connection, const PersonRow& before, std::int64_t version, const Belonging& to,
                 Instant now)
{
    return connection.execute("update people set territory_id = :territory, organisation_id = :organisation, version = "
                              "version + 1, changed_at = :now where region_id = :region and id = :id and version = "
                              ":version",
                              {{"territory", to.territory},
                               {"organisation", to.organisation},
                               {"now", now},
                               {"region", before.region},
                               {"id", before.id},
                               {"version", version}}) == 1;
}

bool close_person(Connection& connection, const PersonRow& before, std::int64_t version, domain::Date last_day,
                  Instant now)
{
    return connection.execute(
               "update people set closed_on = :day, version = version + 1, changed_at = :now where "
               "region_id = :region and id = :id and version = :version",
               {{"day", last_day}, {"now", now}, {"region", before.region}, {"id", before.id}, {"version", version}}) ==
           1;
}

std::vector<GivenRole> roles_of(Connection& connection, RegionId region, std::span<const PersonId> people)
{
    std::vector<GivenRole> roles;
    const std::string sql =
        "select g.id, g.person_id, g.role, g.territory_id, t.name, g.organisation_id, o.short_name, g.from_day, "
        "g.to_day, g.basis, g.given_at, g.given_by, b.name, g.ended_at, e.name from grants g "
        "left join territories t on t.region_id = g.region_id and t.id = g.territory_id "
        "left join organisations o on o.region_id = g.region_id and o.id = g.organisation_id "
        "left join people b on b.region_id = g.region_id and b.id = g.given_by "
        "left join people e on e.region_id = g.region_id and e.id = g.ended_by "
        "where g.person_id in (:p0, :p1, :p2, :p3, :p4, :p5, :p6, :p7) and g.region_id = :region "
        "order by g.person_id, g.id";
    static constexpr std::array<std::string_view, 8> names{"p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7"};
    for (std::size_t at = 0; at < people.size(); at += names.size()) {
        // The last one fills the list: one statement for any number.
        Params params{{"region", region}};
        for (std::size_t n = 0; n < names.size(); ++n)
            params.push_back({names[n], people[std::min(at + n, people.size() - 1)]});
        connection.each(sql, params, [&](Row& row) { roles.push_back(read_role(row)); });
    }
    return roles;
}

void end_grant(Connection& connection, RegionId region, domain::GrantId grant, ActorId by, Instant now)
{
    connection.execute("update grants set ended_at = :now, ended_by = :by where region_id = :region and id = :id and "
                       "ended_at is null",
                       {{"now", now}, {"by", by}, {"region", region}, {"id", grant}});
}

std::int64_t others_holding(Connection& connection, RegionId region, const std::vector<std::string>& roles,
                            PersonId except, domain::Date day)
{
    std::int64_t count = 0;
    for (const auto& role : roles)
        count += connection.scalar<std::int64_t>(
            "select count(*) from grants g join people p on p.region_id = g.region_id and p.id = g.person_id where "
            "g.region_id = :region and g.role = :role and g.person_id <> :except and p.closed_on is null and not "
            "exists (select 1 from accounts a where a.region_id = "
            "p.region_id and a.person_id = p.id and a.blocked_at is not null) and " +
                std::string{in_force},
            {{"region", region}, {"role", role}, {"except", except}, {"day", day}});
    return count;
}

} // namespace vekha::store
