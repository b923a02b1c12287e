#include "openid/token.h"

#include <array>
#include <cstdint>

namespace vekha::openid
{

namespace
{

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

} // namespace

std::string base64url(std::string_view bytes)
{
    std::string text;
    std::uint32_t bits = 0;
    int held = 0;
    for (const auto letter : bytes) {
        bits = bits << 8U | static_cast<unsigned char>(letter);
        for (held += 8; held >= 6; held -= 6)
            text += alphabet[bits >> static_cast<unsigned>(held - 6) & 63U];
    }
    if (held > 0) text += alphabet[bits << static_cast<unsigned>(6 - held) & 63U];
    return text;
}

std::string base64url_decoded(std::string_view text)
{
    std::string bytes;
    std::uint32_t bits = 0;
    int held = 0;
    for (const auto letter : text) {
        const auto value = alphabet.find(letter);
        if (value == std::string_view::npos) return {};
        bits = bits << 6U | static_cast<std::uint32_t>(value);
        held += 6;
        if (held < 8) continue;
        held -= 8;
        bytes += static_cast<char>(bits >> static_cast<unsigned>(held) & 255U);
    }
    // What is left over must be the zero bits of the last letter, and less than a whole letter.
    if (held >= 6 || (bits & ((1U << static_cast<unsigned>(held)) - 1U)) != 0) return {};
    return bytes;
}

} // namespace vekha::openid
