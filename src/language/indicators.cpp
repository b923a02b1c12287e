#include "language/indicators.h"

#include "language/russian_text.h"

#include <algorithm>
#include <cmath>

namespace vekha::language
{

namespace
{

using domain::ConditionKind;
using domain::Direction;
using domain::FactMeasure;
using domain::Formula;
using domain::Indicator;
using domain::OverTerritory;
using domain::Quantity;
using domain::Target;
using domain::TargetRule;

constexpr std::size_t longest_name = 300;

/// To the nearest of Quantity; a target far beyond is cut to what can be kept.
Quantity quantity_of(double value)
{
    constexpr auto most = static_cast<double>(Quantity::greatest);
    const auto parts = std::round(value * static_cast<double>(Quantity::one));
    return {static_cast<std::int64_t>(std::clamp(parts, -most, most))};
}

bool says(std::string_view wording, std::initializer_list<std::string_view> stems)
{
    for (const auto& token : tokens_of(wording, DecimalComma::Reads))
        if (token.kind == TokenKind::Word && has_stem(token, stems)) return true;
    return false;
}

bool is_of_schools(std::string_view of)
{
    const auto tokens = tokens_of(of, DecimalComma::Reads);
    for (const auto& token : tokens) {
        if (token.kind != TokenKind::Word) continue;
        if (has_stem(token, {"школьник", "школьн"})) return false;
        if (has_stem(token, {"педагог", "учител", "обучающ", "учащ", "учени", "детей", "родител", "выпускник",
                             "руководител", "директор", "участник", "куратор"}))
            return false;
        if (has_stem(token, {"школ", "организаци", "учрежден"}) || is_one_of(token, {"оо", "шнор", "пнор", "прш"}))
            return true;
    }
    return false;
}

std::string cut(std::string_view text)
{
    std::string name;
    std::size_t letters = 0;
    for (const auto byte : text) {
        if ((byte & 0xC0) != 0x80 && ++letters > longest_name) break;
        name += byte == '\n' ? ' ' : byte;
    }
    return name;
}

void count_schools(Indicator& indicator)
{
    indicator.formula = Formula::SchoolShare;
    indicator.measure = FactMeasure::YesNo;
    indicator.over_territory = OverTerritory::RatioOfSums;
    indicator.unit = "%";
    indicator.denominator = "школы, давшие ответ";
}

void count_people(Indicator& indicator)
{
    indicator.formula = Formula::PeopleShare;
    indicator.measure = FactMeasure::Parts;
    indicator.over_territory = OverTerritory::RatioOfSums;
    indicator.unit = "%";
}

void sum_numbers(Indicator& indicator, Formula formula, OverTerritory rule)
{
    indicator.formula = formula;
    indicator.measure = FactMeasure::Number;
    indicator.over_territory = rule;
}

/// A level: the number itself is to be reached.
void measure_level(Indicator& indicator, const Target& target)
{
    const auto of = target.of.empty() ? indicator.name : target.of;
    switch (target.unit) {
    case domain::TargetUnit::Percent:
        if (is_of_schools(of))
            count_schools(indicator);
        else
            count_people(indicator);
        return;
    case domain::TargetUnit::Count:
        if (target.per)
            count_people(indicator);
        else if (std::floor(target.value) == target.value)
            sum_numbers(indicator, Formula::Count, OverTerritory::Sum);
        else
            sum_numbers(indicator, Formula::Sum, OverTerritory::Sum);
        indicator.places = target.per ? 1 : 0;
        return;
    case domain::TargetUnit::Points:
        sum_numbers(indicator, Formula::Sum, OverTerritory::Mean);
        indicator.unit = "балл";
        indicator.places = 2;
        return;
    }
}

/// A change against the year before: a fall is counted by Decrease, where more is better.
void measure_change(Indicator& indicator, const Target& target)
{
    const auto falls = target.value < 0;
    const auto formula = falls ? Formula::Decrease : Formula::Dynamics;
    if (target.unit == domain::TargetUnit::Percent) {
        count_people(indicator);
        indicator.formula = formula;
        indicator.unit = "п. п.";
        return;
    }
    const auto points = target.unit == domain::TargetUnit::Points;
    sum_numbers(indicator, formula, points ? OverTerritory::Mean : OverTerritory::Sum);
    indicator.unit = points ? "балл" : "";
    indicator.places = points ? 2 : 0;
}

double wanted(const Target& target)
{
    if (target.per && target.per->value > 0) return 100 * target.value / target.per->value;
    return target.delta ? std::abs(target.value) : target.value;
}

TargetRule rule_of(const Target& target)
{
    const auto at_least = target.op == domain::Comparison::AtLeast;
    // «на 5 % меньше» is AtMost -5: a decrease of at least five.
    const auto turned = target.delta && target.value < 0;
    return at_least != turned ? TargetRule::AtLeast : TargetRule::AtMost;
}

} // namespace

MeasuredPromise promise_of(const Target& target, std::string_view wording, int year)
{
    MeasuredPromise promise;
    auto& indicator = promise.indicator;
    indicator.name = cut(target.of.empty() ? wording : std::string_view{target.of});
    indicator.numerator = cut(wording);
    if (target.delta)
        measure_change(indicator, target);
    else
        measure_level(indicator, target);
    promise.target = {target.by_year.value_or(year), rule_of(target), quantity_of(wanted(target)),
                      in_words(target, Tongue::Russian)};
    indicator.direction =
        promise.target.rule == TargetRule::AtLeast ? Direction::MoreIsBetter : Direction::LessIsBetter;
    if (target.from) indicator.baseline = quantity_of(*target.from);
    return promise;
}

std::optional<MeasuredPromise> promise_in_words(std::string_view wording, int year)
{
    MeasuredPromise promise;
    auto& indicator = promise.indicator;
    indicator.name = cut(wording);
    indicator.numerator = indicator.name;
    promise.target = {year, TargetRule::MoreThan, {}, cut(wording)};
    if (says(wording, {"отсутстви"})) {
        sum_numbers(indicator, Formula::Count, OverTerritory::Sum);
        indicator.places = 0;
        indicator.direction = Direction::LessIsBetter;
        promise.target.rule = TargetRule::AtMost;
        return promise;
    }
    if (says(wording, {"снижени", "уменьшени", "сокращени"})) {
        sum_numbers(indicator, Formula::Decrease, OverTerritory::Sum);
        return promise;
    }
    if (says(wording, {"динамик", "увеличени", "повышени", "рост", "улучшени"})) {
        sum_numbers(indicator, Formula::Dynamics, OverTerritory::Sum);
        return promise;
    }
    if (!says(wording, {"наличи"})) return std::nullopt;
    count_schools(indicator);
    promise.target.rule = TargetRule::AtLeast;
    promise.target.value = {100 * Quantity::one};
    return promise;
}

std::string in_words(const domain::YearTarget& target, Tongue tongue)
{
    const auto words = [&](std::string_view russian, std::string_view english) {
        return std::string{tongue == Tongue::English ? english : russian};
    };
    auto number = domain::to_text(target.value);
    if (tongue == Tongue::Russian) std::ranges::replace(number, '.', ',');
    switch (target.rule) {
    case TargetRule::AtLeast:
        return words("не менее ", "at least ") + number;
    case TargetRule::AtMost:
        return words("не более ", "at most ") + number;
    case TargetRule::MoreThan:
        return words("больше ", "more than ") + number;
    case TargetRule::LessThan:
        return words("меньше ", "less than ") + number;
    }
    return number;
}

} // namespace vekha::language
