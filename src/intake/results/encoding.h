#pragma once

#include <string>
#include <string_view>

namespace vekha::intake
{

/// UTF-8 of windows-1251; a byte that has no character there becomes U+FFFD.
[[nodiscard]] std::string from_windows_1251(std::string_view bytes);

/// The text itself when it is UTF-8, else read as windows-1251.
[[nodiscard]] std::string as_utf8(std::string_view bytes);

} // namespace vekha::intake
