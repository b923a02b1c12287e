#pragma once

#include <cstdint>

namespace vekha::store
{

/// Rows stand this far apart at first, so that a row can come between two others without moving them.
inline constexpr std::int64_t position_step = std::int64_t{1} << 20;

} // namespace vekha::store
