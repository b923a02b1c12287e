#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/numerals.h"

namespace vekha::language::deadlines
{
namespace
{

bool is_number(const Token& token, int digits_from, int digits_to)
{
    return token.kind == Kind::Number && token.digits >= digits_from && token.digits <= digits_to;
}

Stretch day_of(int day, int month)
{
    Stretch stretch;
    stretch.grain = Grain::Day;
    const bool possible = month >= 1 && month <= 12 && day >= 1 &&
                          domain::make_date(2024, static_cast<unsigned>(month), static_cast<unsigned>(day)).has_value();
    stretch.impossible = !possible;
    stretch.first = stretch.last = {static_cast<unsigned>(month), static_cast<unsigned>(day)};
    return stretch;
}

/// «2021-09-01».
Try<Stretch> read_iso_day(const Tokens& tokens, std::size_t at)
{
    const bool shape = is_number(tokens[at], 4, 4) && tokens[at + 1].is_mark('-') && is_number(tokens[at + 2], 2, 2) &&
                       !tokens[at + 2].gap && tokens[at + 3].is_mark('-') && is_number(tokens[at + 4], 2, 2);
    if (!shape || tokens[at + 2].number > 12) return {};
    Stretch stretch = day_of(tokens[at + 4].number, tokens[at + 2].number);
    stretch.year = tokens[at].number;
    return Found<Stretch>{stretch, at + 5};
}

bool is_clock_not_day(const Tokens& tokens, std::size_t after)
{
    return tokens[after].is(Sense::ClockUnit) || tokens[after].is_mark('%') || tokens[after].is(Sense::Times);
}

/// «01.04.2021», «25.04.13.», «1/9/2021», «01,09,2021».
Try<Stretch> read_numeric_day_with_year(const Tokens& tokens, std::size_t at)
{
    const Token& month = tokens[at + 2];
    const Token& year = tokens[at + 4];
    const char sign = tokens[at + 1].mark;
    if (!is_number(tokens[at], 1, 2) || !is_number(month, 1, 2) || tokens[at + 3].mark != sign) return {};
    const bool full = is_number(year, 4, 4) && year.number >= 1990 && year.number <= 2060;
    const bool tight = !month.gap && !year.gap && !tokens[at + 1].gap && !tokens[at + 3].gap;
    const bool yy = is_number(year, 2, 2) && tight && sign == '.' &&
                    !(tokens[at + 5].is_mark('.') && is_number(tokens[at + 6], 1, 4) && !tokens[at + 6].gap);
    const bool known_sign = sign == '.' || sign == '/' || ((sign == '-' || sign == ',') && tight);
    if (!known_sign || !(full || yy)) return {};
    if (sign != '.' && month.number > 12) return {};
    Stretch stretch = day_of(tokens[at].number, month.number);
    stretch.year = full ? year.number : 2000 + year.number;
    std::size_t end = at + 5;
    if (const auto word = skip_year_word(tokens, end); word > end)
        end = word;
    else if (tokens[end].is_mark('.'))
        end = skip_year_word(tokens, end + 1);
    return Found<Stretch>{stretch, end};
}

/// «01.09», «1.09.», «31.05. 2022».
Try<Stretch> read_numeric_day(const Tokens& tokens, std::size_t at)
{
    const Token& day = tokens[at];
    const Token& month = tokens[at + 2];
    if (!is_number(day, 1, 2) || !tokens[at + 1].is_mark('.') || !is_number(month, 1, 2)) return {};
    if (month.gap && month.digits < 2) return {};
    if (month.number < 1 || month.number > 12 || day.number < 1 || day.number > 31) return {};
    if (is_clock_not_day(tokens, at + 3)) return {};
    Stretch stretch = day_of(day.number, month.number);
    std::size_t end = skip_dot(tokens, at + 3);
    if (const auto mark = read_year_mark(tokens, end)) {
        give_year(stretch, mark->value);
        end = mark->end;
    }
    return Found<Stretch>{stretch, end};
}

/// «15 марта 2021 года», «16марта», «24. февраля», «первого сентября», «10 числа мая».
Try<Stretch> read_worded_day(const Tokens& tokens, std::size_t at)
{
    const auto day = read_ordinal(tokens, at);
    if (!day || day->value < 1 || day->value > 99) return {};
    if (tokens[at].kind == Kind::Word && !tokens[at].is(Sense::Ordinal) && !tokens[at].is(Sense::Cardinal)) return {};
    std::size_t noun = skip_dot(tokens, day->end);
    const bool dot = noun > day->end;
    if (tokens[noun].is(Sense::DayNumber)) ++noun;
    const Token& month = tokens[noun];
    if (!month.is(Sense::Month)) return {};
    const bool label = dot && month.meaning.form == Case::Nominative;
    if (label || (tokens[at].digits == 2 && day->value > 31 && !month.gap)) return {};
    Stretch stretch = day_of(day->value, month.meaning.value);
    std::size_t end = noun + 1;
    if (const auto mark = read_year_mark(tokens, end)) {
        give_year(stretch, mark->value);
        end = mark->end;
    } else if (month.text.size() <= 8) {
        end = skip_dot(tokens, end);
    }
    return Found<Stretch>{stretch, end};
}

/// «1» of «с 1 по 15 октября», «2» of «2, 3 мая 2024 года», «13» of «с 13 по 15.10.2014».
Try<Stretch> read_day_sharing_month(const Tokens& tokens, std::size_t at)
{
    const auto day = read_ordinal(tokens, at);
    if (!day || day->value < 1 || day->value > 31) return {};
    const auto head = list_head(tokens, at);
    if (!head || head->sense != Sense::Month || head->last_number) return {};
    Try<Stretch> whole;
    for (const auto read : {read_numeric_day_with_year, read_numeric_day, read_worded_day})
        if (!whole) whole = read(tokens, head->at);
    if (!whole) return {};
    Stretch stretch = day_of(day->value, static_cast<int>(whole->value.first.month));
    stretch.year = whole->value.year;
    stretch.year_word = whole->value.year_word;
    return Found<Stretch>{stretch, skip_dot(tokens, day->end)};
}

/// «(среда)», «, среда»: a weekday that only repeats what the day says.
std::size_t skip_weekday(const Tokens& tokens, std::size_t at)
{
    if (tokens[at].is_mark('(') && tokens[at + 1].is(Sense::Weekday)) {
        const std::size_t end = skip_dot(tokens, at + 2);
        return tokens[end].is_mark(')') ? end + 1 : at;
    }
    const std::size_t word = tokens[at].is_mark(',') ? at + 1 : at;
    return tokens[word].is(Sense::Weekday) && tokens[word].meaning.form == Case::Any ? word + 1 : at;
}

} // namespace

Try<Stretch> read_day(const Tokens& tokens, std::size_t at)
{
    const Token& token = tokens[at];
    if (token.kind != Kind::Number && !token.is(Sense::Ordinal) && !token.is(Sense::Cardinal)) return {};
    for (const auto read :
         {read_iso_day, read_numeric_day_with_year, read_numeric_day, read_worded_day, read_day_sharing_month}) {
        auto found = read(tokens, at);
        if (!found) continue;
        found->end = skip_weekday(tokens, found->end);
        return found;
    }
    return {};
}

} // namespace vekha::language::deadlines
