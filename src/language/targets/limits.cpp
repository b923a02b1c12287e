#include "language/targets/limits.h"

namespace vekha::language
{
namespace
{

using Tokens = std::vector<Token>;

/// Walks back from the numeral over what stands between it and its comparison.
struct Backwards {
    const Tokens& tokens;
    std::size_t at; ///< one past the token looked at

    [[nodiscard]] const Token* here() const { return at > 0 ? &tokens[at - 1] : nullptr; }
    [[nodiscard]] bool is(std::initializer_list<std::string_view> words) const
    {
        return here() && is_one_of(*here(), words);
    }
    bool skip(std::initializer_list<std::string_view> words)
    {
        if (!is(words)) return false;
        --at;
        return true;
    }
    std::string take(std::initializer_list<std::string_view> words)
    {
        if (!is(words)) return {};
        --at;
        return tokens[at].folded;
    }
};

Limit turned(Limit limit, bool negated)
{
    if (!negated) return limit;
    return limit == Limit::AtLeast ? Limit::AtMost : Limit::AtLeast;
}

Limit comparison(Backwards& back)
{
    if (back.skip({"≥"})) return Limit::AtLeast;
    if (back.skip({"≤"})) return Limit::AtMost;
    if (back.is({"="}) && back.at > 1) {
        const auto sign = back.tokens[back.at - 2].folded;
        if (sign == ">" || sign == "<") {
            back.at -= 2;
            return sign == ">" ? Limit::AtLeast : Limit::AtMost;
        }
    }
    if (back.skip({">"})) return Limit::AtLeast;
    if (back.skip({"<"})) return Limit::AtMost;
    if (back.skip({"неменее", "неменьше", "нениже"})) return Limit::AtLeast;
    if (back.skip({"неболее", "небольше", "невыше"})) return Limit::AtMost;
    if (back.skip({"минимум", "минимально"})) {
        back.skip({"как"});
        return Limit::AtLeast;
    }
    if (back.skip({"максимум", "максимально"})) {
        back.skip({"как"});
        return Limit::AtMost;
    }
    if (back.is({"бы"}) && back.at > 1 && back.tokens[back.at - 2].folded == "хотя") {
        back.at -= 2;
        return Limit::AtLeast;
    }
    if (back.skip({"около", "порядка", "примерно", "приблизительно", "почти"})) return Limit::AtLeast;
    const bool less = back.is({"менее", "мене", "менне", "меньше", "ниже", "меньшее"});
    const bool more = back.is({"более", "больше", "выше", "свыше", "превышает", "превышающий", "превышающая",
                               "превышать", "превысит", "превышают", "превышающее"});
    if (!less && !more) return Limit::None;
    --back.at;
    const bool negated = back.skip({"не"});
    return turned(less ? Limit::AtMost : Limit::AtLeast, negated);
}

} // namespace

void read_limits(const Tokens& tokens, Quantity& quantity)
{
    Backwards back{tokens, quantity.numeral.begin};
    quantity.preposition =
        back.take({"на", "до", "с", "со", "от", "в", "во", "у", "по", "для", "из", "к", "за", "для", "при"});
    const bool by = back.skip({"чем", "нежели"});
    const std::size_t before_comma = back.at;
    if (back.skip({",", "-", ":"}) && back.at == 0) back.at = before_comma;
    quantity.limit = comparison(back);
    if (quantity.limit == Limit::None) {
        back.at = before_comma;
        if (by) back.skip({"чем"});
    }
    if (quantity.preposition.empty() || quantity.limit != Limit::None) {
        const auto outer =
            back.is({"на", "до", "с", "от"}) && quantity.limit != Limit::None ? back.take({"на", "до", "с", "от"}) : "";
        if (!outer.empty()) quantity.preposition = outer;
    }
    quantity.less_than_by = by && quantity.preposition == "на";
    quantity.begin = back.at;
    if (quantity.numeral.and_more) quantity.limit = Limit::AtLeast;
    if (quantity.numeral.and_less) quantity.limit = Limit::AtMost;
}

} // namespace vekha::language
