#pragma once

#include "domain/tally.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::domain
{

enum class TaskLevel : std::uint8_t { Unknown, Basic, Advanced, High };

/// How the participants of one school did one task, added up.
struct TaskFigure {
    std::string number; ///< as printed: «9.1», «1К1»
    TaskLevel level = TaskLevel::Unknown;
    std::int64_t most = 0;         ///< points of the task, hundredths; 0 when not known
    std::int64_t participants = 0; ///< who wrote the work; a task left out is no points
    std::int64_t points = 0;       ///< of all of them, hundredths

    friend bool operator==(const TaskFigure&, const TaskFigure&) = default;
};

/// What a source says of one school and work beside a distribution, or instead of one.
struct StatedFigures {
    std::int64_t participants = 0;
    std::optional<std::int64_t> below{}; ///< the minimum
    std::optional<std::int64_t> mean{};  ///< hundredths of a point
    /// Participants with the marks 2, 3, 4 and 5.
    std::optional<std::array<std::int64_t, 4>> marks{};
    std::optional<std::int64_t> lowered{};   ///< marks below the journal
    std::optional<std::int64_t> confirmed{}; ///< as in the journal
    std::optional<std::int64_t> raised{};    ///< above the journal
    std::optional<std::int64_t> highest{};   ///< 81–100 test points
    std::vector<TaskFigure> tasks{};
    /// A distribution made from percents; it counts only where no rows of participants were read.
    std::vector<Tally> scores{};

    /// Takes over what is not known yet; the same figure of another source says nothing new.
    void complete_with(const StatedFigures& other);

    friend bool operator==(const StatedFigures&, const StatedFigures&) = default;
};

/// Adds what other participants of the same school got; tasks by number, new ones at the end.
void add_tasks(std::vector<TaskFigure>& tasks, const std::vector<TaskFigure>& more);

} // namespace vekha::domain
