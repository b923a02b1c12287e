#pragma once

#include <iosfwd>

namespace vekha::cli
{

/// Reads the arguments of the program and runs the command they name. The files command*.cpp alone know how flags are
/// written.
///
/// @return 0 done, 1 refused with the reason on `err`, 2 wrong usage
[[nodiscard]] int run(int count, const char* const* arguments, std::istream& in, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
