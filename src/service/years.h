#pragma once

namespace vekha::service
{

/// Years that anything of the program may be about; the words of year-out-of-range and years-out-of-range say them.
inline constexpr int earliest_year = 2000;
inline constexpr int latest_year = 2100;

} // namespace vekha::service
