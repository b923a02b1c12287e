#include "language/deadlines/word_terms.h"

#include <algorithm>
#include <array>

namespace vekha::language::deadlines
{
namespace
{

template <std::size_t Size>
bool starts_with_any(const Token& token, const std::array<std::string_view, Size>& stems)
{
    return token.kind == Kind::Word &&
           std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return token.text.starts_with(stem); });
}

bool is_occasion(const Token& token)
{
    constexpr std::array<std::string_view, 19> stems{
        "необходимост", "мере",       "запрос",          "заявк",     "заявлени", "требовани", "обращени",
        "потребност",   "возможност", "желани",          "инициатив", "показани", "надобност", "случа",
        "вызов",        "факт",       "востребованност", "усмотрени", "жалоб"};
    return starts_with_any(token, stems);
}

bool is_condition(const Token& token)
{
    constexpr std::array<std::string_view, 17> stems{
        "необходимост", "наличи",     "услови",     "возникновени", "поступлени", "обращени",
        "выявлени",     "запрос",     "потребност", "появлени",     "изменени",   "отсутстви",
        "надобност",    "возможност", "желани",     "обнаружени",   "требовани"};
    return starts_with_any(token, stems);
}

} // namespace

std::optional<std::size_t> condition_head(const Tokens& tokens, std::size_t at)
{
    const Token& token = tokens[at];
    if (token.is(Sense::Through)) {
        // Up to two adjectives: «по индивидуальным запросам».
        for (std::size_t noun = at + 1; noun <= at + 3; ++noun) {
            if (is_occasion(tokens[noun])) return noun + 1;
            if (!tokens[noun].is(Sense::None)) return {};
        }
        return {};
    }
    if (token.says("при") && is_condition(tokens[at + 1])) return at + 2;
    if (token.is(Sense::In) && tokens[at + 1].starts("случа")) return at + 2;
    if (token.says("если")) return at + 1;
    if (token.starts("ситуативн") || token.starts("эпизодическ") || token.says("необходимости") ||
        token.starts("внеплано"))
        return at + 1;
    const bool as_personal =
        token.is(Sense::In) && tokens[at + 1].starts("индивидуальн") && tokens[at + 2].starts("порядк");
    if (as_personal) return at + 3;
    return {};
}

} // namespace vekha::language::deadlines
