#include "language/targets/subject.h"

#include "language/targets/labels.h"

namespace vekha::language
{
namespace
{

using Tokens = std::vector<Token>;

constexpr std::size_t longest_phrase = 9;

bool is_participle(const Token& token)
{
    return token.letters > 5 && has_ending(token, {"нных", "вших", "ющих", "ящих", "щихся", "шихся", "емых", "имых"});
}

bool continues(const Tokens& tokens, std::size_t at, bool clause)
{
    const auto& token = tokens[at];
    if (token.kind == TokenKind::Number) return clause && token.number >= 1990 && token.number <= 2060;
    if (token.kind != TokenKind::Word) return false;
    if (is_one_of(token, {"и", "или", "от", "из"})) {
        const bool next_noun =
            at + 1 < tokens.size() && tokens[at + 1].kind == TokenKind::Word && !ends_noun_phrase(tokens[at + 1]);
        if (token.folded == "от" || token.folded == "из")
            return at + 1 < tokens.size() && has_stem(tokens[at + 1], {"числа", "общего", "количеств"});
        return next_noun;
    }
    if (clause && is_one_of(token, {"в", "с", "на", "по", "к", "о", "об"})) return true;
    return !ends_noun_phrase(token);
}

std::string phrase_behind(const Tokens& tokens, std::size_t begin)
{
    std::size_t end = begin;
    bool clause = false;
    while (end < tokens.size() && end < begin + longest_phrase + (clause ? 5 : 0)) {
        if (is_word(tokens, end, ",") && end + 1 < tokens.size() && is_participle(tokens[end + 1]) && end > begin &&
            is_one_of(tokens[end + 1], {"имеющих", "включенных", "вошедших", "нуждающихся", "состоящих"})) {
            clause = true;
            ++end;
            continue;
        }
        if (!continues(tokens, end, clause)) break;
        ++end;
    }
    while (end > begin && (tokens[end - 1].kind == TokenKind::Mark || ends_noun_phrase(tokens[end - 1])) &&
           tokens[end - 1].kind != TokenKind::Number)
        --end;
    return printed(tokens, begin, end);
}

/// The first words of the clause that are neither a date nor a mark: «Доля педагогов, имеющих …, – 60 %» is of «Доля
/// педагогов».
std::string phrase_before(const Tokens& tokens, std::size_t clause, std::size_t until)
{
    std::size_t begin = clause;
    while (begin < until && (tokens[begin].kind != TokenKind::Word || is_month(tokens[begin]) ||
                             is_one_of(tokens[begin], {"г", "год", "году", "года", "в", "к", "на", "до", "концу", "и",
                                                       "или", "по", "с", "во", "со"})))
        ++begin;
    std::size_t end = begin;
    while (end < until && end < begin + longest_phrase && tokens[end].kind == TokenKind::Word)
        ++end;
    while (end > begin && ends_noun_phrase(tokens[end - 1]))
        --end;
    return printed(tokens, begin, end);
}

} // namespace

std::string subject_of(const Tokens& tokens, const Quantity& quantity, std::size_t clause)
{
    auto phrase = phrase_behind(tokens, quantity.after);
    if (phrase.empty()) phrase = phrase_before(tokens, clause, quantity.begin);
    return phrase.empty() ? phrase_before(tokens, quantity.sentence, quantity.begin) : phrase;
}

} // namespace vekha::language
