#include "service/dynamics.h"
#include "service/dynamics_parts.h"
#include "service/permit.h"
#include "service/work.h"

namespace vekha::service
{

namespace
{

store::SumsQuestion sums_question(const ResultsQuestion& question)
{
    return {question.span.from, question.span.to, std::nullopt, question.procedure, question.subject, question.grade};
}

/// The region alone, as works whose years hold its figures.
std::vector<WorkDynamics> region_works(std::span<const ResultSum> sums, const YearSpan& span)
{
    auto works = works_of(sums, span);
    for (auto& work : works) {
        for (auto& year : work.years) {
            year.region = year.school;
            year.school.reset();
            year.few = false;
        }
    }
    return works;
}

/// Pages of a screen read school by school; an export reads the whole scope at once.
constexpr std::size_t few_schools = 500;

std::map<domain::OrganisationId, std::vector<ResultSum>> sums_by_school(Connection& connection, const Scope& scope,
                                                                        store::SumsQuestion question,
                                                                        const std::vector<OpenSchool>& schools)
{
    std::map<domain::OrganisationId, std::vector<ResultSum>> sums;
    if (schools.size() > few_schools) {
        for (auto& sum : store::result_sums_of(connection, scope, question))
            sums[sum.school].push_back(std::move(sum));
        return sums;
    }
    for (const auto& school : schools) {
        question.school = school.id;
        sums.emplace(school.id, store::result_sums_of(connection, scope, question));
    }
    return sums;
}

} // namespace

Answer<ResultsTable> results_table(Services& services, const Call& call, const ResultsQuestion& question,
                                   const store::PageRequest& page)
{
    if (auto all_right = checked(question.span); !all_right) return unexpected<Refusal>{all_right.error()};
    const auto scope = scope_of(call, domain::permission::result_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    refresh_sums(services, scope->region);
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ResultsTable> {
        auto schools = store::page_of_open_schools(connection, *scope, question.text, page, call.today);
        if (!schools) return refused("cursor-invalid");
        const auto region = store::region_sums_of(connection, scope->region, sums_question(question));
        const auto sums = sums_by_school(connection, *scope, sums_question(question), schools->items);
        ResultsTable table;
        table.span = question.span;
        table.region = region_works(region, question.span);
        table.rows.total = schools->total;
        table.rows.next = schools->next;
        for (auto& school : schools->items) {
            SchoolWorks row{std::move(school), {}};
            if (const auto found = sums.find(row.school.id); found != sums.end())
                row.works = works_of(found->second, question.span);
            add_region(row.works, region);
            table.rows.items.push_back(std::move(row));
        }
        return table;
    });
}

} // namespace vekha::service
