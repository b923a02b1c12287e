#pragma once

#include "documents/list_number.h"

#include <pugixml.hpp>

#include <array>
#include <optional>
#include <string>
#include <unordered_map>

namespace vekha::documents::odf
{

inline constexpr int list_levels = 10;

/// How one level of a list is numbered: text:list-level-style-number or -bullet.
struct ListLevel {
    bool bullet = false;
    NumberStyle style = NumberStyle::None;
    long start = 1;
    int shown_levels = 1;
    std::string prefix;
    std::string suffix;
    std::string pattern; ///< such as "%1%.%2%.", newer than prefix and suffix; "" where not given
    std::string separator = " ";
};

using ListStyle = std::array<ListLevel, list_levels>;

/// The numbers a list has come to; unset before its first item.
using ListCounter = std::array<std::optional<long>, list_levels>;

/// text:list-style and text:outline-style have the same levels.
[[nodiscard]] ListStyle list_style(pugi::xml_node node);

/// Counts one item of a level (0-based) and gives what is printed before it, with the space that parts them.
[[nodiscard]] std::string next_label(const ListStyle& style, ListCounter& counter, int level,
                                     std::optional<long> set_to = std::nullopt);

} // namespace vekha::documents::odf
