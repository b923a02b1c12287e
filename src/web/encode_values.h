#pragma once

#include "service/call.h"
#include "web/encode.h"
#include "wire/encode.h"
#include "wire/names.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <concepts>
#include <optional>
#include <string_view>

/// How values that many answers hold are written: keys, moments, numbers, names of enumerators; absent is null.
namespace vekha::web
{

[[nodiscard]] inline boost::json::value instant_or_null(const std::optional<service::Instant>& instant)
{
    if (!instant) return nullptr;
    return wire::encode::text(instant_text(*instant));
}

template <typename Id>
[[nodiscard]] boost::json::value id_or_null(const std::optional<Id>& id)
{
    if (!id) return nullptr;
    return id->value;
}

template <typename Number>
    requires std::integral<Number> || std::floating_point<Number>
[[nodiscard]] boost::json::value number_or_null(const std::optional<Number>& number)
{
    if (!number) return nullptr;
    return *number;
}

/// {"id": 7, "name": "СОШ № 4"}.
[[nodiscard]] inline boost::json::object named(std::int64_t id, std::string_view name)
{
    return {{"id", id}, {"name", wire::encode::text(name)}};
}

template <typename Id>
[[nodiscard]] boost::json::value named_or_null(const std::optional<Id>& id, std::string_view name)
{
    if (!id) return nullptr;
    return named(id->value, name);
}

/// As `table` names it.
template <typename Enum, std::size_t N>
[[nodiscard]] boost::json::value name_in(const wire::names::Table<Enum, N>& table, Enum value)
{
    return wire::encode::text(wire::names::of(value, table));
}

} // namespace vekha::web
