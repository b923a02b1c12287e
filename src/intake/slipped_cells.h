#pragma once

#include "intake/columns.h"
#include "intake/plan_row.h"

#include <string>
#include <vector>

namespace vekha::intake
{

using Cells = std::vector<std::string>;

// What a scan or a page break moved out of its column, moved back by what it holds. Each function does nothing where
// its own trace is not there.

/// Cells from the term on stand one or two columns beside their headings.
void shift_to_term(Cells& cells, const Columns& columns, bool& shifted);

/// A cell beyond the last heading belongs to the last column where that one is empty.
void pull_back_overflow(Cells& cells, const Columns& columns, bool& shifted);

/// Words that slipped to the front of the bodies from the cell to their left: «основных ДО», «с Министерство».
void drop_slipped_words(PlanRow& row);

/// A list of numbers took the bodies' place and pushed them into the next column: they belong to one cell.
void join_list_and_bodies(PlanRow& row);

/// The term and what is expected stand in one cell, or the term was dropped and the result took its place.
void part_term_from_result(PlanRow& row);

} // namespace vekha::intake
