#pragma once

#include "wire/cursor.h"

#include <optional>
#include <vector>

/// How values that many requests hold are read.
namespace vekha::web
{

template <typename Id>
[[nodiscard]] std::optional<Id> id_or_absent(const wire::Cursor& at)
{
    if (at.absent()) return std::nullopt;
    return Id{at.id()};
}

/// None when absent.
template <typename Id>
[[nodiscard]] std::vector<Id> ids_from(const wire::Cursor& at)
{
    return at.list_or_empty([](const wire::Cursor& each) { return Id{each.id()}; });
}

} // namespace vekha::web
