#include "store/result_cells.h"

#include "store/distribution_text.h"
#include "store/result_standing.h"
#include "wire/stated_figures.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace vekha::store
{

namespace
{

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

ComparedCells compared_cells(Connection& connection, RegionId region, std::string_view kind,
                             std::span<const ResultCell> cells)
{
    struct Before {
        std::string said;
        int rank = 0;
    };
    std::set<domain::Assessment> works;
    for (const auto& cell : cells)
        works.insert(cell.assessment);
    std::map<CellKey, Before> before;
    for (const auto& work : works)
        connection.each(
            "select c.organisation_id, c.participants, c.tallies, c.stated, f.kind from result_cells c join "
            "result_files f on f.region_id = c.region_id and f.id = c.file_id where c.region_id = :region "
            "and c.in_force = 1 and c.year = :year and c.procedure = :procedure and c.subject = :subject "
            "and c.grade = :grade",
            {{"region", region},
             {"year", work.year},
             {"procedure", domain::code_of(work.procedure)},
             {"subject", work.subject},
             {"grade", work.grade}},
            [&](Row& row) {
                const auto school = row.take<domain::OrganisationId>();
                const auto participants = row.take<std::int64_t>();
                const auto tallies = row.take<std::string>();
                const auto stated = row.take<std::string>();
                const auto rank = rank_of_cell(row.take<std::string>(), !tallies.empty());
                before.emplace(CellKey{school, work}, Before{said(participants, tallies, stated), rank});
            });
    ComparedCells compared;
    for (const auto& cell : cells) {
        const auto found = before.find({cell.school, cell.assessment});
        if (found != before.end() && found->second.rank < rank_of_cell(kind, !cell.tallies.empty()))
            ++compared.behind;
        else
            count(compared.counts, found == before.end() ? nullptr : &found->second.said,
                  said(cell.participants, distribution_text(cell.tallies), cell.stated));
    }
    return compared;
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

std::vector<FileValue> file_values(Connection& connection, RegionId region, ResultFileId file)
{
    return connection.all("select organisation_id, year, variable, value from context_values where region_id = :region "
                          "and file_id = :file order by organisation_id, year, variable",
                          {{"region", region}, {"file", file}}, [](Row& row) {
                              FileValue value;
                              value.school = row.take<domain::OrganisationId>();
                              value.year = row.take<int>();
                              value.variable = row.take<std::string>();
                              value.value = row.take<std::int64_t>();
                              return value;
                          });
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
