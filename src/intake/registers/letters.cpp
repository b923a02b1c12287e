#include "intake/registers/values.h"
#include "language/unicode.h"

#include <cstddef>

namespace vekha::intake
{

namespace
{

namespace unicode = language::unicode;

/// Calls `word(begin, end, latin, cyrillic)` for every run of letters.
template <typename Word>
void each_word(std::string_view text, Word word)
{
    std::size_t begin = 0;
    std::size_t latin = 0;
    std::size_t cyrillic = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [code, length] = unicode::decode(text, at);
        if (unicode::is_letter(code)) {
            if (latin + cyrillic == 0) begin = at;
            ++(unicode::is_cyrillic(code) ? cyrillic : latin);
        } else if (latin + cyrillic > 0) {
            word(begin, at, latin, cyrillic);
            latin = cyrillic = 0;
        }
        at += length;
    }
    if (latin + cyrillic > 0) word(begin, text.size(), latin, cyrillic);
}

} // namespace

bool mixes_alphabets(std::string_view text)
{
    bool mixed = false;
    each_word(text, [&](std::size_t, std::size_t, std::size_t latin, std::size_t cyrillic) {
        mixed = mixed || (latin > 0 && cyrillic > 0);
    });
    return mixed;
}

std::string in_one_alphabet(std::string_view text)
{
    std::string out;
    std::size_t done = 0;
    each_word(text, [&](std::size_t begin, std::size_t end, std::size_t latin, std::size_t cyrillic) {
        if (latin == 0 || cyrillic == 0) return;
        out += text.substr(done, begin - done);
        for (std::size_t at = begin; at < end;) {
            const auto [code, length] = unicode::decode(text, at);
            unicode::append(out, unicode::cyrillic_twin(code));
            at += length;
        }
        done = end;
    });
    return out += text.substr(done);
}

} // namespace vekha::intake
