#include "language/targets/quantities.h"

#include "language/targets/changes.h"
#include "language/targets/labels.h"
#include "language/targets/limits.h"

#include <algorithm>
#include <string_view>

namespace vekha::language
{
namespace
{

using domain::TargetUnit;
using Tokens = std::vector<Token>;

bool is_percent(const Token& token)
{
    return token.folded == "%" || has_stem(token, {"процент", "проц"});
}

/// «%», «процентных пунктов», «п.п.», «балла»; up to two words may stand before «баллов».
void read_unit(const Tokens& tokens, Quantity& quantity)
{
    std::size_t at = quantity.numeral.end;
    quantity.after = at;
    if (quantity.numeral.share) {
        quantity.unit = TargetUnit::Percent;
        quantity.unit_printed = true;
        return;
    }
    if (is_word(tokens, at, "-") && at + 1 < tokens.size() && is_percent(tokens[at + 1]) && !tokens[at].spaced) ++at;
    if (at < tokens.size() && is_percent(tokens[at])) {
        quantity.unit = TargetUnit::Percent;
        quantity.unit_printed = true;
        ++at;
        if (is_word(tokens, at, "-") && !tokens[at].spaced && at + 1 < tokens.size() && !tokens[at + 1].spaced) at += 2;
        if (at < tokens.size() && has_stem(tokens[at], {"пункт"})) ++at;
        quantity.after = at;
        return;
    }
    if (stand_at(tokens, at, {"п", ".", "п"}) || stand_at(tokens, at, {"пп"})) {
        quantity.unit = TargetUnit::Percent;
        quantity.unit_printed = true;
        quantity.after = at + (tokens[at].folded == "пп" ? 1 : 3);
        return;
    }
    for (std::size_t ahead = at; ahead < tokens.size() && ahead < at + 3 && tokens[ahead].kind == TokenKind::Word;
         ++ahead) {
        if (!has_stem(tokens[ahead], {"балл", "пункт"})) continue;
        quantity.unit = TargetUnit::Points;
        quantity.unit_printed = true;
        quantity.after = ahead + 1;
        return;
    }
    const bool noun = at < tokens.size() && tokens[at].kind == TokenKind::Word && !ends_noun_phrase(tokens[at]);
    quantity.unit_printed = noun;
}

/// «Доля педагогов, %: 85», «Средний балл – 55»: the unit stands in the heading before the value.
void take_unit_from_heading(const Tokens& tokens, Quantity& quantity)
{
    for (std::size_t at = quantity.begin; at > quantity.sentence; --at) {
        const auto& before = tokens[at - 1];
        if (at + 25 < quantity.begin) return;
        if (before.folded == "(" && before.partner != no_token) return;
        // «с 45 до 50»: the unit of both stands before the first
        const bool opens = before.kind == TokenKind::Number && at > 1 && is_word(tokens, at, "до") &&
                           is_one_of(tokens[at - 2], {"с", "со", "от"});
        if (opens) continue;
        if (before.kind == TokenKind::Number) {
            const bool bare = at >= tokens.size() || tokens[at].kind != TokenKind::Word;
            if (!bare && !(before.number >= 1990 && before.number <= 2060)) return;
            continue;
        }
        const bool mark = has_stem(before, {"отметк", "оценк"}) && at > 1 && has_stem(tokens[at - 2], {"средн"});
        if (has_stem(before, {"балл"}) || mark) quantity.unit = TargetUnit::Points;
        if (before.folded == "%" || is_one_of(before, {"доля", "доли", "долю", "процент", "процента"}) ||
            stand_at(tokens, at - 1, {"удельный", "вес"}))
            quantity.unit = TargetUnit::Percent;
        if (quantity.unit != TargetUnit::Count || has_stem(before, {"количеств", "числ"})) return;
    }
}

/// A bare number is a promise only where something shows that it measures: a comparison, a counted noun, a dash or
/// colon after what is measured.
bool measures(const Tokens& tokens, const Quantity& quantity, const std::vector<std::size_t>& starts)
{
    if (quantity.limit != Limit::None || quantity.numeral.and_more) return true;
    if (quantity.unit != TargetUnit::Count) return true;
    const std::size_t begin = quantity.begin;
    const bool introduced = begin > 0 && is_one_of(tokens[begin - 1], {"-", ":", "="}) && begin > 1;
    const bool ends = quantity.numeral.end >= tokens.size() || tokens[quantity.numeral.end].kind == TokenKind::Mark ||
                      tokens[quantity.numeral.end].on_new_line;
    if (quantity.unit_printed && has_stem(tokens[quantity.after], {"часов", "часа", "академич"})) return false;
    if (quantity.numeral.in_words)
        return quantity.unit_printed && quantity.numeral.value > 1 && !(quantity.preposition == "из");
    if (quantity.unit_printed) return true;
    if (introduced && ends) return true;
    if (is_word(tokens, quantity.numeral.end, "из") && quantity.numeral.end + 1 < tokens.size() &&
        tokens[quantity.numeral.end + 1].kind == TokenKind::Number)
        return true;
    const bool changes = quantity.preposition == "до" || quantity.preposition == "на";
    if (changes && change_of(tokens, quantity, starts).direction != Direction::None) return true;
    if (begin > 0 && has_stem(tokens[begin - 1], {"количество", "число", "численность", "составит", "составляет"}))
        return true;
    return false;
}

/// «набравших не менее 70 баллов», «получивших 81-100 баллов»: who is counted, not what is promised.
bool is_condition(const Tokens& tokens, const Quantity& quantity)
{
    if (quantity.unit != TargetUnit::Points || quantity.preposition == "на") return false;
    const auto bracket = quantity.begin > 0 ? quantity.begin - 1 : no_token;
    if (bracket != no_token && tokens[bracket].folded == "(" && tokens[bracket].partner != no_token) {
        // «Доля высокобалльников (более 80 баллов) – 15 %»: the share behind the bracket is promised.
        auto behind = tokens[bracket].partner + 1;
        if (behind < tokens.size() && is_one_of(tokens[behind], {"-", ":", ","})) ++behind;
        if (behind + 1 < tokens.size() && tokens[behind].kind == TokenKind::Number && is_percent(tokens[behind + 1]))
            return true;
    }
    for (std::size_t at = quantity.begin; at > quantity.sentence && at + 6 > quantity.begin; --at) {
        if (tokens[at - 1].folded == ",") return false;
        if (has_stem(tokens[at - 1], {"набравш", "получивш", "имеющ", "показавш", "сдавш", "набрал"})) return true;
    }
    return false;
}

/// «44,4 % (4 из 9)»: the share that stands before the bracket, said in heads.
bool restates_share(const Tokens& tokens, const Quantity& quantity, const Quantity* before)
{
    return before && before->unit == TargetUnit::Percent && quantity.begin > 0 &&
           tokens[quantity.begin - 1].folded == "(" && before->after + 1 >= quantity.begin &&
           is_word(tokens, quantity.numeral.end, "из");
}

/// «на 80 учащихся», «из 9 школ»: the whole of a ratio, not a promise of its own.
bool is_whole(const Tokens& tokens, const Quantity& quantity, const Quantity* before)
{
    if (quantity.unit != TargetUnit::Count || quantity.limit != Limit::None) return false;
    if (quantity.preposition == "из") return before && before->numeral.end + 3 >= quantity.begin;
    if (quantity.preposition != "на" || quantity.after >= tokens.size()) return false;
    const auto& noun = tokens[quantity.after];
    if (is_one_of(noun, {"мест", "места", "посадочных"}) && !before) return true;
    const bool people = has_stem(noun, {"уча", "обуча", "учени", "дет", "ребен", "школьник", "воспитанник", "педагог",
                                        "учител", "класс", "мест", "человек", "жител", "работник", "выпускник"});
    if (!people && !is_one_of(noun, {"школу", "оо", "школы"})) return false;
    const bool follows = before && before->role == Role::Promise && before->sentence == quantity.sentence &&
                         before->unit == TargetUnit::Count && quantity.begin <= before->after + 4;
    const std::size_t end = quantity.after + 1;
    return follows || is_word(tokens, end, "-") || (end < tokens.size() && has_stem(tokens[end], {"приход"}));
}

/// Words behind which no counted noun goes on.
constexpr std::string_view stops[] = {"и",     "или",      "а",          "но",       "в",          "во",
                                      "на",    "по",       "с",          "со",       "к",          "ко",
                                      "о",     "об",       "от",         "до",       "для",        "из",
                                      "у",     "за",       "при",        "под",      "над",        "через",
                                      "без",   "что",      "чтобы",      "как",      "имеют",      "будет",
                                      "будут", "раз",      "раза",       "не",       "между",      "более",
                                      "менее", "больше",   "меньше",     "ежегодно", "ежемесячно", "ежеквартально",
                                      "имеет", "является", "используют", "составит", "выше",       "ниже",
                                      "то",    "это"};

} // namespace

bool ends_noun_phrase(const Token& token)
{
    if (token.kind != TokenKind::Word) return true;
    if (std::find(std::begin(stops), std::end(stops), token.folded) != std::end(stops)) return true;
    if (is_one_of(token, {"модели", "цели", "показатели", "родители", "учители", "руководители", "недели", "предметов",
                          "дети", "сети"}))
        return false;
    return token.letters > 4 &&
           has_ending(token, {"или", "яли", "ели", "али", "шли", "лись", "ются", "аются", "уется", "ется", "уют", "ены",
                              "аны", "ана", "ена", "ено", "ано", "яют", "ают"});
}

std::vector<std::size_t> sentence_starts(const Tokens& tokens)
{
    std::vector<std::size_t> starts(tokens.size(), 0);
    std::size_t start = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool after_stop = i > 0 && is_one_of(tokens[i - 1], {".", "!", "?", "•", "·"}) && tokens[i].spaced &&
                                (tokens[i].starts_capital || tokens[i].kind == TokenKind::Number);
        const bool shortened =
            after_stop && i > 1 &&
            is_one_of(tokens[i - 2], {"г", "гг", "тыс", "руб", "т", "ч", "п", "чел", "уч", "др", "млн", "до"}) &&
            !(tokens[i].starts_capital && is_one_of(tokens[i - 2], {"г", "гг", "руб", "чел"}));
        const bool after_item = i > 0 && is_one_of(tokens[i - 1], {";", "•", "·", "|"});
        const bool new_line = i > 0 && tokens[i].on_new_line && (tokens[i].starts_capital || tokens[i].folded == "-");
        if ((after_stop && !shortened) || after_item || new_line) start = i;
        starts[i] = start;
    }
    return starts;
}

std::vector<Quantity> quantities_of(const Tokens& tokens)
{
    const auto starts = sentence_starts(tokens);
    std::vector<Quantity> quantities;
    for (const auto& numeral : numerals_of(tokens)) {
        Quantity quantity{.numeral = numeral};
        read_limits(tokens, quantity);
        quantity.sentence = starts[numeral.begin];
        read_unit(tokens, quantity);
        const auto* before = quantities.empty() ? nullptr : &quantities.back();
        if (is_year(tokens, numeral) && quantity.unit != TargetUnit::Percent && quantity.unit != TargetUnit::Points) {
            quantity.role = tokens[numeral.begin].quoted_by == no_token ? Role::Year : Role::Other;
        } else if (quantity.label =
                       is_label(tokens, numeral, quantity.limit == Limit::None ? quantity.begin : numeral.begin);
                   !quantity.label) {
            if (!quantity.unit_printed) take_unit_from_heading(tokens, quantity);
            if (is_whole(tokens, quantity, before))
                quantity.role = quantity.preposition == "из" ? Role::Other : Role::Ratio;
            else if (!is_condition(tokens, quantity) && !restates_share(tokens, quantity, before) &&
                     measures(tokens, quantity, starts))
                quantity.role = Role::Promise;
        }
        quantities.push_back(quantity);
    }
    return quantities;
}

} // namespace vekha::language
