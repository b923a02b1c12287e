#pragma once

#include "store/cursor_text.h"
#include "store/page.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace vekha::service
{

/// A page of a list that is known as a whole before any page of it is: ranks of a region are made of all its schools.
///
/// @param id_of  the key of an item, told apart by it from every other
/// @return       nullopt when the cursor names none of the list
template <typename Item, typename IdOf>
[[nodiscard]] std::optional<store::Page<Item>> page_of_list(std::vector<Item> all, const store::PageRequest& request,
                                                            IdOf id_of)
{
    store::Page<Item> page;
    page.total = std::ssize(all);
    auto first = all.begin();
    if (request.cursor) {
        const auto after = store::read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        first = std::ranges::find(all, after->id, id_of);
        if (first == all.end()) return std::nullopt;
        ++first;
    }
    const auto last = std::min(all.end() - first, static_cast<std::ptrdiff_t>(request.limit)) + first;
    if (last != all.end()) page.next = store::written({"", id_of(*std::prev(last))});
    page.items.assign(std::make_move_iterator(first), std::make_move_iterator(last));
    return page;
}

} // namespace vekha::service
