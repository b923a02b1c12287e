#pragma once

#include "domain/result_file.h"
#include "domain/result_import.h"
#include "store/assessment_results.h"
#include "store/connection.h"
#include "store/ids.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What files of results say, of which the newest in force counts; the others stay, so that an import can be undone.
namespace vekha::store
{

/// Writes cells of a file that are not in force yet; see settle_results.
void write_result_cells(Connection& connection, RegionId region, ResultFileId file, std::span<const ResultCell> cells);
/// The last school that has cells of the file, and how many there are.
struct WrittenSoFar {
    domain::OrganisationId school;
    std::int64_t cells = 0;
};
[[nodiscard]] WrittenSoFar written_so_far(Connection& connection, RegionId region, ResultFileId file);
/// Whether the file says already how this school did in this work.
[[nodiscard]] bool has_cell(Connection& connection, RegionId region, ResultFileId file, domain::OrganisationId school,
                            const domain::Assessment& assessment);
/// Forgets cells of a file that were never in force.
void remove_result_cells(Connection& connection, RegionId region, ResultFileId file);

/// How cells that a file would write stand to those in force.
struct ComparedCells {
    domain::ImportedCounts counts;
    std::int64_t behind = 0; ///< kept without being in force: what is in force says more
};
/// @param kind  of the file
[[nodiscard]] ComparedCells compared_cells(Connection& connection, RegionId region, std::string_view kind,
                                           std::span<const ResultCell> cells);

/// What a cell states, as its column holds it; empty for nothing.
[[nodiscard]] std::string stated_text(const std::optional<domain::StatedFigures>& figures);

/// A row of statistics of a file; table and row outlive it.
struct ResultTableRow {
    const domain::StatisticsTable* table = nullptr;
    const domain::StatisticsRow* row = nullptr;
    std::optional<TerritoryId> territory;
    std::optional<domain::OrganisationId> school;
};

void write_result_tables(Connection& connection, RegionId region, ResultFileId file,
                         std::span<const ResultTableRow> rows);
/// A figure of a school that a file gives.
struct FileValue {
    domain::OrganisationId school;
    int year = 0;
    std::string variable;
    std::int64_t value = 0; ///< ten-thousandths

    friend bool operator==(const FileValue&, const FileValue&) = default;
};

/// What a file in force gives; see put_context_values.
[[nodiscard]] std::vector<FileValue> file_values(Connection& connection, RegionId region, ResultFileId file);
[[nodiscard]] domain::ImportedCounts compared_values(Connection& connection, RegionId region,
                                                     std::span<const FileValue> values);

} // namespace vekha::store
