#include "service/result_sums.h"
#include "service/same_organisation.h"
#include "service/scales.h"
#include "service/work.h"
#include "store/result_sums.h"
#include "support/broken_rules.h"
#include "support/result_files.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <set>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

namespace
{

using Broken = std::set<std::string>;
using Participants = std::map<std::string, std::int64_t>;

std::string named(std::string_view code, ResultFileId file)
{
    return std::string{code} + ": result-file " + std::to_string(file.value);
}

JobRun one_step(World& world)
{
    JobOptions options;
    options.most_steps = 1;
    return run_one_job(*world.services, clock_of(world), options);
}

/// Works until nothing waits.
void work_off(World& world)
{
    for (auto run = JobRun::Done; run != JobRun::Nothing;)
        run = run_one_job(*world.services, clock_of(world));
}

ResultFileView now(World& world, const ResultFileView& view)
{
    return get_result_file(*world.services, world.call, view.file.id).value();
}

/// Begins to write a file of few cells the way that large ones are written, two cells a step.
ResultFileView begin_later(World& world, const std::string& table)
{
    const auto shown = upload(world, table);
    world.pool().lease()->execute("update result_files set state = 'applying' where id = :id", {{"id", shown.file.id}});
    CHECK(broken_in(world).contains(named("result-file-stopped", shown.file.id))); // no job is left of it
    const auto begun = apply(world, now(world, shown));
    CHECK(begun.file.state == ResultFileState::Applying);
    write_in_steps_of(world, 2);
    return begun;
}

std::int64_t cells_of(World& world, ResultFileId file)
{
    return count_of(world, "result_cells where file_id = " + std::to_string(file.value));
}

std::set<int> stale_years(World& world)
{
    return store::stale_years(*world.pool().lease(), world.scope().region);
}

} // namespace

TEST_CASE("an import that was killed goes on; one that failed is told, counts for nothing, and is resumed or given up")
{
    everywhere([](World& world) {
        add_schools(world);
        std::string table = header;
        for (const auto* code : {"101", "102", "103"})
            for (const auto* subject : {"MA", "RU"})
                table += rows_of(code, subject, 2025, 10);
        const auto begun = begin_later(world, table);
        const auto id = begun.file.id;
        REQUIRE(one_step(world) == JobRun::Left); // as a process that was killed leaves it
        CHECK(cells_of(world, id) == 2);
        CHECK(in_force(world, "MA", 2025).empty());
        CHECK(broken_in(world).empty());
        CHECK(discard_result_file(*world.services, world.call, id, now(world, begun).file.version).error().code ==
              "result-file-not-open");

        // Its lease ran out and its file is gone: it cannot go on.
        world.call.now += 1h;
        std::filesystem::remove(world.services->files->path_of(begun.file.sha256));
        CHECK(run_one_job(*world.services, clock_of(world)) == JobRun::Failed);
        CHECK(now(world, begun).stopped());
        CHECK(in_force(world, "MA", 2025).empty());
        CHECK(broken_in(world) == Broken{named("result-file-stopped", id), "file-missing: file 0"});

        REQUIRE(world.services->files->keep(table) == begun.file.sha256);
        const auto resumed = apply(world, now(world, begun));
        CHECK(resumed.file.state == ResultFileState::Applying);
        CHECK(broken_in(world).empty());
        work_off(world);
        CHECK(now(world, begun).file.state == ResultFileState::InForce);
        CHECK(in_force(world, "MA", 2025) == Participants{{"101", 10}, {"102", 10}, {"103", 10}});
        CHECK(broken_in(world).empty());

        // The next one is given up half-written: what counted counts still.
        const auto second = begin_later(world, table + rows_of("101", "MA", 2025, 5));
        REQUIRE(one_step(world) == JobRun::Left);
        world.call.now += 1h;
        std::filesystem::remove(world.services->files->path_of(second.file.sha256));
        CHECK(run_one_job(*world.services, clock_of(world)) == JobRun::Failed);
        CHECK(cells_of(world, second.file.id) == 2);
        const auto gone =
            discard_result_file(*world.services, world.call, second.file.id, now(world, second).file.version);
        REQUIRE(gone);
        CHECK(gone->file.state == ResultFileState::Discarded);
        CHECK(cells_of(world, second.file.id) == 0);
        CHECK(in_force(world, "MA", 2025).at("101") == 10);
        CHECK(broken_in(world) == Broken{"file-missing: file 0"});
    });
}

TEST_CASE("two records of one school that are joined have one result of each work, and one figure")
{
    everywhere([](World& world) {
        add_schools(world);
        (void)bring(world, header + rows_of("101", "MA", 2025, 30) + rows_of("101", "RU", 2025, 9));
        const auto later = bring(world, header + rows_of("102", "MA", 2025, 20) + rows_of("103", "MA", 2025, 10));
        const auto context = [&](const std::string& code, const std::string& share) {
            const auto table = "school,variable,value\n" + code + ",low_income," + share + "\n";
            const UploadResultFile file{"context.csv", table, {2025, std::nullopt, {}}};
            return apply(world, upload_result_file(*world.services, world.call, file).value());
        };
        CHECK(context("101", "12").file.protocol.values == Counts{1, 0, 0});
        CHECK(context("102", "15").file.protocol.values == Counts{1, 0, 0});
        const auto survivor = school(world, "101");
        const auto version =
            store::find_organisation(*world.pool().lease(), world.scope(), survivor, test_today).value().version;
        REQUIRE(merge_organisations(*world.services, world.call, {survivor, version, school(world, "102")}));
        CHECK(in_force(world, "MA", 2025) == Participants{{"101", 20}, {"103", 10}});
        CHECK(in_force(world, "RU", 2025) == Participants{{"101", 9}});
        CHECK(count_of(world, "context_values where in_force = 1 and value = 150000") == 1);
        CHECK(count_of(world, "context_values where in_force = 1") == 1);
        CHECK(broken_in(world).empty());
        // Without the later file the earlier one counts again.
        REQUIRE(undo_result_file(*world.services, world.call, later.file.id, later.file.version));
        CHECK(in_force(world, "MA", 2025) == Participants{{"101", 30}});
        CHECK(broken_in(world).empty());
    });
}

TEST_CASE("sums follow an import, its undoing, a school that is matched and a new scale, though nobody looks")
{
    everywhere([](World& world) {
        add_schools(world);
        const auto sums_of = [&](const std::string& code) {
            return count_of(world, "result_sums where year = 2025 and organisation_id = " +
                                       std::to_string(school(world, code).value));
        };
        const auto made = [&](const auto& what) {
            CAPTURE(what);
            CHECK_FALSE(stale_years(world).empty());
            CHECK(count_of(world, "jobs where kind = 'result-sums' and state = 'waiting'") == 1);
            work_off(world);
            CHECK(stale_years(world).empty());
            CHECK(broken_in(world).empty());
        };
        (void)bring(world, header + rows_of("101", "MA", 2025, 30));
        const auto second = bring(world, header + rows_of("102", "MA", 2025, 20) + rows_of("777", "MA", 2025, 10));
        made("two imports");
        CHECK(sums_of("101") == 1);
        CHECK(sums_of("102") == 1);
        CHECK(sums_of("103") == 0);

        const auto waiting = only_waiting(world);
        REQUIRE(match_quarantined(*world.services, world.call,
                                  {waiting.row.id, waiting.row.version, school(world, "103")}));
        made("a match");
        CHECK(sums_of("103") == 1);

        const domain::Scale scale{domain::Procedure::Vpr, "MA", 5, 2025, 2025, "Приказ № 12", {7, 11, 15}, 20};
        REQUIRE(add_scale(*world.services, world.call, scale, std::nullopt));
        made("a scale");
        REQUIRE(undo_result_file(*world.services, world.call, second.file.id, second.file.version));
        made("an undoing");
        CHECK(sums_of("101") == 1);
        CHECK(sums_of("102") == 0);
    });
}

TEST_CASE("what is wrong with results is told by its rule and object")
{
    everywhere([](World& world) {
        add_schools(world);
        const auto first = bring(world, header + rows_of("101", "MA", 2025, 30) + rows_of("102", "MA", 2025, 20));
        const auto second = bring(world, header + rows_of("103", "MA", 2025, 10) + rows_of("777", "RU", 2025, 8));
        const auto third = bring(world, header + rows_of("101", "MA", 2025, 31));
        work_off(world);
        REQUIRE(broken_in(world).empty());
        const auto organisation = [&](std::string_view code, const std::string& of) {
            return std::string{code} + ": organisation " + std::to_string(school(world, of).value);
        };
        const auto file = [](const ResultFileView& view) { return std::to_string(view.file.id.value); };
        struct Fault {
            std::string sql;
            Broken broken;
        };
        const std::vector<Fault> faults{
            {"update result_cells set in_force = 1 where file_id = " + file(first),
             {organisation("result-figure-twice", "101")}},
            {"update result_cells set in_force = 0 where file_id = " + file(second),
             {organisation("result-figure-lost", "103")}},
            {"update result_files set state = 'undone' where id = " + file(third),
             {named("result-file-figures", third.file.id), organisation("result-figure-lost", "101")}},
            {"update result_files set state = 'preview' where id = " + file(second),
             {named("result-file-figures", second.file.id), named("result-quarantine-file", second.file.id)}},
            {"update result_files set sha256 = (select f.sha256 from result_files f where f.id = " + file(first) +
                 ") where id = " + file(third),
             {named("result-file-twice", third.file.id)}},
            {"update result_files set file_sha256 = 'x' where id = " + file(first),
             {named("result-file-bytes", first.file.id)}},
            {"update result_quarantine set state = 'matched'", {named("result-quarantine-file", second.file.id)}},
            {"update organisations set merged_into = (select o.id from organisations o where o.code = '102') where "
             "code = '103'",
             {organisation("result-organisation", "103")}},
            {"delete from result_sums where organisation_id = (select id from organisations where code = '102')",
             {organisation("result-sums", "102")}},
            {"update result_sums set year = 2019 where organisation_id = (select id from organisations where code = "
             "'102')",
             {organisation("result-sums", "102")}},
        };
        for (const auto& fault : faults) {
            CAPTURE(fault.sql);
            const auto seen = store::in_transaction(world.pool(), [&](Connection& connection) -> Answer<Broken> {
                connection.execute(fault.sql, {});
                Broken broken;
                for (const auto& result : store::check_integrity(connection, *world.services->files, std::nullopt,
                                                                 world.call.today, world.call.now))
                    for (const auto& row : result.rows)
                        broken.insert(std::string{result.code} + ": " + row.object + " " + std::to_string(row.id));
                return refused("taken-back", {{"broken", fmt::format("{}", fmt::join(broken, "\n"))}});
            });
            REQUIRE_FALSE(seen);
            CHECK(seen.error().data.at("broken") == fmt::format("{}", fmt::join(fault.broken, "\n")));
        }
        CHECK(broken_in(world).empty());
    });
}
