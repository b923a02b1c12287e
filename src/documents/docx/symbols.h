#pragma once

#include <string>
#include <string_view>

namespace vekha::documents::docx
{

/// The sign a symbol font shows for a character code in hexadecimal (w:sym); what has no such sign becomes «•».
[[nodiscard]] std::string symbol(std::string_view font, std::string_view hexadecimal);

} // namespace vekha::documents::docx
