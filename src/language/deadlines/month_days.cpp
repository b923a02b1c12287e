#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/numerals.h"
#include "language/deadlines/rhythm_terms.h"

namespace vekha::language::deadlines
{
namespace
{

using domain::Every;

struct Limit {
    bool by = false;
    bool from = false;
    std::size_t end = 0;
};

/// «до», «к», «не позднее», «с», «по» before the day.
Limit read_limit(const Tokens& tokens, std::size_t at)
{
    if (tokens[at].is(Sense::Not) && tokens[at + 1].is(Sense::Later)) {
        const std::size_t end = tokens[at + 2].is(Sense::Than) ? at + 3 : at + 2;
        return {true, false, tokens[end].is(Sense::Before) ? end + 1 : end};
    }
    if (tokens[at].is(Sense::Before) || tokens[at].is(Sense::Towards)) return {true, false, at + 1};
    if (tokens[at].is(Sense::From)) return {false, true, at + 1};
    if (tokens[at].is(Sense::In) || tokens[at].is(Sense::Through) || tokens[at].is(Sense::On))
        return {false, false, at + 1};
    return {false, false, at};
}

/// «1 и 15», «25-30», «с 1 по 5»: every number up to «числа». False where they are no days of a month.
bool read_days(const Tokens& tokens, std::size_t at, std::size_t noun, Rhythm& rhythm)
{
    auto& days = rhythm.repeat.month_days;
    bool range = false;
    while (at < noun) {
        if (tokens[at].is_mark('-') || tokens[at].is(Sense::Through) || (tokens[at].is(Sense::Before) && !days.empty()))
            range = true;
        const auto number = read_ordinal(tokens, at);
        if (!number) {
            ++at;
            continue;
        }
        const bool possible = number->value == -1 || (number->value >= 1 && number->value <= 31);
        if (!possible || days.size() > 31) return false;
        if (range && !days.empty() && number->value > days.back()) {
            // A span of days: its end is what is owed.
            const bool from_first = days.back() == 1;
            days.back() = number->value;
            rhythm.repeat.by = true;
            rhythm.ambiguous = rhythm.ambiguous || !from_first;
        } else {
            days.push_back(number->value);
        }
        range = false;
        at = number->end;
    }
    return !days.empty();
}

/// «, следующего за отчётным (кварталом)», «следующего месяца», «после отчётного периода».
std::size_t read_lag(const Tokens& tokens, std::size_t at, Rhythm& rhythm)
{
    std::size_t next = tokens[at].is_mark(',') ? at + 1 : at;
    const bool next_one = tokens[next].is(Sense::Next) || tokens[next].starts("идущего");
    if (next_one && tokens[next + 1].is(Sense::Behind)) {
        next += 2;
        if (tokens[next].is(Sense::Reported)) ++next;
    } else if (tokens[next].is(Sense::After) && tokens[next + 1].is(Sense::Reported)) {
        next += 2;
    } else {
        return at;
    }
    rhythm.repeat.lag = 1;
    if (const auto unit = read_repeat_unit(tokens, next); unit && !tokens[next].is(Sense::EveryAdverb)) {
        rhythm.repeat.every = unit->value.every;
        rhythm.unit_stated = true;
        return unit->end;
    }
    return tokens[next].is(Sense::PeriodNoun) || tokens[next].is(Sense::TermNoun) ? next + 1 : next;
}

/// «последнего месяца квартала»: which months of the year these are.
std::size_t read_month_of_quarter(const Tokens& tokens, std::size_t at, Rhythm& rhythm)
{
    const std::size_t begin = tokens[at].is(Sense::Each) ? at + 1 : at;
    const auto number = read_ordinal(tokens, begin);
    if (!number || !tokens[number->end].is(Sense::MonthUnit)) return at;
    const std::size_t owner = tokens[number->end + 1].is(Sense::Each) ? number->end + 2 : number->end + 1;
    if (number->value == 0 || number->value > 3) return at;
    const unsigned within = number->value == -1 ? 3U : static_cast<unsigned>(number->value);
    for (unsigned quarter = 0; quarter < 4; ++quarter)
        rhythm.repeat.months.push_back(quarter * 3 + within);
    rhythm.repeat.every = Every::Quarter;
    if (tokens[owner].is(Sense::Next) && tokens[owner + 1].is(Sense::QuarterUnit)) {
        rhythm.repeat.lag = 1;
        rhythm.unit_stated = true;
        return skip_dot(tokens, owner + 2);
    }
    if (!tokens[owner].is(Sense::QuarterUnit)) return number->end + 1;
    rhythm.unit_stated = true;
    return skip_dot(tokens, owner + 1);
}

/// What the day belongs to: «каждого месяца», «месяца, следующего за отчётным», «следующего месяца».
std::size_t read_owner(const Tokens& tokens, std::size_t at, Rhythm& rhythm)
{
    if (const auto end = read_month_of_quarter(tokens, at, rhythm); end > at) return read_lag(tokens, end, rhythm);
    std::size_t next = at;
    const bool following = tokens[next].is(Sense::Next);
    if (following && tokens[next + 1].is(Sense::Behind)) return read_lag(tokens, next, rhythm);
    if (following || tokens[next].is(Sense::Each) || tokens[next].is(Sense::Current) ||
        tokens[next].is(Sense::Reported))
        ++next;
    const auto unit = read_repeat_unit(tokens, next);
    if (!unit || tokens[next].is(Sense::EveryAdverb) || unit->value.every == Every::Year)
        return read_lag(tokens, at, rhythm);
    if (following) rhythm.repeat.lag = 1;
    if (unit->value.every != Every::Month || tokens[at].is(Sense::Each)) rhythm.unit_stated = true;
    rhythm.repeat.every = unit->value.every;
    return read_lag(tokens, unit->end, rhythm);
}

Rhythm monthly(std::size_t at)
{
    Rhythm rhythm;
    rhythm.begin = at;
    rhythm.repeat.every = Every::Month;
    rhythm.unit_stated = false;
    return rhythm;
}

/// «последний рабочий день месяца», «5 рабочий день».
Try<Rhythm> read_working_day(const Tokens& tokens, std::size_t at)
{
    const Limit limit = read_limit(tokens, at);
    const auto number = read_ordinal(tokens, limit.end);
    if (!number) return {};
    const bool working = tokens[number->end].is(Sense::Working);
    const std::size_t day = working ? number->end + 1 : number->end;
    const bool plural = tokens[day].meaning.form == Case::Plural;
    if (!tokens[day].is(Sense::DayUnit) || plural || tokens[limit.end].is(Sense::Cardinal)) return {};
    Rhythm rhythm = monthly(at);
    const std::size_t end = read_owner(tokens, day + 1, rhythm);
    if (end == day + 1) return {};
    rhythm.repeat.by = limit.by;
    if (!working) {
        rhythm.repeat.month_days = {number->value};
        return Found<Rhythm>{rhythm, end};
    }
    for (unsigned weekday = 1; weekday <= 5; ++weekday)
        rhythm.repeat.weekdays.emplace_back(weekday);
    rhythm.repeat.positions = {number->value};
    return Found<Rhythm>{rhythm, end};
}

} // namespace

Try<Rhythm> read_days_of_month(const Tokens& tokens, std::size_t at)
{
    const bool may_begin =
        !tokens[at].is_plain_word() && !tokens[at].is(Sense::Month) && !tokens[at].is(Sense::EveryAdverb);
    if (!may_begin) return {};
    if (auto working = read_working_day(tokens, at)) return working;
    const std::size_t month_at = tokens[at].is(Sense::In) ? at + 1 : at;
    Rhythm in_quarter = monthly(at);
    if (const auto end = read_month_of_quarter(tokens, month_at, in_quarter); end > month_at && in_quarter.unit_stated)
        return Found<Rhythm>{in_quarter, end};
    Limit limit = read_limit(tokens, at);
    const bool each = tokens[limit.end].is(Sense::Each);
    if (each) ++limit.end;
    const auto head = list_head(tokens, limit.end);
    if (!head || head->sense != Sense::DayNumber) return {};
    Rhythm rhythm = monthly(at);
    rhythm.unit_stated = each;
    if (!read_days(tokens, limit.end, head->at, rhythm)) return {};
    rhythm.repeat.by = rhythm.repeat.by || limit.by;
    const std::size_t end = read_owner(tokens, head->at + 1, rhythm);
    return Found<Rhythm>{rhythm, end};
}

Try<Rhythm> read_bare_day_of_month(const Tokens& tokens, std::size_t at)
{
    const Limit limit = read_limit(tokens, at);
    if (limit.end == at || !limit.by) return {};
    const auto day = read_ordinal(tokens, limit.end);
    if (!day || day->value < 1 || day->value > 31 || tokens[limit.end].digits > 2) return {};
    const Token& next = tokens[day->end];
    const bool closed =
        next.kind == Kind::End || next.is_mark(',') || next.is_mark(';') || next.is_mark('.') || next.is_mark(')');
    if (!closed || tokens[day->end + 1].kind == Kind::Number) return {};
    Rhythm rhythm = monthly(at);
    rhythm.repeat.month_days = {day->value};
    rhythm.repeat.by = true;
    return Found<Rhythm>{rhythm, day->end};
}

} // namespace vekha::language::deadlines
