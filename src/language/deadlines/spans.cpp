#include "language/deadlines/spans.h"

#include "language/deadlines/numerals.h"

#include <algorithm>
#include <array>

namespace vekha::language::deadlines
{

using domain::Side;
using domain::Span;
using domain::SpanUnit;

namespace
{

bool is_outcome(const Token& token)
{
    constexpr std::array<std::string_view, 10> stems{"итог",      "результат", "окончани",   "завершени",  "истечени",
                                                     "прошестви", "получени",  "возвращени", "поступлени", "проведени"};
    return token.kind == Kind::Word &&
           std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return token.text.starts_with(stem); });
}

std::optional<SpanUnit> span_unit(const Token& token)
{
    if (token.is(Sense::DayUnit)) return SpanUnit::Day;
    if (token.is(Sense::WeekUnit)) return SpanUnit::Week;
    if (token.is(Sense::MonthUnit)) return SpanUnit::Month;
    return {};
}

} // namespace

bool is_starting_point(const Token& token)
{
    return token.starts("момент") || token.says("дня") || token.says("даты") || token.says("времени");
}

std::optional<Link> read_link(const Tokens& tokens, std::size_t at)
{
    const Token& token = tokens[at];
    if (token.is(Sense::After)) return Link{Side::After, at + 1};
    if ((token.is(Sense::From) || token.is(Sense::Of)) && is_starting_point(tokens[at + 1]))
        return Link{Side::After, at + 2};
    if (token.is(Sense::Through) && is_outcome(tokens[at + 1])) return Link{Side::After, at + 2};
    if (token.is(Sense::Before) || token.says("перед") || token.says("накануне")) return Link{Side::Before, at + 1};
    if (token.is(Sense::In) && tokens[at + 1].starts("преддвери")) return Link{Side::Before, at + 2};
    return {};
}

Try<Span> read_span(const Tokens& tokens, std::size_t at, bool count_needed)
{
    Span span{1, SpanUnit::Day};
    std::size_t next = at;
    const auto count = read_count(tokens, at);
    if (count) {
        span.n = count->value;
        next = count->end;
        if (tokens[next].is_mark('-')) {
            if (const auto upper = read_count(tokens, next + 1)) {
                span.n = upper->value;
                next = upper->end;
            }
        }
    } else if (count_needed) {
        return {};
    }
    bool working = false;
    while (tokens[next].is(Sense::Working) || tokens[next].is(Sense::Calendar) || tokens[next].is(Sense::School) ||
           tokens[next].is_mark('(') || tokens[next].is_mark(')') || tokens[next].is(Sense::Next) ||
           (count && tokens[next].is(Sense::Cardinal))) {
        working = working || tokens[next].is(Sense::Working) ||
                  (tokens[next].is(Sense::School) && tokens[next + 1].is(Sense::DayUnit));
        next = skip_dot(tokens, next + 1);
    }
    if (count && tokens[next].is(Sense::YearUnit) && tokens[next].meaning.form != Case::Any) {
        span.n *= 12;
        span.unit = SpanUnit::Month;
        return Found<Span>{span, next + 1};
    }
    if (count && span.n > 0 && tokens[next].starts("час"))
        return Found<Span>{{(span.n + 23) / 24, SpanUnit::Day}, next + 1};
    const auto unit = span_unit(tokens[next]);
    if (!unit || span.n < 1) return {};
    span.unit = working && *unit == SpanUnit::Day ? SpanUnit::WorkingDay : *unit;
    return Found<Span>{span, tokens[next].text.size() <= 6 ? skip_dot(tokens, next + 1) : next + 1};
}

Try<Span> read_adjective_span(const Tokens& tokens, std::size_t at)
{
    Span span{1, SpanUnit::Day};
    std::size_t word = at;
    if (tokens[at].kind == Kind::Number && tokens[at].digits <= 3) {
        span.n = tokens[at].number;
        word = skip_number_ending(tokens, at + 1);
        if (tokens[word].is_mark('-')) ++word;
    }
    if (tokens[word].kind != Kind::Word || tokens[word].meaning.sense == Sense::EveryAdjective) return {};
    std::string_view text = tokens[word].text;
    constexpr std::array<std::pair<std::string_view, int>, 15> counts{{{"одно", 1},
                                                                       {"двух", 2},
                                                                       {"трех", 3},
                                                                       {"четырех", 4},
                                                                       {"пятнадцати", 15},
                                                                       {"пяти", 5},
                                                                       {"шести", 6},
                                                                       {"семи", 7},
                                                                       {"восьми", 8},
                                                                       {"девяти", 9},
                                                                       {"десяти", 10},
                                                                       {"двадцати", 20},
                                                                       {"тридцати", 30},
                                                                       {"полутора", 1},
                                                                       {"дву", 2}}};
    for (const auto& [prefix, n] : counts)
        if (word == at && text.starts_with(prefix)) {
            span.n = n;
            text.remove_prefix(prefix.size());
            break;
        }
    if (text.starts_with("дневн"))
        span.unit = SpanUnit::Day;
    else if (text.starts_with("недельн"))
        span.unit = SpanUnit::Week;
    else if (text.starts_with("месячн"))
        span.unit = SpanUnit::Month;
    else
        return {};
    std::size_t next = word + 1;
    if (!tokens[next].is(Sense::TermNoun) && !tokens[next].is(Sense::PeriodNoun)) return {};
    if (span.n < 1) return {};
    return Found<Span>{span, next + 1};
}

} // namespace vekha::language::deadlines
