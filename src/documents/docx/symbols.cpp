#include "documents/docx/symbols.h"

#include "documents/plain_text.h"

#include <array>
#include <charconv>
#include <utility>

namespace vekha::documents::docx
{
namespace
{

using Sign = std::pair<unsigned, std::string_view>;

constexpr auto symbol_font =
    std::array{Sign{0x2B, "+"}, Sign{0x2D, "–"}, Sign{0xA3, "≤"}, Sign{0xAE, "→"}, Sign{0xB0, "°"},
               Sign{0xB1, "±"}, Sign{0xB3, "≥"}, Sign{0xB4, "×"}, Sign{0xB9, "≠"}, Sign{0xBB, "≈"}};

constexpr auto wingdings = std::array{Sign{0x6F, "☐"}, Sign{0xA8, "☐"}, Sign{0xE0, "→"}, Sign{0xFB, "✗"},
                                      Sign{0xFC, "✓"}, Sign{0xFD, "☒"}, Sign{0xFE, "☑"}};

template <std::size_t Size>
std::string sign_in(const std::array<Sign, Size>& signs, unsigned code)
{
    for (const auto& [known, sign] : signs) {
        if (known == code) return std::string{sign};
    }
    return "•";
}

} // namespace

std::string symbol(std::string_view font, std::string_view hexadecimal)
{
    auto code = 0u;
    std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), code, 16);
    const auto private_use = code >= 0xF000 && code <= 0xF0FF;
    if (font == "Symbol") return sign_in(symbol_font, code & 0xFF);
    if (font.starts_with("Wingdings")) return sign_in(wingdings, code & 0xFF);
    if (private_use || code == 0) return "•";
    auto out = std::string{};
    append_utf8(out, code);
    return out;
}

} // namespace vekha::documents::docx
