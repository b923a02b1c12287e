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

/// What a cell says, in one text: equal texts say the same.
std::string said(std::int64_t participants, const std::string& tallies, const std::string& stated)
{
    return std::to_string(participants) + "|" + tallies + "|" + stated;
}

int rank_of(std::string_view kind, bool distribution)
{
    if (kind == "participants") return 0;
    return distribution ? 1 : 2;
}

using CellKey = std::pair<domain::OrganisationId, domain::Assessment>;

/// How a row stands to others of the same thing.
struct Standing {
    bool counts = false; ///< its file is in force
    int rank = 0;        ///< the lowest stands first
    std::int64_t applied_at = 0;
    ResultFileId file;
};

/// Columns: state and applied_at of the file, its id.
Standing take_standing(Row& row, int rank)
{
    Standing standing;
    standing.rank = rank;
    standing.counts = row.take<std::string>() == "in-force";
    standing.applied_at = row.take<std::optional<std::int64_t>>().value_or(0);
    standing.file = row.take<ResultFileId>();
    return standing;
}

void prefer(Standing& strongest, const Standing& other)
{
    const auto order = [](const Standing& one) { return std::tuple{-one.rank, one.applied_at, one.file.value}; };
    if (!strongest.counts || order(strongest) < order(other)) strongest = other;
}

struct TableWork {
    int year = 0;
    std::string procedure;
    std::string subject;
    int grade = 0;
    std::string kind;
    std::string level;

    friend auto operator<=>(const TableWork&, const TableWork&) = default;
};

void settle_table_rows(Connection& connection, RegionId region, const TableWork& work)
{
    struct Kept {
        std::int64_t id = 0;
        std::pair<std::string, std::int64_t> key; ///< label and school
        bool in_force = false;
        Standing standing;
    };
    const auto all = connection.all(
        "select c.id, c.label, coalesce(c.organisation_id, 0), c.in_force, f.state, f.applied_at, f.id from "
        "result_tables c join result_files f on f.region_id = c.region_id and f.id = c.file_id where c.region_id = "
        ":region and c.year = :year and c.procedure = :procedure and c.subject = :subject and c.grade = :grade and "
        "c.kind = :kind and c.level = :level",
        {{"region", region},
         {"year", work.year},
         {"procedure", work.procedure},
         {"subject", work.subject},
         {"grade", work.grade},
         {"kind", work.kind},
         {"level", work.level}},
        [](Row& row) {
            Kept kept;
            kept.id = row.take<std::int64_t>();
            kept.key.first = row.take<std::string>();
            kept.key.second = row.take<std::int64_t>();
            kept.in_force = row.take<bool>();
            kept.standing = take_standing(row, 0);
            return kept;
        });
    std::map<std::pair<std::string, std::int64_t>, Standing> strongest;
    for (const auto& kept : all)
        if (kept.standing.counts) prefer(strongest[kept.key], kept.standing);
    for (const auto& kept : all) {
        const auto found = strongest.find(kept.key);
        const bool should = found != strongest.end() && found->second.file == kept.standing.file;
        if (should != kept.in_force)
            connection.execute("update result_tables set in_force = :in_force where region_id = :region and id = :id",
                               {{"in_force", should ? 1 : 0}, {"region", region}, {"id", kept.id}});
    }
}

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
    struct Kept {
        CellKey key;
        Standing standing;
        bool in_force = false;
    };
    // The order of the join and the column outside of the key keep SQLite from walking through all of the region.
    const auto all = connection.all(
        "select c.organisation_id, c.procedure, c.subject, c.grade, c.year, c.in_force, case when c.tallies = '' then "
        "0 else 1 end, f.kind, "
        "f.state, f.applied_at, f.id from result_cells n cross join result_cells c cross join result_files f where "
        "n.region_id = :region and n.file_id = :file and +n.in_force >= 0 and c.region_id = n.region_id and "
        "c.organisation_id = n.organisation_id and c.year = n.year and c.procedure = n.procedure and "
        "c.subject = n.subject and c.grade = n.grade and f.region_id = c.region_id and f.id = c.file_id",
        {{"region", region}, {"file", file}}, [](Row& row) {
            Kept kept;
            kept.key.first = row.take<domain::OrganisationId>();
            kept.key.second.procedure =
                domain::procedure_from(row.take<std::string>()).value_or(domain::Procedure::Vpr);
            kept.key.second.subject = row.take<std::string>();
            kept.key.second.grade = row.take<int>();
            kept.key.second.year = row.take<int>();
            kept.in_force = row.take<bool>();
            const auto distribution = row.take<bool>();
            const auto kind = row.take<std::string>();
            kept.standing = take_standing(row, rank_of(kind, distribution));
            return kept;
        });
    std::map<CellKey, Standing> strongest;
    for (const auto& kept : all)
        if (kept.standing.counts) prefer(strongest[kept.key], kept.standing);
    for (const auto& [key, standing, in_force] : all) {
        const auto found = strongest.find(key);
        const bool should = found != strongest.end() && found->second.file == standing.file;
        if (should == in_force) continue;
        connection.execute("update result_cells set in_force = :in_force where region_id = :region and "
                           "organisation_id = :school and year = :year and procedure = :procedure and "
                           "subject = :subject and grade = :grade and file_id = :file",
                           {{"in_force", should ? 1 : 0},
                            {"region", region},
                            {"school", key.first},
                            {"year", key.second.year},
                            {"procedure", domain::code_of(key.second.procedure)},
                            {"subject", key.second.subject},
                            {"grade", key.second.grade},
                            {"file", standing.file}});
    }
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
                const auto rank = rank_of(row.take<std::string>(), !tallies.empty());
                before.emplace(CellKey{school, work}, Before{said(participants, tallies, stated), rank});
            });
    ComparedCells compared;
    for (const auto& cell : cells) {
        const auto found = before.find({cell.school, cell.assessment});
        if (found != before.end() && found->second.rank < rank_of(kind, !cell.tallies.empty()))
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

void settle_result_tables(Connection& connection, RegionId region, ResultFileId file)
{
    std::set<TableWork> works;
    connection.each("select year, procedure, subject, grade, kind, level from result_tables where region_id = :region "
                    "and file_id = :file",
                    {{"region", region}, {"file", file}}, [&](Row& row) {
                        TableWork work;
                        work.year = row.take<int>();
                        work.procedure = row.take<std::string>();
                        work.subject = row.take<std::string>();
                        work.grade = row.take<int>();
                        work.kind = row.take<std::string>();
                        work.level = row.take<std::string>();
                        works.insert(std::move(work));
                    });
    for (const auto& work : works)
        settle_table_rows(connection, region, work);
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
