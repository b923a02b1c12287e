#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/numerals.h"
#include "language/deadlines/spans.h"
#include "language/deadlines/word_terms.h"

#include <algorithm>

namespace vekha::language::deadlines
{
namespace
{

using domain::Side;
using domain::Span;
using domain::SpanUnit;

RelativeHead within(const Span& span, Side side)
{
    RelativeHead head;
    head.term.side = side;
    head.term.within = span;
    return head;
}

/// The head with its link: «… после», «… до»; without one the anchor stays open.
Try<RelativeHead> with_link(const Tokens& tokens, const Found<Span>& span, Side side)
{
    const std::size_t at = tokens[span.end].is_mark(',') ? span.end + 1 : span.end;
    RelativeHead head = within(span.value, side);
    if (const auto link = read_link(tokens, at)) {
        head.term.side = link->side;
        head.anchor = link->end;
        return Found<RelativeHead>{head, link->end};
    }
    head.anchor = span.end;
    head.open_anchor = true;
    return Found<RelativeHead>{head, span.end};
}

/// «в первую неделю после каникул», «на следующий день после».
Try<RelativeHead> read_nth(const Tokens& tokens, std::size_t at)
{
    const bool limited = tokens[at].is(Sense::Not) && tokens[at + 1].is(Sense::Later) && tokens[at + 2].is(Sense::Next);
    const std::size_t begin = limited ? at + 2 : tokens[at].is(Sense::In) || tokens[at].is(Sense::On) ? at + 1 : at;
    const bool next_one = tokens[begin].is(Sense::Next);
    auto number = next_one ? Try<int>{Found<int>{1, begin + 1}} : read_ordinal(tokens, begin);
    if (!number || number->value < -1 || number->value == 0) return {};
    const bool working = tokens[number->end].is(Sense::Working);
    const std::size_t noun = working ? number->end + 1 : number->end;
    const bool week = tokens[noun].is(Sense::WeekUnit);
    const bool decade = tokens[noun].is(Sense::TenDayUnit);
    const bool month = tokens[noun].is(Sense::MonthUnit);
    const bool day = tokens[noun].is(Sense::DayUnit);
    if (!week && !decade && !month && !day) return {};
    const bool counted = !next_one && tokens[begin].kind == Kind::Number && number->end == begin + 1 &&
                         !tokens[noun].text.ends_with("ю");
    if (counted) return {};
    const auto link = read_link(tokens, noun + 1);
    const bool alone = !link && next_one && day && tokens[at].is(Sense::On);
    if (alone) return with_link(tokens, {{1, working ? SpanUnit::WorkingDay : SpanUnit::Day}, noun + 1}, Side::After);
    if (!link) return {};
    RelativeHead head;
    head.term.side = link->side;
    const int n = std::max(number->value, 1);
    if (day)
        head.term.within = Span{n, working ? SpanUnit::WorkingDay : SpanUnit::Day};
    else
        head.term.nth = domain::Nth{week     ? domain::NthUnit::Week
                                    : decade ? domain::NthUnit::Decade
                                             : domain::NthUnit::Month,
                                    n};
    head.anchor = link->end;
    return Found<RelativeHead>{head, link->end};
}

/// «не позднее (чем)», «не более (чем)», «в срок до»: what stands before a span.
std::size_t skip_limit(const Tokens& tokens, std::size_t at)
{
    std::size_t next = at;
    if (tokens[next].is(Sense::In) && tokens[next + 1].is(Sense::TermNoun)) next += 2;
    if (tokens[next].is(Sense::Not) && (tokens[next + 1].is(Sense::Later) || tokens[next + 1].is(Sense::More) ||
                                        tokens[next + 1].is(Sense::Less) || tokens[next + 1].is(Sense::Earlier)))
        next += 2;
    else if (next > at && tokens[next].is(Sense::Before))
        ++next;
    if (next > at && tokens[next].is_mark(',')) ++next;
    if (next > at && tokens[next].is(Sense::Than)) ++next;
    return next;
}

} // namespace

Try<RelativeHead> room_head(const Tokens& tokens, std::size_t at)
{
    if (auto nth = read_nth(tokens, at)) return nth;
    const std::size_t word = tokens[at].is(Sense::In) || tokens[at].is(Sense::On) ? at + 1 : at;
    if (tokens[word].is(Sense::During)) {
        if (read_date_term(tokens, at)) return {};
        const std::size_t begin = skip_limit(tokens, skip_dot(tokens, word + 1));
        const auto span = read_span(tokens, begin, /*count_needed=*/false);
        const bool bare_year =
            tokens[begin].is(Sense::YearUnit) && read_link(tokens, begin + 1) && is_starting_point(tokens[begin + 2]);
        if (bare_year) return with_link(tokens, {{12, SpanUnit::Month}, begin + 1}, Side::After);
        if (!span) return {};
        auto head = with_link(tokens, *span, Side::After);
        if (span->value.unit == SpanUnit::Month && span->value.n >= 12 && head->value.open_anchor) return {};
        head->value.ambiguous = head->value.open_anchor && !read_count(tokens, begin);
        return head;
    }
    if (const auto span = read_adjective_span(tokens, word)) return with_link(tokens, *span, Side::After);
    if (tokens[at].is(Sense::Through) && (tokens[at + 1].starts("истечени") || tokens[at + 1].starts("прошестви"))) {
        const auto span = read_count(tokens, at + 2) ? read_span(tokens, at + 2, true) : Try<Span>{};
        return span ? with_link(tokens, *span, Side::After) : Try<RelativeHead>{};
    }
    const std::size_t begin = skip_limit(tokens, at);
    const std::size_t day_after = tokens[begin + 1].is_mark(',') ? begin + 2 : begin + 1;
    const bool next_day = tokens[begin].is(Sense::DayUnit) && tokens[day_after].is(Sense::Next) &&
                          tokens[day_after + 1].is(Sense::Behind) && tokens[day_after + 2].kind == Kind::Word;
    if (next_day) {
        // «не позднее дня, следующего за днём проведения»
        RelativeHead head = within({1, SpanUnit::Day}, Side::After);
        head.anchor = tokens[day_after + 2].is(Sense::DayUnit) ? day_after + 3 : day_after + 2;
        return Found<RelativeHead>{head, head.anchor};
    }
    if (tokens[begin].is(Sense::Behind)) {
        const auto span = read_span(tokens, begin + 1, false);
        if (span && tokens[span->end].is(Sense::Before)) return with_link(tokens, *span, Side::Before);
        const bool lone = span && read_count(tokens, begin + 1) && tokens[span->end].kind != Kind::Word;
        if (!lone) return {};
        auto head = with_link(tokens, *span, Side::Before);
        head->value.ambiguous = true;
        return head;
    }
    if (tokens[begin].is(Sense::Via) || tokens[begin].says("спустя")) {
        const auto span = read_span(tokens, begin + 1, false);
        return span ? with_link(tokens, *span, Side::After) : Try<RelativeHead>{};
    }
    const std::size_t counted = begin == at && tokens[at].is(Sense::Before) ? at + 1 : begin;
    const auto span = read_span(tokens, counted, false);
    if (!span) return {};
    const bool with_count = read_count(tokens, counted).has_value();
    const bool from_a_day = tokens[span->end].is(Sense::From) && is_starting_point(tokens[span->end + 1]);
    if (!with_count && !(from_a_day && counted == at)) return {};
    const bool whole_cell = at == 0 && tokens[span->end].kind == Kind::End;
    if (begin == at && !whole_cell && (counted > at || !read_link(tokens, span->end))) return {};
    auto head = with_link(tokens, *span, Side::After);
    head->value.ambiguous = whole_cell && begin == at;
    return head;
}

Try<RelativeHead> holidays(const Tokens& tokens, std::size_t at)
{
    std::size_t next = at;
    if (tokens[next].is(Sense::In) || tokens[next].is(Sense::On) || tokens[next].is(Sense::During)) ++next;
    if (tokens[next].is(Sense::During) || tokens[next].is(Sense::PeriodNoun) || tokens[next].says("время") ||
        tokens[next].says("дни"))
        ++next;
    const std::size_t begin = next;
    for (int words = 0; words < 8; ++words, ++next) {
        if (tokens[next].is(Sense::Holidays)) {
            RelativeHead head;
            head.term.side = Side::During;
            head.anchor = begin;
            const bool noun = tokens[next + 1].is(Sense::PeriodNoun) || tokens[next + 1].says("время") ||
                              tokens[next + 1].says("дни");
            const std::size_t end = noun ? next + 2 : next + 1;
            const auto year = tokens[end].is_mark(',') ? Try<YearMark>{} : read_year_mark(tokens, end);
            return Found<RelativeHead>{head, year ? year->end : end};
        }
        const bool part = tokens[next].is(Sense::Season) || tokens[next].is(Sense::And) || tokens[next].is_mark(',') ||
                          tokens[next].is(Sense::School);
        if (!part) return {};
    }
    return {};
}

Try<RelativeHead> event_head(const Tokens& tokens, std::size_t at)
{
    RelativeHead head;
    const auto take = [&](Side side, std::size_t anchor) {
        head.term.side = side;
        head.anchor = anchor;
        return Found<RelativeHead>{head, anchor};
    };
    const Token& token = tokens[at];
    const Token& next = tokens[at + 1];
    const bool in = token.is(Sense::In) || token.is(Sense::On);
    if (const auto link = read_link(tokens, at)) {
        const bool outcome = token.is(Sense::Through);
        if (tokens[link->end].kind == Kind::Word || (outcome && tokens[link->end].kind == Kind::Number))
            return take(link->side, link->end);
        if (link->end == at + 2 && token.is(Sense::Through)) return take(link->side, at + 1);
        return {};
    }
    if (token.is(Sense::Towards) && next.is(Sense::None) && next.kind == Kind::Word) return take(Side::Before, at + 1);
    if (token.is(Sense::Towards) && (next.is(Sense::Beginning) || next.is(Sense::DayUnit)) &&
        tokens[at + 2].kind == Kind::Word)
        return take(Side::Before, at + 1);
    if (in &&
        (next.says("время") || next.is(Sense::PeriodNoun) || next.says("ходе") || next.says("процессе") ||
         next.is(Sense::DayUnit) || next.says("рамках") || next.says("этапе") || next.says("стадии") ||
         next.is(Sense::During) || next.says("момент")) &&
        tokens[at + 2].kind == Kind::Word)
        return take(Side::During, at + 2);
    if (token.is(Sense::During) && next.kind == Kind::Word) return take(Side::During, at + 1);
    if (token.says("одновременно") && tokens[at + 2].kind == Kind::Word) return take(Side::During, at + 2);
    const bool of_action = next.starts("подготов") || next.text.ends_with("нии") || next.text.ends_with("ции");
    const bool opens_phrase = at == 0 || tokens[at - 1].kind == Kind::Mark;
    if (token.says("при") && next.kind == Kind::Word && (of_action || opens_phrase)) return take(Side::During, at + 1);
    if (in && next.starts("кратчайш") && tokens[at + 2].is(Sense::TermNoun)) {
        head.open_anchor = true;
        return take(Side::After, at + 3);
    }
    if (token.starts("незамедлительно") || token.starts("немедленно") || token.says("сразу")) {
        if (const auto link = read_link(tokens, at + 1)) return take(link->side, link->end);
        head.open_anchor = true;
        return take(Side::After, at + 1);
    }
    return {};
}

} // namespace vekha::language::deadlines
