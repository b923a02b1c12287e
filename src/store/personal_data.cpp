#include "store/personal_data.h"

#include "store/folded.h"
#include "store/people.h"

namespace vekha::store
{

namespace
{

/// Names come from a table that the program was built with; its parser lets nothing but letters through.
std::string condition_of(const domain::StoredData& stored, Params& params, RegionId region, PersonId person)
{
    std::string sql = " where " + stored.key + " = :person";
    params.push_back({"person", person});
    if (stored.regional) {
        sql += " and region_id = :region";
        params.push_back({"region", region});
    }
    if (!stored.only.empty()) {
        const auto at = stored.only.find('=');
        sql += " and " + stored.only.substr(0, at) + " = :only";
        params.push_back({"only", stored.only.substr(at + 1)});
    }
    return sql;
}

void rename_in(Connection& connection, const domain::StoredData& stored, const PersonRow& person,
               const std::string& name)
{
    Params params{{"name", name}};
    const auto where = condition_of(stored, params, person.region, person.id);
    connection.execute("update " + stored.table + " set name = :name" + where, params);
}

} // namespace

std::vector<std::vector<std::optional<std::string>>>
personal_rows(Connection& connection, const domain::StoredData& stored, RegionId region, PersonId person)
{
    std::string sql = "select ";
    for (const auto& column : stored.columns)
        sql += (sql.size() > 7 ? ", " : "") + column;
    Params params;
    const auto where = condition_of(stored, params, region, person);
    return connection.all(sql + " from " + stored.table + where, params, [&](Row& row) {
        std::vector<std::optional<std::string>> values;
        for (std::size_t n = 0; n < stored.columns.size(); ++n)
            values.push_back(row.take<std::optional<std::string>>());
        return values;
    });
}

void erase_person(Connection& connection, const PersonRow& person, const std::string& name, domain::Date day,
                  Instant now)
{
    for (const auto& stored : domain::personal_data()) {
        if (stored.erasure == domain::Erasure::Rename) rename_in(connection, stored, person, name);
        if (stored.erasure != domain::Erasure::Delete) continue;
        Params params;
        const auto where = condition_of(stored, params, person.region, person.id);
        connection.execute("delete from " + stored.table + where, params);
    }
    connection.execute("update people set name = :name, sort_name = :sort, position = '', email = '', phone = '', "
                       "closed_on = coalesce(closed_on, :day), erased_at = :now, changed_at = :now, version = version "
                       "+ 1 where region_id = :region and id = :id",
                       {{"name", name},
                        {"sort", sort_name_of(name)},
                        {"day", day},
                        {"now", now},
                        {"region", person.region},
                        {"id", person.id}});
}

std::vector<PersonRow> people_closed_by(Connection& connection, const Scope& scope, domain::Date day, int most)
{
    Params params{{"region", scope.region}, {"day", day}, {"most", most}};
    const auto seen = inside(scope, {"territory_id", "organisation_id"}, params);
    const auto ids = connection.all("select id from people where region_id = :region and closed_on <= :day and "
                                    "erased_at is null" +
                                        seen + " order by closed_on, id limit :most",
                                    params, [](Row& row) { return row.take<PersonId>(); });
    std::vector<PersonRow> people;
    for (const auto id : ids)
        if (auto person = find_person(connection, scope, id)) people.push_back(*std::move(person));
    return people;
}

} // namespace vekha::store
