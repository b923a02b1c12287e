#include "domain/plain_words.h"

#include <cstdint>

namespace vekha::domain
{

namespace
{

struct Character {
    std::uint32_t code = 0;
    std::size_t bytes = 1;
};

/// Two-byte UTF-8 covers Cyrillic; of anything longer only the length matters, since no word holds it.
Character character_at(std::string_view text, std::size_t i)
{
    const auto byte = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at])); };
    const auto lead = byte(i);
    if (lead < 0xC0U) return {lead < 0x80U ? lead : 0, 1};
    if (lead < 0xE0U)
        return i + 1 < text.size() ? Character{((lead & 0x1FU) << 6U) | (byte(i + 1) & 0x3FU), 2} : Character{};
    return {0, lead < 0xF0U ? std::size_t{3} : std::size_t{4}};
}

std::uint32_t lower(std::uint32_t code)
{
    if (code >= 'A' && code <= 'Z') return code + 32;
    if (code >= 0x410U && code <= 0x42FU) return code + 32;
    if (code == 0x401U || code == 0x451U) return 0x435U;
    return code;
}

bool is_digit(std::uint32_t code)
{
    return code >= '0' && code <= '9';
}

bool is_letter(std::uint32_t code)
{
    return (code >= 'a' && code <= 'z') || (code >= 0x430U && code <= 0x44FU);
}

void append(std::string& word, std::uint32_t code)
{
    if (code < 0x80U) {
        word += static_cast<char>(code);
        return;
    }
    word += static_cast<char>(0xC0U | (code >> 6U));
    word += static_cast<char>(0x80U | (code & 0x3FU));
}

} // namespace

std::vector<std::string> plain_words(std::string_view name)
{
    std::vector<std::string> words;
    std::string word;
    bool number = false;
    const auto finish = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < name.size();) {
        const Character character = character_at(name, i);
        i += character.bytes;
        const auto code = lower(character.code);
        if (code == '+' && !word.empty()) {
            append(word, code);
            finish();
        } else if (!is_letter(code) && !is_digit(code)) {
            finish();
        } else {
            if (!word.empty() && is_digit(code) != number) finish();
            number = is_digit(code);
            append(word, code);
        }
    }
    finish();
    return words;
}

} // namespace vekha::domain
