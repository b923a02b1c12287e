#include "language/deadlines/numerals.h"
#include "language/deadlines/word_terms.h"

namespace vekha::language::deadlines
{
namespace
{

bool is_hour(const Token& token)
{
    return token.kind == Kind::Number && token.digits <= 2 && token.number <= 24;
}

bool is_minute(const Token& token)
{
    return token.kind == Kind::Number && token.digits == 2 && token.number < 60;
}

/// «14.00», «15:30», «в 10-00», «9 часов 30 минут», «10.00-12.00».
std::optional<std::size_t> read_clock(const Tokens& tokens, std::size_t at)
{
    std::size_t next = at;
    if (tokens[next].is(Sense::In) || tokens[next].is(Sense::From) || tokens[next].is(Sense::Before) ||
        tokens[next].is(Sense::Towards))
        ++next;
    if (!is_hour(tokens[next])) return {};
    std::size_t end = next + 1;
    const Token& sign = tokens[end];
    const bool minutes = is_minute(tokens[end + 1]) && !tokens[end + 1].gap;
    const bool colon = sign.is_mark(':') && minutes;
    const bool dot =
        (sign.is_mark('.') || sign.is_mark('-')) && minutes &&
        (tokens[end + 1].number > 12 || tokens[end + 1].number == 0 || tokens[end + 2].is(Sense::ClockUnit));
    if (colon || dot)
        end += 2;
    else if (!tokens[end].is(Sense::ClockUnit) &&
             !(tokens[end].is_mark('-') && is_hour(tokens[end + 1]) && tokens[end + 2].is(Sense::ClockUnit)) &&
             !(tokens[end].is(Sense::Before) && is_hour(tokens[end + 1]) && tokens[end + 2].is(Sense::ClockUnit)))
        return {};
    while (tokens[end].is(Sense::ClockUnit))
        end = skip_dot(tokens, end + 1);
    if (tokens[end].is_mark('-') || tokens[end].is(Sense::Before)) {
        if (const auto second = read_clock(tokens, end + 1)) return second;
    }
    if (is_minute(tokens[end]) && tokens[end + 1].is(Sense::ClockUnit)) end = skip_dot(tokens, end + 2);
    if (tokens[end].says("по") && tokens[end + 1].starts("моск")) ++end;
    return end;
}

/// «в первой половине дня».
std::optional<std::size_t> read_half_of_day(const Tokens& tokens, std::size_t at)
{
    const std::size_t begin = tokens[at].is(Sense::In) ? at + 1 : at;
    const auto number = read_ordinal(tokens, begin);
    const bool half = number && tokens[number->end].is(Sense::HalfUnit) && tokens[number->end + 1].is(Sense::DayUnit);
    return half ? std::optional(number->end + 2) : std::nullopt;
}

bool is_counted_place(const Token& token)
{
    return token.starts("класс") || token.says("кл") || token.starts("этап") || token.starts("курс") ||
           token.starts("групп") || token.starts("школ") || token.starts("смен") || token.starts("заседани") ||
           token.starts("человек") || token.says("чел") || token.starts("учрежден") || token.starts("пункт") ||
           token.starts("очеред") || token.starts("модул") || token.starts("тур");
}

bool labels_number(const Token& token)
{
    return token.starts("пункт") || token.says("п") || token.says("пп") || token.starts("этап") ||
           token.starts("приложен") || token.starts("раздел") || token.starts("каб") || token.starts("ауд") ||
           token.starts("сош") || token.starts("шко") || token.starts("оош");
}

/// «1-4 классы», «для 9 и 11 классов», «I этап».
std::optional<std::size_t> read_counted_places(const Tokens& tokens, std::size_t at)
{
    std::size_t next = at;
    for (int items = 0; items < 20; ++items) {
        const auto number = read_ordinal(tokens, next);
        if (!number) return {};
        next = skip_dot(tokens, number->end);
        if (tokens[next].is_mark('-') && is_counted_place(tokens[next + 1])) ++next;
        if (is_counted_place(tokens[next])) return skip_dot(tokens, next + 1);
        next = number->end;
        if (!tokens[next].is_mark(',') && !tokens[next].is_mark('-') && !tokens[next].is(Sense::And)) return {};
        ++next;
    }
    return {};
}

/// «№ 4, 32», «п. 1.2», «этап 2».
std::optional<std::size_t> read_labelled_number(const Tokens& tokens, std::size_t at)
{
    std::size_t next = at;
    const bool sign = tokens[at].is_mark('#');
    if (!sign && !labels_number(tokens[at])) return {};
    ++next;
    if (!sign && tokens[next].is_mark('.')) ++next;
    if (tokens[next].is_mark('#')) ++next;
    if (tokens[next].kind != Kind::Number) return {};
    const bool several = sign || tokens[next - 1].is_mark('#');
    ++next;
    while ((tokens[next].is_mark('.') && !tokens[next + 1].gap && !several) ||
           (several && (tokens[next].is_mark(',') || tokens[next].is_mark('-') || tokens[next].is(Sense::And)))) {
        const Token& number = tokens[next + 1];
        const bool day = tokens[next + 2].is(Sense::Month) || tokens[next + 2].is_mark('.');
        if (number.kind != Kind::Number || (several && day)) break;
        next += 2;
    }
    return next;
}

/// «1. Сентябрь», «2) март»: the label of a list within the cell.
std::optional<std::size_t> read_label(const Tokens& tokens, std::size_t at)
{
    const Token& number = tokens[at];
    const bool label = number.kind == Kind::Number && number.digits <= 2 &&
                       (tokens[at + 1].is_mark('.') || tokens[at + 1].is_mark(')')) &&
                       tokens[at + 2].kind == Kind::Word;
    return label ? std::optional(at + 2) : std::nullopt;
}

/// «2 раза» without a unit.
std::optional<std::size_t> read_times_alone(const Tokens& tokens, std::size_t at)
{
    const auto count = read_count(tokens, at);
    if (count && tokens[count->end].is(Sense::Times)) return skip_dot(tokens, count->end + 1);
    return {};
}

} // namespace

std::optional<std::size_t> passed_over(const Tokens& tokens, std::size_t at)
{
    for (const auto read :
         {read_clock, read_half_of_day, read_counted_places, read_labelled_number, read_times_alone, read_label})
        if (const auto end = read(tokens, at)) return end;
    return {};
}

} // namespace vekha::language::deadlines
