#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/numerals.h"

#include "domain/school_calendar.h"

#include <algorithm>

namespace vekha::language::deadlines
{
namespace
{

constexpr int ListLimit = 20;

bool is_numbered_unit(Sense sense)
{
    return sense == Sense::QuarterUnit || sense == Sense::HalfYearUnit || sense == Sense::SemesterUnit ||
           sense == Sense::SchoolQuarterUnit || sense == Sense::TenDayUnit || sense == Sense::WeekUnit ||
           sense == Sense::HalfUnit;
}

bool parts_numbers(const Token& token)
{
    return token.is_mark(',') || token.is_mark('-') || token.is_mark('/') || token.is_mark('.') ||
           token.is(Sense::And) || token.is(Sense::Through) || token.is(Sense::Before) || token.is(Sense::From);
}

bool is_numeric_day(const Tokens& tokens, std::size_t at)
{
    return tokens[at].kind == Kind::Number && tokens[at].digits <= 2 && tokens[at + 1].is_mark('.') &&
           !tokens[at + 2].gap && tokens[at + 2].kind == Kind::Number && tokens[at + 2].digits <= 2 &&
           tokens[at + 2].number >= 1 && tokens[at + 2].number <= 12;
}

Stretch months(Grain grain, unsigned from, unsigned to)
{
    Stretch stretch;
    stretch.grain = grain;
    stretch.first = {from, 1};
    stretch.last = {to, 0};
    return stretch;
}

Stretch from_calendar(Grain grain, const domain::SchoolSpan& span)
{
    Stretch stretch;
    stretch.grain = grain;
    stretch.first = {span.from.month, span.from.day};
    stretch.last = {span.to.month, span.to.day};
    stretch.ambiguous = true; // the territory's calendar may differ
    return stretch;
}

/// Two strokes read as the digits 11, three as 111.
int quarter_number(const Token& token, int value)
{
    if (token.kind == Kind::Number && value == 11) return 2;
    if (token.kind == Kind::Number && value == 111) return 3;
    return value;
}

std::optional<Stretch> unit_of_year(Sense sense, int number, bool school)
{
    static const domain::SchoolCalendar calendar;
    if (sense == Sense::QuarterUnit && number == -1) number = 4;
    if (sense == Sense::QuarterUnit && !school && number >= 1 && number <= 4)
        return months(Grain::Quarter, static_cast<unsigned>(number) * 3 - 2, static_cast<unsigned>(number) * 3);
    if ((sense == Sense::SchoolQuarterUnit || (school && sense == Sense::QuarterUnit)) && number >= 1 && number <= 4)
        return from_calendar(Grain::SchoolQuarter, calendar.quarters[static_cast<std::size_t>(number - 1)]);
    if (number < 1 || number > 2) return {};
    if (sense == Sense::SemesterUnit || (school && (sense == Sense::HalfYearUnit || sense == Sense::HalfUnit))) {
        Stretch stretch =
            from_calendar(Grain::SchoolHalfYear, calendar.half_years[static_cast<std::size_t>(number - 1)]);
        stretch.ambiguous = false;
        return stretch;
    }
    if (sense == Sense::HalfYearUnit || sense == Sense::HalfUnit)
        return number == 1 ? months(Grain::HalfYear, 1, 6) : months(Grain::HalfYear, 7, 12);
    return {};
}

MonthAndDay back_from_end(unsigned month, unsigned days)
{
    const unsigned last = domain::day_of(domain::last_of_month(2023, month));
    return {month, last - days + 1};
}

std::optional<Stretch> unit_of_month(Sense sense, int number, unsigned month)
{
    Stretch stretch;
    stretch.grain = sense == Sense::WeekUnit ? Grain::Week : Grain::Third;
    const unsigned n = static_cast<unsigned>(std::max(number, 0));
    if (sense == Sense::TenDayUnit && (number == -1 || number == 3))
        stretch.first = {month, 21}, stretch.last = {month, 0};
    else if (sense == Sense::TenDayUnit && n >= 1 && n <= 2)
        stretch.first = {month, n * 10 - 9}, stretch.last = {month, n * 10};
    else if (sense == Sense::HalfUnit && n == 1)
        stretch.first = {month, 1}, stretch.last = {month, 15};
    else if (sense == Sense::HalfUnit && n == 2)
        stretch.first = {month, 16}, stretch.last = {month, 0};
    else if (sense == Sense::WeekUnit && n >= 1 && n <= 4)
        stretch.first = {month, n * 7 - 6}, stretch.last = {month, n * 7};
    else if (sense == Sense::WeekUnit && n == 5)
        stretch.first = {month, month == 2 ? 22U : 29U}, stretch.last = {month, 0};
    else if (sense == Sense::WeekUnit && number == -1)
        stretch.first = back_from_end(month, 7), stretch.last = {month, 0};
    else
        return {};
    stretch.ambiguous = sense == Sense::WeekUnit;
    return stretch;
}

/// What stands behind the unit: a month for a part of it, a year for a part of that.
struct Setting {
    unsigned month = 0;
    bool school = false;
    YearMark year;
    std::size_t end = 0;
};

Setting read_setting(const Tokens& tokens, std::size_t at, Sense unit)
{
    Setting setting;
    setting.end = skip_dot(tokens, at);
    const bool of_month = unit == Sense::TenDayUnit || unit == Sense::WeekUnit || unit == Sense::HalfUnit;
    if (of_month) {
        if (const auto month = read_month(tokens, setting.end)) {
            setting.month = month->value.first.month;
            setting.year = {month->value.year, {}, month->value.year_word, month->value.more_years};
            setting.end = month->end;
            return setting;
        }
    }
    if (unit == Sense::TenDayUnit || unit == Sense::WeekUnit) return setting;
    if (const auto mark = read_year_mark(tokens, setting.end)) {
        setting.year = mark->value;
        setting.school = mark->value.school_year.has_value();
        setting.end = mark->end;
        return setting;
    }
    const std::size_t noun = tokens[setting.end].is(Sense::School) ? skip_dot(tokens, setting.end + 1) : 0;
    if (noun != 0 && tokens[noun].is(Sense::YearUnit)) {
        setting.school = true;
        setting.end = skip_year_word(tokens, setting.end);
    } else if (tokens[setting.end].is(Sense::YearUnit)) {
        setting.end = skip_year_word(tokens, setting.end);
    }
    return setting;
}

/// «9 месяцев 2021 года»: from January on.
Try<Stretch> read_months_of_year(const Tokens& tokens, std::size_t at)
{
    const Token& count = tokens[at];
    if (count.kind != Kind::Number || count.number < 2 || count.number > 11 || !tokens[at + 1].is(Sense::MonthUnit))
        return {};
    const auto mark = read_year_mark(tokens, skip_dot(tokens, at + 2));
    if (!mark) return {};
    Stretch stretch = months(Grain::Season, 1, static_cast<unsigned>(count.number));
    give_year(stretch, mark->value);
    return Found<Stretch>{stretch, mark->end};
}

} // namespace

std::optional<ListHead> list_head(const Tokens& tokens, std::size_t at)
{
    if (tokens[at].is_plain_word()) return {};
    for (int items = 0; items < ListLimit; ++items) {
        if (items > 0 && is_numeric_day(tokens, at)) return ListHead{Sense::Month, at, false, false};
        const auto number = read_ordinal(tokens, at);
        if (!number) return {};
        std::size_t next = skip_dot(tokens, number->end);
        ListHead head{Sense::None, next, false, items == 0};
        if (tokens[next].is(Sense::School)) {
            head.school = true;
            next = skip_dot(tokens, next + 1);
            head.at = next;
        }
        head.sense = tokens[next].meaning.sense;
        if (tokens[next].kind == Kind::Word && (is_numbered_unit(head.sense) || head.sense == Sense::DayNumber)) {
            if (head.sense == Sense::DayNumber && tokens[next + 1].is(Sense::Month))
                return ListHead{Sense::Month, at, false, items == 0};
            return head;
        }
        if (tokens[next].is(Sense::Month)) return ListHead{Sense::Month, at, false, items == 0};
        at = number->end;
        if (!parts_numbers(tokens[at])) return {};
        while (parts_numbers(tokens[at]))
            ++at;
    }
    return {};
}

Try<Stretch> read_numbered(const Tokens& tokens, std::size_t at)
{
    const bool reversed = (tokens[at].is(Sense::QuarterUnit) || tokens[at].is(Sense::HalfYearUnit)) &&
                          tokens[at + 1].is(Sense::None) && tokens[at + 1].roman != 0;
    if (reversed) {
        const Setting setting = read_setting(tokens, at + 2, tokens[at].meaning.sense);
        auto stretch = unit_of_year(tokens[at].meaning.sense, tokens[at + 1].roman, setting.school);
        if (!stretch) return {};
        give_year(*stretch, setting.year);
        return Found<Stretch>{*stretch, setting.end};
    }
    if (auto found = read_months_of_year(tokens, at)) return found;
    const auto number = read_ordinal(tokens, at);
    if (!number) return {};
    const auto head = list_head(tokens, at);
    if (!head || !is_numbered_unit(head->sense)) return {};
    if (!head->last_number && tokens[at].kind == Kind::Word && tokens[at].meaning.sense != Sense::None &&
        tokens[at].roman == 0 && !tokens[at].is(Sense::Ordinal))
        return {};
    const Setting setting = read_setting(tokens, head->at + 1, head->sense);
    const bool half_of_nothing =
        head->sense == Sense::HalfUnit && setting.month == 0 && setting.end == skip_dot(tokens, head->at + 1);
    if (half_of_nothing) return {};
    const int value = quarter_number(tokens[at], number->value);
    auto stretch = setting.month != 0 ? unit_of_month(head->sense, value, setting.month)
                                      : unit_of_year(head->sense, value, head->school || setting.school);
    if (!stretch) return {};
    YearMark year = setting.year;
    if (!year.more.empty() && !head->last_number) year.more.clear();
    give_year(*stretch, year);
    return Found<Stretch>{*stretch, head->last_number ? setting.end : number->end};
}

} // namespace vekha::language::deadlines
