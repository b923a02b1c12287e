#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/numerals.h"
#include "language/deadlines/rhythm_terms.h"

#include <algorithm>

namespace vekha::language::deadlines
{
namespace
{

using domain::Every;

constexpr int WorkingDays = 8;
constexpr int DaysOff = 9;

void add_weekdays(std::vector<std::chrono::weekday>& list, int from, int to)
{
    for (int day = from; day <= to; ++day) {
        const std::chrono::weekday weekday{static_cast<unsigned>(day % 7)};
        if (std::find(list.begin(), list.end(), weekday) == list.end()) list.push_back(weekday);
    }
}

void add_value(std::vector<std::chrono::weekday>& list, int value)
{
    if (value == WorkingDays)
        add_weekdays(list, 1, 5);
    else if (value == DaysOff)
        add_weekdays(list, 6, 7);
    else
        add_weekdays(list, value, value);
}

/// «вторник, четверг», «понедельник-пятница», «по средам и по пятницам».
std::size_t read_weekdays(const Tokens& tokens, std::size_t at, std::vector<std::chrono::weekday>& list)
{
    std::size_t end = at;
    for (;;) {
        const int from = tokens[at].meaning.value;
        add_value(list, from);
        end = tokens[at].text.size() <= 6 ? skip_dot(tokens, at + 1) : at + 1;
        const bool range = (tokens[end].is_mark('-') || tokens[end].is(Sense::Through)) &&
                           tokens[end + 1].is(Sense::Weekday) && tokens[end + 1].meaning.value > from &&
                           tokens[end + 1].meaning.form == Case::Any;
        if (range) {
            add_weekdays(list, from, std::min<int>(tokens[end + 1].meaning.value, 7));
            end = skip_dot(tokens, end + 2);
        }
        if (from >= WorkingDays && tokens[end].is(Sense::DayUnit)) ++end;
        std::size_t next = end;
        while (tokens[next].is_mark(',') || tokens[next].is(Sense::And) || tokens[next].is_mark('/') ||
               tokens[next].is(Sense::Through))
            ++next;
        if (next == end || !tokens[next].is(Sense::Weekday)) return end;
        at = next;
    }
}

/// The first to the fifth and the last: a longer list is none of positions.
constexpr std::size_t MostPositions = 6;

/// «2-й и 4-й», «первый», «последний»: the positions before a weekday.
std::size_t read_positions(const Tokens& tokens, std::size_t at, std::vector<int>& positions)
{
    std::size_t next = at;
    while (positions.size() < MostPositions) {
        const auto number = read_ordinal(tokens, next);
        if (!number || number->value == 0 || number->value > 5) break;
        positions.push_back(number->value);
        next = number->end;
        if (tokens[next].is(Sense::Weekday)) return next;
        if (!tokens[next].is_mark(',') && !tokens[next].is(Sense::And)) break;
        ++next;
    }
    positions.clear();
    return at;
}

/// «(каждого) месяца», «квартала», «четверти» behind a weekday.
Try<RepeatUnit> read_owner(const Tokens& tokens, std::size_t at)
{
    const std::size_t noun = tokens[at].is(Sense::Each) ? at + 1 : at;
    auto unit = read_repeat_unit(tokens, noun);
    if (!unit || tokens[noun].is(Sense::EveryAdverb) || unit->value.every == Every::Day) return {};
    return unit;
}

bool stands_beside_a_day(const Tokens& tokens, std::size_t after)
{
    std::size_t next = after;
    if (tokens[next].is_mark(',') || tokens[next].is_mark('-')) ++next;
    const auto day = read_day(tokens, next);
    return day && day->value.grain == Grain::Day;
}

} // namespace

Try<Rhythm> read_weekday_rhythm(const Tokens& tokens, std::size_t at)
{
    if (tokens[at].is_plain_word()) return {};
    Rhythm rhythm;
    rhythm.begin = at;
    rhythm.repeat.every = Every::Week;
    rhythm.unit_stated = false;
    std::size_t next = at;
    const bool through = tokens[next].is(Sense::Through);
    const bool preposition =
        through || tokens[next].is(Sense::In) || tokens[next].is(Sense::On) || tokens[next].is(Sense::From);
    if (preposition) ++next;
    const bool each = tokens[next].is(Sense::Each);
    if (each) ++next;
    if (through && tokens[next].is(Sense::Working) && tokens[next + 1].is(Sense::DayUnit)) {
        add_weekdays(rhythm.repeat.weekdays, 1, 5);
        return Found<Rhythm>{rhythm, next + 2};
    }
    next = read_positions(tokens, next, rhythm.repeat.positions);
    if (!tokens[next].is(Sense::Weekday)) return {};
    const bool alone = !through && !each && rhythm.repeat.positions.empty();
    if (alone && stands_beside_a_day(tokens, next + 1)) return {};
    const std::size_t end = read_weekdays(tokens, next, rhythm.repeat.weekdays);
    rhythm.ambiguous = alone;
    const auto owner = read_owner(tokens, end);
    if (owner) {
        rhythm.repeat.every = owner->value.every;
        rhythm.unit_stated = true;
        return Found<Rhythm>{rhythm, owner->end};
    }
    if (rhythm.repeat.positions.empty()) return Found<Rhythm>{rhythm, end};
    if (each && rhythm.repeat.positions.size() == 1 && rhythm.repeat.positions.front() > 1) {
        // «каждый второй вторник»: every other week, or the second of each month.
        rhythm.repeat.interval = rhythm.repeat.positions.front();
        rhythm.repeat.positions.clear();
        rhythm.ambiguous = true;
        rhythm.unit_stated = true;
        return Found<Rhythm>{rhythm, end};
    }
    rhythm.repeat.every = Every::Month;
    return Found<Rhythm>{rhythm, end};
}

} // namespace vekha::language::deadlines
