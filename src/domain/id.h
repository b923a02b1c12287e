#pragma once

#include <compare>
#include <cstdint>

namespace vekha::domain
{

/// A key made by the database. Ids of different things do not compare and do not convert.
template <typename Of>
struct Id {
    std::int64_t value = 0;

    friend auto operator<=>(const Id&, const Id&) = default;
};

} // namespace vekha::domain
