#include "language/deadlines/rhythm_merging.h"

#include <algorithm>

namespace vekha::language::deadlines
{
namespace
{

using domain::Bound;
using domain::Every;
using domain::Repeat;

bool is_plain(const Repeat& repeat)
{
    return repeat.times == 1 && repeat.interval == 1 && repeat.bound == Bound::Exactly && repeat.weekdays.empty() &&
           repeat.months.empty() && repeat.month_days.empty() && repeat.positions.empty() && repeat.lag == 0;
}

bool has_days(const Repeat& repeat)
{
    return !repeat.weekdays.empty() || !repeat.month_days.empty() || !repeat.months.empty() || repeat.lag != 0;
}

void take_days(Repeat& into, const Repeat& from)
{
    if (into.weekdays.empty()) into.weekdays = from.weekdays;
    if (into.months.empty()) into.months = from.months;
    if (into.month_days.empty()) into.month_days = from.month_days;
    if (into.positions.empty()) into.positions = from.positions;
    into.by = into.by || from.by;
    into.lag = std::max(into.lag, from.lag);
}

/// Whether days said without a unit can belong to `repeat`.
bool can_hold(const Repeat& repeat, const Rhythm& days)
{
    if (has_days(repeat)) return false;
    if (repeat.every == Every::Day) return !days.repeat.weekdays.empty() && repeat.interval == 1;
    if (!has_days(days.repeat)) return true;
    if (repeat.every == Every::Week) return days.repeat.month_days.empty() && days.repeat.positions.empty();
    return true;
}

bool is_finer(Every a, Every b)
{
    const auto rank = [](Every every) {
        switch (every) {
        case Every::Day:
            return 0;
        case Every::Week:
            return 1;
        case Every::Month:
            return 2;
        case Every::SchoolQuarter:
        case Every::Quarter:
            return 3;
        case Every::HalfYear:
        case Every::SchoolHalfYear:
            return 4;
        case Every::Year:
        case Every::SchoolYear:
            return 5;
        }
        return 5;
    };
    return rank(a) < rank(b);
}

/// Joins `b` into `a` where both say one rhythm; `b` stands behind `a`.
bool join(Rhythm& a, const Rhythm& b)
{
    if (a.unit_stated && !b.unit_stated && can_hold(a.repeat, b)) {
        take_days(a.repeat, b.repeat);
        if (a.repeat.every == Every::Day) a.repeat.every = Every::Week;
        a.ambiguous = a.ambiguous || (b.ambiguous && !has_days(b.repeat));
        a.ambiguous =
            a.ambiguous || (a.repeat.every != Every::Week && !a.repeat.weekdays.empty() && a.repeat.positions.empty());
        return true;
    }
    if (!a.unit_stated && b.unit_stated && can_hold(b.repeat, a)) {
        Rhythm joined = b;
        take_days(joined.repeat, a.repeat);
        joined.begin = a.begin;
        a = joined;
        return true;
    }
    if (a.repeat == b.repeat) return true;
    const bool same_unit = a.repeat.every == b.repeat.every;
    if (same_unit && is_plain(b.repeat)) return true;
    const bool every_year = a.repeat.every == Every::Year || a.repeat.every == Every::SchoolYear;
    if (is_plain(a.repeat) && (same_unit || (every_year && (is_finer(b.repeat.every, a.repeat.every) ||
                                                            b.repeat.every == Every::SchoolYear)))) {
        a = b;
        return true;
    }
    return false;
}

bool is_listable(const DateTerm& term)
{
    const bool named = !term.first.year && term.first.more_years.empty() && (!term.last || !term.last->year);
    return named && (term.role == Role::In || term.role == Role::By) && !term.first.impossible &&
           term.first.year_word == YearWord::None;
}

/// «начиная с 2023 года», «2023-2025 гг.»: it stays beside the rhythm.
bool bounds_rhythm(const DateTerm& term)
{
    return term.first.whole_year();
}

bool holds_lists(const Repeat& repeat, std::size_t dates)
{
    if (!repeat.weekdays.empty() || !repeat.month_days.empty() || !repeat.months.empty()) return false;
    if (repeat.every == Every::Year || repeat.every == Every::SchoolYear) return true;
    const bool parts_of_year = repeat.every == Every::Quarter || repeat.every == Every::HalfYear ||
                               repeat.every == Every::SchoolQuarter || repeat.every == Every::SchoolHalfYear;
    return parts_of_year && dates > 1;
}

void add_month(std::vector<unsigned>& months, unsigned month)
{
    if (std::find(months.begin(), months.end(), month) == months.end()) months.push_back(month);
}

constexpr unsigned LongestRange = 6; // months: a longer one bounds the rhythm instead of naming its days

/// The months of a stretch or range, in its order.
std::vector<unsigned> months_of(const DateTerm& term)
{
    std::vector<unsigned> months;
    const unsigned last = term.end().last.month;
    for (unsigned month = term.first.first.month; months.size() < 12; month = month % 12 + 1) {
        months.push_back(month);
        if (month == last) break;
    }
    return months;
}

bool is_last_of_month(const MonthAndDay& day)
{
    return day.day == 0 || day.day == domain::day_of(domain::last_of_month(2023, day.month));
}

/// Months and days that say the same as `term` in every year; nullopt where a rhythm cannot say it.
std::optional<Repeat> as_days_of_year(const DateTerm& term)
{
    Repeat days;
    const Stretch& end = term.end();
    if (term.role == Role::By) {
        if (end.grain != Grain::Day && !term.inclusive && !end.ending && !end.middle) return {};
        days.months = {end.last.month};
        days.by = true;
        if (end.middle)
            days.month_days = {15};
        else
            days.month_days = {end.last.day == 0 ? -1 : static_cast<int>(end.last.day)};
        return days;
    }
    if (!term.last && term.first.grain == Grain::Day) {
        days.months = {term.first.first.month};
        days.month_days = {static_cast<int>(term.first.first.day)};
        return days;
    }
    if (term.first.whole_year()) return {};
    days.months = months_of(term);
    if (days.months.size() > LongestRange) return {};
    if (term.last && (term.first.grain == Grain::Day || end.grain == Grain::Day)) {
        const bool whole_months = term.first.first.day == 1 && is_last_of_month(end.last);
        if (whole_months && days.months.size() > 1) return days;
        const bool one_month = days.months.size() == 1 && end.last.day != 0;
        if (!one_month) return {};
        days.month_days = {static_cast<int>(end.last.day)};
        days.by = true;
    }
    return days;
}

/// Months of one kind become one list; different days need a rhythm each.
bool give_days(std::vector<Repeat>& repeats, const Repeat& base, const Repeat& days)
{
    for (Repeat& repeat : repeats) {
        if (repeat.month_days != days.month_days || repeat.by != days.by) continue;
        for (const unsigned month : days.months)
            add_month(repeat.months, month);
        return true;
    }
    Repeat repeat = base;
    repeat.months = days.months;
    repeat.month_days = days.month_days;
    repeat.by = days.by;
    repeats.push_back(repeat);
    return true;
}

} // namespace

void merge_rhythms(std::vector<InClause<Rhythm>>& rhythms)
{
    std::vector<InClause<Rhythm>> merged;
    for (const auto& rhythm : rhythms) {
        const bool joined = std::any_of(merged.begin(), merged.end(), [&](InClause<Rhythm>& earlier) {
            return earlier.clause == rhythm.clause && join(earlier.value, rhythm.value);
        });
        if (!joined) merged.push_back(rhythm);
    }
    rhythms = std::move(merged);
}

void take_months_into_rhythms(Terms& terms)
{
    std::vector<InClause<Rhythm>> result;
    for (const auto& rhythm : terms.rhythms) {
        std::vector<Repeat> days;
        std::size_t dates = 0;
        bool all = true;
        for (const auto& date : terms.dates) {
            if (date.clause != rhythm.clause || bounds_rhythm(date.value)) continue;
            ++dates;
            const auto as_days = is_listable(date.value) ? as_days_of_year(date.value) : std::nullopt;
            if (as_days)
                days.push_back(*as_days);
            else
                all = false;
        }
        if (!all || dates == 0 || !rhythm.value.unit_stated || !holds_lists(rhythm.value.repeat, dates)) {
            result.push_back(rhythm);
            continue;
        }
        std::vector<Repeat> repeats;
        for (const Repeat& each : days)
            give_days(repeats, rhythm.value.repeat, each);
        for (const Repeat& repeat : repeats) {
            InClause<Rhythm> given = rhythm;
            given.value.repeat = repeat;
            result.push_back(given);
        }
        std::erase_if(terms.dates,
                      [&](const auto& date) { return date.clause == rhythm.clause && !bounds_rhythm(date.value); });
    }
    terms.rhythms = std::move(result);
}

bool narrow_months_by_days(Terms& terms)
{
    const auto lone_day = [](const InClause<Rhythm>& rhythm) {
        return !rhythm.value.unit_stated && !rhythm.value.repeat.month_days.empty();
    };
    const auto lone_month = [](const InClause<DateTerm>& date) {
        return !date.value.last && date.value.first.grain == Grain::Month && date.value.role == Role::In;
    };
    const std::size_t count = terms.rhythms.size();
    const bool paired = count == 1 || count == terms.dates.size();
    if (count == 0 || terms.dates.empty() || !paired) return false;
    if (!std::all_of(terms.rhythms.begin(), terms.rhythms.end(), lone_day)) return false;
    if (!std::all_of(terms.dates.begin(), terms.dates.end(), lone_month)) return false;
    std::vector<InClause<DateTerm>> narrowed;
    for (std::size_t i = 0; i < terms.dates.size(); ++i) {
        const Repeat& days = terms.rhythms[count == 1 ? 0 : i].value.repeat;
        for (const int day : days.month_days) {
            narrowed.push_back(terms.dates[i]);
            Stretch& stretch = narrowed.back().value.first;
            stretch.grain = Grain::Day;
            stretch.last.day = day < 0 ? 0U : static_cast<unsigned>(day);
            if (!days.by) stretch.first.day = stretch.last.day;
        }
    }
    terms.dates = std::move(narrowed);
    terms.rhythms.clear();
    return true;
}

} // namespace vekha::language::deadlines
