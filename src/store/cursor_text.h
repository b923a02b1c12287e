#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// Where a page ended: the value it is sorted by and the key that tells equal ones apart.
struct CursorText {
    std::string text;
    std::int64_t id = 0;

    friend bool operator==(const CursorText&, const CursorText&) = default;
};

/// Letters, digits, '-' and '.' only: fit for a URL as it is.
[[nodiscard]] std::string written(const CursorText& cursor);
[[nodiscard]] std::optional<CursorText> read_cursor(std::string_view text);

/// A page was asked for one row more than it shows: drops that row and gives the cursor after the last one shown.
template <typename Item, typename CursorOf>
[[nodiscard]] std::optional<std::string> cut_to(std::vector<Item>& items, int limit, CursorOf cursor_of)
{
    if (items.size() <= static_cast<std::size_t>(limit)) return std::nullopt;
    items.pop_back();
    return written(cursor_of(items.back()));
}

} // namespace vekha::store
