#pragma once

#include "store/database_error.h"
#include "wire/json.h"

#include <string_view>
#include <utility>

namespace vekha::store
{

/// What a JSON column holds, by a reader of the wire room: `Result<T, WireError> read(const boost::json::value&)`.
///
/// @throws DatabaseError for what no program of ours wrote
template <typename Read>
[[nodiscard]] auto decoded(std::string_view json, Read read)
{
    const auto spoilt = [](const wire::WireError& error) {
        return DatabaseError{DatabaseFault::Other,
                             "a column holds spoilt JSON: " + error.code + " at " + error.pointer};
    };
    const auto value = wire::parse(json);
    if (!value) throw spoilt(value.error());
    auto read_value = read(*value);
    if (!read_value) throw spoilt(read_value.error());
    return *std::move(read_value);
}

} // namespace vekha::store
