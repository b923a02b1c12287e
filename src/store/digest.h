#pragma once

#include <string>
#include <string_view>

namespace vekha::store
{

/// SHA-256 as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_of(std::string_view bytes);

} // namespace vekha::store
