#pragma once

#include "store/connection.h"
#include "store/cursor_text.h"
#include "store/page.h"

#include <optional>
#include <string>
#include <type_traits>
#include <utility>

namespace vekha::store
{

/// A list in order of name: "select a.id, …" and " from t a … where …", where `a` holds sort_name and id.
struct ListByName {
    std::string columns;
    std::string from_where;
    std::string as; ///< how the query calls that table
};

/// One page of it, read row by row; `cursor_of` gives the name and key of a row. nullopt when the cursor is none of
/// ours.
template <typename Read, typename CursorOf>
[[nodiscard]] auto page_by_name(Connection& connection, ListByName list, Params params, const PageRequest& request,
                                Read read, CursorOf cursor_of) -> std::optional<Page<std::invoke_result_t<Read, Row&>>>
{
    const auto key = list.as + ".sort_name, " + list.as + ".id";
    Page<std::invoke_result_t<Read, Row&>> page;
    page.total = connection.scalar<std::int64_t>("select count(*)" + list.from_where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        list.from_where += " and (" + key + ") > (:after_name, :after_id)";
        params.insert(params.end(), {{"after_name", after->text}, {"after_id", after->id}});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all(list.columns + list.from_where + " order by " + key + " limit :limit", params, read);
    page.next = cut_to(page.items, request.limit, cursor_of);
    return page;
}

} // namespace vekha::store
