#pragma once

#include "analytics/dynamics/difficulties.h"
#include "service/dynamics.h"
#include "store/task_figures.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

/// What the tasks of a school or of a territory are compared with.
enum class ComparedWith { Region, Country };

struct DifficultiesQuestion {
    std::optional<int> year;                    ///< absent: the newest of which tasks are known
    std::optional<domain::Procedure> procedure; ///< without procedure, subject or grade: the first work that fits
    std::string subject;
    std::optional<int> grade;
    std::optional<domain::OrganisationId> school; ///< absent: the schools in sight together
    ComparedWith with = ComparedWith::Region;
};

struct DifficultyRow {
    analytics::dynamics::TaskDifficulty task;
    store::TaskText what;
    std::int64_t schools = 0;       ///< shown ones of which the task is known
    std::int64_t schools_below = 0; ///< of them, those that do it worse than what is compared with
};

/// Tasks and planned results of one work, the ones most failed first.
struct TaskDifficulties {
    int year = 0;
    std::vector<domain::Assessment> works;  ///< of the year, of which tasks are known
    std::optional<domain::Assessment> work; ///< nullopt: none of them fits
    std::optional<OpenSchool> school;
    ComparedWith with = ComparedWith::Region;
    bool few = false;              ///< the school is left out: what would be shown tells of fewer than five people
    std::int64_t schools = 0;      ///< that are counted in
    std::int64_t participants = 0; ///< of them
    std::vector<DifficultyRow> rows;
};

/// @source F071: mass difficulties in planned results; ВПР files «Достижение планируемых результатов», «Выполнение
///         заданий», Ф1; docs/dynamics.md, «Difficulties»
/// @error not-permitted, organisation-not-found, years-out-of-range
[[nodiscard]] Answer<TaskDifficulties> task_difficulties(Services& services, const Call& call,
                                                         const DifficultiesQuestion& question);

} // namespace vekha::service
