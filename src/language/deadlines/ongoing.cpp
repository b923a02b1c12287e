#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/numerals.h"
#include "language/deadlines/word_terms.h"

namespace vekha::language::deadlines
{
namespace
{

bool is_undertaking(const Token& token)
{
    return token.is(Sense::Carrying) || token.starts("проект") || token.starts("подпроект") ||
           token.starts("программ") || token.starts("мероприяти") || token.starts("план") || token.starts("дорожн");
}

bool is_whole_span(const Token& token)
{
    return token.is(Sense::PeriodNoun) || token.is(Sense::TermNoun) || token.starts("врем") || is_undertaking(token) ||
           token.starts("процесс") || token.starts("работ") || token.starts("деятельност") || token.starts("цикл");
}

/// «(учебного) года» without a number.
std::size_t skip_unnamed_year(const Tokens& tokens, std::size_t at)
{
    std::size_t noun = at;
    if (tokens[noun].is(Sense::School) || tokens[noun].is(Sense::Calendar)) noun = skip_dot(tokens, noun + 1);
    if (!tokens[noun].is(Sense::YearUnit)) return at;
    return tokens[noun].text.size() <= 4 ? skip_dot(tokens, noun + 1) : noun + 1;
}

bool is_long_unit(const Token& token)
{
    return token.is(Sense::QuarterUnit) || token.is(Sense::HalfYearUnit) || token.is(Sense::SchoolQuarterUnit) ||
           token.is(Sense::SemesterUnit) || token.is(Sense::TrimesterUnit);
}

/// «в течение (всего) года», «на протяжении периода реализации».
Try<OngoingHead> read_during(const Tokens& tokens, std::size_t at)
{
    std::size_t next = skip_dot(tokens, at + 1);
    while (tokens[next].is(Sense::Whole) || tokens[next].is(Sense::Current) || tokens[next].is(Sense::Reported) ||
           tokens[next].starts("данн"))
        next = skip_dot(tokens, next + 1);
    next = skip_this_letter(tokens, next);
    if (const auto end = skip_unnamed_year(tokens, next); end > next) return Found<OngoingHead>{{}, end};
    if (is_whole_span(tokens[next])) return Found<OngoingHead>{{false, true}, next + 1};
    if (is_long_unit(tokens[next])) return Found<OngoingHead>{{true, false}, next + 1};
    if (tokens[next].starts("смен") || tokens[next].starts("сезон")) return Found<OngoingHead>{{true, false}, next + 1};
    const auto years = read_count(tokens, next);
    if (years && tokens[years->end].is(Sense::YearUnit)) return Found<OngoingHead>{{true, false}, years->end + 1};
    return {};
}

/// «весь период», «весь учебный год».
Try<OngoingHead> read_whole(const Tokens& tokens, std::size_t at)
{
    const std::size_t next = at + 1;
    if (const auto end = skip_unnamed_year(tokens, next); end > next) return Found<OngoingHead>{{}, end};
    if (is_whole_span(tokens[next])) return Found<OngoingHead>{{false, true}, next + 1};
    return {};
}

/// «период реализации», «срок действия программы», «в ходе реализации», «в течение» left out.
Try<OngoingHead> read_span_of_undertaking(const Tokens& tokens, std::size_t at)
{
    const bool span = tokens[at].is(Sense::PeriodNoun) || tokens[at].is(Sense::TermNoun) || tokens[at].starts("ход") ||
                      tokens[at].starts("процесс");
    const Token& behind = tokens[at + 2];
    // «срок исполнения – до 30 апреля»: the name of the column, printed once more
    const bool names_column = at == 0 && tokens[at].is(Sense::TermNoun) && tokens[at + 1].is(Sense::Carrying) &&
                              (behind.is_mark('-') || behind.is_mark(':') || behind.is(Sense::Before));
    if (span && !names_column && is_undertaking(tokens[at + 1])) return Found<OngoingHead>{{false, true}, at + 2};
    return {};
}

/// «на постоянной основе», «в постоянном режиме», «в рабочем порядке».
Try<OngoingHead> read_manner(const Tokens& tokens, std::size_t at)
{
    const Token& noun = tokens[at + 1];
    const bool manner = noun.starts("основ") || noun.starts("режим") || noun.starts("порядк");
    if (tokens[at].is(Sense::ConstantAdjective) && manner) return Found<OngoingHead>{{}, at + 2};
    const bool everyday = tokens[at].is(Sense::Working) || tokens[at].is(Sense::Current) ||
                          tokens[at].starts("штатн") || tokens[at].starts("планов");
    if (everyday && (noun.starts("режим") || noun.starts("порядк"))) return Found<OngoingHead>{{true, false}, at + 2};
    return {};
}

} // namespace

Try<OngoingHead> ongoing_head(const Tokens& tokens, std::size_t at)
{
    const Token& token = tokens[at];
    if (token.is(Sense::Constantly)) {
        const bool short_form = token.text.size() <= 8;
        if (short_form && !tokens[at + 1].is_mark('.')) return {};
        return Found<OngoingHead>{{false, false}, short_form ? at + 2 : at + 1};
    }
    const bool preposition =
        token.is(Sense::In) || token.is(Sense::On) || token.is(Sense::Behind) || token.is(Sense::Through);
    const std::size_t word = preposition ? at + 1 : at;
    if (tokens[word].is(Sense::During)) return read_during(tokens, word);
    if (tokens[word].is(Sense::Whole)) return read_whole(tokens, word);
    if (tokens[word].starts("кругл")) return read_whole(tokens, word);
    if (auto found = read_manner(tokens, word)) return found;
    if (auto found = read_span_of_undertaking(tokens, word)) return found;
    const std::size_t named = tokens[word].is(Sense::Current) ? word + 1 : word;
    if (tokens[named].is(Sense::School) || (named > word && preposition)) {
        const auto end = skip_unnamed_year(tokens, named);
        if (end > named) return Found<OngoingHead>{{}, end};
    }
    const bool lone_year =
        at == 0 && tokens[at].is(Sense::YearUnit) && tokens[at].says("год") && tokens[at + 1].kind == Kind::End;
    if (lone_year) return Found<OngoingHead>{{true, false}, at + 1};
    return {};
}

} // namespace vekha::language::deadlines
