#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/numerals.h"

namespace vekha::language::deadlines
{
namespace
{

Stretch whole_month(int month)
{
    Stretch stretch;
    stretch.grain = Grain::Month;
    stretch.first = {static_cast<unsigned>(month), 1};
    stretch.last = {static_cast<unsigned>(month), 0};
    return stretch;
}

/// «09.2021», «9/2021».
Try<Stretch> read_numeric_month(const Tokens& tokens, std::size_t at)
{
    const Token& month = tokens[at];
    const Token& year = tokens[at + 2];
    const bool shape = month.kind == Kind::Number && month.digits <= 2 && month.number >= 1 && month.number <= 12 &&
                       (tokens[at + 1].is_mark('.') || tokens[at + 1].is_mark('/')) && year.kind == Kind::Number &&
                       year.digits == 4 && !year.gap && year.number >= 1990 && year.number <= 2060;
    if (!shape) return {};
    Stretch stretch = whole_month(month.number);
    stretch.year = year.number;
    return Found<Stretch>{stretch, skip_year_word(tokens, at + 3)};
}

bool is_month_word(const Token& token)
{
    return token.is(Sense::MonthUnit);
}

} // namespace

Try<Stretch> read_month(const Tokens& tokens, std::size_t at)
{
    if (auto numeric = read_numeric_month(tokens, at)) return numeric;
    std::size_t name = at;
    if (is_month_word(tokens[name]) && tokens[name + 1].is(Sense::Month)) ++name;
    if (!tokens[name].is(Sense::Month)) return {};
    Stretch stretch = whole_month(tokens[name].meaning.value);
    std::size_t end = name + 1;
    if (tokens[name].text.size() <= 8) end = skip_dot(tokens, end);
    if (is_month_word(tokens[end])) ++end;
    if (const auto mark = read_year_mark(tokens, end)) {
        give_year(stretch, mark->value);
        end = mark->end;
    }
    return Found<Stretch>{stretch, end};
}

} // namespace vekha::language::deadlines
