#include "language/deadlines/word_terms.h"

#include <algorithm>
#include <array>

namespace vekha::language::deadlines
{
namespace
{

bool is_plan(const Token& token)
{
    constexpr std::array<std::string_view, 22> stems{
        "план",     "график",      "расписани", "распоряжени", "приказ",      "положени", "регламент", "циклограмм",
        "программ", "согласовани", "договор",   "решени",      "указани",     "поручени", "карт",      "соглашени",
        "календар", "перечн",      "письм",     "проект",      "рекомендаци", "сетк"};
    if (token.kind != Kind::Word) return false;
    return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return token.text.starts_with(stem); });
}

bool is_own_plan(const Token& token)
{
    constexpr std::array<std::string_view, 6> stems{"план",       "график",    "расписани",
                                                    "циклограмм", "медиаплан", "календарн"};
    if (token.kind != Kind::Word || token.starts("плановы") || token.starts("планиру") || token.starts("планирова"))
        return false;
    return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return token.text.starts_with(stem); });
}

/// «отдельному», «утверждённым», «специально»: what may stand between «по» and its noun.
bool is_attribute(const Token& token)
{
    if (!token.is(Sense::None)) return false;
    constexpr std::array<std::string_view, 9> endings{"ому", "ему", "ым", "им", "ой", "ей", "ыми", "ими", "о"};
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return token.text.ends_with(ending); }) ||
           token.text.size() <= 6;
}

bool may_stand_before_noun(const Token& token)
{
    return is_attribute(token) || token.is(Sense::EveryAdjective) || token.is(Sense::Calendar) ||
           token.is(Sense::School) || token.is(Sense::Working) || token.is(Sense::Current) ||
           token.is(Sense::ConstantAdjective) || token.is(Sense::And) || token.is_mark(',') || token.is_mark('-') ||
           token.is(Sense::Season);
}

/// «по отдельному плану», «по согласованию», «по срокам», with up to four words between.
std::optional<std::size_t> read_through_plan(const Tokens& tokens, std::size_t at)
{
    for (std::size_t noun = at + 1; noun <= at + 5; ++noun) {
        if (is_plan(tokens[noun]) || tokens[noun].is(Sense::TermNoun)) return noun + 1;
        if (!may_stand_before_noun(tokens[noun])) return {};
    }
    return {};
}

/// «в сроки, установленные …», «в установленный срок», «в указанные сроки».
std::optional<std::size_t> read_named_term(const Tokens& tokens, std::size_t at)
{
    if (tokens[at].is(Sense::TermNoun)) {
        const std::size_t next = tokens[at + 1].is_mark(',') ? at + 2 : at + 1;
        const bool more =
            tokens[next].kind == Kind::Word && tokens[next].is(Sense::None) && !tokens[next].starts("исполнени");
        return more ? std::optional(at + 1) : std::nullopt;
    }
    for (std::size_t noun = at; noun <= at + 4; ++noun) {
        if (tokens[noun].starts("кратчайш") || tokens[noun].starts("сжат")) return {};
        if (noun > at && tokens[noun].is(Sense::TermNoun)) return noun + 1;
        if (noun > at && tokens[noun].says("порядке") && tokens[at].starts("установленн")) return noun + 1;
        if (!tokens[noun].is(Sense::None) || tokens[noun].text.find("дневн") != std::string_view::npos ||
            tokens[noun].text.find("месячн") != std::string_view::npos ||
            tokens[noun].text.find("недельн") != std::string_view::npos)
            return {};
    }
    return {};
}

bool begins_phrase(const Tokens& tokens, std::size_t at)
{
    if (at == 0 || tokens[at].line) return true;
    const Token& before = tokens[at - 1];
    if (before.kind == Kind::Mark) return !before.is_mark('-') && !before.is_mark(':');
    return !before.is(Sense::None) && !before.is(Sense::Carrying) && !before.is(Sense::TermNoun) &&
           !before.is(Sense::PeriodNoun);
}

/// «План работы …», «отдельный график», «сроки уточняются»: without a preposition.
std::optional<std::size_t> read_bare_plan(const Tokens& tokens, std::size_t at)
{
    if (!begins_phrase(tokens, at)) return {};
    if (is_own_plan(tokens[at])) return at + 1;
    const bool adjective =
        tokens[at].is(Sense::None) &&
        (tokens[at].text.ends_with("ый") || tokens[at].text.ends_with("ой") || tokens[at].text.ends_with("ий"));
    if (adjective && is_own_plan(tokens[at + 1])) return at + 2;
    if (tokens[at].starts("дорожн") && tokens[at + 1].starts("карт")) return at + 2;
    const std::size_t verb = tokens[at + 1].starts("проведени") || tokens[at + 1].is(Sense::Carrying) ? at + 2 : at + 1;
    const bool to_be_told = tokens[verb].starts("уточн") || tokens[verb].starts("определ") ||
                            tokens[verb].starts("устан") || tokens[verb].starts("соглас") ||
                            tokens[verb].starts("будут") || tokens[verb].starts("будет");
    if ((tokens[at].is(Sense::TermNoun) || tokens[at].starts("дат")) && to_be_told) return verb + 1;
    const std::size_t told = tokens[at + 1].is_mark(',') ? at + 2 : at + 1;
    const bool set_elsewhere = tokens[told].starts("установленн") || tokens[told].starts("определенн") ||
                               tokens[told].starts("утвержденн") || tokens[told].starts("указанн");
    if (tokens[at].is(Sense::TermNoun) && set_elsewhere) return told + 1;
    if (tokens[at].says("см")) return at + 1;
    return {};
}

} // namespace

std::optional<std::size_t> reference_head(const Tokens& tokens, std::size_t at)
{
    const Token& token = tokens[at];
    if (token.is(Sense::Through)) return read_through_plan(tokens, at);
    if (token.is(Sense::In)) {
        if (tokens[at + 1].starts("соответстви")) return at + 2;
        if (tokens[at + 1].starts("зависимост")) return at + 2;
        return read_named_term(tokens, at + 1);
    }
    if (token.is(Sense::From) && tokens[at + 1].starts("учет")) return at + 2;
    if (token.starts("согласно") || token.starts("соответственно") || token.starts("согласованн")) return at + 1;
    if (token.says("исходя") || (token.is(Sense::On) && tokens[at + 1].starts("основани"))) return at + 2;
    return read_bare_plan(tokens, at);
}

} // namespace vekha::language::deadlines
