#pragma once

#include <string>
#include <string_view>

namespace vekha::documents
{

/// Text as it may stand in an XML element or attribute; what XML 1.0 cannot hold is dropped.
[[nodiscard]] std::string xml_text(std::string_view text);

} // namespace vekha::documents
