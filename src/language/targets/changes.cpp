#include "language/targets/changes.h"

namespace vekha::language
{
namespace
{

using Tokens = std::vector<Token>;

constexpr std::size_t reach_back = 60;
constexpr std::size_t reach_ahead = 5;

Direction direction_of(const Tokens& tokens, std::size_t at)
{
    const auto& token = tokens[at];
    if (token.kind != TokenKind::Word) return Direction::None;
    // «повышение квалификации» is training, not growth
    if (at + 1 < tokens.size() && has_stem(tokens[at + 1], {"квалификац"})) return Direction::None;
    if (has_stem(token, {"увелич", "повыш", "повыс", "прирост", "вырос", "вырас", "возрас", "пополнен", "улучш",
                         "расшир", "подъем", "подним", "прирас"}))
        return has_stem(token, {"возраст"}) && !has_stem(token, {"возраста", "возрастет"}) ? Direction::None
                                                                                           : Direction::Up;
    if (is_one_of(token, {"рост", "роста", "ростом", "росте"})) return Direction::Up;
    if (has_stem(token, {"динамик"}) && at > 0 && has_stem(tokens[at - 1], {"положительн", "позитивн"}))
        return Direction::Up;
    if (has_stem(token, {"сниж", "сниз", "уменьш", "сокращ", "сократ", "падени", "понижени", "понизи"}))
        return Direction::Down;
    return Direction::None;
}

bool is_amount(const Token& token)
{
    return has_stem(token, {"дол", "количеств", "числ", "удельн", "процент", "показател", "уровн", "охват", "балл",
                            "средн", "успеваем"});
}

bool starts_with_year(const Tokens& tokens, std::size_t start)
{
    for (std::size_t at = start; at < tokens.size() && at < start + 3; ++at) {
        if (tokens[at].kind == TokenKind::Number) return tokens[at].number >= 1990 && tokens[at].number <= 2060;
        if (!is_one_of(tokens[at], {"в", "к", "на", "до", "концу", "-"})) return false;
    }
    return false;
}

} // namespace

Change change_of(const Tokens& tokens, const Quantity& quantity, const std::vector<std::size_t>& starts)
{
    std::size_t sentence = quantity.sentence;
    for (std::size_t at = quantity.begin; at > 0 && at + reach_back > quantity.begin; --at) {
        if (at == sentence) {
            if (!starts_with_year(tokens, sentence)) break;
            sentence = starts[at - 1];
        }
        const auto direction = direction_of(tokens, at - 1);
        if (direction == Direction::None) continue;
        Change change{.direction = direction, .at = at - 1};
        for (std::size_t next = at; next < at + 3 && next < quantity.begin; ++next)
            change.of_amount = change.of_amount || is_amount(tokens[next]);
        change.growth_itself = has_stem(tokens[at - 1], {"прирост"}) && quantity.begin <= at + 1;
        return change;
    }
    for (std::size_t at = quantity.after; at < tokens.size() && at < quantity.after + reach_ahead; ++at) {
        if (tokens[at].kind == TokenKind::Mark || starts[at] != quantity.sentence) break;
        if (is_one_of(tokens[at], {"больше", "выше", "лучше"})) return {.direction = Direction::Up, .at = at};
        if (is_one_of(tokens[at], {"меньше", "ниже"})) return {.direction = Direction::Down, .at = at};
        if (const auto direction = direction_of(tokens, at); direction != Direction::None)
            return {.direction = direction, .at = at};
    }
    return {};
}

} // namespace vekha::language
