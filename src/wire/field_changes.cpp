#include "wire/field_changes.h"

#include "wire/cursor.h"
#include "wire/encode.h"

#include <boost/json/object.hpp>

namespace vekha::wire
{

boost::json::value to_json(const std::vector<domain::FieldChange>& changes)
{
    boost::json::object out;
    for (const auto& change : changes)
        out[{change.field.data(), change.field.size()}] =
            boost::json::array{encode::text_or_null(change.was), encode::text_or_null(change.became)};
    return out;
}

domain::Result<std::vector<domain::FieldChange>, WireError> field_changes_from_json(const boost::json::value& value)
{
    std::optional<WireError> refusal;
    std::vector<domain::FieldChange> changes;
    Cursor{value, refusal}.for_each_member([&](std::string_view field, const Cursor& at) {
        auto pair = at.list_or_empty([](const Cursor& one) { return one.text_or_null(); });
        if (pair.size() != 2) return at.refuse("json-bad-value");
        changes.push_back({std::string{field}, std::move(pair[0]), std::move(pair[1])});
    });
    if (refusal) return domain::unexpected{*refusal};
    return changes;
}

} // namespace vekha::wire
