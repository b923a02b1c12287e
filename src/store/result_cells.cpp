#include "store/result_cells.h"

#include "store/distribution_text.h"
#include "wire/stated_figures.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace vekha::store
{

namespace
{

/// The newest file in force that has a row with the key of the row being settled.
std::string newest_file(std::string_view table, std::string_view same_key)
{
    std::string sql{"(select c.file_id from "};
    sql.append(table).append(" c join result_files f on f.region_id = c.region_id and f.id = c.file_id "
                             "and f.state = 'in-force' where c.region_id = :region and ");
    return sql.append(same_key).append(" order by f.applied_at desc, f.id desc limit 1)");
}

std::string settle(std::string_view table, std::string_view key, std::string_view newest)
{
    std::string sql{"update "};
    sql.append(table).append(" set in_force = case when file_id = ").append(newest);
    sql.append(" then 1 else 0 end where region_id = :region and (").append(key).append(") in (select ");
    return sql.append(key).append(" from ").append(table).append(" where region_id = :region and file_id = :file)");
}

/// What a cell says, in one text: equal texts say the same.
std::string said(std::int64_t participants, const std::string& tallies, const std::string& stated)
{
    return std::to_string(participants) + "|" + tallies + "|" + stated;
}

using CellKey = std::pair<domain::OrganisationId, domain::Assessment>;

void count(domain::ImportedCounts& counts, const std::string* before, const std::string& now)
{
    if (before == nullptr)
        ++counts.fresh;
    else if (*before == now)
        ++counts.same;
    else
        ++counts.replaced;
}

} // namespace

std::string stated_text(const std::optional<domain::StatedFigures>& figures)
{
    return figures ? wire::print(wire::to_json(*figures)) : std::string{};
}

void write_result_cells(Connection& connection, RegionId region, ResultFileId file, std::span<const ResultCell> cells)
{
    connection.bulk_insert("result_cells",
                           {"region_id", "organisation_id", "year", "procedure", "subject", "grade", "file_id",
                            "participants", "tallies", "stated", "in_force"},
                           [&](const Connection::AddRow& add) {
                               for (const auto& cell : cells)
                                   add({region, cell.school, cell.assessment.year,
                                        domain::code_of(cell.assessment.procedure), cell.assessment.subject,
                                        cell.assessment.grade, file, cell.participants, distribution_text(cell.tallies),
                                        cell.stated, 0});
                           });
}

WrittenSoFar written_so_far(Connection& connection, RegionId region, ResultFileId file)
{
    return connection
        .first("select coalesce(max(organisation_id), 0), count(*) from result_cells where region_id = :region and "
               "file_id = :file",
               {{"region", region}, {"file", file}},
               [](Row& row) {
                   WrittenSoFar written;
                   written.school = row.take<domain::OrganisationId>();
                   written.cells = row.take<std::int64_t>();
                   return written;
               })
        .value_or(WrittenSoFar{});
}

bool has_cell(Connection& connection, RegionId region, ResultFileId file, domain::OrganisationId school,
              const domain::Assessment& assessment)
{
    return connection.scalar<std::int64_t>(
               "select count(*) from result_cells where region_id = :region and organisation_id = :school and year = "
               ":year and procedure = :procedure and subject = :subject and grade = :grade and file_id = :file",
               {{"region", region},
                {"school", school},
                {"year", assessment.year},
                {"procedure", domain::code_of(assessment.procedure)},
                {"subject", assessment.subject},
                {"grade", assessment.grade},
                {"file", file}}) > 0;
}

void remove_result_cells(Connection& connection, RegionId region, ResultFileId file)
{
    connection.execute("delete from result_cells where region_id = :region and file_id = :file and in_force = 0",
                       {{"region", region}, {"file", file}});
}

void settle_result_cells(Connection& connection, RegionId region, ResultFileId file)
{
    static const auto sql =
        settle("result_cells", "organisation_id, year, procedure, subject, grade",
               newest_file("result_cells",
                           "c.organisation_id = result_cells.organisation_id and c.year = result_cells.year and "
                           "c.procedure = result_cells.procedure and c.subject = result_cells.subject and "
                           "c.grade = result_cells.grade"));
    connection.execute(sql, {{"region", region}, {"file", file}});
}

domain::ImportedCounts compared_cells(Connection& connection, RegionId region, std::span<const ResultCell> cells)
{
    std::set<domain::Assessment> works;
    for (const auto& cell : cells)
        works.insert(cell.assessment);
    std::map<CellKey, std::string> before;
    for (const auto& work : works)
        connection.each("select organisation_id, participants, tallies, stated from result_cells where region_id = "
                        ":region and in_force = 1 and year = :year and procedure = :procedure and subject = :subject "
                        "and grade = :grade",
                        {{"region", region},
                         {"year", work.year},
                         {"procedure", domain::code_of(work.procedure)},
                         {"subject", work.subject},
                         {"grade", work.grade}},
                        [&](Row& row) {
                            const auto school = row.take<domain::OrganisationId>();
                            const auto participants = row.take<std::int64_t>();
                            auto tallies = row.take<std::string>();
                            before.emplace(CellKey{school, work}, said(participants, tallies, row.take<std::string>()));
                        });
    domain::ImportedCounts counts;
    for (const auto& cell : cells) {
        const auto found = before.find({cell.school, cell.assessment});
        count(counts, found == before.end() ? nullptr : &found->second,
              said(cell.participants, distribution_text(cell.tallies), cell.stated));
    }
    return counts;
}

void write_result_tables(Connection& connection, RegionId region, ResultFileId file,
                         std::span<const ResultTableRow> rows)
{
    connection.bulk_insert(
        "result_tables",
        {"region_id", "file_id", "kind", "year", "procedure", "subject", "grade", "level", "label", "territory_id",
         "organisation_id", "participants", "figures", "in_force"},
        [&](const Connection::AddRow& add) {
            for (const auto& [table, row, territory, school] : rows) {
                const auto& work = table->assessment;
                const wire::StatisticsFigures figures{table->columns, row->values, row->mark, row->schools};
                add({region, file, domain::code_of(table->kind), work.year, domain::code_of(work.procedure),
                     work.subject, work.grade, domain::code_of(row->level), row->label, territory, school,
                     row->participants, wire::print(wire::to_json(figures)), 0});
            }
        });
}

void settle_result_tables(Connection& connection, RegionId region, ResultFileId file)
{
    static const auto sql = settle(
        "result_tables", "year, procedure, subject, grade, kind, level, label, coalesce(organisation_id, 0)",
        newest_file("result_tables", "c.year = result_tables.year and c.procedure = result_tables.procedure and "
                                     "c.subject = result_tables.subject and c.grade = result_tables.grade and "
                                     "c.kind = result_tables.kind and c.level = result_tables.level and "
                                     "c.label = result_tables.label and "
                                     "coalesce(c.organisation_id, 0) = coalesce(result_tables.organisation_id, 0)"));
    connection.execute(sql, {{"region", region}, {"file", file}});
}

void write_file_values(Connection& connection, RegionId region, ResultFileId file, const std::string& source,
                       std::span<const FileValue> values, ActorId by, Instant now)
{
    connection.bulk_insert(
        "context_values",
        {"region_id", "organisation_id", "year", "variable", "file_id", "value", "source", "in_force", "made_at",
         "made_by"},
        [&](const Connection::AddRow& add) {
            for (const auto& value : values)
                add({region, value.school, value.year, value.variable, file, value.value, source, 0, now, by});
        });
}

bool has_file_value(Connection& connection, RegionId region, ResultFileId file, const FileValue& value)
{
    return connection.scalar<std::int64_t>(
               "select count(*) from context_values where region_id = :region and organisation_id = :school and "
               "year = :year and variable = :variable and file_id = :file",
               {{"region", region},
                {"school", value.school},
                {"year", value.year},
                {"variable", value.variable},
                {"file", file}}) > 0;
}

void settle_file_values(Connection& connection, RegionId region, ResultFileId file)
{
    static const auto sql =
        settle("context_values", "organisation_id, year, variable",
               "(select c.file_id from context_values c left join result_files f on f.region_id = c.region_id and "
               "f.id = c.file_id where c.region_id = :region and c.organisation_id = context_values.organisation_id "
               "and c.year = context_values.year and c.variable = context_values.variable and "
               "(c.file_id = 0 or f.state = 'in-force') order by c.made_at desc, c.file_id desc limit 1)");
    connection.execute(sql, {{"region", region}, {"file", file}});
}

domain::ImportedCounts compared_values(Connection& connection, RegionId region, std::span<const FileValue> values)
{
    std::set<std::pair<int, std::string>> asked;
    for (const auto& value : values)
        asked.emplace(value.year, value.variable);
    std::map<std::tuple<domain::OrganisationId, int, std::string>, std::int64_t> before;
    for (const auto& [year, variable] : asked)
        connection.each("select organisation_id, value from context_values where region_id = :region and in_force = 1 "
                        "and year = :year and variable = :variable",
                        {{"region", region}, {"year", year}, {"variable", variable}}, [&](Row& row) {
                            const auto school = row.take<domain::OrganisationId>();
                            before.emplace(std::tuple{school, year, variable}, row.take<std::int64_t>());
                        });
    domain::ImportedCounts counts;
    for (const auto& value : values) {
        const auto found = before.find({value.school, value.year, value.variable});
        if (found == before.end())
            ++counts.fresh;
        else if (found->second == value.value)
            ++counts.same;
        else
            ++counts.replaced;
    }
    return counts;
}

} // namespace vekha::store
