#include "language/schools/school_numbers.h"

namespace vekha::language
{
namespace
{

using Tokens = std::vector<Token>;

constexpr double highest_number = 2999;
constexpr double highest_unsigned = 999;

} // namespace

bool is_number(const Tokens& tokens, std::size_t at)
{
    return at < tokens.size() && tokens[at].kind == TokenKind::Number;
}

bool is_sign(const Tokens& tokens, std::size_t at)
{
    if (at >= tokens.size()) return false;
    if (is_one_of(tokens[at], {"№", "#"})) return true;
    return is_one_of(tokens[at], {"n", "no"}) && tokens[at].starts_capital && is_number(tokens, at + 1);
}

std::size_t skip_signs(const Tokens& tokens, std::size_t at)
{
    std::size_t end = at;
    while (is_sign(tokens, end))
        ++end;
    if (end != at && (is_word(tokens, end, ":") || is_word(tokens, end, "."))) ++end;
    return end;
}

bool counts_something(const Tokens& tokens, std::size_t number)
{
    const std::size_t next = number + 1;
    if (next >= tokens.size()) return false;
    if (tokens[next].folded == "+" && !tokens[next].spaced) return true;
    const bool form_letter = tokens[next].kind == TokenKind::Word && tokens[next].letters == 1 && !tokens[next].spaced;
    if (form_letter) return true; // «9а»
    if (is_one_of(tokens[next], {"%", "-"}) && tokens[next].folded == "%") return true;
    if (is_word(tokens, next, "-") && !tokens[next].spaced && next + 1 < tokens.size() &&
        tokens[next + 1].kind == TokenKind::Word && tokens[next + 1].letters > 1)
        return true;
    return has_stem(tokens[next],
                    {"класс",   "процент",    "год",         "лет",   "месяц",     "дн",      "час",     "человек",
                     "чел",     "педагог",    "учител",      "обуча", "уча",       "дет",     "родител", "школ",
                     "семинар", "вебинар",    "руководител", "балл",  "раз",       "мест",    "ступен",  "век",
                     "групп",   "кластер",    "этап",        "район", "муниципал", "предмет", "работ",   "групп",
                     "команд",  "консультац", "оо",          "шнор",  "победит",   "призер"}) ||
           is_one_of(tokens[next], {"г", "гг", "ч", "оу", "января", "февраля", "марта", "апреля", "мая", "июня", "июля",
                                    "августа", "сентября", "октября", "ноября", "декабря"});
}

bool can_be_school(const Tokens& tokens, std::size_t at, bool with_sign)
{
    if (!is_number(tokens, at) || tokens[at].number < 1) return false;
    if (tokens[at].number > (with_sign ? highest_number : highest_unsigned)) return false;
    const std::size_t next = at + 1;
    if (with_sign)
        return !is_word(tokens, next, "%") &&
               !(tokens[at].number >= 1990 && next < tokens.size() && has_stem(tokens[next], {"год", "г"}));
    return !counts_something(tokens, at);
}

std::size_t skip_separator(const Tokens& tokens, std::size_t at)
{
    std::size_t end = at;
    while (end < tokens.size() && end < at + 2 && is_one_of(tokens[end], {",", ";", "и", "/", "."}) &&
           !(tokens[end].folded == "." && end + 1 < tokens.size() && !is_number(tokens, end + 1)))
        ++end;
    return end;
}

bool is_other_institution(const Token& token)
{
    return has_ending(token, {"доу"}) ||
           is_one_of(token,
                     {"дс",  "црр",  "цдт",   "ддт", "дюсш", "дши", "дмш", "дхш", "сют", "цвр", "пу", "ппэ", "уик",
                      "имц", "пмпк", "тпмпк", "спо", "ик",   "гкп", "дк",  "цо",  "мц",  "фз",  "вр", "увр"});
}

} // namespace vekha::language
