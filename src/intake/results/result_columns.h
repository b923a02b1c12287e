#pragma once

#include "domain/result.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::intake
{

/// The columns of participant results. The first five must be there, and a score or a mark.
enum class ResultColumn { School, Procedure, Subject, Grade, Year, Score, Mark, JournalMark };

inline constexpr std::size_t result_column_count = 8;
inline constexpr std::size_t result_columns_needed = 5;
inline constexpr std::array<std::string_view, result_column_count> result_column_names = {
    "school", "procedure", "subject", "grade", "year", "score", "mark", "journal_mark"};

/// Where the columns of a file are.
struct ResultColumns {
    char separator = ',';
    std::size_t count = 0; ///< of all columns of the file
    std::array<std::optional<std::size_t>, result_column_count> place;

    /// The cell of a row; empty when the file lacks the column.
    [[nodiscard]] std::string_view cell(std::span<const std::string_view> cells, ResultColumn column) const
    {
        const auto& at = place[static_cast<std::size_t>(column)];
        return at ? cells[*at] : std::string_view{};
    }
};

/// Why a file of results or context cannot be read at all.
///
/// Codes: results-columns-missing and context-columns-missing (detail: the columns), results-empty, context-empty,
/// text-encoding-unknown.
struct TableError {
    std::string code;
    std::string detail;

    friend bool operator==(const TableError&, const TableError&) = default;
};

/// Names and separator of the first line of a table: «,», «;» or a tab, whichever finds more of `wanted`.
///
/// @return one place for each of `wanted`, nullopt where the header lacks it
struct Header {
    char separator = ',';
    std::size_t count = 0;
    std::vector<std::optional<std::size_t>> place;
};
[[nodiscard]] Header read_header(std::string_view line, std::span<const std::string_view> wanted);

/// @error results-columns-missing
[[nodiscard]] domain::Result<ResultColumns, TableError> read_result_columns(std::string_view header_line);

} // namespace vekha::intake
