#include "analytics/dynamics/difficulties.h"

#include "domain/tally.h"

#include <algorithm>
#include <charconv>

namespace vekha::analytics::dynamics
{

namespace
{

/// The number that a text begins with; what follows it.
std::pair<int, std::string_view> leading_number(std::string_view text)
{
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return {number, text.substr(static_cast<std::size_t>(read.ptr - text.data()))};
}

} // namespace

TaskShare& TaskShare::operator+=(const TaskShare& other)
{
    points += other.points;
    possible += other.possible;
    return *this;
}

std::optional<std::int64_t> TaskShare::percent() const
{
    constexpr std::int64_t whole = 10'000;
    if (possible <= 0) return std::nullopt;
    return (2 * points * whole + possible) / (2 * possible);
}

void add(TaskShares& shares, std::span<const domain::TaskFigure> tasks)
{
    for (const auto& task : tasks) {
        const auto most = task.most > 0 ? task.most : domain::Tally::per_point;
        shares[task.number] += TaskShare{task.points, most * task.participants};
    }
}

std::optional<std::int64_t> TaskDifficulty::gap() const
{
    if (!own || !others) return std::nullopt;
    return *own - *others;
}

std::vector<TaskDifficulty> difficulties_of(const TaskShares& own, const std::map<std::string, std::int64_t>& others)
{
    std::vector<TaskDifficulty> tasks;
    for (const auto& [number, share] : own) {
        TaskDifficulty task{number, share.percent(), std::nullopt};
        if (const auto known = others.find(number); known != others.end()) task.others = known->second;
        tasks.push_back(std::move(task));
    }
    std::ranges::sort(tasks, [](const TaskDifficulty& a, const TaskDifficulty& b) {
        const auto left = a.gap();
        const auto right = b.gap();
        if (left.has_value() != right.has_value()) return left.has_value();
        if (left != right) return *left < *right;
        if (a.own != b.own) return a.own < b.own;
        return is_earlier_task(a.number, b.number);
    });
    return tasks;
}

bool is_earlier_task(const std::string& a, const std::string& b)
{
    const auto [first, after_first] = leading_number(a);
    const auto [second, after_second] = leading_number(b);
    if (first != second) return first < second;
    const auto is_part = [](std::string_view rest) { return rest.starts_with('.'); };
    if (is_part(after_first) && is_part(after_second))
        return leading_number(after_first.substr(1)) < leading_number(after_second.substr(1));
    return after_first < after_second;
}

} // namespace vekha::analytics::dynamics
