#pragma once

#include <string>
#include <string_view>

namespace vekha::language
{

/// Text as it stands in HTML, between tags or inside of an attribute: nothing in it is markup.
[[nodiscard]] std::string escaped_html(std::string_view text);

} // namespace vekha::language
