#include "store/tallies.h"

#include "domain/progress.h"
#include "store/integrity.h"
#include "store/migrate.h"
#include "store/obligations.h"
#include "store/organisations.h"
#include "store/road_maps.h"
#include "store/territories.h"
#include "store/territory_work.h"
#include "support/query_plan.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <random>

using namespace vekha;
using namespace vekha::store;
using namespace vekha::tests;
using namespace std::chrono;

namespace
{

constexpr domain::Date today = 2026y / November / 22;
constexpr RegionId region{1};

/// A region with two municipalities of two schools each, and one road map of three rows under two headings.
class TalliedWorld
{
public:
    explicit TalliedWorld(Connection& connection) : connection_(connection)
    {
        ensure_local_territory(connection, "Область");
        for (const auto* name : {"Заречный округ", "Луговой округ"}) {
            domain::Territory territory;
            territory.parent = TerritoryId{1};
            territory.name = name;
            municipalities.push_back(insert_territory(connection, region, territory));
            for (const auto* school : {"СОШ № 1", "СОШ № 2"}) {
                domain::Organisation organisation;
                organisation.short_name = std::string{school} + " " + name;
                organisation.territory = municipalities.back();
                schools.push_back(insert_organisation(connection, whole_region(region, TerritoryId{1}), organisation,
                                                      Origin::Register, test_moment));
            }
        }
        connection.execute("insert into files (region_id, sha256, size, kept_at) values (1, 'x', 1, 1)");
    }

    /// Every school owes each row monthly, from September on; a body known by name only owes the rows too.
    void approve()
    {
        domain::Plan plan;
        plan.title = "Карта";
        plan.period = domain::Period{2026y / September / 1, 2027y / August / 31};
        plan.sections = {{"I", "Кадры", {}}, {"I/1", "Курсы", {}}, {"II", "Результаты", {}}};
        plan.activities.resize(3);
        const char* sections[] = {"I", "I/1", "II"};
        for (std::size_t i = 0; i < 3; ++i) {
            plan.activities[i].key = std::to_string(i + 1);
            plan.activities[i].section = sections[i];
        }
        const auto made = insert_road_map(connection_, whole_region(region, TerritoryId{1}), plan,
                                          {DraftId{1}, "x.docx", "x", {}, "Координатор", test_moment});
        std::vector<domain::Obligation> obligations;
        for (const auto& activity : plan.activities) {
            for (const auto& school : schools)
                for (int month = 0; month < 10; ++month) {
                    const auto day = domain::plus_days(2026y / September / 15, 30 * month);
                    obligations.push_back({{},
                                           activity.key,
                                           {month + 1, day, day, domain::OccurrenceKind::Dated},
                                           {school, "СОШ"},
                                           false});
                }
            obligations.push_back(
                {{}, activity.key, {1, {}, {}, domain::OccurrenceKind::Undated}, {{}, "Отдел"}, true});
        }
        insert_obligations(connection_, Belonging{region, municipalities[0]}, made, plan, obligations);
    }

    /// One change of the kind that people and jobs make.
    void change(std::mt19937& random)
    {
        const auto pick = [&](std::int64_t below) { return static_cast<std::int64_t>(random() % below); };
        const std::vector<std::string> changes{
            "update obligations set stage = 'checking', progress = 'submitted', submitted_on = '2026-11-20' where id % "
            "5 = 1 "
            "and id % 7 = :part",
            "update obligations set stage = 'done', progress = 'accepted', submitted_on = '2026-10-01' where id % 7 = "
            ":part",
            "update obligations set stage = 'gone', progress = 'cancelled' where id % 11 = :part",
            "update obligations set stage = 'owed', progress = 'planned', submitted_on = null where id % 3 = :part",
            "update obligations set due_day = '2027-02-01', to_day = '2027-02-01' where id % 13 = :part",
            "update obligations set version = version + 1 where id % 2 = :part",
            "update obligations set organisation_id = (select min(id) from organisations), territory_id = (select "
            "territory_id from organisations order by id limit 1) where id % 17 = :part",
            "delete from obligations where id % 19 = :part"};
        connection_.execute(changes[static_cast<std::size_t>(pick(static_cast<std::int64_t>(changes.size())))],
                            {{"part", pick(6)}});
    }

    [[nodiscard]] TallyQuestion question(TerritoryId territory) const { return {region, territory, 2026, today}; }
    [[nodiscard]] std::int64_t counted(const std::string& condition) const
    {
        return connection_.scalar<std::int64_t>("select count(*) from obligations where region_id = 1 and stage <> "
                                                "'gone' and " +
                                                condition);
    }
    [[nodiscard]] std::int64_t broken() const
    {
        return connection_.scalar<std::int64_t>(
            "select count(*) from (select 1 as one from (select slice, territory_id, stage, body_key, part_id, n, 0 as "
            "there "
            "from obligation_tallies union all select slice, territory_id, stage, body_key, part_id, 0, n from "
            "obligations_tallied) c group by slice, territory_id, stage, body_key, part_id having sum(n) <> "
            "sum(there)) b");
    }

    std::vector<TerritoryId> municipalities;
    std::vector<domain::OrganisationId> schools;

private:
    Connection& connection_;
};

TallyCounts sum_of(const std::vector<TallyCell>& cells)
{
    TallyCounts sum;
    for (const auto& cell : cells)
        sum += cell.counts;
    return sum;
}

const std::string in_year = "due_day >= '2026-09-01' and due_day <= '2027-08-31'";

/// Every number that the tallies give is the count of the obligations that its list would show.
void check_counts(const TalliedWorld& world, Connection& connection)
{
    const auto question = world.question(TerritoryId{1});
    const auto sum = sum_of(cells_by_territory(connection, question));
    CHECK(sum.total == world.counted(in_year));
    CHECK(sum.overdue == world.counted("stage = 'owed' and due_day < '2026-11-22' and " + in_year));
    CHECK(sum.week == 0);
    CHECK(sum.checking == world.counted("stage = 'checking' and " + in_year));
    CHECK(sum.done == world.counted("stage = 'done' and submitted_on <= due_day and " + in_year));
    CHECK(sum.late == world.counted("stage = 'done' and submitted_on > due_day and " + in_year));
    CHECK(sum.needs_date == world.counted("stage = 'owed' and due_day = '9999-12-31'"));
    CHECK(sum_of(cells_by_body(connection, question)) == sum);
    TallyCounts months;
    for (const auto& month : months_of_territory(connection, question))
        months += month.counts;
    CHECK(months.total == sum.total);
    CHECK(months.overdue == sum.overdue);
    CHECK(months.late == sum.late);
    std::int64_t late = 0;
    for (const auto& body : late_bodies(connection, question, 100))
        late += body.overdue;
    CHECK(late == sum.overdue);
    const auto school = world.schools.front();
    CHECK(sum_of(cells_of_body(connection, question, school)).total ==
          world.counted("organisation_id = " + std::to_string(school.value) + " and " + in_year));
}

/// Lists of whole territories are counted by tallies, those of single organisations by their rows: both tell the same.
void check_lists(Connection& connection)
{
    const auto by_tallies = whole_region(region, TerritoryId{1});
    auto by_rows = by_tallies;
    by_rows.reach = {};
    by_rows.reach.territories = {TerritoryId{1}};
    by_rows.reach.organisations = {domain::OrganisationId{1}};
    const PageRequest one{std::nullopt, 1};
    CHECK(counts_of_obligations(connection, by_tallies, {}, today) ==
          counts_of_obligations(connection, by_rows, {}, today));
    for (auto list = 0; list <= static_cast<int>(ObligationList::Gone); ++list) {
        CAPTURE(list);
        ObligationFilter filter;
        filter.list = static_cast<ObligationList>(list);
        CHECK(page_of_obligations(connection, by_tallies, filter, one, today)->total ==
              page_of_obligations(connection, by_rows, filter, one, today)->total);
    }
    CHECK(page_of_obligations(connection, by_tallies, {}, one, today)->total ==
          page_of_obligations(connection, by_rows, {}, one, today)->total);
}

} // namespace

TEST_CASE("tallies are what counting the obligations gives, whatever happens to them")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        REQUIRE(migrate(pool, test_moment));
        const auto lease = pool.lease();
        TalliedWorld world{*lease};
        world.approve();
        CHECK(sum_of(cells_by_territory(*lease, world.question(TerritoryId{1}))).total == 120);
        check_counts(world, *lease);
        std::mt19937 random{7};
        for (int round = 0; round < 12; ++round) {
            CAPTURE(round);
            for (int i = 0; i < 4; ++i)
                world.change(random);
            if (round == 5) world.approve();
            CHECK(world.broken() == 0);
            check_counts(world, *lease);
            check_lists(*lease);
            if (round % 3 != 2) continue;
            (void)sum_up_tallies(*lease, region);
            fold_tallies(*lease, region, domain::plus_days(today, -8));
            CHECK(world.broken() == 0);
            check_counts(world, *lease);
            check_lists(*lease);
        }
        CHECK(tallies_folded_before(*lease, region) == domain::plus_days(today, -8));
        CHECK(regions_to_fold(*lease, domain::plus_days(today, -8)).empty());
        (void)sum_up_tallies(*lease, region);
        CHECK(regions_to_sum_up(*lease).empty());
    });
}

TEST_CASE("directions are the outermost headings, shared by name")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        REQUIRE(migrate(pool, test_moment));
        const auto lease = pool.lease();
        TalliedWorld world{*lease};
        world.approve();
        world.approve();
        const auto names = direction_names(*lease, region);
        REQUIRE(names.size() == 2);
        std::map<std::string, std::int64_t> totals;
        for (const auto& cell : cells_by_territory(*lease, world.question(world.municipalities[1])))
            totals[names.at(cell.direction)] += cell.counts.total;
        CHECK(totals == std::map<std::string, std::int64_t>{{"Кадры", 80}, {"Результаты", 40}});
    });
}

TEST_CASE("load and burden count each body and its days, months and acts")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        REQUIRE(migrate(pool, test_moment));
        const auto lease = pool.lease();
        TalliedWorld world{*lease};
        world.approve();
        world.approve();
        const auto question = world.question(world.municipalities[0]);
        for (const auto& cell : burden_cells(*lease, question)) {
            CHECK(cell.duties == 6);
            CHECK(cell.acts == 2);
        }
        CHECK(burden_cells(*lease, question).size() == 20);
        const auto monday = 2026y / November / 16;
        std::int64_t overdue = 0;
        std::int64_t later = 0;
        for (const auto& cell : load_cells(*lease, question, monday, 2026y / December / 31))
            (cell.due < monday ? overdue : later) += cell.duties;
        CHECK(overdue == 36);
        CHECK(later == 12);
        const auto asked = asked_in_month(*lease, region, world.schools[0], 2026y / October / 1);
        REQUIRE(asked.size() == 2);
        CHECK(asked[0].duties == 3);
        CHECK(asked[0].activities == 3);
    });
}

TEST_CASE("a day of the past is today without the steps and editions that came after it")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        REQUIRE(migrate(pool, test_moment));
        const auto lease = pool.lease();
        TalliedWorld world{*lease};
        world.approve();
        const auto ids =
            lease->all("select id from obligations where organisation_id = :school order by due_day, id",
                       {{"school", world.schools[0]}}, [](Row& row) { return row.take<domain::ObligationId>(); });
        const auto step = [&](domain::ObligationId id, domain::Progress from, domain::Progress to, int days) {
            lease->execute("update obligations set progress = :to, stage = :stage, submitted_on = '2026-11-20' where "
                           "region_id = 1 and id = :id",
                           {{"to", name_of(to)}, {"stage", name_of(domain::stage_of(to))}, {"id", id}});
            lease->execute("insert into obligation_steps (region_id, obligation_id, at, day, actor_id, actor, step, "
                           "from_progress, to_progress) values (1, :id, :at, '', 1, '', '', :from, :to)",
                           {{"id", id},
                            {"at", test_moment + days * std::chrono::days{1}},
                            {"from", name_of(from)},
                            {"to", name_of(to)}});
        };
        step(ids[0], domain::Progress::Planned, domain::Progress::Submitted, 1);
        step(ids[0], domain::Progress::Submitted, domain::Progress::Accepted, 5);
        step(ids[1], domain::Progress::Planned, domain::Progress::Cancelled, 5);
        const auto stood = [&](int days) {
            const auto end = test_moment + days * std::chrono::days{1} + std::chrono::hours{1};
            StoodCounts sum;
            for (const auto& counts :
                 as_it_stood(*lease, world.question(TerritoryId{1}), domain::plus_days(today, days), end)) {
                sum.total += counts.total;
                sum.overdue += counts.overdue;
                sum.checking += counts.checking;
                sum.done += counts.done;
            }
            return std::array{sum.total, sum.overdue, sum.checking, sum.done};
        };
        CHECK(stood(-1) == std::array<std::int64_t, 4>{0, 0, 0, 0});
        CHECK(stood(0) == std::array<std::int64_t, 4>{120, 36, 0, 0});
        CHECK(stood(2) == std::array<std::int64_t, 4>{120, 35, 1, 0});
        CHECK(stood(6) == std::array<std::int64_t, 4>{119, 34, 0, 1});
    });
}

TEST_CASE("dashboards read no obligations of the whole region")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        REQUIRE(migrate(pool, test_moment));
        const auto lease = pool.lease();
        TalliedWorld world{*lease};
        world.approve();
        if (lease->dialect() == Dialect::Postgres) lease->script("set enable_seqscan = off; analyze");
        std::vector<std::pair<std::string, Params>> statements;
        lease->observe(
            [&](std::string_view sql, const Params& params) { statements.emplace_back(std::string{sql}, params); });
        const auto question = world.question(TerritoryId{1});
        (void)cells_by_territory(*lease, question);
        (void)cells_by_body(*lease, question);
        (void)cells_of_body(*lease, question, world.schools[0]);
        (void)months_of_territory(*lease, question);
        (void)months_of_body(*lease, question, world.schools[0]);
        (void)late_bodies(*lease, question, 20);
        (void)waiting_bodies(*lease, question, 20);
        (void)burden_cells(*lease, question);
        (void)load_cells(*lease, question, today, domain::plus_days(today, 60));
        lease->observe({});
        CHECK(statements.size() >= 9);
        for (const auto& [sql, params] : statements) {
            CAPTURE(sql);
            const auto plan = plan_of(*lease, sql, params);
            CAPTURE(plan);
            for (const auto* scan : {"SCAN obligations\n", "SCAN obligation_tallies\n", "Seq Scan on obligations",
                                     "Seq Scan on obligation_tallies"})
                CHECK(plan.find(scan) == std::string::npos);
        }
    });
}
