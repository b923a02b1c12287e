#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"nothing-to-check", 409, "Проверять здесь уже нечего: решение принято или исполнение отозвано.",
                "There is nothing to check here any more: it was decided or taken back."},
};

} // namespace

std::span<const ProblemKind> review_problems()
{
    return kinds;
}

} // namespace vekha::web
