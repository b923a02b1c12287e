#include "web/qr_code.h"

#include <fmt/format.h>
#include <qrencode.h>

#include <memory>

namespace vekha::web
{

std::string qr_code_svg(const std::string& text)
{
    constexpr int quiet = 4; // modules of white around it: ISO/IEC 18004, 6.3.8
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
        QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, /*casesensitive=*/1), QRcode_free};
    if (!code) return {};
    std::string path;
    for (int row = 0; row < code->width; ++row) {
        for (int column = 0; column < code->width; ++column) {
            const auto module = code->data[row * code->width + column];
            if (module & 1U) path += fmt::format("M{} {}h1v1h-1z", column + quiet, row + quiet);
        }
    }
    const auto side = code->width + 2 * quiet;
    return fmt::format(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}" shape-rendering="crispEdges">)"
                       R"(<path fill="#fff" d="M0 0h{0}v{0}H0z"/><path fill="#000" d="{1}"/></svg>)",
                       side, path);
}

} // namespace vekha::web
