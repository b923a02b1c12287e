#include "language/targets/years.h"

#include "language/targets/labels.h"

namespace vekha::language
{
namespace
{

using Tokens = std::vector<Token>;
using Quantities = std::vector<Quantity>;

constexpr std::size_t longest_list = 60;

int last_year(const Quantity& year)
{
    const double value = year.numeral.upper.value_or(year.numeral.value);
    return static_cast<int>(value);
}

bool is_year_word(const Token& token)
{
    return is_one_of(token, {"г", "гг", "год", "году", "года", "годом", "годы", "годах", "годов", "уч", "учебный",
                             "учебном", "учебного", "учебному"});
}

/// Whether a year says when, and does not only describe («по итогам 2021 года», «план на 2022 год»).
bool is_dated(const Tokens& tokens, const Quantity& year)
{
    const std::size_t begin = year.begin;
    const auto* before = begin > 0 ? &tokens[begin - 1] : nullptr;
    const auto* next = year.after < tokens.size() ? &tokens[year.after] : nullptr;
    if (year.numeral.upper && next && is_one_of(*next, {"гг", "годы", "годов", "годах"})) return false;
    const bool pointed = next && is_one_of(*next, {"-", ":"});
    if (year.numeral.date && begin == year.numeral.begin && tokens[begin].text.find('.') != std::string::npos)
        return false;
    if (before && has_stem(*before, {"итог", "результат", "план", "спис", "сравнен"})) return false;
    if (is_one_of(tokens[begin], {"с", "от", "за", "по", "из"}) && begin != year.numeral.begin) return pointed;
    if (is_one_of(tokens[begin], {"на"}) && begin != year.numeral.begin) {
        return pointed || !before || begin == year.sentence || is_one_of(*before, {",", "("});
    }
    if (begin != year.numeral.begin) return true;
    if (before && is_month(*before)) {
        for (std::size_t at = begin - 1; at > 0 && at + 4 > begin; --at)
            if (is_one_of(tokens[at - 1], {"к", "до", "на"})) return true;
        return false;
    }
    if (next && is_one_of(*next, {"года", "годов"}))
        return before && is_one_of(*before, {"концу", "конца", "конец", "окончании", "окончания", "началу", "течение"});
    return true;
}

/// Words that may stand between a year and the value promised for it.
bool is_filler(const Token& token)
{
    if (token.kind == TokenKind::Mark) return token.folded != ";";
    return is_year_word(token) ||
           has_stem(token, {"состав", "достиг", "будет", "долж", "увелич", "повыс", "сниз", "уменьш"}) ||
           is_one_of(token, {"не", "менее", "более", "чем", "на", "до", "в", "для", "у", "и", "конец", "концу"});
}

bool opens_clause(const Tokens& tokens, const Quantity& year)
{
    std::size_t begin = year.begin;
    while (begin > year.sentence &&
           (is_one_of(tokens[begin - 1], {"в", "к", "на", "до", "концу", "конца", "конец", "течение", "-", "•"}) ||
            is_month(tokens[begin - 1]) || tokens[begin - 1].kind == TokenKind::Number))
        --begin;
    return begin == year.sentence || is_one_of(tokens[begin - 1], {",", ":", "("}) || tokens[begin].on_new_line;
}

bool is_adjacent(const Tokens& tokens, std::size_t from, std::size_t to)
{
    if (to > from + 8) return false;
    for (std::size_t at = from; at < to; ++at)
        if (!is_filler(tokens[at]) || (tokens[at].folded == "." && at > 0 && !is_year_word(tokens[at - 1])))
            return false;
    return true;
}

/// «школ, включенных в список в 2021 году»: the year belongs to the participle.
bool tells_apart(const Tokens& tokens, std::size_t from, std::size_t to)
{
    for (std::size_t at = from; at < to; ++at) {
        const auto& token = tokens[at];
        const bool shortened =
            token.folded == "." && at > 0 && is_one_of(tokens[at - 1], {"руб", "тыс", "млн", "чел", "ед", "шт"});
        if (is_one_of(token, {";", ":", "."}) && token.kind == TokenKind::Mark && !shortened) return true;
        const bool participle = has_ending(token, {"нных", "нные", "нного", "нной", "вших", "вшие", "вшего", "ющих",
                                                   "ющие", "ящих", "ящие", "щихся", "шихся", "емых", "имых"});
        const bool noun = has_stem(token, {"обуча", "уча", "неуспева", "отста", "слабоуспева"});
        if (participle && !noun && token.letters > 5 && at > 0) {
            const auto& before = tokens[at - 1];
            const bool attributive =
                before.folded == "," || is_abbreviation(before) ||
                (before.kind == TokenKind::Word && !has_ending(before, {"ых", "их"}) && before.letters > 2);
            if (attributive && before.kind != TokenKind::Number && before.folded != "%") return true;
        }
        if (token.folded == "," && at + 1 < tokens.size()) return true;
        if (has_stem(token, {"итог", "результат", "список"})) return true;
    }
    return false;
}

std::optional<int> year_behind(const Tokens& tokens, const Quantities& quantities, std::size_t index)
{
    const auto& promise = quantities[index];
    for (std::size_t next = index + 1; next < quantities.size(); ++next) {
        const auto& other = quantities[next];
        if (other.sentence != promise.sentence || other.role == Role::Promise || other.begin > promise.after + 16)
            break;
        if (other.role != Role::Year) continue;
        if (!is_dated(tokens, other) || tells_apart(tokens, promise.after, other.begin)) return std::nullopt;
        return last_year(other);
    }
    return std::nullopt;
}

std::optional<int> year_ahead(const Tokens& tokens, const Quantities& quantities, std::size_t index)
{
    const auto& promise = quantities[index];
    for (std::size_t before = index; before > 0; --before) {
        const auto& other = quantities[before - 1];
        if (other.sentence != promise.sentence || before + 12 < index) break;
        if (other.role != Role::Year) continue;
        if (!is_dated(tokens, other)) return std::nullopt;
        if (opens_clause(tokens, other) || is_adjacent(tokens, other.after, promise.begin)) return last_year(other);
        return std::nullopt;
    }
    return std::nullopt;
}

/// In «2021 – 20 %, 2022 – 30 %» years lead; in «20 % в 2021 году, 30 % в 2022 году» they follow.
bool years_lead(const Tokens& tokens, const Quantities& quantities, std::size_t index)
{
    std::size_t first = index;
    while (first > 0 && index - first < longest_list && quantities[first - 1].sentence == quantities[index].sentence)
        --first;
    for (std::size_t k = first; k <= index; ++k) {
        if (quantities[k].role == Role::Promise) return false;
        if (quantities[k].role == Role::Year && is_dated(tokens, quantities[k]) &&
            (opens_clause(tokens, quantities[k]) ||
             (k < index && is_adjacent(tokens, quantities[k].after, quantities[k + 1].begin))))
            return true;
    }
    return false;
}

} // namespace

std::optional<int> year_of(const Tokens& tokens, const Quantities& quantities, std::size_t index)
{
    // «44,4 % (2022 г.)»: a year in brackets right behind the value is the value's own.
    if (index + 1 < quantities.size() && quantities[index + 1].role == Role::Year) {
        const auto& year = quantities[index + 1];
        if (is_dated(tokens, year) && year.begin > 0 && tokens[year.begin - 1].folded == "(" &&
            year.begin <= quantities[index].after + 2)
            return last_year(year);
    }
    return years_lead(tokens, quantities, index) ? year_ahead(tokens, quantities, index)
                                                 : year_behind(tokens, quantities, index);
}

std::optional<int> year_of_change(const Tokens& tokens, const Quantities& quantities, std::size_t start,
                                  std::size_t index)
{
    if (const auto year = year_behind(tokens, quantities, index)) return year;
    return years_lead(tokens, quantities, start) ? year_ahead(tokens, quantities, start) : std::nullopt;
}

} // namespace vekha::language
