#pragma once

#include "intake/columns.h"
#include "intake/label.h"
#include "intake/scan.h"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace vekha::intake
{

enum class Part { Number, Text, Executor, Deadline, Expected, School };
inline constexpr auto part_count = std::size_t{6};

/// One cell of an activity, as printed; halves of a torn one are joined.
struct Piece {
    std::string text;
    bool covered = false;  ///< lies under a merged cell
    int column = 0;        ///< 1-based in the source
    bool moved = false;    ///< taken from another column than its heading's
    bool doubtful = false; ///< a half that does not look like the rest, or words went astray from it
};

/// What one printed row says, its cells told apart by their columns.
struct PlanRow {
    std::array<Piece, part_count> parts;
    std::string group; ///< of the column of directions, where there is one
    Label label;       ///< of the number cell
    std::string lone;  ///< the row's only text, where it has but one cell filled
    std::size_t lone_column = 0;
    bool merged = false; ///< that cell takes (nearly) the whole width
    bool bold = false;
    bool after_break = false;
    bool joined = false;         ///< halves of a torn row were put together
    bool shifted = false;        ///< cells were moved to the columns they belong to
    bool label_repaired = false; ///< the number was misprinted and follows from its neighbours
    std::vector<std::string> links;
    documents::Place place;

    [[nodiscard]] Piece& at(Part part) { return parts[static_cast<std::size_t>(part)]; }
    [[nodiscard]] const Piece& at(Part part) const { return parts[static_cast<std::size_t>(part)]; }
    [[nodiscard]] bool empty(Part part) const;
    /// Nothing beside number and text is filled or lies under a merged cell.
    [[nodiscard]] bool only_text() const;
};

/// Lays a printed row out over the columns. Where cells slipped (a scan dropped or added a column, a term and a result
/// stand in one cell), they are moved back by what they hold.
[[nodiscard]] PlanRow read_row(const ScannedRow& row, const Columns& columns);

/// Lays out a row that goes on with `before`: its cells are placed where they continue best.
[[nodiscard]] PlanRow read_continuation(const ScannedRow& row, const Columns& columns, const PlanRow& before);

/// Adds the halves of `rest` to `row`, cell by cell.
void join_rows(PlanRow& row, const PlanRow& rest);

} // namespace vekha::intake
