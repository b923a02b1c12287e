#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"method-not-found", 404, "Такого метода нет.", "There is no such method."},
    ProblemKind{"edition-exists", 409, "Редакция с таким названием у этого метода уже есть.",
                "The method has an edition of this name already."},
    ProblemKind{"edition-used", 409,
                "По этой редакции уже составлен список: изменить её нельзя. Сделайте новую редакцию.",
                "A list was made by this edition: it cannot be changed. Make a new edition."},
    ProblemKind{"parameter-unknown", 400, "У метода нет такого параметра.", "The method has no such parameter."},
    ProblemKind{"parameter-invalid", 400, "Такое значение параметру не подходит.",
                "The parameter does not take such a value."},
    ProblemKind{"parameter-out-of-limits", 400, "Значение параметра вне допустимых пределов.",
                "The value of the parameter is out of its limits."},
    ProblemKind{"nothing-to-identify", 409,
                "За этот год нет ни результатов, ни контекстных данных. Сначала загрузите их.",
                "There are neither results nor context figures of this year. Import them first."},
    ProblemKind{"identification-not-found", 404, "Такого расчёта нет.", "There is no such run."},
    ProblemKind{"school-not-in-run", 404, "Этой школы в расчёте нет.", "The run does not know this school."},
    ProblemKind{"inputs-lost", 409, "Файл с исходными данными расчёта утрачен или повреждён. Сообщите администратору.",
                "The file with the inputs of the run is lost or damaged. Tell the administrator."},
    ProblemKind{"more-years-needed", 409,
                "Для этих значений нужны годы, которых в исходных данных расчёта нет. Сделайте новый расчёт.",
                "These values need years that the inputs of the run do not hold. Make a new run."},
    ProblemKind{"list-empty", 409, "В списке не осталось ни одной школы.", "No school is left on the list."},
    ProblemKind{"words-missing", 400,
                "Напишите, почему школа включена вопреки методу или не включена, хотя он её называет.",
                "Say why the school is taken against the method, or left out although it is named."},
};

} // namespace

std::span<const ProblemKind> identification_problems()
{
    return kinds;
}

} // namespace vekha::web
