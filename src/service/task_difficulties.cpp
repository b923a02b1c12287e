#include "service/task_difficulties.h"

#include "domain/identification.h"
#include "service/dynamics_parts.h"
#include "service/permit.h"
#include "service/work.h"
#include "service/years.h"
#include "store/organisations.h"

#include <algorithm>
#include <set>

namespace vekha::service
{

namespace
{

using analytics::dynamics::TaskShares;
using domain::Assessment;
using domain::OrganisationId;
using store::SchoolTasks;
using store::TaskPercents;

bool fits(const Assessment& work, const DifficultiesQuestion& question)
{
    return (!question.procedure || work.procedure == *question.procedure) &&
           (question.subject.empty() || work.subject == question.subject) &&
           (!question.grade || work.grade == *question.grade);
}

/// Schools that are left out of everything: with so few people, or by which those could be found by subtraction.
std::set<OrganisationId> hidden_of(Connection& connection, RegionId region, const Assessment& work,
                                   const std::vector<SchoolTasks>& all)
{
    std::set<OrganisationId> hidden;
    for (const auto& school : all)
        if (school.participants < domain::fewest_shown) hidden.insert(school.school);
    const auto whole = store::whole_region(region, store::TerritoryId{});
    const store::SumsQuestion sums{work.year, work.year, std::nullopt, work.procedure, work.subject, work.grade};
    for (const auto& sum : store::result_sums_of(connection, whole, sums))
        if (sum.hidden) hidden.insert(sum.school);
    return hidden;
}

TaskPercents percents_of(const TaskShares& shares)
{
    TaskPercents percents;
    for (const auto& [number, share] : shares)
        if (const auto percent = share.percent()) percents.emplace(number, *percent);
    return percents;
}

/// What federal tables say of the region, unless a school is left out: it would be found by taking the others from the
/// region. Otherwise the schools that are shown together, of which one is no region.
TaskPercents others_of(ComparedWith with, const store::TaskTables& tables, const std::vector<SchoolTasks>& all,
                       const std::set<OrganisationId>& hidden)
{
    if (with == ComparedWith::Country) return tables.country;
    if (hidden.empty() && !tables.region.empty()) return tables.region;
    TaskShares shares;
    int schools = 0;
    for (const auto& school : all) {
        if (hidden.contains(school.school)) continue;
        analytics::dynamics::add(shares, school.tasks);
        ++schools;
    }
    return schools > 1 ? percents_of(shares) : TaskPercents{};
}

/// What federal tables do not say of the tasks, the rows of participants may.
void complete(std::vector<DifficultyRow>& rows, const std::vector<const SchoolTasks*>& counted)
{
    for (auto& row : rows)
        for (const auto* const school : counted)
            for (const auto& task : school->tasks) {
                if (task.number != row.task.number) continue;
                if (row.what.level == domain::TaskLevel::Unknown) row.what.level = task.level;
                if (row.what.most == 0) row.what.most = task.most;
            }
}

void count_schools(std::vector<DifficultyRow>& rows, const std::vector<const SchoolTasks*>& counted)
{
    for (const auto* const school : counted) {
        TaskShares shares;
        analytics::dynamics::add(shares, school->tasks);
        for (auto& row : rows) {
            const auto own = shares.find(row.task.number);
            if (own == shares.end()) continue;
            ++row.schools;
            const auto percent = own->second.percent();
            if (percent && row.task.others && *percent < *row.task.others) ++row.schools_below;
        }
    }
}

void add_rows(Connection& connection, const Scope& scope, const std::set<OrganisationId>& asked, TaskDifficulties& made)
{
    const auto all = store::tasks_of_schools(connection, scope.region, *made.work);
    const auto hidden = hidden_of(connection, scope.region, *made.work, all);
    const auto tables = store::task_tables(connection, scope.region, *made.work);
    std::vector<const SchoolTasks*> counted;
    TaskShares own;
    for (const auto& school : all) {
        if (!asked.contains(school.school)) continue;
        if (hidden.contains(school.school)) {
            made.few = made.school.has_value();
            continue;
        }
        counted.push_back(&school);
        analytics::dynamics::add(own, school.tasks);
        made.participants += school.participants;
    }
    made.schools = std::ssize(counted);
    for (auto& task : analytics::dynamics::difficulties_of(own, others_of(made.with, tables, all, hidden))) {
        DifficultyRow row;
        if (const auto known = tables.texts.find(task.number); known != tables.texts.end()) row.what = known->second;
        row.task = std::move(task);
        made.rows.push_back(std::move(row));
    }
    count_schools(made.rows, counted);
    complete(made.rows, counted);
}

/// The one school that was asked for, or every open school in sight.
Answer<std::set<OrganisationId>> asked_schools(Connection& connection, const Call& call, const Scope& scope,
                                               const DifficultiesQuestion& question, TaskDifficulties& made)
{
    std::set<OrganisationId> asked;
    if (!question.school) {
        for (const auto& school : store::open_schools(connection, scope, call.today))
            asked.insert(school.id);
        return asked;
    }
    const auto kept = store::find_organisation(connection, scope, *question.school, call.today);
    if (!kept || kept->entry.organisation.kind != domain::OrganisationKind::School)
        return refused("organisation-not-found");
    const auto& organisation = kept->entry.organisation;
    made.school = OpenSchool{organisation.id, organisation.short_name, organisation.code, ""};
    asked.insert(organisation.id);
    return asked;
}

} // namespace

Answer<TaskDifficulties> task_difficulties(Services& services, const Call& call, const DifficultiesQuestion& question)
{
    if (question.year)
        if (auto all_right = checked({*question.year, *question.year}); !all_right)
            return unexpected<Refusal>{all_right.error()};
    const auto scope = scope_of(call, domain::permission::result_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    refresh_sums(services, scope->region);
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<TaskDifficulties> {
        TaskDifficulties made;
        const auto newest = newest_results_year(call.today);
        made.year = question.year ? *question.year
                                  : store::newest_year_with_tasks(connection, scope->region, newest).value_or(newest);
        made.with = question.with;
        const auto asked = asked_schools(connection, call, *scope, question, made);
        if (!asked) return unexpected<Refusal>{asked.error()};
        made.works = store::works_with_tasks(connection, scope->region, made.year);
        const auto fit = std::ranges::find_if(made.works, [&](const auto& work) { return fits(work, question); });
        if (fit == made.works.end()) return made;
        made.work = *fit;
        add_rows(connection, *scope, *asked, made);
        return made;
    });
}

} // namespace vekha::service
