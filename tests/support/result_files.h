#pragma once

#include "service/jobs.h"
#include "service/organisations.h"
#include "service/permit.h"
#include "service/result_files.h"
#include "service/result_quarantine.h"
#include "store/assessment_results.h"
#include "store/organisations.h"
#include "support/test_services.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

namespace vekha::tests
{

using namespace vekha::service;

inline const std::string header = "school,procedure,subject,grade,year,score,mark,journal_mark\n";

/// So many rows of one work, marks 2, 3, 4, 5 in turn.
inline std::string rows_of(const std::string& school, const std::string& subject, int year, int count)
{
    std::string rows;
    for (int n = 0; n < count; ++n)
        rows += school + ",VPR," + subject + ",5," + std::to_string(year) + "," + std::to_string(n % 20) + "," +
                std::to_string(2 + n % 4) + ",\n";
    return rows;
}

inline void add_schools(World& world)
{
    const std::string table = "Код;Краткое наименование;Вид\n101;СОШ № 1;школа\n102;СОШ № 2;школа\n103;Гимназия № "
                              "3;школа\n";
    REQUIRE(import_organisations(*world.services, world.call, {"schools.csv", table, false}));
    world.pool().lease()->execute("update organisations set vpr_login = 'edu720102' where code = '102'");
}

/// Adds so many schools. @return a file of ten works of each, more cells than are applied at once
inline std::string a_large_file(World& world, int schools)
{
    std::string register_table = "Код;Краткое наименование;Вид\n";
    std::string table = header;
    for (int n = 0; n < schools; ++n) {
        const auto code = std::to_string(500000 + n);
        register_table += code + ";Школа № " + std::to_string(n) + ";школа\n";
        for (int work = 0; work < 10; ++work)
            table += code + ",VPR,S" + std::to_string(work) + ",5,2025,7,3,\n";
    }
    REQUIRE(import_organisations(*world.services, world.call, {"schools.csv", register_table, false}));
    return table;
}

inline ResultFileView upload(World& world, const std::string& table, const std::string& name = "results.csv")
{
    return upload_result_file(*world.services, world.call, {name, table, {}}).value();
}

inline ResultFileView apply(World& world, const ResultFileView& view)
{
    world.call.now += 1h;
    return apply_result_file(*world.services, world.call, view.file.id, view.file.version).value();
}

inline ResultFileView bring(World& world, const std::string& table)
{
    return apply(world, upload(world, table));
}

inline std::int64_t count_of(World& world, const std::string& condition)
{
    return world.pool().lease()->scalar<std::int64_t>("select count(*) from " + condition);
}

/// School → participants of a work of grade 5, as methods see them.
inline std::map<std::string, std::int64_t> in_force(World& world, const std::string& subject, int year)
{
    const auto scope = scope_of(world.call, domain::permission::result_read).value();
    const auto results =
        store::reading(world.pool(), [&](store::Connection& connection) -> Answer<domain::AssessmentResults> {
            return store::assessment_results_of(connection, scope, {year, year, {}});
        });
    std::map<std::string, std::int64_t> participants;
    for (const auto& cell : results->cells())
        if (results->assessment_of(cell).subject == subject)
            for (const auto& tally : results->tallies_of(cell))
                participants[results->schools()[cell.school]] += tally.count;
    return participants;
}

inline domain::OrganisationId school(World& world, const std::string& code)
{
    return *store::organisation_with_code(*world.pool().lease(), world.scope().region, code);
}

inline QuarantineView only_waiting(World& world)
{
    const auto page = list_result_quarantine(*world.services, world.call, {QuarantineState::Waiting, {}}, {}).value();
    REQUIRE(page.items.size() == 1);
    return page.items.front();
}

/// Lets jobs write so many cells a step.
inline void write_in_steps_of(World& world, int cells)
{
    world.pool().lease()->execute("update jobs set payload = replace(payload, '100000', :cells) where kind = "
                                  "'result-file'",
                                  {{"cells", std::to_string(cells)}});
}

inline JobClock clock_of(const World& world)
{
    return {[&world] { return world.call.now; }, [&world](Instant) { return world.call.today; }};
}

using Counts = domain::ImportedCounts;

} // namespace vekha::tests
