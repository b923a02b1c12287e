#pragma once

#include "domain/assessment.h"
#include "domain/organisation.h"
#include "domain/result_file.h"
#include "store/connection.h"
#include "store/ids.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What is known of the tasks of a work: of schools from their rows, of the region and the country from federal tables.
namespace vekha::store
{

/// The newest year, `latest` at most, in which the tasks of some work are known.
[[nodiscard]] std::optional<int> newest_year_with_tasks(Connection& connection, RegionId region, int latest);
/// Works of a year of which some task of some school is known, in order.
[[nodiscard]] std::vector<domain::Assessment> works_with_tasks(Connection& connection, RegionId region, int year);

/// The tasks of one school.
struct SchoolTasks {
    domain::OrganisationId school;
    std::int64_t participants = 0;
    std::vector<domain::TaskFigure> tasks;
};
/// Of every school of the region, in order.
[[nodiscard]] std::vector<SchoolTasks> tasks_of_schools(Connection& connection, RegionId region,
                                                        const domain::Assessment& work);

/// What a task checks, as federal tables say it.
struct TaskText {
    std::string text; ///< the planned result; empty when nobody says
    domain::TaskLevel level = domain::TaskLevel::Unknown;
    std::int64_t most = 0; ///< points, hundredths; 0 when not known
};
/// Hundredths of a percent by number of the task.
using TaskPercents = std::map<std::string, std::int64_t>;

/// What tables in force say of a work beside schools; planned results stand before tasks.
struct TaskTables {
    std::map<std::string, TaskText> texts; ///< by number of the task
    TaskPercents region;
    TaskPercents country; ///< the country, or the whole sample where no table names the country
};
[[nodiscard]] TaskTables task_tables(Connection& connection, RegionId region, const domain::Assessment& work);

} // namespace vekha::store
