#include "store/task_figures.h"

#include "store/decoded.h"
#include "wire/stated_figures.h"

namespace vekha::store
{

namespace
{

Params of_work(RegionId region, const domain::Assessment& work)
{
    return {{"region", region},
            {"year", work.year},
            {"procedure", domain::code_of(work.procedure)},
            {"subject", work.subject},
            {"grade", work.grade}};
}

/// A row of a table; what stands already is of a table that goes first.
void take(TaskPercents& percents, const wire::StatisticsFigures& figures)
{
    for (std::size_t at = 0; at < figures.columns.size() && at < figures.values.size(); ++at)
        if (figures.values[at]) percents.emplace(figures.columns[at].name, *figures.values[at]);
}

void take_texts(std::map<std::string, TaskText>& texts, const wire::StatisticsFigures& figures)
{
    for (const auto& column : figures.columns) {
        auto& known = texts[column.name];
        if (known.text.empty()) known.text = column.text;
        if (known.level == domain::TaskLevel::Unknown) known.level = column.level;
        if (known.most == 0) known.most = column.most;
    }
}

} // namespace

std::optional<int> newest_year_with_tasks(Connection& connection, RegionId region, int latest)
{
    return connection.first("select year from result_cells where region_id = :region and in_force = 1 and year <= "
                            ":latest and stated like '%\"tasks\"%' order by year desc limit 1",
                            {{"region", region}, {"latest", latest}}, [](Row& row) { return row.take<int>(); });
}

std::vector<domain::Assessment> works_with_tasks(Connection& connection, RegionId region, int year)
{
    return connection.all("select distinct procedure, subject, grade from result_cells where region_id = :region and "
                          "in_force = 1 and year = :year and stated like '%\"tasks\"%' order by procedure, subject, "
                          "grade",
                          {{"region", region}, {"year", year}}, [&](Row& row) {
                              domain::Assessment work;
                              work.year = year;
                              const auto procedure = domain::procedure_from(row.take<std::string>());
                              if (!procedure)
                                  throw DatabaseError(DatabaseFault::Other, "result_cells.procedure is none");
                              work.procedure = *procedure;
                              work.subject = row.take<std::string>();
                              work.grade = row.take<int>();
                              return work;
                          });
}

std::vector<SchoolTasks> tasks_of_schools(Connection& connection, RegionId region, const domain::Assessment& work)
{
    return connection.all("select organisation_id, participants, stated from result_cells where region_id = :region "
                          "and in_force = 1 and year = :year and procedure = :procedure and subject = :subject and "
                          "grade = :grade and stated like '%\"tasks\"%' order by organisation_id",
                          of_work(region, work), [](Row& row) {
                              SchoolTasks school;
                              school.school = row.take<domain::OrganisationId>();
                              school.participants = row.take<std::int64_t>();
                              school.tasks = decoded(row.take<std::string>(), wire::stated_figures_from_json).tasks;
                              return school;
                          });
}

TaskTables task_tables(Connection& connection, RegionId region, const domain::Assessment& work)
{
    TaskTables tables;
    TaskPercents sample;
    connection.each("select level, figures from result_tables where region_id = :region and in_force = 1 and year = "
                    ":year and procedure = :procedure and subject = :subject and grade = :grade and kind in "
                    "('planned', 'tasks') order by kind, id",
                    of_work(region, work), [&](Row& row) {
                        const auto level = row.take<std::string>();
                        const auto figures = decoded(row.take<std::string>(), wire::statistics_figures_from_json);
                        take_texts(tables.texts, figures);
                        if (level == domain::code_of(domain::StatisticsLevel::Region)) take(tables.region, figures);
                        if (level == domain::code_of(domain::StatisticsLevel::Country)) take(tables.country, figures);
                        if (level == domain::code_of(domain::StatisticsLevel::Sample)) take(sample, figures);
                    });
    if (tables.country.empty()) tables.country = std::move(sample);
    return tables;
}

} // namespace vekha::store
