#include "domain/stated_figures.h"

#include <algorithm>

namespace vekha::domain
{

namespace
{

template <typename T>
void fill(std::optional<T>& known, const std::optional<T>& other)
{
    if (!known) known = other;
}

} // namespace

void StatedFigures::complete_with(const StatedFigures& other)
{
    if (participants == 0) participants = other.participants;
    fill(below, other.below);
    fill(mean, other.mean);
    fill(marks, other.marks);
    fill(lowered, other.lowered);
    fill(confirmed, other.confirmed);
    fill(raised, other.raised);
    fill(highest, other.highest);
    if (tasks.empty()) tasks = other.tasks;
    if (scores.empty()) scores = other.scores;
}

void add_tasks(std::vector<TaskFigure>& tasks, const std::vector<TaskFigure>& more)
{
    for (const auto& one : more) {
        const auto known =
            std::find_if(tasks.begin(), tasks.end(), [&](const TaskFigure& task) { return task.number == one.number; });
        if (known == tasks.end()) {
            tasks.push_back(one);
            continue;
        }
        known->most = std::max(known->most, one.most);
        if (known->level == TaskLevel::Unknown) known->level = one.level;
        known->participants += one.participants;
        known->points += one.points;
    }
}

} // namespace vekha::domain
