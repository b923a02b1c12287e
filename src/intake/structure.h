#pragma once

#include "intake/scan.h"
#include "intake/sections.h"

#include <optional>
#include <vector>

namespace vekha::intake
{

struct PlacedRow {
    PlanRow row;
    std::optional<SectionTree::Index> section;
    std::size_t plan = 0; ///< index of the plan table in the document
};

struct Structure {
    SectionTree tree;
    std::vector<PlacedRow> rows;
};

/// Puts the rows of all plan tables under their sections.
[[nodiscard]] Structure build_structure(const Scan& scan);

} // namespace vekha::intake
