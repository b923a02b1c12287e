#include "language/deadlines/year_completion.h"

#include <algorithm>

namespace vekha::language::deadlines
{
namespace
{

using domain::Date;
using domain::Period;
using domain::Window;

/// A day of a month; day 0 is the month's last, and a day that only this year lacks is nothing.
std::optional<Date> date_in(int year, const MonthAndDay& day)
{
    if (day.day == 0) return domain::last_of_month(year, day.month);
    return domain::make_date(year, day.month, day.day);
}

struct Placed {
    Window window;
    bool ambiguous = false;
};

/// «до мая» ends before May, «до конца мая» and «по май» with it.
std::optional<Date> limit_of(const DateTerm& term, int year, bool& ambiguous)
{
    const Stretch& end = term.end();
    if (end.middle) return date_in(year, {end.first.month, 15});
    if (end.grain == Grain::Day || term.inclusive || end.ending) return date_in(year + end.later, end.last);
    const auto first = date_in(year, end.first);
    if (!first) return {};
    ambiguous = true;
    return domain::plus_days(*first, -1);
}

std::optional<Placed> place_in_years(const DateTerm& term, int first_year, int last_year)
{
    Placed placed;
    placed.ambiguous = term.first.ambiguous || (term.last && term.last->ambiguous);
    if (term.role == Role::By) {
        placed.window.to = limit_of(term, last_year, placed.ambiguous);
        if (!placed.window.to) return {};
        if (term.end().firm_end) placed.ambiguous = false;
        return placed;
    }
    const auto from = term.first.middle && (term.role == Role::From || term.last)
                          ? date_in(first_year, {term.first.first.month, 15})
                          : date_in(first_year, term.first.first);
    const auto to = term.last ? limit_of(term, last_year, placed.ambiguous)
                              : date_in(last_year + term.first.later, term.first.last);
    if (!from || !to) return {};
    if (term.role == Role::From) {
        placed.window.from = from;
    } else if (term.role == Role::After) {
        placed.window.from = domain::plus_days(*to, 1);
        placed.ambiguous = true;
    } else {
        placed.window = {from, to};
    }
    return placed;
}

/// How well a window lies in the period: within it, beginning or ending in it, touching it, or not at all.
int fitness(const Window& window, const Period& period)
{
    if (!window.from) return period.contains(*window.to) ? 4 : 0;
    if (!window.to) return period.contains(*window.from) ? 4 : 0;
    if (period.contains(*window.from) && period.contains(*window.to)) return 4;
    if (period.contains(*window.from)) return 3;
    if (period.contains(*window.to)) return 2;
    return *window.from <= period.to && period.from <= *window.to ? 1 : 0;
}

std::optional<Placed> place_by_period(const DateTerm& term, const Period& period)
{
    constexpr int longest_period = 60;
    const int start = domain::year_of(period.from) - 1;
    const int stop = std::min(domain::year_of(period.to) + 1, start + longest_period);
    const int across = term.last && term.last->first < term.first.first ? 1 : 0;
    std::optional<Placed> best;
    int best_fitness = -1;
    for (int year = start; year <= stop; ++year) {
        const auto placed = place_in_years(term, year, year + across);
        if (!placed) continue;
        const int fits = fitness(placed->window, period);
        if (fits > best_fitness && (fits > 0 || year == start + 1)) best = placed, best_fitness = fits;
    }
    return best;
}

bool is_one_school_year(const Period& period)
{
    return domain::month_of(period.from) >= 8 && domain::year_of(period.to) == domain::year_of(period.from) + 1 &&
           domain::month_of(period.to) <= 8;
}

/// In a plan of one school year a «полугодие» without a year is the school's.
void follow_school_year(Stretch& stretch, const Period& period)
{
    if (stretch.grain != Grain::HalfYear || stretch.year || !is_one_school_year(period)) return;
    const bool first = stretch.first.month == 1;
    stretch.first = {first ? 9U : 1U, 1};
    stretch.last = {first ? 12U : 5U, 31};
    stretch.ambiguous = true;
}

bool has_year(const DateTerm& term)
{
    return term.first.year.has_value();
}

void shift_years(Window& window, int years)
{
    const auto shift = [&](std::optional<Date>& day) {
        if (day) day = *day + std::chrono::years{years};
        if (day && !day->ok()) day = domain::last_of_month(domain::year_of(*day), domain::month_of(*day));
    };
    shift(window.from);
    shift(window.to);
}

} // namespace

PlacedWindows place(const DateTerm& original, const Period& period)
{
    DateTerm term = original;
    PlacedWindows result;
    if (term.first.impossible || (term.last && term.last->impossible)) {
        result.impossible = true;
        return result;
    }
    follow_school_year(term.first, period);
    if (term.last) follow_school_year(*term.last, period);
    const bool printed = has_year(term);
    const int first_year = term.first.year.value_or(0);
    const int last_year = term.last ? term.last->year.value_or(0) : first_year;
    auto placed = printed ? place_in_years(term, first_year, last_year) : place_by_period(term, period);
    const bool backwards =
        placed && placed->window.from && placed->window.to && *placed->window.to < *placed->window.from;
    if (!placed || backwards) {
        result.impossible = true;
        return result;
    }
    if (term.first.year_word == YearWord::Next)
        shift_years(placed->window, domain::year_of(placed->window.to ? *placed->window.to : *placed->window.from) ==
                                            domain::year_of(period.from)
                                        ? 1
                                        : 0);
    result.yearless = !printed;
    result.ambiguous = placed->ambiguous;
    result.windows.push_back(placed->window);
    for (const int year : term.end().more_years) {
        if (const auto another = place_in_years(term, year - (last_year - first_year), year))
            result.windows.push_back(another->window);
        result.ambiguous = result.ambiguous || term.last.has_value();
    }
    return result;
}

} // namespace vekha::language::deadlines
