#include "language/in_words/words.h"

#include <cmath>

namespace vekha::language
{
namespace
{

using domain::Comparison;
using domain::Target;
using domain::TargetUnit;

long long whole_part(double value)
{
    return std::fabs(value) < 1e15 ? static_cast<long long>(std::fabs(value)) : 0;
}

std::string amount(double value, TargetUnit unit, Tongue tongue)
{
    const auto number = number_in_words(std::fabs(value), tongue);
    if (unit == TargetUnit::Percent) return number + in(tongue, "\u00A0%", "%").data();
    if (unit == TargetUnit::Count) return number;
    const bool fraction = std::floor(value) != value;
    if (tongue == Tongue::English) return number + (std::fabs(value) == 1 ? " point" : " points");
    return number + "\u00A0" + std::string(fraction ? "балла" : plural(whole_part(value), "балл", "балла", "баллов"));
}

std::string change(const Target& target, Tongue tongue)
{
    const bool falls = target.value < 0;
    const bool at_least = (target.op == Comparison::AtMost) == falls;
    const auto by = amount(target.value, target.unit, tongue);
    if (tongue == Tongue::Russian) {
        return std::string(falls ? "снижение " : "рост ") + (at_least ? "не менее чем на " : "не более чем на ") + by;
    }
    return std::string(falls ? "a fall of " : "a rise of ") + (at_least ? "at least " : "at most ") + by;
}

std::string level(const Target& target, Tongue tongue)
{
    const auto value = amount(target.value, target.unit, tongue);
    const bool at_least = target.op == Comparison::AtLeast;
    if (target.from) {
        const auto from = amount(*target.from, target.unit, tongue);
        return tongue == Tongue::Russian ? "с " + from + " до " + value : "from " + from + " to " + value;
    }
    if (target.value == 0 && !at_least) return std::string(in(tongue, "ноль", "none"));
    if (target.unit == TargetUnit::Percent && target.value == 100 && at_least) return value;
    return std::string(at_least ? in(tongue, "не менее ", "at least ") : in(tongue, "не более ", "at most ")) + value;
}

} // namespace

std::string in_words(const Target& target, Tongue tongue)
{
    auto words = target.delta ? change(target, tongue) : level(target, tongue);
    if (!target.of.empty()) words += (target.delta || target.from ? ": " : " ") + target.of;
    if (target.per) {
        words += std::string(in(tongue, " на ", " per ")) + number_in_words(target.per->value, tongue);
        if (!target.per->of.empty()) words += " " + target.per->of;
    }
    if (target.by_year) {
        words += std::string(in(tongue, " к ", " by ")) + std::to_string(*target.by_year) +
                 std::string(in(tongue, " году", ""));
    }
    return words;
}

} // namespace vekha::language
