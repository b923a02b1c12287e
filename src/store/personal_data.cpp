#include "store/personal_data.h"

#include "store/folded.h"
#include "store/people.h"
#include "store/register_codec.h"

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

/// How a value stands in a column of JSON, in its quotes.
std::string quoted(const std::string& text)
{
    const auto pair = encoded(std::map<std::string, std::string>{{"", text}});
    return pair.substr(pair.find(':') + 1, pair.size() - pair.find(':') - 2);
}

/// Rows that came of the person or name them, of imports that bring people.
constexpr std::string_view names_person =
    " (exists (select 1 from import_changes c where c.region_id = r.region_id and c.import_id = r.import_id and "
    "c.row_number = r.row_number and c.object = 'person' and c.object_id = :id) or (exists (select 1 from "
    "register_imports i where i.region_id = r.region_id and i.id = r.import_id and i.kind in ('people', "
    "'assignments')) and (replace(r.entry, :name, '') <> r.entry or replace(r.remarks, :name, '') <> r.remarks or "
    "(:has_email = 1 and replace(r.entry, :email, '') <> r.entry))))";

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

void forget_in_imports(Connection& connection, const PersonRow& person, const std::string& name,
                       const std::string& empty_file)
{
    const auto email = contacts_of(connection, person.region, person.id).email;
    const Params naming{{"region", person.region},
                        {"id", person.id},
                        {"name", quoted(person.name)},
                        {"email", quoted(email)},
                        {"has_email", !email.empty()}};
    auto files = naming;
    files.push_back({"empty", empty_file});
    connection.execute("update register_imports set file_sha256 = :empty where region_id = :region and file_sha256 in "
                       "(select f.file_sha256 from register_imports f join import_rows r on r.region_id = f.region_id "
                       "and r.import_id = f.id where f.region_id = :region and" +
                           std::string{names_person} + ")",
                       files);
    // A row that is still to be carried out would make the person anew.
    connection.execute("update import_rows as r set outcome = case when exists (select 1 from register_imports o where "
                       "o.region_id = r.region_id and o.id = r.import_id and o.state in ('checked', 'running')) then "
                       "'failed' else r.outcome end, entry = '{}', was = '{}', becomes = '{}', remarks = '[]' where "
                       "r.region_id = :region and" +
                           std::string{names_person},
                       naming);
    const Params labelled{{"region", person.region}, {"id", person.id}, {"label", name}};
    for (const std::string of : {"object = 'person' and object_id = :id",
                                 "object = 'assignment' and object_id in (select id from assignments where region_id = "
                                 ":region and person_id = :id)"})
        connection.execute("update import_changes set label = :label, was = '{}', became = '{}', remarks = '[]' where "
                           "region_id = :region and " +
                               of,
                           labelled);
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
