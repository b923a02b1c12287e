#pragma once

#include "domain/stated_figures.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Which tasks, and with them which planned results, pupils fail more often than others do.
namespace vekha::analytics::dynamics
{

/// How a group of participants did one task: points of those that could be had. Hundredths of a point.
struct TaskShare {
    std::int64_t points = 0;
    std::int64_t possible = 0;

    TaskShare& operator+=(const TaskShare& other);
    /// Hundredths of a percent, halves up. Of nothing possible: nullopt.
    [[nodiscard]] std::optional<std::int64_t> percent() const;
    friend bool operator==(const TaskShare&, const TaskShare&) = default;
};

/// By number, as printed.
using TaskShares = std::map<std::string, TaskShare>;

/// Adds the tasks of one more school. A task whose points are not known counts as one point each.
void add(TaskShares& shares, std::span<const domain::TaskFigure> tasks);

/// One task of a work: what is compared and what it is compared with.
struct TaskDifficulty {
    std::string number;
    std::optional<std::int64_t> own;    ///< hundredths of a percent
    std::optional<std::int64_t> others; ///< the same
    /// own − others, hundredths of a point of percent; negative: done worse. nullopt unless both are known.
    [[nodiscard]] std::optional<std::int64_t> gap() const;
};

/// Every task that `own` has, the ones that stay farthest behind first, of those the least done; those without a
/// comparison last.
///
/// @param others  hundredths of a percent by number
[[nodiscard]] std::vector<TaskDifficulty> difficulties_of(const TaskShares& own,
                                                          const std::map<std::string, std::int64_t>& others);

/// «2» before «10», «9.1» before «9.2», «1К1» after «1».
[[nodiscard]] bool is_earlier_task(const std::string& a, const std::string& b);

} // namespace vekha::analytics::dynamics
