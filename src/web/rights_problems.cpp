#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"not-permitted", 403, "На это у вас нет права. Обратитесь к администратору.",
                "You have no right to do this. Ask the administrator."},
    ProblemKind{"view-as-read-only", 403, "Вы смотрите глазами другого человека: менять ничего нельзя.",
                "You look through the eyes of another person: nothing can be changed."},
    ProblemKind{"territory-not-found", 404, "Такой территории нет.", "There is no such territory."},
};

} // namespace

std::span<const ProblemKind> rights_problems()
{
    return kinds;
}

} // namespace vekha::web
