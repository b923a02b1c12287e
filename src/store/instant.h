#pragma once

#include <chrono>

namespace vekha::store
{

/// A moment in UTC; stored as microseconds since 1970.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

} // namespace vekha::store
