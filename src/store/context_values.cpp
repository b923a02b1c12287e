#include "store/context_values.h"

#include "store/compared_schools.h"
#include "store/cursor_text.h"
#include "store/result_sums.h"

#include <array>
#include <set>
#include <utility>

namespace vekha::store
{

namespace
{

constexpr std::array<std::pair<ContextSource, std::string_view>, 4> source_names{
    {{ContextSource::Form, "form"},
     {ContextSource::Passport, "passport"},
     {ContextSource::Import, "import"},
     {ContextSource::Official, "official"}}};

constexpr std::string_view columns =
    "select v.organisation_id, v.year, v.variable, v.value, v.file_id, v.source, v.basis, v.in_force, v.version, "
    "v.made_at, v.made_by, p.name, f.name from context_values v "
    "left join people p on p.region_id = v.region_id and p.id = v.made_by "
    "left join result_files f on f.region_id = v.region_id and f.id = v.file_id ";

ContextSource source_from(const std::string& name)
{
    for (const auto& [source, known] : source_names)
        if (known == name) return source;
    throw DatabaseError(DatabaseFault::Other, "context_values.source is none of ours");
}

ContextValue read_value(Row& row)
{
    ContextValue read;
    read.school = row.take<domain::OrganisationId>();
    read.year = row.take<int>();
    read.variable = row.take<std::string>();
    read.value = row.take<std::int64_t>();
    read.file = row.take<ResultFileId>();
    read.source = source_from(row.take<std::string>());
    read.basis = row.take<std::string>();
    read.in_force = row.take<bool>();
    read.version = row.take<std::int64_t>();
    read.made_at = row.take<Instant>();
    read.made_by = row.take<ActorId>();
    read.maker = row.take<std::optional<std::string>>().value_or("");
    read.file_name = row.take<std::optional<std::string>>().value_or("");
    return read;
}

/// A row `b` of the same figure stands over the row that is looked at: official ones over all, then the newest.
constexpr std::string_view stronger =
    "exists (select 1 from context_values b where b.region_id = context_values.region_id and b.organisation_id = "
    "context_values.organisation_id and b.year = context_values.year and b.variable = context_values.variable and "
    "(case when b.source = 'official' then 1 else 0 end, b.made_at, b.file_id) > "
    "(case when context_values.source = 'official' then 1 else 0 end, context_values.made_at, context_values.file_id)";

/// @param which    of the figures, as a condition on `context_values`
/// @param without  rows that count no more, as a condition on `b`
void decide(Connection& connection, std::string_view which, std::string_view without, const Params& params)
{
    auto sql = std::string{"update context_values set in_force = case when "};
    sql.append(stronger).append(without).append(") then 0 else 1 end where region_id = :region and ").append(which);
    connection.execute(sql, params);
}

constexpr std::string_view said_by_file =
    "exists (select 1 from context_values n where n.region_id = :region and n.file_id = :file and n.organisation_id = "
    "context_values.organisation_id and n.year = context_values.year and n.variable = context_values.variable)";

constexpr std::string_view one_figure = "organisation_id = :school and year = :year and variable = :variable";

Params figure_params(RegionId region, const ContextValue& value)
{
    return {{"region", region}, {"school", value.school}, {"year", value.year}, {"variable", value.variable}};
}

/// Puts what is kept now into the history, unless its version is another.
bool keep_past(Connection& connection, const ContextValue& value, Params params)
{
    params.push_back({"version", value.version});
    params.push_back({"now", value.made_at});
    return connection.execute("insert into context_value_history (region_id, organisation_id, year, variable, version, "
                              "value, source, made_at, made_by, ended_at) select region_id, organisation_id, year, "
                              "variable, version, value, source, made_at, made_by, :now from context_values where "
                              "region_id = :region and organisation_id = :school and year = :year and variable = "
                              ":variable and file_id = 0 and version = :version",
                              params) == 1;
}

/// Signs of objectivity depend on what a school is.
void mark_stale(Connection& connection, std::string_view which, const Params& params)
{
    connection.execute("insert into result_sums_stale (region_id, year) select distinct region_id, year from "
                       "context_values where region_id = :region and variable = 'advanced' and " +
                           std::string{which} + " on conflict do nothing",
                       params);
}

/// The version that a new entered value begins with: above all that were taken back.
std::int64_t first_version(Connection& connection, const Params& params)
{
    return 1 + connection.scalar<std::int64_t>("select coalesce(max(version), 0) from context_value_history where "
                                               "region_id = :region and organisation_id = :school and year = :year "
                                               "and variable = :variable",
                                               params);
}

/// The expected figures as a list in SQL; their names are ours, never anybody's input.
std::string listed(const std::vector<std::string>& names)
{
    std::string sql{"('"};
    for (const auto& name : names)
        sql += (sql.size() > 2 ? "', '" : "") + name;
    return sql + "')";
}

void add_values(Connection& connection, RegionId region, int year, std::vector<ContextRow>& rows)
{
    for (auto& row : rows)
        connection.each(std::string{columns} + "where v.region_id = :region and v.organisation_id = :school and "
                                               "v.year = :year and v.in_force = 1",
                        {{"region", region}, {"school", row.school}, {"year", year}}, [&](Row& read) {
                            auto value = read_value(read);
                            auto variable = value.variable;
                            row.values.emplace(std::move(variable), std::move(value));
                        });
}

} // namespace

std::string_view name_of(ContextSource source)
{
    for (const auto& [known, name] : source_names)
        if (known == source) return name;
    return {};
}

void put_context_values(Connection& connection, RegionId region, ResultFileId file,
                        std::span<const ContextValue> values, ActorId by, Instant now)
{
    connection.execute("delete from context_values where region_id = :region and file_id = :file",
                       {{"region", region}, {"file", file}});
    connection.bulk_insert("context_values",
                           {"region_id", "organisation_id", "year", "variable", "file_id", "value", "source", "basis",
                            "in_force", "version", "made_at", "made_by"},
                           [&](const Connection::AddRow& add) {
                               for (const auto& value : values)
                                   add({region, value.school, value.year, value.variable, file, value.value,
                                        name_of(value.source), value.basis, 1, 1, now, by});
                           });
    decide(connection, said_by_file, "", {{"region", region}, {"file", file}});
    mark_stale(connection, "file_id = :file", {{"region", region}, {"file", file}});
}

void remove_context_values(Connection& connection, RegionId region, ResultFileId file)
{
    const Params params{{"region", region}, {"file", file}};
    decide(connection, said_by_file, " and b.file_id <> :file", params);
    mark_stale(connection, "file_id = :file", params);
    connection.execute("delete from context_values where region_id = :region and file_id = :file", params);
}

void settle_context_values(Connection& connection, RegionId region, domain::OrganisationId school)
{
    const Params params{{"region", region}, {"school", school}};
    decide(connection, "organisation_id = :school", "", params);
    mark_stale(connection, "organisation_id = :school", params);
}

bool save_context_value(Connection& connection, RegionId region, const ContextValue& value)
{
    auto params = figure_params(region, value);
    if (value.version == 0) {
        const auto version = first_version(connection, params);
        params.insert(params.end(), {{"value", value.value},
                                     {"source", name_of(value.source)},
                                     {"basis", value.basis},
                                     {"version", version},
                                     {"now", value.made_at},
                                     {"by", value.made_by}});
        if (connection.execute("insert into context_values (region_id, organisation_id, year, variable, file_id, "
                               "value, source, basis, version, made_at, made_by) values (:region, :school, :year, "
                               ":variable, 0, :value, :source, :basis, :version, :now, :by) on conflict do nothing",
                               params) != 1)
            return false;
    } else {
        if (!keep_past(connection, value, params)) return false;
        auto changed = params;
        changed.insert(changed.end(), {{"value", value.value},
                                       {"source", name_of(value.source)},
                                       {"basis", value.basis},
                                       {"now", value.made_at},
                                       {"by", value.made_by}});
        connection.execute("update context_values set value = :value, source = :source, basis = :basis, made_at = "
                           ":now, made_by = :by, version = version + 1 where region_id = :region and file_id = 0 and " +
                               std::string{one_figure},
                           changed);
    }
    decide(connection, one_figure, "", figure_params(region, value));
    if (value.variable == "advanced") mark_sums_stale(connection, region, value.year);
    return true;
}

bool drop_context_value(Connection& connection, RegionId region, const ContextValue& value)
{
    const auto params = figure_params(region, value);
    if (!keep_past(connection, value, params)) return false;
    connection.execute(
        "delete from context_values where region_id = :region and file_id = 0 and " + std::string{one_figure}, params);
    decide(connection, one_figure, "", params);
    if (value.variable == "advanced") mark_sums_stale(connection, region, value.year);
    return true;
}

std::optional<ContextValue> entered_value(Connection& connection, RegionId region, domain::OrganisationId school,
                                          int year, std::string_view variable)
{
    return connection.first(
        std::string{columns} + "where v.region_id = :region and v.organisation_id = :school and v.year = :year and "
                               "v.variable = :variable and v.file_id = 0",
        {{"region", region}, {"school", school}, {"year", year}, {"variable", variable}}, read_value);
}

std::vector<ContextValue> context_values_of(Connection& connection, RegionId region, domain::OrganisationId school,
                                            int year)
{
    return connection.all(std::string{columns} + "where v.region_id = :region and v.organisation_id = :school and "
                                                 "v.year = :year order by v.variable, v.in_force desc, v.made_at desc",
                          {{"region", region}, {"school", school}, {"year", year}}, read_value);
}

std::vector<ContextValue> context_value_history(Connection& connection, RegionId region, domain::OrganisationId school,
                                                int year)
{
    constexpr int most = 200;
    return connection.all("select v.organisation_id, v.year, v.variable, v.value, 0, v.source, '', 0, v.version, "
                          "v.made_at, v.made_by, p.name, null from context_value_history v left join people p on "
                          "p.region_id = v.region_id and p.id = v.made_by where v.region_id = :region and "
                          "v.organisation_id = :school and v.year = :year order by v.ended_at desc, v.variable limit "
                          ":most",
                          {{"region", region}, {"school", school}, {"year", year}, {"most", most}}, read_value);
}

std::optional<Page<ContextRow>> page_of_context(Connection& connection, const Scope& scope, const ContextFilter& filter,
                                                const PageRequest& request, domain::Date day)
{
    Params params{{"region", scope.region}};
    const auto schools = open_schools_where(scope, filter.text, day, params);
    Page<ContextRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*)" + schools, params);
    params.push_back({"year", filter.year});
    auto sql = "select id, short_name, code, territory, known, sort_name from (select o.id, o.short_name, o.code, "
               "t.name as territory, o.sort_name, (select count(*) from context_values v where v.region_id = "
               "o.region_id and v.organisation_id = o.id and v.year = :year and v.in_force = 1 and v.variable in " +
               listed(filter.expected) + ") as known" + schools + ") c";
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        const auto known = after ? after->text.find(' ') : std::string::npos;
        if (known == std::string::npos || known == 0 || known > 3) return std::nullopt;
        if (after->text.find_first_not_of("0123456789") != known) return std::nullopt;
        sql += " where (known, sort_name, id) > (:known, :name, :id)";
        params.push_back({"known", std::stoi(after->text.substr(0, known))});
        params.push_back({"name", after->text.substr(known + 1)});
        params.push_back({"id", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    std::vector<std::string> sort_names;
    page.items = connection.all(sql + " order by known, sort_name, id limit :limit", params, [&](Row& row) {
        ContextRow read;
        read.school = row.take<domain::OrganisationId>();
        read.name = row.take<std::string>();
        read.code = row.take<std::string>();
        read.territory_name = row.take<std::string>();
        read.known = row.take<std::int64_t>();
        sort_names.push_back(row.take<std::string>());
        return read;
    });
    page.next = cut_to(page.items, request.limit, [&](const ContextRow& last) {
        return CursorText{std::to_string(last.known) + " " + sort_names.at(page.items.size() - 1), last.school.value};
    });
    add_values(connection, scope.region, filter.year, page.items);
    return page;
}

std::map<std::string, std::int64_t> context_coverage(Connection& connection, const Scope& scope, int year,
                                                     domain::Date day)
{
    Params params{{"region", scope.region}};
    const auto schools = open_schools_where(scope, "", day, params);
    params.push_back({"year", year});
    std::map<std::string, std::int64_t> coverage;
    connection.each("select v.variable, count(*) from context_values v where v.region_id = :region and v.in_force = 1 "
                    "and v.year = :year and v.organisation_id in (select o.id" +
                        schools + ") group by v.variable",
                    params, [&](Row& row) {
                        auto variable = row.take<std::string>();
                        coverage[std::move(variable)] = row.take<std::int64_t>();
                    });
    return coverage;
}

} // namespace vekha::store
