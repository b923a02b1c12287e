#pragma once

#include <string>

namespace vekha::web
{

/// A QR code as an SVG picture, dark on white with its quiet zone. Empty when the text does not fit into one.
[[nodiscard]] std::string qr_code_svg(const std::string& text);

} // namespace vekha::web
