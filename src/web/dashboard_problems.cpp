#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"day-not-past", 400, "Выберите день до сегодняшнего.", "Choose a day before today."},
    ProblemKind{"saved-view-not-found", 404, "Такого вида нет среди ваших.", "There is no such view among yours."},
    ProblemKind{"page-without-views", 400, "Для этой страницы виды не сохраняют.", "This page has no saved views."},
    ProblemKind{"too-many-views", 409, "Сохранено слишком много видов. Удалите ненужные.",
                "There are too many saved views. Remove some."},
};

} // namespace

std::span<const ProblemKind> dashboard_problems()
{
    return kinds;
}

} // namespace vekha::web
