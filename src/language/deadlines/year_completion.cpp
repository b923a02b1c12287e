#include "language/deadlines/year_completion.h"

namespace vekha::language::deadlines
{
namespace
{

bool has_year(const DateTerm& term)
{
    return term.first.year.has_value() || (term.last && term.last->year.has_value());
}

std::optional<int> end_year(const DateTerm& term)
{
    const Stretch& end = term.end();
    if (!end.year) return {};
    return *end.year + end.later;
}

bool crosses_new_year(const Stretch& first, const Stretch& last)
{
    return last.first < first.first;
}

/// Inside a range one end tells the other's year.
void complete_range(DateTerm& term)
{
    if (!term.last) return;
    Stretch& first = term.first;
    Stretch& last = *term.last;
    const bool crosses = crosses_new_year(first, last);
    if (!first.year && last.year)
        first.year = *last.year - (crosses ? 1 : 0);
    else if (first.year && !last.year)
        last.year = *first.year + (crosses ? 1 : 0);
}

void give_end_year(DateTerm& term, int year)
{
    Stretch& end = term.last ? *term.last : term.first;
    end.year = year - end.later;
    complete_range(term);
}

void give_start_year(DateTerm& term, int year)
{
    term.first.year = year;
    complete_range(term);
}

bool is_within(const Stretch& stretch, int year, const domain::Period& period)
{
    const auto first = domain::first_of_month(year, stretch.first.month);
    return domain::last_of_month(year, stretch.first.month) >= period.from && first <= period.to;
}

/// «декабрь, январь 2022»: December lies before it, not behind. The period decides, then the order of a school year.
int year_before(const DateTerm& term, const DateTerm& next, int next_year, const domain::Period& period)
{
    const Stretch& mine = term.end();
    if (!(next.first.first < mine.first)) return next_year;
    const bool same = is_within(mine, next_year, period);
    const bool earlier = is_within(mine, next_year - 1, period);
    if (same != earlier) return same ? next_year : next_year - 1;
    return mine.first.month >= 9 && next.first.first.month <= 8 ? next_year - 1 : next_year;
}

int year_behind(const DateTerm& term, const DateTerm& previous, int previous_year)
{
    const bool descends = term.first.first < previous.end().first;
    const bool school_order = previous.end().first.month >= 9 && term.first.first.month <= 8;
    return previous_year + (descends && school_order ? 1 : 0);
}

bool is_finer_than_year(const DateTerm& term)
{
    return !term.first.whole_year() && !(term.last && term.last->whole_year());
}

bool may_share(const DateTerm& term)
{
    return !has_year(term) && term.first.year_word == YearWord::None && is_finer_than_year(term);
}

/// «2021 год: март, сентябрь», «2021/2022 учебный год, октябрь».
bool is_heading(const std::vector<InClause<DateTerm>>& dates, std::size_t at)
{
    const DateTerm& term = dates[at].value;
    const bool year_alone = term.first.whole_year() && term.first.year && !term.last && term.role == Role::In &&
                            !term.during && (term.first.grain == Grain::SchoolYear || term.first.later == 0);
    if (!year_alone || at + 1 >= dates.size() || !dates[at + 1].value.continues) return false;
    for (std::size_t next = at + 1; next < dates.size() && (next == at + 1 || dates[next].value.continues); ++next) {
        if (dates[next].value.first.whole_year()) break;
        if (has_year(dates[next].value)) return false;
    }
    return may_share(dates[at + 1].value);
}

int year_under_heading(const Stretch& heading, const Stretch& mine)
{
    return *heading.year + (heading.grain == Grain::SchoolYear && mine.first.month < 9 ? 1 : 0);
}

void apply_headings(std::vector<InClause<DateTerm>>& dates)
{
    std::vector<InClause<DateTerm>> kept;
    const Stretch* heading = nullptr;
    Stretch current;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        if (is_heading(dates, i)) {
            current = dates[i].value.first;
            heading = &current;
            continue;
        }
        DateTerm& term = dates[i].value;
        if (heading != nullptr && may_share(term))
            give_start_year(term, year_under_heading(*heading, term.first));
        else
            heading = nullptr;
        kept.push_back(dates[i]);
    }
    dates = std::move(kept);
}

} // namespace

void share_years(std::vector<InClause<DateTerm>>& dates, const domain::Period& period)
{
    apply_headings(dates);
    for (auto& date : dates)
        complete_range(date.value);
    for (std::size_t i = dates.size(); i-- > 0;) {
        if (!may_share(dates[i].value) || i + 1 >= dates.size()) continue;
        const DateTerm& next = dates[i + 1].value;
        const bool next_gives = next.first.year && is_finer_than_year(next) && dates[i].clause == dates[i + 1].clause;
        if (!next_gives) continue;
        give_end_year(dates[i].value, year_before(dates[i].value, next, *next.first.year, period));
        (dates[i].value.last ? *dates[i].value.last : dates[i].value.first).more_years = next.end().more_years;
    }
    for (std::size_t i = 1; i < dates.size(); ++i) {
        const DateTerm& previous = dates[i - 1].value;
        const auto year = end_year(previous);
        if (!may_share(dates[i].value) || !year) continue;
        if (previous.first.whole_year() && (previous.last || previous.first.later > 0)) continue;
        give_start_year(dates[i].value, year_behind(dates[i].value, previous, *year));
    }
    for (std::size_t i = dates.size(); i-- > 0;) {
        if (!may_share(dates[i].value) || i + 1 >= dates.size()) continue;
        const DateTerm& next = dates[i + 1].value;
        if (next.first.year && is_finer_than_year(next))
            give_end_year(dates[i].value, year_before(dates[i].value, next, *next.first.year, period));
    }
}

} // namespace vekha::language::deadlines
