#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// Which page of a list; `cursor` is what the page before gave as `next`, absent for the first.
struct PageRequest {
    std::optional<std::string> cursor;
    int limit = 50;
};

/// One page. `total` counts every row that the filter lets through, not only this page.
template <typename Item>
struct Page {
    std::vector<Item> items;
    std::int64_t total = 0;
    std::optional<std::string> next;
};

} // namespace vekha::store
