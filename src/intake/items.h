#pragma once

#include "intake/plan_row.h"
#include "intake/scan.h"

#include <string>
#include <variant>
#include <vector>

namespace vekha::intake
{

/// What kind of line a heading was printed as: headings of one kind stand on one level.
struct HeadingStyle {
    bool bold = false;
    bool capitals = false;
    bool merged = false;
    bool term = false; ///< «II квартал», «Сентябрь»
    int outline = 0;
    bool group = false; ///< from a column of directions

    friend bool operator==(const HeadingStyle&, const HeadingStyle&) = default;
};

struct Heading {
    Label label;
    std::string title; ///< one line, without the label
    HeadingStyle style;
    documents::Place place;
};

using Item = std::variant<Heading, PlanRow>;

/// Tells the rows of a plan table: headings of sections, activities; torn halves are joined, repeated headings dropped.
[[nodiscard]] std::vector<Item> read_items(const PlanTable& table);

[[nodiscard]] Heading make_heading(const std::string& text, HeadingStyle style, const documents::Place& place);

} // namespace vekha::intake
