#include "language/targets.h"

#include "language/targets/changes.h"
#include "language/targets/quantities.h"
#include "language/targets/subject.h"
#include "language/targets/years.h"

#include <algorithm>
#include <cmath>

namespace vekha::language
{
namespace
{

using domain::Comparison;
using domain::Target;
using domain::TargetUnit;
using Tokens = std::vector<Token>;
using Quantities = std::vector<Quantity>;

/// A cell that promises more is no cell of results.
constexpr std::size_t most_promises = 500;

struct Wording {
    Tokens tokens;
    std::vector<std::size_t> starts;
    Quantities quantities;
};

double rounded(double value)
{
    return std::round(value * 1e6) / 1e6;
}

/// «с 33,3 % до 44,4 %»: the index of the quantity that the one at `index` starts from.
std::optional<std::size_t> start_of(const Wording& wording, std::size_t index)
{
    const auto& end = wording.quantities[index];
    const bool arrow = index > 0 && end.begin > 0 && wording.tokens[end.begin - 1].folded == "→";
    if (arrow && wording.quantities[index - 1].after + 1 == end.begin) return index - 1;
    if (end.preposition != "до" || end.limit != Limit::None) return std::nullopt;
    for (std::size_t k = index; k > 0 && k + 5 > index; --k) {
        const auto& start = wording.quantities[k - 1];
        if (start.sentence != end.sentence || start.begin + 20 < end.begin) break;
        const bool aside = start.begin > 0 && wording.tokens[start.begin - 1].folded == "(";
        if (start.role == Role::Year || aside || start.preposition == "из") continue;
        const bool opens = start.preposition == "с" || start.preposition == "со" || start.preposition == "от";
        if (!opens || start.label || start.limit != Limit::None) break;
        return k - 1;
    }
    return std::nullopt;
}

/// A change by an amount, not a level: «на 5 %» under a word of growth or fall, «не менее чем на 1 балл», «прирост 3
/// %».
bool is_delta(const Wording& wording, const Quantity& quantity, const Change& change)
{
    if (change.growth_itself) return true;
    if (quantity.preposition != "на") return false;
    if (change.direction != Direction::None || quantity.unit == TargetUnit::Points) return true;
    if (!quantity.less_than_by) return false;
    const auto next = quantity.after;
    const bool filled =
        next < wording.tokens.size() &&
        has_stem(wording.tokens[next], {"обеспеч", "укомплектов", "заполн", "оснащ", "выполн", "реализ", "охвач"});
    const auto begin = quantity.begin;
    const bool fills = begin > 0 && has_stem(wording.tokens[begin - 1], {"обеспеч", "укомплектов", "заполн", "оснащ",
                                                                         "выполн", "реализ", "охват", "охвач"});
    return !filled && !fills;
}

bool counts_down(const Wording& wording, const Quantity& quantity, const Change& change)
{
    if (change.direction != Direction::Down || !change.of_amount || quantity.begin == 0) return false;
    const auto& before = wording.tokens[quantity.begin - 1];
    return before.kind != TokenKind::Word || is_one_of(before, {"году", "год", "г", "года"});
}

Comparison level_comparison(const Wording& wording, const Quantity& quantity, const Change& change)
{
    if (quantity.numeral.value == 0) return Comparison::AtMost;
    if (quantity.limit == Limit::AtLeast) return Comparison::AtLeast;
    if (quantity.limit == Limit::AtMost) return Comparison::AtMost;
    if (quantity.preposition == "до") {
        if (change.direction == Direction::Down) return Comparison::AtMost;
        if (change.direction == Direction::Up || quantity.unit != TargetUnit::Count) return Comparison::AtLeast;
        return Comparison::AtMost;
    }
    return counts_down(wording, quantity, change) ? Comparison::AtMost : Comparison::AtLeast;
}

/// The end of a range that the promise is held to: the lower one, «не более 5-7» the higher.
double held_value(const Quantity& quantity)
{
    if (quantity.limit == Limit::AtMost && quantity.numeral.upper) return *quantity.numeral.upper;
    return quantity.numeral.value;
}

void set_change_or_level(Target& target, const Wording& wording, const Quantity& quantity, const Change& change)
{
    target.value = rounded(held_value(quantity));
    target.delta = is_delta(wording, quantity, change);
    if (!target.delta) {
        target.op = level_comparison(wording, quantity, change);
        return;
    }
    target.op = quantity.limit == Limit::AtMost ? Comparison::AtMost : Comparison::AtLeast;
    if (change.direction != Direction::Down) return;
    target.value = -target.value;
    target.op = quantity.limit == Limit::AtMost ? Comparison::AtLeast : Comparison::AtMost;
}

/// Where the words that tell of what a quantity is may begin: behind the promise before it.
std::size_t clause_of(const Wording& wording, std::size_t index)
{
    const auto& quantity = wording.quantities[index];
    if (index == 0 || wording.quantities[index - 1].role != Role::Promise) return quantity.sentence;
    return std::max(quantity.sentence, std::min(wording.quantities[index - 1].after, quantity.begin));
}

void set_ratio(Target& target, const Wording& wording, std::size_t index)
{
    const auto& quantities = wording.quantities;
    const auto take = [&](const Quantity& whole) {
        target.per = domain::Per{whole.numeral.value, subject_of(wording.tokens, whole, whole.begin)};
    };
    if (index + 1 < quantities.size() && quantities[index + 1].role == Role::Ratio)
        take(quantities[index + 1]);
    else if (index > 0 && quantities[index - 1].role == Role::Ratio)
        take(quantities[index - 1]);
}

Target target_at(const Wording& wording, std::size_t index, std::optional<std::size_t> start)
{
    const auto& quantity = wording.quantities[index];
    const auto change = change_of(wording.tokens, start ? wording.quantities[*start] : quantity, wording.starts);
    Target target;
    target.unit = quantity.unit;
    set_change_or_level(target, wording, quantity, change);
    if (start) {
        target.from = rounded(wording.quantities[*start].numeral.value);
        target.delta = false;
        const bool falls =
            change.direction == Direction::Down || (change.direction == Direction::None && *target.from > target.value);
        target.op = falls ? Comparison::AtMost : Comparison::AtLeast;
    }
    target.of = subject_of(wording.tokens, quantity, clause_of(wording, index));
    target.by_year = start ? year_of_change(wording.tokens, wording.quantities, *start, index)
                           : year_of(wording.tokens, wording.quantities, index);
    set_ratio(target, wording, index);
    return target;
}

/// «от 50 до 70 %» without a word of change is a range; its lower end is promised.
bool is_plain_range(const Wording& wording, std::size_t start)
{
    const auto& low = wording.quantities[start];
    return low.preposition == "от" && change_of(wording.tokens, low, wording.starts).direction == Direction::None;
}

double confidence_of(const Wording& wording, std::size_t index)
{
    const auto& quantity = wording.quantities[index];
    double confidence = 0.97;
    if (quantity.numeral.upper || quantity.numeral.share) confidence = 0.75;
    if (quantity.limit == Limit::None && quantity.unit == TargetUnit::Count)
        confidence = quantity.numeral.in_words ? 0.75 : 0.88;
    if (quantity.preposition == "до" && quantity.limit == Limit::None) confidence = std::min(confidence, 0.85);
    return confidence;
}

struct Promise {
    std::size_t index = 0;
    std::optional<std::size_t> start; ///< the quantity it starts from: «с 33,3 % до …»
};

/// The promises of a wording; a quantity that only opens «с … до …» is no promise of its own.
std::vector<Promise> promises_of(Wording& wording)
{
    std::vector<Promise> promises;
    for (std::size_t index = 0; index < wording.quantities.size() && promises.size() < most_promises; ++index) {
        if (wording.quantities[index].role != Role::Promise) continue;
        auto start = start_of(wording, index);
        while (start && !promises.empty() && promises.back().index == *start)
            promises.pop_back();
        if (start && is_plain_range(wording, *start)) {
            auto& low = wording.quantities[*start];
            low.unit = wording.quantities[index].unit;
            low.after = wording.quantities[index].after;
            low.role = Role::Promise;
            promises.push_back({*start, std::nullopt});
            continue;
        }
        promises.push_back({index, start});
    }
    return promises;
}

} // namespace

Reading<std::vector<Target>> read_targets(std::string_view wording)
{
    Wording read;
    read.tokens = tokens_of(wording, DecimalComma::Reads);
    read.starts = sentence_starts(read.tokens);
    read.quantities = quantities_of(read.tokens);
    Reading<std::vector<Target>> reading{.value = {}, .confidence = 0.99, .notes = {}};
    for (const auto& promise : promises_of(read)) {
        reading.value.push_back(target_at(read, promise.index, promise.start));
        reading.confidence = std::min(reading.confidence, confidence_of(read, promise.index));
    }
    return reading;
}

} // namespace vekha::language
