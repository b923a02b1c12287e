#include "language/targets/labels.h"

#include "language/targets/label_words.h"
#include "language/targets/quantities.h"

#include <cmath>

namespace vekha::language
{
namespace
{

using Tokens = std::vector<Token>;

const Token* token_at(const Tokens& tokens, std::size_t at)
{
    return at < tokens.size() ? &tokens[at] : nullptr;
}

bool is_bullet(const Tokens& tokens, const Numeral& numeral)
{
    if (numeral.in_words || numeral.end != numeral.begin + 1) return false;
    const auto* next = token_at(tokens, numeral.end);
    if (!next || !is_one_of(*next, {".", ")"}) || next->spaced) return false;
    const auto* follows = token_at(tokens, numeral.end + 1);
    if (!follows) return false;
    const bool starts_line = numeral.begin == 0 || tokens[numeral.begin].on_new_line;
    const auto* before = numeral.begin > 0 ? &tokens[numeral.begin - 1] : nullptr;
    const bool after_item = before && is_one_of(*before, {".", ";", ":"}) && follows->starts_capital;
    const bool closes = next->folded == ")" && next->partner == no_token;
    return starts_line || after_item || closes;
}

/// «п. 3», «ФЗ-273», «классы: 5, 6»; but «показатель: 85», «школа – 5» count.
bool is_stop_after_name(const Token& name, const Token& mark)
{
    if (mark.folded == ".") return name.letters <= 4;
    if (mark.folded == "-") return !mark.spaced;
    return mark.folded == ":" && has_stem(name, {"класс"});
}

/// «№№ 4, 32 и 50»: the numbers of a list share the sign before the first of them.
bool continues_list_of_names(const Tokens& tokens, std::size_t begin)
{
    std::size_t at = begin;
    for (int step = 0; step < 400 && at >= 1; ++step) {
        const auto& before = tokens[at - 1];
        const bool joins = is_one_of(before, {",", "и", ";", "-", "(", ":", ".", "/"});
        if (takes_number_as_name(before) && before.folded != "ч") return true;
        if (at < 2) return false;
        if (at > 3 && stand_at(tokens, at - 4, {"т", ".", "ч", "."})) return false;
        if (!joins) return before.kind == TokenKind::Number && takes_number_as_name(tokens[at - 2]);
        const auto& listed = tokens[at - 2];
        if (listed.folded == "№") return true;
        if (takes_number_as_name(listed)) return is_stop_after_name(listed, before);
        if (listed.kind != TokenKind::Number) return false;
        at -= 2;
    }
    return false;
}

/// «5-7 классы», «8, 9 и 11 классов», «1, 2 кластер»: the numbers of a list share the noun after the last of them.
bool leads_to_label(const Tokens& tokens, std::size_t at)
{
    for (int step = 0; step < 400; ++step) {
        const auto* here = token_at(tokens, at);
        if (!here) return false;
        if (is_one_of(*here, {"-"}) && !here->spaced && token_at(tokens, at + 1) &&
            tokens[at + 1].kind == TokenKind::Word && tokens[at + 1].letters <= 3) {
            at += 2;
            continue;
        }
        if (is_one_of(*here, {",", "и", "-", "или", "до"}) && token_at(tokens, at + 1) &&
            tokens[at + 1].kind == TokenKind::Number) {
            if (tokens[at + 1].number >= 1990 && here->folded == ",") return false;
            at += 2;
            continue;
        }
        if (is_one_of(*here, {"рабочих", "рабочего", "рабочий", "календарных", "календарного", "учебных", "учебного",
                              "учебный", "учебном", "учебные", "уч", "полных"})) {
            at += is_word(tokens, at + 1, ".") ? 2 : 1;
            continue;
        }
        if (here->folded == "х" || here->folded == "м" || here->folded == "е") {
            ++at;
            continue;
        }
        return here->kind == TokenKind::Word && (makes_label(*here) || is_month(*here));
    }
    return false;
}

bool is_mark_of_pupil(const Tokens& tokens, const Numeral& numeral, std::size_t begin)
{
    if (numeral.value > 5 || (numeral.upper && *numeral.upper > 5)) return false;
    for (std::size_t at = begin; at > 0 && at + 5 > begin; --at) {
        const auto& before = tokens[at - 1];
        if (has_stem(before,
                     {"отметк", "оценк", "обучающихся-на", "успева", "закончивш", "окончивш", "занимающ", "обучающ"}) &&
            (at < tokens.size() && is_one_of(tokens[at], {"на", "с"})))
            return true;
        if (has_stem(before, {"отметк", "получивш", "двойк"})) return true;
        if (!is_one_of(before, {"на", "с", "и", "только", "одну", ",", "-", "«"}) && before.kind != TokenKind::Number)
            return false;
    }
    return false;
}

} // namespace

bool is_year(const Tokens& tokens, const Numeral& numeral)
{
    if (numeral.in_words || numeral.value < 1990 || numeral.value > 2060 || std::floor(numeral.value) != numeral.value)
        return false;
    if (numeral.date) return true;
    if (tokens[numeral.begin].text.size() != 4 || numeral.glued) return false;
    if (numeral.upper && *numeral.upper > 2100) return false;
    const auto* next = token_at(tokens, numeral.end);
    return !next || !(is_one_of(*next, {"%", "человек", "чел", "рублей", "руб", "обучающихся", "учащихся"}) ||
                      has_stem(*next, {"балл"}));
}

bool is_label(const Tokens& tokens, const Numeral& numeral, std::size_t begin)
{
    if (numeral.share) return false;
    if (tokens[numeral.begin].quoted_by != no_token || numeral.ordinal) return true;
    const auto* next = token_at(tokens, numeral.end);
    const bool percent = next && (next->folded == "%" || has_stem(*next, {"процент"}));
    if (percent) return false;
    if (numeral.glued || is_bullet(tokens, numeral)) return true;
    if (next && is_one_of(*next, {"№", "°", "/", "_", "@"})) return true;
    const bool places = next && is_one_of(*next, {"места", "местам", "местами"});
    if (places && (numeral.upper || (begin > 0 && has_stem(tokens[begin - 1], {"призов", "заня", "займ"}))))
        return true;
    return continues_list_of_names(tokens, numeral.begin) ||
           (begin != numeral.begin && continues_list_of_names(tokens, begin)) || leads_to_label(tokens, numeral.end) ||
           is_mark_of_pupil(tokens, numeral, numeral.begin);
}

} // namespace vekha::language
