#pragma once

#include "domain/plan.h"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace vekha::intake
{

/// Begins a table of its own: the numbering inside starts over.
struct TableHeading {
    std::string text;
    std::string title; ///< without its number
};

struct SectionHeading {
    std::string text;
    bool bold = true; ///< headings in words are told apart by their look
};

/// A heading, or the index of an activity.
using OutlineItem = std::variant<TableHeading, SectionHeading, std::size_t>;

/// Headings and activities in printed order. Headings are printed so that their levels can be read back.
[[nodiscard]] std::vector<OutlineItem> outline_of(const domain::Plan& plan);

} // namespace vekha::intake
