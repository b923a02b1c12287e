#include "store/result_standing.h"

#include "domain/assessment.h"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace vekha::store
{

namespace
{

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

/// A row as it stands, and whether it is in force.
template <typename Key>
struct Kept {
    std::int64_t id = 0; ///< 0 for a cell, which has none
    Key key;
    bool in_force = false;
    Standing standing;
};

/// Calls `put` for each row that should be in force and is not, or the other way round.
template <typename Key, typename Put>
void settle(const std::vector<Kept<Key>>& all, Put put)
{
    std::map<Key, Standing> strongest;
    for (const auto& kept : all)
        if (kept.standing.counts) prefer(strongest[kept.key], kept.standing);
    for (const auto& kept : all) {
        const auto found = strongest.find(kept.key);
        const bool should = found != strongest.end() && found->second.file == kept.standing.file;
        if (should != kept.in_force) put(kept, should);
    }
}

using CellKey = std::pair<domain::OrganisationId, domain::Assessment>;

Kept<CellKey> read_cell(Row& row)
{
    Kept<CellKey> kept;
    kept.key.first = row.take<domain::OrganisationId>();
    kept.key.second.procedure = domain::procedure_from(row.take<std::string>()).value_or(domain::Procedure::Vpr);
    kept.key.second.subject = row.take<std::string>();
    kept.key.second.grade = row.take<int>();
    kept.key.second.year = row.take<int>();
    kept.in_force = row.take<bool>();
    const auto distribution = row.take<bool>();
    const auto kind = row.take<std::string>();
    kept.standing = take_standing(row, rank_of_cell(kind, distribution));
    return kept;
}

constexpr std::string_view cell_columns =
    "select c.organisation_id, c.procedure, c.subject, c.grade, c.year, c.in_force, case when c.tallies = '' then 0 "
    "else 1 end, f.kind, f.state, f.applied_at, f.id from ";

void settle_cells(Connection& connection, RegionId region, const std::vector<Kept<CellKey>>& all)
{
    settle(all, [&](const Kept<CellKey>& cell, bool in_force) {
        const auto& [school, work] = cell.key;
        connection.execute("update result_cells set in_force = :in_force where region_id = :region and "
                           "organisation_id = :school and year = :year and procedure = :procedure and "
                           "subject = :subject and grade = :grade and file_id = :file",
                           {{"in_force", in_force ? 1 : 0},
                            {"region", region},
                            {"school", school},
                            {"year", work.year},
                            {"procedure", domain::code_of(work.procedure)},
                            {"subject", work.subject},
                            {"grade", work.grade},
                            {"file", cell.standing.file}});
    });
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
    using Key = std::pair<std::string, std::int64_t>; // label and school
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
            Kept<Key> kept;
            kept.id = row.take<std::int64_t>();
            kept.key.first = row.take<std::string>();
            kept.key.second = row.take<std::int64_t>();
            kept.in_force = row.take<bool>();
            kept.standing = take_standing(row, 0);
            return kept;
        });
    settle(all, [&](const Kept<Key>& row, bool in_force) {
        connection.execute("update result_tables set in_force = :in_force where region_id = :region and id = :id",
                           {{"in_force", in_force ? 1 : 0}, {"region", region}, {"id", row.id}});
    });
}

/// @param which  of the rows, as a condition
void settle_tables(Connection& connection, RegionId region, const std::string& which, const Params& params)
{
    std::set<TableWork> works;
    connection.each("select distinct year, procedure, subject, grade, kind, level from result_tables where region_id = "
                    ":region and " +
                        which,
                    params, [&](Row& row) {
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

} // namespace

int rank_of_cell(std::string_view kind, bool distribution)
{
    if (kind == "participants") return 0;
    return distribution ? 1 : 2;
}

void settle_results(Connection& connection, RegionId region, ResultFileId file)
{
    const Params params{{"region", region}, {"file", file}};
    // The order of the join and the column outside of the key keep SQLite from walking through all of the region.
    settle_cells(connection, region,
                 connection.all(std::string{cell_columns} +
                                    "result_cells n cross join result_cells c cross join result_files f where "
                                    "n.region_id = :region and n.file_id = :file and +n.in_force >= 0 and c.region_id "
                                    "= n.region_id and c.organisation_id = n.organisation_id and c.year = n.year and "
                                    "c.procedure = n.procedure and c.subject = n.subject and c.grade = n.grade and "
                                    "f.region_id = c.region_id and f.id = c.file_id",
                                params, read_cell));
    settle_tables(connection, region, "file_id = :file", params);
}

void settle_results(Connection& connection, RegionId region, domain::OrganisationId school)
{
    const Params params{{"region", region}, {"school", school}};
    settle_cells(connection, region,
                 connection.all(std::string{cell_columns} +
                                    "result_cells c join result_files f on f.region_id = c.region_id and f.id = "
                                    "c.file_id where c.region_id = :region and c.organisation_id = :school",
                                params, read_cell));
    settle_tables(connection, region, "organisation_id = :school", params);
}

} // namespace vekha::store
