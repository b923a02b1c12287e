#include "language/in_words/rhythm_in_words.h"
#include "language/in_words/words.h"

namespace vekha::language
{
namespace
{

using domain::Date;
using domain::RelativeTerm;
using domain::Schedule;
using domain::Side;
using domain::SpanUnit;
using domain::Window;

bool is_first_of_month(Date day)
{
    return domain::day_of(day) == 1;
}
bool is_last_of_month(Date day)
{
    return day == domain::last_of_month(domain::year_of(day), domain::month_of(day));
}

std::string with_year(std::string text, int year)
{
    return text + " " + std::to_string(year);
}

/// Whole months: «март 2021», «I квартал 2021», «ноябрь 2021 – март 2022», «2022 год».
std::string whole_months(Date from, Date to, Tongue tongue)
{
    const auto year = domain::year_of(from);
    const auto first = domain::month_of(from);
    const auto last = domain::month_of(to);
    const auto name = [&](unsigned month) { return std::string(month_in_words(month, MonthForm::Nominative, tongue)); };
    if (year != domain::year_of(to))
        return with_year(name(first), year) + " – " + with_year(name(last), domain::year_of(to));
    if (first == 1 && last == 12)
        return tongue == Tongue::Russian ? std::to_string(year) + " год" : std::to_string(year);
    if (first == last) return with_year(name(first), year);
    constexpr std::string_view quarters[] = {"I", "II", "III", "IV"};
    if (first % 3 == 1 && last == first + 2) {
        const auto quarter = std::string(quarters[first / 3]);
        return tongue == Tongue::Russian ? quarter + " квартал " + std::to_string(year)
                                         : "Q" + std::to_string(first / 3 + 1) + " " + std::to_string(year);
    }
    return with_year(name(first) + " – " + name(last), year);
}

std::string closed_window(Date from, Date to, Tongue tongue)
{
    if (from == to) return date_in_words(from, tongue);
    if (is_first_of_month(from) && is_last_of_month(to)) return whole_months(from, to, tongue);
    if (domain::year_of(from) != domain::year_of(to))
        return date_in_words(from, tongue) + " – " + date_in_words(to, tongue);
    const auto day = std::to_string(domain::day_of(from));
    if (domain::month_of(from) == domain::month_of(to)) return day + "–" + date_in_words(to, tongue);
    return day + " " + std::string(month_in_words(domain::month_of(from), MonthForm::Genitive, tongue)) + " – " +
           date_in_words(to, tongue);
}

std::string window_in_words(const Window& window, Tongue tongue)
{
    if (window.from && window.to) return closed_window(*window.from, *window.to, tongue);
    if (window.to) return std::string(in(tongue, "до ", "until ")) + date_in_words(*window.to, tongue);
    if (window.from) return std::string(in(tongue, "с ", "from ")) + date_in_words(*window.from, tongue);
    return std::string(in(tongue, "весь период", "the whole period"));
}

std::string span_in_words(const domain::Span& span, Tongue tongue)
{
    const auto number = std::to_string(span.n) + " ";
    if (tongue == Tongue::English) {
        const bool one = span.n == 1;
        switch (span.unit) {
        case SpanUnit::Day:
            return number + (one ? "day" : "days");
        case SpanUnit::WorkingDay:
            return number + (one ? "working day" : "working days");
        case SpanUnit::Week:
            return number + (one ? "week" : "weeks");
        case SpanUnit::Month:
            return number + (one ? "month" : "months");
        }
    }
    // After «в течение» everything stands in the genitive.
    switch (span.unit) {
    case SpanUnit::Day:
        return number + std::string(plural(span.n, "дня", "дней", "дней"));
    case SpanUnit::WorkingDay:
        return number + std::string(plural(span.n, "рабочего дня", "рабочих дней", "рабочих дней"));
    case SpanUnit::Week:
        return number + std::string(plural(span.n, "недели", "недель", "недель"));
    case SpanUnit::Month:
        return number + std::string(plural(span.n, "месяца", "месяцев", "месяцев"));
    }
    return number;
}

std::string nth_in_words(const domain::Nth& nth, Tongue tongue)
{
    const auto number = std::to_string(nth.n);
    switch (nth.unit) {
    case domain::NthUnit::Week:
        return number + std::string(in(tongue, "-я неделя", ". week"));
    case domain::NthUnit::Decade:
        return number + std::string(in(tongue, "-я декада", ". ten days"));
    case domain::NthUnit::Month:
        return number + std::string(in(tongue, "-й месяц", ". month"));
    }
    return number;
}

std::string relative_in_words(const RelativeTerm& term, Tongue tongue)
{
    std::string words;
    if (term.within)
        words = std::string(in(tongue, "в течение ", "within ")) + span_in_words(*term.within, tongue) + " ";
    if (term.nth) words += nth_in_words(*term.nth, tongue) + " ";
    switch (term.side) {
    case Side::Before:
        words += in(tongue, "до", "before");
        break;
    case Side::During:
        words += in(tongue, "во время", "during");
        break;
    case Side::After:
        words += in(tongue, "после", "after");
        break;
    }
    const auto anchor = term.anchor.empty() ? std::string(in(tongue, "события", "the event")) : term.anchor;
    return words + ": " + anchor;
}

/// «январь и февраль 2022»: months listed one by one share their year.
std::string windows_in_words(const std::vector<Window>& windows, Tongue tongue)
{
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        auto words = window_in_words(windows[i], tongue);
        const bool shared = i + 1 < windows.size() && windows[i].to && windows[i + 1].to && windows[i].from &&
                            windows[i + 1].from &&
                            domain::year_of(*windows[i].from) == domain::year_of(*windows[i + 1].to) &&
                            domain::year_of(*windows[i].to) == domain::year_of(*windows[i + 1].from);
        const auto year = shared ? " " + std::to_string(domain::year_of(*windows[i].to)) : std::string{};
        if (shared && words.ends_with(year)) words.resize(words.size() - year.size());
        parts.push_back(std::move(words));
    }
    return listed(parts, tongue);
}

} // namespace

std::string in_words(const Schedule& schedule, Tongue tongue)
{
    std::vector<std::string> parts;
    for (const auto& repeat : schedule.repeat)
        parts.push_back(rhythm_in_words(repeat, tongue));
    if (!schedule.windows.empty()) parts.push_back(windows_in_words(schedule.windows, tongue));
    if (schedule.ongoing) parts.emplace_back(in(tongue, "весь период", "throughout"));
    if (schedule.as_needed) parts.emplace_back(in(tongue, "по необходимости", "as needed"));
    if (schedule.relative) parts.push_back(relative_in_words(*schedule.relative, tongue));
    if (schedule.reference)
        parts.push_back(std::string(in(tongue, "нужна дата: ", "needs a date: ")) + *schedule.reference);
    std::string words;
    for (const auto& part : parts)
        words += (words.empty() ? "" : ", ") + part;
    if (words.empty()) words = in(tongue, "срок не указан", "no term given");
    if (schedule.yearless && !schedule.windows.empty())
        words += in(tongue, " (год не напечатан)", " (no year printed)");
    if (schedule.ambiguous) words += in(tongue, " (можно понять иначе)", " (may be read otherwise)");
    return words;
}

} // namespace vekha::language
