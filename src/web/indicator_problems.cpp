#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"indicator-not-found", 404, "Такого показателя нет.", "There is no such indicator."},
    ProblemKind{"indicator-code-taken", 409, "Показатель с таким кодом на этой территории уже есть.",
                "The territory has an indicator of this code already."},
    ProblemKind{"indicator-withdrawn", 409, "Показатель снят с учёта: новых значений он не принимает.",
                "The indicator was withdrawn and takes no new values."},
    ProblemKind{"indicator-has-facts", 409,
                "За этот год значения уже внесены. Начните новую редакцию с более позднего года.",
                "Values of this year are stated already. Begin the new edition with a later year."},
    ProblemKind{"edition-too-early", 409, "Новая редакция не может начинаться раньше действующей.",
                "A new edition cannot begin before the one in force."},
    ProblemKind{"rules-disagree", 400, "Это правило не подходит к выбранной формуле.",
                "This rule does not fit the formula."},
    ProblemKind{"target-year-repeated", 400, "На один год задано два целевых значения.",
                "Two targets are set for one year."},
    ProblemKind{"years-out-of-range", 400, "Укажите не больше десяти лет между 2000 и 2100.",
                "State at most ten years between 2000 and 2100."},
    ProblemKind{"period-unknown", 400, "Такого периода у показателя нет.", "The indicator has no such period."},
    ProblemKind{"period-not-begun", 409, "Этот период ещё не начался.", "This period has not begun yet."},
    ProblemKind{"fact-computed", 409, "Это значение система считает сама.", "The system counts this value by itself."},
    ProblemKind{"school-not-concerned", 409, "Показатель не касается этой школы: она не в группе или закрыта.",
                "The indicator does not concern this school: it is not in the group or closed."},
    ProblemKind{"part-exceeds-whole", 400, "Часть больше целого.", "The part is more than the whole."},
    ProblemKind{"people-are-whole", 400, "Здесь нужно целое число, не меньше нуля.",
                "A whole number, not below zero, is needed here."},
    ProblemKind{"reason-missing", 400, "Напишите, почему показатель не применим.",
                "Say why the indicator does not apply."},
    ProblemKind{"number-out-of-range", 400, "Число вне допустимых пределов.", "A number is out of range."},
    ProblemKind{"link-malformed", 400, "Ссылка должна начинаться с https:// или http://.",
                "A link begins with https:// or http://."},
    ProblemKind{"preset-not-found", 404, "Такого набора показателей нет.", "There is no such set of indicators."},
};

} // namespace

std::span<const ProblemKind> indicator_problems()
{
    return kinds;
}

} // namespace vekha::web
