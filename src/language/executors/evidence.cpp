#include "language/executors/evidence.h"

#include "language/executors/bodies.h"

#include <algorithm>

namespace vekha::language
{
namespace
{

using Tokens = std::vector<Token>;

/// Words that begin a description of work, a term or a remark, never a body.
bool begins_no_body(const Tokens& tokens, std::size_t at)
{
    const auto& token = tokens[at];
    if (person_at(tokens, at) > 0) return false; // «К.А. Дубова» begins with no preposition
    if (has_stem(token, {"проведен",    "участи",  "разработ",  "подготов",   "мероприят", "анализ",     "реализац",
                         "обеспечен",   "оказан",  "внедрен",   "формирован", "создани",   "мониторинг", "сопровожден",
                         "изучен",      "повышен", "снижен",    "выполнен",   "постоянн",  "ежемесячн",  "ежегодн",
                         "ежеквартал",  "январ",   "феврал",    "апрел",      "август",    "сентябр",    "октябр",
                         "ноябр",       "декабр",  "справк",    "рекомендац", "семинар",   "вебинар",    "совещани",
                         "консультаци", "соглас",  "необходим", "отсутств",   "нормативн", "приказ"}))
        return true;
    if (is_one_of(token,
                  {"нет",     "не",  "план",  "планы", "плану", "график", "графику", "срок", "сроки", "март",   "марта",
                   "май",     "мая", "июнь",  "июня",  "июль",  "июля",   "год",     "года", "весь",  "период", "раз",
                   "течение", "до",  "после", "далее", "см",    "см.",    "то",      "же",   "или"}))
        return token.folded != "весь" || is_word(tokens, at + 1, "период");
    if (is_one_of(token, {"в", "по", "на", "с", "к", "при", "о", "об", "для", "из", "от", "за"}))
        return !is_abbreviation(token);
    const bool activity = has_stem(token, {"организаци"}) && at + 1 < tokens.size() &&
                          has_stem(tokens[at + 1], {"провед", "участи", "работ", "и", "методическ"});
    return activity && token.folded == "организация";
}

} // namespace

double body_evidence(const Tokens& tokens, const std::vector<std::size_t>& part)
{
    const auto first =
        std::find_if(part.begin(), part.end(), [&](std::size_t at) { return tokens[at].kind == TokenKind::Word; });
    if (first == part.end()) return 0;
    const bool abbreviation_first = is_abbreviation(tokens[*first]);
    if (!abbreviation_first && begins_no_body(tokens, *first)) return 0;
    double evidence = tokens[*first].starts_capital ? 0.5 : 0.2;
    for (const auto at : part) {
        const auto& token = tokens[at];
        if (is_abbreviation(token)) evidence = std::max(evidence, at == *first || is_common_body(token) ? 1.0 : 0.8);
        if (body_word(token) != BodyWord::None) evidence = 1;
        if (person_at(tokens, at) > 0) evidence = 1;
        if (token.folded == "«" && tokens[*first].starts_capital) evidence = std::max(evidence, 0.7);
    }
    if (part.size() > 30) evidence = std::min(evidence, 0.3);
    return evidence;
}

} // namespace vekha::language
