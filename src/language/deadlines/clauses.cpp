#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/rhythm_terms.h"
#include "language/deadlines/word_terms.h"

namespace vekha::language::deadlines
{
namespace
{

/// «план на 2022 год», «приказ от 15.03.2021», «за 2021 год»: the day belongs to the words before it.
bool belongs_to_words(const Token& before)
{
    return before.is(Sense::On) || before.is(Sense::Of) || before.is(Sense::Behind) || before.is_mark('#');
}

bool begins_date(const Tokens& tokens, std::size_t at, std::size_t from, Clause clause)
{
    const Token& token = tokens[at];
    if (token.is(Sense::On) || token.is(Sense::Of) || token.is(Sense::Behind) || belongs_to_words(tokens[at - 1]))
        return false;
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
    if (first.grain == Grain::Month) return token.is(Sense::Month) && token.meaning.form == Case::Nominative;
    return clause == Clause::Reference && !owned_year;
}

bool begins_rhythm(const Tokens& tokens, std::size_t at)
{
    if (tokens[at].is(Sense::EveryAdjective)) return false;
    if (read_counted_rhythm(tokens, at) || read_days_of_month(tokens, at)) return true;
    const auto unit = read_unit_rhythm(tokens, at);
    if (unit) return true;
    const auto weekdays = read_weekday_rhythm(tokens, at);
    return weekdays && !weekdays->value.ambiguous;
}

bool begins_words(const Tokens& tokens, std::size_t at, Clause clause)
{
    if (ongoing_head(tokens, at) || condition_head(tokens, at)) return true;
    if (room_head(tokens, at)) return true;
    return clause != Clause::Reference && tokens[at].kind == Kind::Word && !tokens[at].starts("план") &&
           reference_head(tokens, at).has_value();
}

} // namespace

std::size_t clause_end(const Tokens& tokens, std::size_t from, Clause clause)
{
    int depth = 0;
    std::size_t at = from;
    for (; at < tokens.size(); ++at) {
        const Token& token = tokens[at];
        if (token.is_mark(';')) break;
        if (token.is_mark('(')) ++depth;
        if (token.is_mark(')') && --depth < 0) break;
        if (token.kind == Kind::Mark) continue;
        const bool first_words = at == from && clause != Clause::Anchor && token.is(Sense::None);
        if (first_words) continue;
        if (begins_date(tokens, at, from, clause) || begins_rhythm(tokens, at)) break;
        if (at > from && begins_words(tokens, at, clause)) break;
    }
    while (at > from && (tokens[at - 1].is_mark(',') || tokens[at - 1].is_mark('(') || tokens[at - 1].is_mark('-') ||
                         tokens[at - 1].is_mark('.') || tokens[at - 1].is_mark(':') || tokens[at - 1].is(Sense::And)))
        --at;
    return at;
}

} // namespace vekha::language::deadlines
