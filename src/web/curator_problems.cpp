#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"curator-not-found", 404, "Такого куратора нет.", "There is no such curator."},
    ProblemKind{"curator-not-selected", 409, "Этот человек ещё не отобран в кураторы.",
                "This person has not been selected as a curator."},
    ProblemKind{"curator-without-consent", 409, "Нет согласия кандидата.", "The candidate has not consented."},
    ProblemKind{"questionnaire-unanswered", 409, "В анкете кандидата есть вопросы без ответа.",
                "The questionnaire of the candidate has questions without an answer."},
    ProblemKind{"curator-has-schools", 409, "У куратора есть школы: сначала передайте их.",
                "The curator has schools: hand them over first."},
    ProblemKind{"curator-limit", 409, "У куратора уже две школы на эти дни.",
                "The curator has two schools on these days already."},
    ProblemKind{"curator-same", 409, "Эту школу уже ведёт тот же куратор.", "The same curator has the school already."},
    ProblemKind{"own-school", 409, "Это школа самого куратора: он в ней работает или ею руководит.",
                "It is the curator's own school."},
    ProblemKind{"school-has-curator", 409, "У школы на эти дни уже есть куратор.",
                "The school has a curator on these days already."},
    ProblemKind{"school-closed", 409, "Школа закрыта или закроется раньше, чем кончится срок.",
                "The school is closed, or closes before the term ends."},
    ProblemKind{"school-repeated", 409, "Школа названа дважды.", "The school is named twice."},
    ProblemKind{"assignment-not-found", 404, "Такого назначения нет.", "There is no such assignment."},
    ProblemKind{"assignment-ended", 409, "К этому дню назначение уже закончилось.",
                "The assignment has ended by this day."},
    ProblemKind{"record-not-found", 404, "Такой записи куратора нет.", "There is no such record of the curator."},
    ProblemKind{"order-missing", 400, "Укажите номер и дату приказа и день, с которого он действует.",
                "State the number and the day of the order and the day from which it holds."},
    ProblemKind{"risk-unknown", 400, "Такого фактора риска нет.", "There is no such factor of risk."},
    ProblemKind{"answer-unknown", 400, "Такого вопроса или ответа в анкете нет.",
                "The questionnaire has no such question or answer."},
    ProblemKind{"weight-out-of-range", 400, "Вес должен быть от 0 до 1000.", "A weight is from 0 to 1000."},
    ProblemKind{"value-too-long", 400, "Текст длиннее 2000 знаков.", "A text is longer than 2,000 characters."},
    ProblemKind{"too-many-values", 400, "Значений больше, чем принимается за один раз.",
                "There are more values than are taken at once."},
    ProblemKind{"proposal-too-large", 422,
                "Школ и кураторов слишком много для одного расчёта. Сузьте территорию или группу.",
                "There are too many schools and curators for one proposal. Narrow the territory or the group."},
};

} // namespace

std::span<const ProblemKind> curator_problems()
{
    return kinds;
}

} // namespace vekha::web
