#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/numerals.h"
#include "language/deadlines/rhythm_terms.h"

namespace vekha::language::deadlines
{
namespace
{

using domain::Bound;
using domain::Every;

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

struct BoundWords {
    Bound bound = Bound::Exactly;
    std::size_t end = 0;
};

/// «не реже (чем)», «не менее», «не чаще», «не более», «минимум», «до»: what stands before the count.
BoundWords read_bound(const Tokens& tokens, std::size_t at)
{
    const bool negated = tokens[at].is(Sense::Not);
    const std::size_t word_at = negated ? at + 1 : tokens[at].says("как") ? at + 1 : at;
    const Token& word = tokens[word_at];
    BoundWords found{Bound::Exactly, at};
    if (word.is(Sense::Rarer) && negated)
        found = {Bound::AtLeast, word_at + 1};
    else if (word.is(Sense::Oftener) && negated)
        found = {Bound::AtMost, word_at + 1};
    else if (word.is(Sense::Less))
        found = {negated || word.says("минимум") ? Bound::AtLeast : Bound::AtMost, word_at + 1};
    else if (word.is(Sense::More))
        found = {negated || word.says("максимум") ? Bound::AtMost : Bound::AtLeast, word_at + 1};
    else if (word.says("хотя") && tokens[word_at + 1].says("бы"))
        found = {Bound::AtLeast, word_at + 2};
    else if (word.is(Sense::Before))
        found = {Bound::AtMost, word_at + 1};
    else if (word.is(Sense::Through) || word.is(Sense::Behind))
        found = {Bound::Exactly, word_at + 1};
    if (found.end > at && tokens[found.end].is_mark(',')) ++found.end;
    if (found.end > at && tokens[found.end].is(Sense::Than)) ++found.end;
    if (found.end > at && tokens[found.end].is(Sense::In)) return {Bound::Exactly, at};
    return found;
}

struct Count {
    int times = 1;
    bool vague = false; ///< «1-2 раза»
    bool thing = false; ///< counted are meetings, not times
};

/// «2 раза», «1-2 раза», «раз», «дважды», «одно заседание».
Try<Count> read_times(const Tokens& tokens, std::size_t at)
{
    if (tokens[at].is(Sense::TimesAdverb)) return Found<Count>{{tokens[at].meaning.value, false, false}, at + 1};
    if (tokens[at].is(Sense::Times) && !tokens[at].says("р")) return Found<Count>{{1, false, false}, at + 1};
    const auto count = read_count(tokens, at);
    if (!count || count->value < 1 || count->value > 366) return {};
    std::size_t next = count->end;
    bool vague = false;
    if (tokens[next].is_mark('-') || tokens[next].is(Sense::And)) {
        const auto upper = read_count(tokens, next + 1);
        if (upper && tokens[upper->end].is(Sense::Times)) {
            vague = true;
            next = upper->end;
        }
    }
    if (tokens[next].is(Sense::Times)) return Found<Count>{{count->value, vague, false}, skip_dot(tokens, next + 1)};
    const bool thing =
        tokens[next].kind == Kind::Word && (tokens[next].is(Sense::None) || tokens[next].is(Sense::ClockUnit));
    if (!thing) return {};
    const std::size_t after = tokens[next + 1].is(Sense::None) ? next + 2 : next + 1;
    if (!tokens[after].is(Sense::In)) return {};
    return Found<Count>{{count->value, false, true}, after};
}

struct Room {
    RepeatUnit unit;
    int interval = 1;
    bool vague = false;
};

/// «в 2 недели», «/кв», «за учебный год», «каждый месяц», «ежеквартально», «в течение года».
Try<Room> read_room_of_times(const Tokens& tokens, std::size_t at, bool thing)
{
    std::size_t next = at;
    const bool joined = tokens[next].is(Sense::In) || tokens[next].is_mark('/') || tokens[next].is(Sense::Behind) ||
                        tokens[next].is(Sense::On) || tokens[next].is_mark('-');
    if (thing && !tokens[next].is(Sense::In)) return {};
    if (joined) ++next;
    if (tokens[next].is(Sense::During)) next = skip_dot(tokens, next + 1);
    if (tokens[next].is(Sense::Each) || tokens[next].is(Sense::Whole)) ++next;
    Room room;
    const auto interval = read_count(tokens, next);
    if (interval) {
        if (!joined && !tokens[next - 1].is(Sense::Each) && !tokens[next - 1].is(Sense::Times)) return {};
        room.interval = interval->value;
        next = interval->end;
        if (tokens[next].is_mark('-')) {
            if (const auto upper = read_count(tokens, next + 1)) {
                room.vague = true;
                next = upper->end;
            }
        }
    }
    const auto unit = read_repeat_unit(tokens, next);
    if (!unit || room.interval < 1 || room.interval > 400) return {};
    room.unit = unit->value;
    return Found<Room>{room, unit->end};
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

/// «в месяц — 2 раза»: the unit before the count.
Try<Rhythm> read_reversed(const Tokens& tokens, std::size_t at)
{
    if (!tokens[at].is(Sense::In)) return {};
    const std::size_t unit_at = tokens[at + 1].is(Sense::Each) ? at + 2 : at + 1;
    const auto unit = read_repeat_unit(tokens, unit_at);
    if (!unit) return {};
    const std::size_t next =
        tokens[unit->end].is_mark('-') || tokens[unit->end].is_mark(',') ? unit->end + 1 : unit->end;
    const BoundWords bound = read_bound(tokens, next);
    const auto times = read_times(tokens, bound.end);
    if (!times || times->value.thing) return {};
    if (read_room_of_times(tokens, times->end, false)) return {};
    return Found<Rhythm>{make_rhythm(at, unit->value, times->value.times, 1, bound.bound), times->end};
}

} // namespace

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

Try<Rhythm> read_counted_rhythm(const Tokens& tokens, std::size_t at)
{
    if (auto reversed = read_reversed(tokens, at)) return reversed;
    const BoundWords bound = read_bound(tokens, at);
    const auto times = read_times(tokens, bound.end);
    if (!times) return {};
    const auto room = read_room_of_times(tokens, times->end, times->value.thing);
    if (!room) return {};
    const bool every_year_or_rarer = room->value.unit.parts > 1 && room->value.interval > 1;
    Rhythm rhythm = make_rhythm(at, room->value.unit, times->value.times, room->value.interval, bound.bound);
    rhythm.ambiguous = times->value.vague || room->value.vague || every_year_or_rarer;
    if (times->value.vague && bound.bound == Bound::Exactly) rhythm.repeat.bound = Bound::AtLeast;
    return Found<Rhythm>{rhythm, room->end};
}

namespace
{

/// «каждый месяц», «каждые 2 недели», «каждые полгода».
Try<Rhythm> read_each_unit(const Tokens& tokens, std::size_t at)
{
    std::size_t next =
        tokens[at].is(Sense::In) || tokens[at].is(Sense::Behind) || tokens[at].is(Sense::On) ? at + 1 : at;
    if (tokens[next].is(Sense::During)) next = skip_dot(tokens, next + 1);
    if (!tokens[next].is(Sense::Each)) return {};
    ++next;
    if (tokens[next].is(Sense::Month)) return Found<Rhythm>{make_rhythm(at, {Every::Year}, 1, 1, Bound::Exactly), next};
    int interval = 1;
    if (const auto count = read_count(tokens, next)) {
        interval = count->value;
        next = count->end;
    } else if (tokens[next].is(Sense::Ordinal) && tokens[next].meaning.value > 1) {
        interval = tokens[next].meaning.value;
        ++next;
    }
    const auto unit = read_repeat_unit(tokens, next);
    if (!unit || interval < 1 || interval > 400) return {};
    return Found<Rhythm>{make_rhythm(at, unit->value, 1, interval, Bound::Exactly), unit->end};
}

bool is_outcome(const Token& token)
{
    return token.starts("итог") || token.starts("результат") || token.starts("окончани") || token.starts("завершени") ||
           token.starts("истечени") || token.starts("прошестви");
}

/// «по итогам четверти», «после окончания каждого полугодия», «в конце месяца»: once for every such unit.
Try<Rhythm> read_unit_end(const Tokens& tokens, std::size_t at)
{
    std::size_t next = at;
    const bool through = tokens[at].is(Sense::Through) || tokens[at].is(Sense::After);
    const bool preposition = through || tokens[at].is(Sense::In) || tokens[at].is(Sense::On) ||
                             tokens[at].is(Sense::Towards) || tokens[at].is(Sense::Before);
    if (preposition) ++next;
    const bool outcome = through && is_outcome(tokens[next]);
    const bool edge = tokens[next].is(Sense::Ending) || tokens[next].is(Sense::Beginning);
    if (outcome || edge)
        ++next;
    else if (!tokens[at].is(Sense::After))
        return {};
    const bool each = tokens[next].is(Sense::Each);
    if (each) ++next;
    const auto unit = read_repeat_unit(tokens, next);
    if (!unit || tokens[unit->end - 1].is(Sense::EveryAdverb)) return {};
    if (!outcome && !edge && !each) return {};
    const bool numbered = read_ordinal(tokens, unit->end).has_value() || read_year_mark(tokens, unit->end).has_value();
    const bool of_a_year =
        edge && !each &&
        (unit->value.every == Every::Year || unit->value.every == Every::SchoolYear || unit->value.every == Every::Day);
    if (numbered || of_a_year || tokens[unit->end].is(Sense::Month)) return {};
    Rhythm rhythm = make_rhythm(at, unit->value, 1, 1, Bound::Exactly);
    rhythm.ambiguous = edge;
    const bool last_day =
        tokens[at].is(Sense::Before) && edge && unit->value.every == Every::Month && unit->value.parts == 1;
    if (last_day) rhythm.repeat.month_days = {-1}, rhythm.repeat.by = true;
    return Found<Rhythm>{rhythm, unit->end};
}

/// «последняя неделя месяца», «первая декада каждого квартала»: once for every such unit, which days is a convention.
Try<Rhythm> read_part_of_unit(const Tokens& tokens, std::size_t at)
{
    const std::size_t begin = tokens[at].is(Sense::In) || tokens[at].is(Sense::On) ? at + 1 : at;
    const auto number = read_ordinal(tokens, begin);
    const bool part = number && (tokens[number->end].is(Sense::WeekUnit) || tokens[number->end].is(Sense::TenDayUnit) ||
                                 tokens[number->end].is(Sense::HalfUnit));
    if (!part || number->value > 5) return {};
    const bool spelt = tokens[begin].is(Sense::Ordinal) || number->end > begin + 1;
    const std::size_t owner = tokens[number->end + 1].is(Sense::Each) || tokens[number->end + 1].is(Sense::Current)
                                  ? number->end + 2
                                  : number->end + 1;
    const auto unit = read_repeat_unit(tokens, owner);
    const bool owned = unit && !tokens[owner].is(Sense::EveryAdverb) && unit->value.every != Every::Year &&
                       unit->value.every != Every::SchoolYear && unit->value.every != Every::Day;
    if (!owned && (!spelt || tokens[number->end].is(Sense::HalfUnit) || tokens[number->end + 1].kind == Kind::Word))
        return {};
    Rhythm rhythm = make_rhythm(at, owned ? unit->value : RepeatUnit{Every::Month}, 1, 1, Bound::Exactly);
    rhythm.ambiguous = true;
    return Found<Rhythm>{rhythm, owned ? unit->end : number->end + 1};
}

/// «по кварталам», «по полугодиям», «по четвертям».
Try<Rhythm> read_through_units(const Tokens& tokens, std::size_t at)
{
    if (!tokens[at].is(Sense::Through)) return {};
    const std::size_t noun = tokens[at + 1].is(Sense::School) ? at + 2 : at + 1;
    const bool plural = tokens[noun].meaning.form == Case::DativePlural || tokens[noun].meaning.form == Case::Plural;
    if (!plural || !(tokens[noun].text.ends_with("ам") || tokens[noun].text.ends_with("ям"))) return {};
    const auto unit = read_repeat_unit(tokens, at + 1);
    if (!unit) return {};
    Rhythm rhythm = make_rhythm(at, unit->value, 1, 1, Bound::Exactly);
    // A school does its «полугодия» by the school year.
    if (rhythm.repeat.every == Every::HalfYear) rhythm.repeat.every = Every::SchoolHalfYear;
    return Found<Rhythm>{rhythm, unit->end};
}

/// «каждого года», «года, следующего за отчётным»: behind a day or a month.
Try<Rhythm> read_year_after_reported(const Tokens& tokens, std::size_t at)
{
    if (!tokens[at].is(Sense::YearUnit)) return {};
    std::size_t next = tokens[at + 1].is_mark(',') ? at + 2 : at + 1;
    if (!tokens[next].is(Sense::Next) || !tokens[next + 1].is(Sense::Behind) || !tokens[next + 2].is(Sense::Reported))
        return {};
    next += 3;
    if (tokens[next].is(Sense::YearUnit) || tokens[next].is(Sense::PeriodNoun)) ++next;
    Rhythm rhythm = make_rhythm(at, {Every::Year}, 1, 1, Bound::Exactly);
    rhythm.repeat.lag = 1;
    return Found<Rhythm>{rhythm, next};
}

/// «ежемесячно», and «ежемесячный» where it stands for it.
Try<Rhythm> read_every(const Tokens& tokens, std::size_t at)
{
    const bool adjective = tokens[at].is(Sense::EveryAdjective);
    if (!tokens[at].is(Sense::EveryAdverb) && !adjective) return {};
    const RepeatUnit unit = unit_of_every(tokens[at].meaning.value);
    std::size_t end = at + 1;
    if (tokens[at].text.size() <= 16) end = skip_dot(tokens, end);
    return Found<Rhythm>{make_rhythm(at, unit, 1, 1, Bound::Exactly), end};
}

} // namespace

Try<Rhythm> read_unit_rhythm(const Tokens& tokens, std::size_t at)
{
    for (const auto read :
         {read_every, read_each_unit, read_unit_end, read_part_of_unit, read_through_units, read_year_after_reported})
        if (auto found = read(tokens, at)) return found;
    return {};
}

} // namespace vekha::language::deadlines
