#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/rhythm_terms.h"
#include "language/deadlines/word_terms.h"

namespace vekha::language::deadlines
{
namespace
{

/// «план на 2022 год», «приказ от 15.03.2021», «за 2021 год»: the day belongs to the words before it.
std::size_t skip_owned_date(const Tokens& tokens, std::size_t at)
{
    const Token& token = tokens[at];
    if (!token.is(Sense::On) && !token.is(Sense::Of) && !token.is(Sense::Behind) && !token.is_mark('#')) return at;
    if (const auto range = read_date_term(tokens, at)) return range->end;
    const auto stretch = read_stretch(tokens, at + 1);
    return stretch ? stretch->end : at;
}

bool begins_date(const Tokens& tokens, std::size_t at, std::size_t from, Clause clause)
{
    const Token& token = tokens[at];
    const auto date = read_date_term(tokens, at);
    if (!date) return false;
    const Stretch& first = date->value.first;
    const bool after_comma = tokens[at - 1].kind == Kind::Mark || token.line;
    if (date->value.stated) return !(first.grain == Grain::Year && token.is(Sense::In)) || after_comma;
    if (after_comma && at > from) return true;
    if (at == from && clause == Clause::Anchor) return false;
    if (first.grain == Grain::Day) return token.kind == Kind::Number;
    const Token& last = tokens[date->end - 1];
    const bool owned_year = last.is(Sense::YearUnit) && last.meaning.form == Case::Genitive;
    if (first.whole_year()) return clause == Clause::Reference && !owned_year && at > from;
    if (first.grain == Grain::Month) return token.is(Sense::Month) && token.meaning.form != Case::Genitive;
    return clause == Clause::Reference && !owned_year;
}

bool begins_rhythm(const Tokens& tokens, std::size_t at)
{
    if (tokens[at].is(Sense::EveryAdjective)) return false;
    if (read_counted_rhythm(tokens, at) || read_days_of_month(tokens, at) || read_unit_rhythm(tokens, at)) return true;
    const auto weekdays = read_weekday_rhythm(tokens, at);
    return weekdays && !weekdays->value.ambiguous;
}

/// «1, 2, 3 четверти», «2023 года»: days that are the event itself.
std::size_t skip_anchor_dates(const Tokens& tokens, std::size_t from)
{
    std::size_t end = from;
    std::size_t at = from;
    for (;;) {
        const auto date = read_date_term(tokens, at);
        if (!date || date->value.stated || date->value.during) return end;
        end = date->end;
        if (!tokens[end].is_mark(',') && !tokens[end].is(Sense::And)) return end;
        at = end + 1;
    }
}

/// «срок реализации проекта», «учебного года»: inside other words they are no term of their own.
bool is_noun_of_span(const Token& token)
{
    return token.is(Sense::TermNoun) || token.is(Sense::PeriodNoun) || token.is(Sense::School) ||
           token.is(Sense::Current) || token.starts("ход") || token.starts("процесс");
}

bool begins_words(const Tokens& tokens, std::size_t at, Clause clause)
{
    const bool after_comma = tokens[at - 1].kind == Kind::Mark;
    if ((after_comma || !is_noun_of_span(tokens[at])) && ongoing_head(tokens, at)) return true;
    if (condition_head(tokens, at) || room_head(tokens, at)) return true;
    const Token& token = tokens[at];
    const bool opens_reference =
        token.is(Sense::Through) || token.is(Sense::In) || token.is(Sense::From) || token.starts("согласно");
    return clause != Clause::Reference && opens_reference && reference_head(tokens, at).has_value();
}

} // namespace

std::size_t clause_end(const Tokens& tokens, std::size_t from, Clause clause)
{
    int depth = 0;
    std::size_t at = clause == Clause::Anchor ? skip_anchor_dates(tokens, from) : from;
    while (at < tokens.size()) {
        const Token& token = tokens[at];
        if (token.is_mark(';')) break;
        if (token.is_mark('(')) ++depth;
        if (token.is_mark(')') && --depth < 0) break;
        if (const auto owned = skip_owned_date(tokens, at); owned > at) {
            at = owned;
            continue;
        }
        const bool label = token.is_mark('#') || token.is(Sense::None);
        if (const auto passed = label ? passed_over(tokens, at) : std::nullopt) {
            at = *passed;
            continue;
        }
        const bool first_word = at == from && clause != Clause::Anchor && token.is(Sense::None);
        if (token.kind != Kind::Mark && !first_word) {
            if (begins_date(tokens, at, from, clause) || begins_rhythm(tokens, at)) break;
            if ((at > from || clause != Clause::Anchor) && begins_words(tokens, at, clause)) break;
        }
        ++at;
    }
    const auto is_loose = [](const Token& token) {
        return token.is_mark(',') || token.is_mark('(') || token.is_mark('-') || token.is_mark('.') ||
               token.is_mark(':') || token.is(Sense::And);
    };
    while (at > from && is_loose(tokens[at - 1]))
        --at;
    return at;
}

} // namespace vekha::language::deadlines
