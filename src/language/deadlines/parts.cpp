#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/numerals.h"

#include <cstdlib>

namespace vekha::language::deadlines
{
namespace
{

bool is_part(const Token& token)
{
    return token.is(Sense::Beginning) || token.is(Sense::Middle) || token.is(Sense::Ending);
}

/// A third of a month, a month of anything longer.
Stretch part_of(const Stretch& whole, Sense part)
{
    Stretch stretch = whole;
    stretch.ambiguous = true;
    stretch.later = 0;
    if (whole.grain == Grain::Month) {
        const unsigned month = whole.first.month;
        stretch.grain = Grain::Third;
        if (part == Sense::Beginning) stretch.last = {month, 10};
        if (part == Sense::Middle) stretch.first = {month, 11}, stretch.last = {month, 20};
        if (part == Sense::Ending) stretch.first = {month, 21};
    } else {
        const unsigned last_month = whole.grain == Grain::SchoolYear ? 5 : whole.last.month;
        const unsigned first_month = whole.first.month;
        const unsigned span = (last_month + 12 - first_month) % 12;
        const unsigned month = part == Sense::Beginning ? first_month
                               : part == Sense::Ending  ? last_month
                                                        : (first_month - 1 + (span + 1) / 2) % 12 + 1;
        stretch.grain = Grain::Month;
        stretch.first = {month, 1};
        stretch.last = {month, 0};
        if (whole.year && month < first_month) stretch.year = *whole.year + 1;
    }
    stretch.middle = part == Sense::Middle;
    stretch.ending = part == Sense::Ending;
    stretch.firm_end = stretch.ending && whole.grain != Grain::SchoolYear;
    return stretch;
}

Stretch unnamed_year(Grain grain)
{
    Stretch stretch;
    stretch.grain = grain;
    stretch.first = grain == Grain::SchoolYear ? MonthAndDay{9, 1} : MonthAndDay{1, 1};
    stretch.last = grain == Grain::SchoolYear ? MonthAndDay{8, 31} : MonthAndDay{12, 31};
    stretch.later = grain == Grain::SchoolYear ? 1 : 0;
    return stretch;
}

/// «года», «учебного года», «текущего года», «т.г.».
Try<Stretch> read_unnamed_year(const Tokens& tokens, std::size_t at)
{
    YearWord word = YearWord::None;
    if (tokens[at].is(Sense::Current) || tokens[at].is(Sense::Next)) {
        word = tokens[at].is(Sense::Next) ? YearWord::Next : YearWord::Current;
        at = skip_dot(tokens, at + 1);
    }
    if (const auto noun = skip_this_letter(tokens, at); noun > at) {
        word = YearWord::Current;
        at = noun;
    }
    const std::size_t end = skip_year_word(tokens, at);
    if (end == at || tokens[end - 1].meaning.value == 2) return {};
    Stretch stretch = unnamed_year(tokens[at].is(Sense::School) ? Grain::SchoolYear : Grain::Year);
    stretch.year_word = word;
    return Found<Stretch>{stretch, end};
}

/// The month or the longer unit that a part is of.
Try<Stretch> read_whole(const Tokens& tokens, std::size_t at)
{
    const std::size_t begin = tokens[at].is(Sense::MonthUnit) && tokens[at + 1].is(Sense::Month) ? at + 1 : at;
    for (const auto read : {read_month, read_numbered, read_year, read_unnamed_year})
        if (auto whole = read(tokens, begin)) return whole;
    return {};
}

} // namespace

Try<Stretch> read_part(const Tokens& tokens, std::size_t at)
{
    const bool edge_days =
        tokens[at].is(Sense::Ordinal) && std::abs(tokens[at].meaning.value) == 1 && tokens[at + 1].says("числах");
    if (edge_days) {
        // «в первых числах мая»
        const auto month = read_month(tokens, at + 2);
        if (!month) return {};
        return Found<Stretch>{part_of(month->value, tokens[at].meaning.value == 1 ? Sense::Beginning : Sense::Ending),
                              month->end};
    }
    const bool finish = at > 0 && (tokens[at - 1].is(Sense::Before) || tokens[at - 1].is(Sense::Towards)) &&
                        (tokens[at].starts("окончани") || tokens[at].starts("завершени"));
    if (!is_part(tokens[at]) && !finish) return {};
    const Sense part = finish ? Sense::Ending : tokens[at].meaning.sense;
    const std::size_t next = at + 1;
    if (const auto whole = read_whole(tokens, next)) return Found<Stretch>{part_of(whole->value, part), whole->end};
    // «начало, середина мая»: the first part takes its month from the last.
    for (std::size_t joint = next; joint < next + 9;) {
        const bool joined = tokens[joint].is_mark('-') || tokens[joint].is(Sense::And) || tokens[joint].is_mark(',');
        const std::size_t other = tokens[joint + 1].is(Sense::In) ? joint + 2 : joint + 1;
        if (!joined || !is_part(tokens[other])) return {};
        if (const auto shared = read_whole(tokens, other + 1))
            return Found<Stretch>{part_of(shared->value, part), next};
        joint = other + 1;
    }
    return {};
}

Try<Stretch> read_season(const Tokens& tokens, std::size_t at)
{
    if (!tokens[at].is(Sense::Season)) return {};
    std::size_t end = at + 1;
    const bool adjective = tokens[at].meaning.form == Case::Genitive;
    if (adjective && !tokens[end].is(Sense::PeriodNoun) && !tokens[end].is(Sense::MonthUnit) &&
        !tokens[end].says("время") && !tokens[end].says("сезон"))
        return {};
    if (adjective) ++end;
    const auto first = static_cast<unsigned>(tokens[at].meaning.value);
    Stretch stretch;
    stretch.grain = Grain::Season;
    stretch.first = {first, 1};
    stretch.last = {first == 12 ? 2 : first + 2, 0};
    stretch.later = first == 12 ? 1 : 0;
    if (const auto mark = read_year_mark(tokens, end)) {
        give_year(stretch, mark->value);
        end = mark->end;
    }
    stretch.ambiguous = first == 12;
    return Found<Stretch>{stretch, end};
}

Try<Stretch> read_stretch(const Tokens& tokens, std::size_t at)
{
    for (const auto read : {read_day, read_month, read_numbered, read_part, read_year, read_season}) {
        auto found = read(tokens, at);
        if (!found) continue;
        const Token& last = tokens[found->end - 1];
        found->value.offset = tokens[at].offset;
        found->value.length = last.offset + last.length - tokens[at].offset;
        return found;
    }
    return {};
}

} // namespace vekha::language::deadlines
