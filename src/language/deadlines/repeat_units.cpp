#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/numerals.h"
#include "language/deadlines/rhythm_terms.h"

namespace vekha::language::deadlines
{

using domain::Bound;
using domain::Every;

namespace
{

std::optional<RepeatUnit> unit_of(const Token& token, bool school)
{
    if (token.kind != Kind::Word) return {};
    const Sense sense = token.meaning.sense;
    if (sense == Sense::DayUnit) return RepeatUnit{Every::Day};
    if (sense == Sense::WeekUnit) return RepeatUnit{Every::Week};
    if (sense == Sense::MonthUnit) return RepeatUnit{Every::Month};
    if (sense == Sense::QuarterUnit) return RepeatUnit{school ? Every::SchoolQuarter : Every::Quarter};
    if (sense == Sense::HalfYearUnit) return RepeatUnit{school ? Every::SchoolHalfYear : Every::HalfYear};
    if (sense == Sense::SemesterUnit) return RepeatUnit{Every::SchoolHalfYear};
    if (sense == Sense::SchoolQuarterUnit) return RepeatUnit{Every::SchoolQuarter};
    if (sense == Sense::TrimesterUnit) return RepeatUnit{Every::SchoolYear, 3};
    if (sense == Sense::TenDayUnit) return RepeatUnit{Every::Month, 3};
    if (sense == Sense::YearUnit) return RepeatUnit{school ? Every::SchoolYear : Every::Year};
    return {};
}

} // namespace

RepeatUnit unit_of_every(std::int16_t kind)
{
    switch (kind) {
    case Daily:
        return {Every::Day};
    case Weekly:
        return {Every::Week};
    case TenDaily:
        return {Every::Month, 3};
    case Quarterly:
        return {Every::Quarter};
    case HalfYearly:
        return {Every::HalfYear};
    case Yearly:
        return {Every::Year};
    case SchoolQuarterly:
        return {Every::SchoolQuarter};
    default:
        return {Every::Month};
    }
}

Rhythm make_rhythm(std::size_t at, const RepeatUnit& unit, int times, int interval, Bound bound)
{
    Rhythm rhythm;
    rhythm.begin = at;
    rhythm.repeat.every = unit.every;
    rhythm.repeat.times = times * unit.parts;
    rhythm.repeat.interval = interval;
    rhythm.repeat.bound = bound;
    return rhythm;
}

Try<RepeatUnit> read_repeat_unit(const Tokens& tokens, std::size_t at)
{
    bool school = false;
    while (tokens[at].is(Sense::School) || tokens[at].is(Sense::Calendar) || tokens[at].is(Sense::Reported) ||
           tokens[at].is(Sense::Current)) {
        school = school || tokens[at].is(Sense::School);
        at = skip_dot(tokens, at + 1);
    }
    if (tokens[at].is(Sense::EveryAdverb)) {
        return Found<RepeatUnit>{unit_of_every(tokens[at].meaning.value), at + 1};
    }
    auto unit = unit_of(tokens[at], school);
    if (!unit) return {};
    std::size_t end = at + 1;
    const bool short_form = tokens[at].text.size() <= 6 && !tokens[at].is(Sense::DayUnit);
    if (short_form) end = skip_dot(tokens, end);
    if (unit->every == Every::HalfYear && tokens[end].is(Sense::School) && tokens[end + 1].is(Sense::YearUnit)) {
        unit->every = Every::SchoolHalfYear;
        end = skip_year_word(tokens, end);
    }
    return Found<RepeatUnit>{*unit, end};
}

} // namespace vekha::language::deadlines
