#pragma once

#include "domain/date.h"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include <optional>
#include <ranges>
#include <string>
#include <string_view>

/// How plain values are written; the counterpart of Cursor.
namespace vekha::wire::encode
{

[[nodiscard]] inline boost::json::value text(std::string_view text)
{
    return boost::json::value(boost::json::string_view{text.data(), text.size()});
}

[[nodiscard]] inline boost::json::value text_or_null(const std::optional<std::string>& value)
{
    if (!value) return nullptr;
    return text(*value);
}

[[nodiscard]] inline boost::json::value date(domain::Date day)
{
    return text(domain::to_iso(day));
}

[[nodiscard]] inline boost::json::value date_or_null(const std::optional<domain::Date>& day)
{
    if (!day) return nullptr;
    return date(*day);
}

template <std::ranges::range Values, typename Encode>
[[nodiscard]] boost::json::array list(const Values& values, Encode encode_one)
{
    boost::json::array out;
    for (const auto& value : values)
        out.push_back(encode_one(value));
    return out;
}

[[nodiscard]] inline boost::json::array texts(const std::vector<std::string>& values)
{
    return list(values, [](const std::string& value) { return text(value); });
}

} // namespace vekha::wire::encode
