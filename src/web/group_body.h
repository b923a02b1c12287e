#pragma once

#include "domain/body.h"
#include "domain/school_group.h"
#include "service/school_groups.h"
#include "web/decode_values.h"
#include "wire/cursor.h"

#include <optional>
#include <string>
#include <string_view>

namespace vekha::web
{

/// An order, absent where nobody named one.
[[nodiscard]] store::Order order_from(const wire::Cursor& at);
/// Absent is unsaid.
[[nodiscard]] domain::GroupBasis basis_from(const wire::Cursor& at);
/// The year in which a school year begins.
[[nodiscard]] int year_from(const wire::Cursor& at);
[[nodiscard]] service::Schools schools_from(const wire::Cursor& at);

/// A value by its name: `read` gives an optional.
template <typename Enum>
[[nodiscard]] Enum named_from(const wire::Cursor& at, std::optional<Enum> (*read)(std::string_view), Enum otherwise)
{
    const auto name = at.text();
    const auto value = read(name);
    if (!value) at.refuse("json-bad-value");
    return value.value_or(otherwise);
}

} // namespace vekha::web
