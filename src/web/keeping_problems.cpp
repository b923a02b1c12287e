#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"trash-item-not-found", 404, "В корзине этого нет: возможно, уже восстановлено или удалено насовсем.",
                "The trash has no such thing: it may have been restored or deleted for good."},
};

} // namespace

std::span<const ProblemKind> keeping_problems()
{
    return kinds;
}

} // namespace vekha::web
