#include "language/deadlines/numerals.h"

#include <algorithm>
#include <array>

namespace vekha::language::deadlines
{
namespace
{

bool is_number_ending(const Token& token)
{
    constexpr std::array<std::string_view, 24> endings{"й",  "я",  "е",  "го", "ого", "ой", "ый", "ая",
                                                       "ое", "ую", "му", "ом", "м",   "х",  "ух", "ти",
                                                       "и",  "а",  "ю",  "ем", "ей",  "ий", "ые", "ми"};
    return token.kind == Kind::Word && std::find(endings.begin(), endings.end(), token.text) != endings.end();
}

bool may_be_several_letters_only(const Token& token)
{
    return token.text.size() > 2 || token.says("й") || token.says("я") || token.says("е") || token.says("х");
}

Try<int> read_worded_ordinal(const Tokens& tokens, std::size_t at)
{
    const Token& token = tokens[at];
    if (token.is(Sense::Ordinal)) return Found<int>{token.meaning.value, at + 1};
    const bool tens = token.is(Sense::Cardinal) && token.meaning.value >= 20;
    const Token& unit = tokens[at + 1];
    if (tens && unit.is(Sense::Ordinal) && unit.meaning.value >= 1 && unit.meaning.value < 10)
        return Found<int>{token.meaning.value + unit.meaning.value, at + 2};
    return {};
}

} // namespace

std::size_t skip_number_ending(const Tokens& tokens, std::size_t at)
{
    const bool dash = tokens[at].is_mark('-') && !tokens[at + 1].gap;
    if (dash && is_number_ending(tokens[at + 1])) return at + 2;
    if (!dash && !tokens[at].gap && is_number_ending(tokens[at]) && may_be_several_letters_only(tokens[at]))
        return at + 1;
    return at;
}

std::size_t skip_number_in_words(const Tokens& tokens, std::size_t at)
{
    if (!tokens[at].is_mark('(')) return at;
    std::size_t end = at + 1;
    while (tokens[end].is(Sense::Cardinal))
        ++end;
    return end > at + 1 && tokens[end].is_mark(')') ? end + 1 : at;
}

Try<int> read_count(const Tokens& tokens, std::size_t at)
{
    const Token& token = tokens[at];
    if (token.kind == Kind::Number && token.digits <= 3)
        return Found<int>{token.number, skip_number_in_words(tokens, skip_number_ending(tokens, at + 1))};
    if (!token.is(Sense::Cardinal)) return {};
    const Token& unit = tokens[at + 1];
    if (token.meaning.value >= 20 && unit.is(Sense::Cardinal) && unit.meaning.value < 10)
        return Found<int>{token.meaning.value + unit.meaning.value, at + 2};
    return Found<int>{token.meaning.value, at + 1};
}

Try<int> read_ordinal(const Tokens& tokens, std::size_t at)
{
    const Token& token = tokens[at];
    if (token.kind == Kind::Number && token.digits <= 4) {
        const Token& stroke = tokens[at + 1];
        if (token.number == 1 && stroke.kind == Kind::Word && !stroke.gap && stroke.roman != 0)
            return Found<int>{stroke.roman == 5 ? 4 : stroke.roman == 10 ? 9 : stroke.roman + 1, at + 2};
        return Found<int>{token.number, skip_number_ending(tokens, at + 1)};
    }
    if (token.kind == Kind::Word && token.roman != 0)
        return Found<int>{token.roman, skip_number_ending(tokens, at + 1)};
    return read_worded_ordinal(tokens, at);
}

} // namespace vekha::language::deadlines
