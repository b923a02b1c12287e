#include "language/targets/numerals.h"

#include <algorithm>
#include <cmath>

namespace vekha::language
{
namespace
{

using Tokens = std::vector<Token>;

bool is_number(const Tokens& tokens, std::size_t at)
{
    return at < tokens.size() && tokens[at].kind == TokenKind::Number;
}

/// «1 500»: groups of exactly three digits after a space belong to the number before them.
std::size_t read_groups(const Tokens& tokens, std::size_t at, double& value)
{
    std::size_t end = at + 1;
    const auto& head = tokens[at];
    if (head.text.size() > 3 || head.text.front() == '0' || head.text.find_first_of(".,") != std::string::npos)
        return end;
    while (is_number(tokens, end) && !tokens[end].on_new_line &&
           std::min(tokens[end].text.find_first_of(".,"), tokens[end].text.size()) == 3) {
        value = value * 1000 + tokens[end].number;
        ++end;
    }
    return end;
}

/// «2-х», «5-ти», «10-тью» say how many; «5-й», «1-го», «2-ое» say which one.
std::size_t read_ending(const Tokens& tokens, Numeral& numeral, std::size_t at)
{
    const bool hyphen = is_word(tokens, at, "-") && !tokens[at].spaced;
    const std::size_t word = hyphen ? at + 1 : at;
    if (word >= tokens.size() || tokens[word].kind != TokenKind::Word || tokens[word].spaced) return at;
    if (is_one_of(tokens[word], {"х", "ти", "и", "мя", "ми", "тью", "ю", "ем", "м", "ех"})) return word + 1;
    if (is_one_of(tokens[word], {"й", "го", "я", "ый", "ая", "ое", "е", "ой", "му", "ого", "ом", "ые", "ых"})) {
        numeral.ordinal = true;
        return word + 1;
    }
    if (has_stem(tokens[word], {"процентн", "проц"}) ||
        is_one_of(tokens[word], {"г", "гг", "год", "года", "году", "уч"}))
        return at;
    numeral.glued = numeral.glued || hyphen || tokens[word].letters < 3 || tokens[word].starts_capital;
    return at;
}

std::size_t read_multiplier(const Tokens& tokens, Numeral& numeral, std::size_t at)
{
    if (at >= tokens.size()) return at;
    double factor = 1;
    if (is_one_of(tokens[at], {"тыс", "тысяч", "тысячи", "тысяча", "тысячу", "тысячам"})) factor = 1e3;
    if (is_one_of(tokens[at], {"млн", "миллион", "миллиона", "миллионов"})) factor = 1e6;
    if (is_one_of(tokens[at], {"млрд", "миллиард", "миллиарда", "миллиардов"})) factor = 1e9;
    if (factor == 1) return at;
    numeral.value *= factor;
    if (numeral.upper) *numeral.upper *= factor;
    const bool shortened = is_one_of(tokens[at], {"тыс", "млн", "млрд"});
    ++at;
    return shortened && is_word(tokens, at, ".") ? at + 1 : at;
}

/// «10 (десяти)», «двух (2)»: the same quantity said twice.
std::size_t read_repetition(const Tokens& tokens, std::size_t at)
{
    if (!is_word(tokens, at, "(") || tokens[at].partner == no_token || tokens[at].partner > at + 6) return at;
    for (std::size_t i = at + 1; i < tokens[at].partner; ++i)
        if (!cardinal_of(tokens[i].folded) && !(is_number(tokens, i) && tokens[at].partner == at + 2)) return at;
    return tokens[at].partner + 1;
}

void read_and_more(const Tokens& tokens, Numeral& numeral)
{
    std::size_t at = numeral.end;
    if (is_word(tokens, at, "%")) ++at;
    if (at + 1 >= tokens.size() || !is_one_of(tokens[at], {"и", "или"})) return;
    numeral.and_more = is_one_of(tokens[at + 1], {"более", "больше", "выше"});
    numeral.and_less = is_one_of(tokens[at + 1], {"менее", "меньше", "ниже"});
    if ((numeral.and_more || numeral.and_less) && at == numeral.end) numeral.end = at + 2;
}

/// «50-70», «50 % – 70 %»; but «33,3 % – 2021 г.» is a value and its year.
bool is_range(const Tokens& tokens, const Numeral& numeral, std::size_t dash)
{
    if (!is_word(tokens, dash, "-") || !is_number(tokens, dash + 1) || tokens[dash + 1].number <= numeral.value)
        return false;
    const bool percent = is_word(tokens, dash - 1, "%");
    if (percent && !is_word(tokens, dash + 2, "%")) return false;
    const double upper = tokens[dash + 1].number;
    return numeral.value >= 1990 || upper < 1990 || upper > 2060 || !tokens[dash].spaced;
}

/// «01.09.2022», «2021/2022»: a day or a school year that stands for its last year.
std::optional<Numeral> date_at(const Tokens& tokens, std::size_t at)
{
    const auto& text = tokens[at].text;
    if (tokens[at].kind != TokenKind::Code || text.size() < 8 || text.size() > 10) return std::nullopt;
    const auto dot = text.find_last_of("./");
    if (dot == std::string::npos || text.size() - dot != 5 || text.find_first_of(":,") != std::string::npos)
        return std::nullopt;
    if (text[dot] == '/' && (dot != 4 || text.find('.') != std::string::npos)) return std::nullopt;
    double year = 0;
    for (const char digit : std::string_view{text}.substr(dot + 1))
        year = year * 10 + (digit - '0');
    if (year < 1990 || year > 2060) return std::nullopt;
    return Numeral{.begin = at, .end = at + 1, .value = year, .date = true};
}

std::optional<Numeral> digits_at(const Tokens& tokens, std::size_t at)
{
    if (!is_number(tokens, at)) return std::nullopt;
    Numeral numeral{.begin = at, .end = at, .value = tokens[at].number};
    if (at > 0 && !tokens[at].spaced) {
        const auto& before = tokens[at - 1];
        const bool hyphen = before.folded == "-" && !before.spaced && at > 1 && tokens[at - 2].kind == TokenKind::Word;
        numeral.glued = before.kind == TokenKind::Word || hyphen || before.folded == "_";
    }
    numeral.end = read_groups(tokens, at, numeral.value);
    numeral.end = read_ending(tokens, numeral, numeral.end);
    const bool percent = is_word(tokens, numeral.end, "%");
    const std::size_t dash = percent ? numeral.end + 1 : numeral.end;
    const bool range = is_range(tokens, numeral, dash);
    const bool label = range && tokens[dash].spaced && at > 0 && tokens[at - 1].folded == "№";
    if (range && !label && !numeral.glued) {
        numeral.upper = tokens[dash + 1].number;
        numeral.end = read_groups(tokens, dash + 1, *numeral.upper);
        numeral.end = read_ending(tokens, numeral, numeral.end);
    }
    if (is_word(tokens, numeral.end, "+") && !tokens[numeral.end].spaced) numeral.glued = true;
    numeral.end = read_multiplier(tokens, numeral, numeral.end);
    return numeral;
}

/// «двадцати пяти», «два-три», «сто двадцать».
std::optional<Numeral> words_at(const Tokens& tokens, std::size_t at)
{
    if (tokens[at].kind != TokenKind::Word) return std::nullopt;
    Numeral numeral{.begin = at, .end = at, .in_words = true};
    const auto hyphen = tokens[at].folded.find('-');
    if (hyphen != std::string::npos) {
        const auto low = cardinal_of(std::string_view{tokens[at].folded}.substr(0, hyphen));
        const auto high = cardinal_of(std::string_view{tokens[at].folded}.substr(hyphen + 1));
        if (!low || !high || *low >= *high) return std::nullopt;
        numeral.value = *low;
        numeral.upper = *high;
        numeral.end = at + 1;
        return numeral;
    }
    int last = 1000;
    while (numeral.end < tokens.size()) {
        const auto part = cardinal_of(tokens[numeral.end].folded);
        const bool smaller =
            part && (last == 1000 || (last >= 100 && *part < 100) || (last >= 20 && last < 100 && *part < 10));
        if (!smaller) break;
        numeral.value += *part;
        last = *part;
        ++numeral.end;
    }
    if (numeral.end == at) return std::nullopt;
    numeral.end = read_multiplier(tokens, numeral, numeral.end);
    return numeral;
}

/// «половина педагогов», «две трети», «1/3»: a share of a whole.
std::optional<Numeral> share_at(const Tokens& tokens, std::size_t at)
{
    const auto share = [&](double percent, std::size_t length) {
        return Numeral{.begin = at, .end = at + length, .value = percent, .in_words = true, .share = true};
    };
    if (is_one_of(tokens[at], {"половина", "половины", "половине", "половину", "половиной"})) return share(50, 1);
    if (has_stem(tokens[at], {"стопроцентн"})) return share(100, 1);
    if (stand_at(tokens, at, {"две", "трети"}) || stand_at(tokens, at, {"двух", "третей"})) return share(66.7, 2);
    if (stand_at(tokens, at, {"три", "четверти"}) || stand_at(tokens, at, {"трех", "четвертей"})) return share(75, 2);
    if (is_one_of(tokens[at], {"треть", "трети"}) && at + 1 < tokens.size() && tokens[at + 1].kind == TokenKind::Word)
        return share(33.3, 1);
    if (tokens[at].kind == TokenKind::Code && tokens[at].text.size() == 3 && tokens[at].text[1] == '/') {
        const double part = tokens[at].text[0] - '0';
        const double whole = tokens[at].text[2] - '0';
        if (part > 0 && part < whole && whole <= 5) return share(std::round(part / whole * 1000) / 10, 1);
    }
    return std::nullopt;
}

} // namespace

std::vector<Numeral> numerals_of(const Tokens& tokens)
{
    std::vector<Numeral> found;
    for (std::size_t at = 0; at < tokens.size();) {
        auto numeral = share_at(tokens, at);
        if (!numeral) numeral = digits_at(tokens, at);
        if (!numeral) numeral = words_at(tokens, at);
        if (!numeral) numeral = date_at(tokens, at);
        if (!numeral) {
            ++at;
            continue;
        }
        numeral->end = read_repetition(tokens, numeral->end);
        read_and_more(tokens, *numeral);
        at = numeral->end;
        found.push_back(*numeral);
    }
    return found;
}

} // namespace vekha::language
