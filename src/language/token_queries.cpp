#include "language/russian_text.h"
#include "language/unicode.h"

#include <algorithm>

namespace vekha::language
{

std::string folded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto here = unicode::decode(text, at);
        unicode::append(out, unicode::lower(here.code));
        at += here.length;
    }
    return out;
}

bool is_abbreviation(const Token& token)
{
    return token.kind == TokenKind::Word && token.capitals >= 2 && token.starts_capital &&
           token.capitals * 2 > token.letters;
}

bool is_word(const std::vector<Token>& tokens, std::size_t at, std::string_view word)
{
    return at < tokens.size() && tokens[at].folded == word;
}

bool is_one_of(const Token& token, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), token.folded) != words.end();
}

bool has_stem(const Token& token, std::initializer_list<std::string_view> stems)
{
    return std::any_of(stems.begin(), stems.end(),
                       [&](std::string_view stem) { return token.folded.starts_with(stem); });
}

bool has_ending(const Token& token, std::initializer_list<std::string_view> endings)
{
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return token.folded.ends_with(ending); });
}

bool stand_at(const std::vector<Token>& tokens, std::size_t at, std::initializer_list<std::string_view> words)
{
    if (at >= tokens.size() || words.size() > tokens.size() - at) return false;
    return std::equal(words.begin(), words.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                      [](std::string_view word, const Token& token) { return token.folded == word; });
}

std::string printed(const std::vector<Token>& tokens, std::size_t begin, std::size_t end)
{
    std::string out;
    for (std::size_t i = begin; i < end && i < tokens.size(); ++i) {
        if (i > begin && tokens[i].spaced) out += ' ';
        out += tokens[i].text;
    }
    return out;
}

} // namespace vekha::language
