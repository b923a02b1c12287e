#include "domain/risk_factor.h"
#include "language/curators.h"
#include "language/in_words/words.h"

#include <fmt/format.h>

namespace vekha::language
{

namespace
{

using domain::CostKind;
using domain::CostPart;

std::string risks_in_words(const std::vector<std::string>& codes, Tongue tongue)
{
    std::string words;
    for (const auto& code : codes) {
        const auto* factor = domain::risk_factor(code);
        words += words.empty() ? "" : "; ";
        words += factor ? in(tongue, factor->russian, factor->english) : std::string_view{code};
    }
    return words;
}

std::string subjects_in_words(const std::vector<std::string>& subjects)
{
    return fmt::format("{}", fmt::join(subjects, ", "));
}

std::string steps_in_words(int steps, Tongue tongue)
{
    if (steps == 0) return std::string{in(tongue, "та же территория", "the same territory")};
    if (tongue == Tongue::English) return fmt::format("another territory: {} apart", steps);
    return fmt::format("другая территория: {} {} по дереву территорий", steps, plural(steps, "шаг", "шага", "шагов"));
}

std::string needs_in_words(const CostPart& part, std::string_view all, std::string_view some, const std::string& names)
{
    const auto had = part.amount - static_cast<int>(part.missing.size());
    if (part.missing.empty()) return fmt::format(fmt::runtime(all), part.amount);
    return fmt::format(fmt::runtime(some), had, part.amount, names);
}

std::string place_in_words(int place, Tongue tongue)
{
    if (tongue == Tongue::English) return fmt::format("school {} of the curator", place);
    return fmt::format("{}-я школа куратора", place);
}

} // namespace

std::string in_words(const CostPart& part, Tongue tongue)
{
    switch (part.kind) {
    case CostKind::Distance:
        return fmt::format("{} {}", part.amount, in(tongue, "км", "km"));
    case CostKind::Steps:
        return steps_in_words(part.amount, tongue);
    case CostKind::Risks:
        return needs_in_words(
            part, in(tongue, "знает все риски школы ({})", "knows all {} risks of the school"),
            in(tongue, "знает рисков школы: {} из {}; не его: {}", "knows {} of {} risks of the school; not: {}"),
            risks_in_words(part.missing, tongue));
    case CostKind::Subjects:
        return needs_in_words(part, in(tongue, "все предметы школы – его ({})", "knows all {} subjects"),
                              in(tongue, "предметов школы: {} из {}; не его: {}", "knows {} of {} subjects; not: {}"),
                              subjects_in_words(part.missing));
    case CostKind::Load:
        return place_in_words(part.amount, tongue);
    case CostKind::Change:
        return std::string{part.amount == 0 ? in(tongue, "уже ведёт эту школу", "already has this school")
                                            : in(tongue, "школу придётся передать от другого куратора",
                                                 "the school passes from another curator")};
    }
    return {};
}

std::string in_words(domain::UnservedReason reason, Tongue tongue)
{
    switch (reason) {
    case domain::UnservedReason::NobodyAllowed:
        return std::string{in(tongue, "ни одного куратора назначить нельзя: своя школа, запрет или слишком далеко",
                              "no curator may: own school, forbidden or too far")};
    case domain::UnservedReason::NoCapacity:
        return std::string{in(tongue, "у всех, кто подходит, уже по две школы", "everyone who fits has two schools")};
    case domain::UnservedReason::FixedRefused:
        return std::string{in(tongue, "закреплённая пара нарушает правила", "the fixed pair breaks a rule")};
    }
    return {};
}

} // namespace vekha::language
