#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"group-not-found", 404, "Такой группы школ нет.", "There is no such group of schools."},
    ProblemKind{"group-exists", 409, "Такая группа этого года уже есть.", "This group of that year is already there."},
    ProblemKind{"schools-missing", 400, "Не указано ни одной школы.", "No school is named."},
    ProblemKind{"list-too-long", 400, "Список слишком длинный. Разделите его.", "The list is too long. Divide it."},
    ProblemKind{"field-too-long", 400, "Значение слишком длинное.", "The value is too long."},
    ProblemKind{"year-not-later", 400, "Скопировать можно только на более поздний год.",
                "A group can be copied to a later year only."},
    ProblemKind{"executor-not-found", 404, "Такой записи в словаре исполнителей нет.",
                "There is no such entry in the dictionary of executors."},
    ProblemKind{"executor-known", 409, "Этого исполнителя уже называет реестр.",
                "The register itself names this executor."},
    ProblemKind{"targets-missing", 400, "Не указано, кому соответствует исполнитель.",
                "It is not said whom the executor stands for."},
    ProblemKind{"body-not-found", 404, "Такой рабочей группы или совета нет.",
                "There is no such working group or council."},
    ProblemKind{"member-not-found", 404, "Такого участника в составе нет.", "There is no such member."},
    ProblemKind{"appointment-not-found", 404, "Такого назначения нет.", "There is no such appointment."},
};

} // namespace

std::span<const ProblemKind> group_problems()
{
    return kinds;
}

} // namespace vekha::web
