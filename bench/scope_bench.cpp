// Rights and scoped lists in one region while the country around it grows: 470 schools of the region, 40,000 of the
// country.
#include "service/obligations.h"
#include "service/organisations.h"
#include "service/permit.h"
#include "store/grants.h"
#include "store/transaction.h"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <map>
#include <memory>

namespace
{

using namespace vekha;
using service::Call;
using store::Connection;
using store::RegionId;
using store::TerritoryId;

constexpr int municipalities = 47;
constexpr int schools_each = 10;
constexpr int people_each_school = 5;
constexpr int duties_each_school = 25;
constexpr store::Instant moment{std::chrono::seconds{1'795'305'600}};
constexpr domain::Date day{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};

/// A country of `regions` alike; ids are counted on so that every region is told from the others.
class Country
{
public:
    explicit Country(int regions)
        : folder_{std::filesystem::temp_directory_path() / ("vekha-scope-" + std::to_string(regions))}
    {
        std::filesystem::remove_all(folder_);
        services_ = service::open_services({folder_, "", 2}, moment).value();
        store::in_transaction(*services_->pool, [&](Connection& connection) -> domain::Result<int, int> {
            for (int region = 2; region <= regions + 1; ++region)
                fill(connection, region);
            connection.script("analyze");
            return 0;
        }).value();
    }
    ~Country() { std::filesystem::remove_all(folder_); }

    [[nodiscard]] service::Services& services() const { return *services_; }

    /// The coordinator of a municipality in the middle of the first region.
    [[nodiscard]] Call coordinator() const
    {
        Call call{{}, moment, day};
        call.actor.id = store::ActorId{person_};
        call.actor.scope.region = RegionId{2};
        call.actor.scope.territory = TerritoryId{territory_};
        call.actor.grants = store::grants_in_force(*services_->pool->lease(), call.actor.id, day);
        return call;
    }
    [[nodiscard]] domain::OrganisationId school() const { return domain::OrganisationId{school_}; }

private:
    using Add = Connection::AddRow;

    void fill(Connection& connection, int region)
    {
        connection.execute("insert into regions (id, name) values (:id, :name)",
                           {{"id", region}, {"name", "Область " + std::to_string(region)}});
        const auto first = 1'000 * region;
        connection.bulk_insert("territories", {"region_id", "id", "parent_id", "kind", "name"}, [&](const Add& add) {
            add({region, first, std::optional<std::int64_t>{}, "region", "Область"});
            for (int n = 1; n <= municipalities; ++n)
                add({region, first + n, first, "municipality", "Округ " + std::to_string(n)});
        });
        connection.bulk_insert("territory_tree", {"region_id", "ancestor_id", "territory_id", "depth"},
                               [&](const Add& add) {
                                   add({region, first, first, 0});
                                   for (int n = 1; n <= municipalities; ++n) {
                                       add({region, first + n, first + n, 0});
                                       add({region, first, first + n, 1});
                                   }
                               });
        fill_schools(connection, region, first);
        fill_duties(connection, region);
    }

    void fill_schools(Connection& connection, int region, int first)
    {
        const auto number = [&](int n) { return std::to_string(n); };
        connection.bulk_insert("organisations",
                               {"region_id", "id", "territory_id", "kind", "short_name", "origin", "sort_name",
                                "created_at", "changed_at"},
                               [&](const Add& add) {
                                   for (int n = 0; n < municipalities * schools_each; ++n)
                                       add({region, 10'000 * region + n, first + 1 + n / schools_each, "school",
                                            "СОШ № " + number(n), "register", "сош " + number(1'000'000 + n), moment,
                                            moment});
                               });
        connection.bulk_insert(
            "people",
            {"region_id", "id", "territory_id", "organisation_id", "name", "sort_name", "created_at", "changed_at"},
            [&](const Add& add) {
                for (int n = 0; n < municipalities * schools_each * people_each_school; ++n) {
                    const auto school = n / people_each_school;
                    add({region, 10'000 * region + n, first + 1 + school / schools_each, 10'000 * region + school,
                         "Иванов " + number(n), "иванов " + number(n), moment, moment});
                }
            });
        connection.bulk_insert(
            "grants", {"region_id", "person_id", "role", "territory_id", "organisation_id", "given_at", "given_by"},
            [&](const Add& add) {
                using Maybe = std::optional<std::int64_t>;
                for (int n = 0; n < municipalities * schools_each * people_each_school; ++n) {
                    const auto school = n / people_each_school;
                    const bool coordinator = n % (schools_each * people_each_school) == 0;
                    add({region, 10'000 * region + n, coordinator ? "municipal-coordinator" : "head",
                         coordinator ? Maybe{first + 1 + school / schools_each} : Maybe{},
                         coordinator ? Maybe{} : Maybe{10'000 * region + school}, moment, 0});
                }
            });
        if (region != 2) return;
        const int middle = municipalities / 2;
        territory_ = first + 1 + middle;
        person_ = 10'000 * region + middle * schools_each * people_each_school;
        school_ = 10'000 * region + middle * schools_each;
    }

    /// Duties without an edition behind them: counting and paging of rows is what is measured.
    void fill_duties(Connection& connection, int region)
    {
        connection.execute("insert into road_maps (region_id, id, territory_id, title, editions, created_at) "
                           "values (:region, :id, :territory, 'План', 1, 0)",
                           {{"region", region}, {"id", region}, {"territory", 1'000 * region}});
        connection.execute("insert into editions (region_id, id, road_map_id, number, draft_id, source, file_sha256, "
                           "header, calendar, activities, approved_at, approved_by) values (:region, :id, :id, 1, 0, "
                           "'', '', '{}', '{}', 1, 0, '')",
                           {{"region", region}, {"id", region}});
        connection.execute(
            "insert into edition_activities (region_id, edition_id, position, activity_key, number, "
            "section, text, body, folded) values (:region, :id, 1, 'I/1', '1', 'I', 'Провести', '{}', '')",
            {{"region", region}, {"id", region}});
        connection.bulk_insert(
            "obligations",
            {"region_id", "territory_id", "road_map_id", "edition_id", "activity", "occurrence", "kind", "from_day",
             "to_day", "due_day", "organisation_id", "addressee", "folded", "lead"},
            [&](const Add& add) {
                for (int n = 0; n < municipalities * schools_each * duties_each_school; ++n) {
                    const auto school = n / duties_each_school;
                    const auto due = domain::to_iso(domain::plus_days(day, n % 300 - 100));
                    add({region, 1'000 * region + 1 + school / schools_each, region, region, 1, n % duties_each_school,
                         "dated", due, due, due, 10'000 * region + school, "СОШ", "сош", 1});
                }
            });
    }

    std::filesystem::path folder_;
    std::unique_ptr<service::Services> services_;
    std::int64_t territory_ = 0;
    std::int64_t person_ = 0;
    std::int64_t school_ = 0;
};

const Country& country_of(std::int64_t regions)
{
    static std::map<std::int64_t, std::unique_ptr<Country>> countries;
    auto& country = countries[regions];
    if (!country) country = std::make_unique<Country>(static_cast<int>(regions));
    return *country;
}

void grants_of_a_request(benchmark::State& state)
{
    const auto& country = country_of(state.range(0));
    const auto call = country.coordinator();
    const auto lease = country.services().pool->lease();
    for (auto _ : state)
        benchmark::DoNotOptimize(store::grants_in_force(*lease, call.actor.id, day));
}

void permit_one_object(benchmark::State& state)
{
    const auto& country = country_of(state.range(0));
    const auto call = country.coordinator();
    const auto lease = country.services().pool->lease();
    for (auto _ : state) {
        const auto location = store::location_of(*lease, RegionId{2}, country.school());
        benchmark::DoNotOptimize(service::permit(call, domain::permission::organisation_write, *location));
    }
}

void list_of_schools(benchmark::State& state)
{
    const auto& country = country_of(state.range(0));
    const auto call = country.coordinator();
    for (auto _ : state)
        benchmark::DoNotOptimize(service::list_organisations(country.services(), call, {}, {}));
}

void list_of_obligations(benchmark::State& state)
{
    const auto& country = country_of(state.range(0));
    const auto call = country.coordinator();
    for (auto _ : state)
        benchmark::DoNotOptimize(service::list_obligations(country.services(), call, {}, {}));
}

// One region alone, and 85 of them: 40,000 schools, 200,000 people, a million obligations.
BENCHMARK(grants_of_a_request)->Arg(1)->Arg(85)->Unit(benchmark::kMicrosecond);
BENCHMARK(permit_one_object)->Arg(1)->Arg(85)->Unit(benchmark::kMicrosecond);
BENCHMARK(list_of_schools)->Arg(1)->Arg(85)->Unit(benchmark::kMicrosecond);
BENCHMARK(list_of_obligations)->Arg(1)->Arg(85)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
