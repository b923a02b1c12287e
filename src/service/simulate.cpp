#include "service/simulate.h"

#include "service/simulated_plans.h"
#include "service/work.h"
#include "store/bulk_country.h"
#include "store/bulk_schema.h"
#include "store/drafts.h"
#include "store/tallies.h"

namespace vekha::service
{

namespace
{

using simulation::SimulatedRegion;
using store::RegionId;

/// Obligations written together: few enough for the memory, many enough for the database.
constexpr std::size_t batch = 50'000;
constexpr const char* file_name = "simulation.txt";
constexpr std::string_view file_text = "Условный документ. Область, школы и люди вымышлены.\n";

bool is_possible(const Simulate& command)
{
    const auto& [schools, regions, first, last] = command.size;
    return schools >= 1 && schools <= most_simulated_schools && regions >= 1 && regions <= schools && regions <= 899 &&
           first >= 2000 && first <= last && last <= 2100 && command.logged_years >= 0;
}

void write_people(Connection& connection, const SimulatedRegion& region, const Simulate& command, Instant now)
{
    std::vector<store::BulkPerson> people;
    std::vector<store::BulkGrant> grants;
    std::vector<store::BulkAssignment> curators;
    for (const auto& person : region.people) {
        people.push_back({person.id, person.territory, person.organisation, person.name, person.position});
        for (const auto& role : person.roles)
            grants.push_back({person.id, role.code, role.territory, role.organisation});
        for (const auto school : person.curates)
            curators.push_back({person.id, school, simulation::school_year(command.size.last_year).from});
    }
    store::bulk_people(connection, region.region.id, people, now);
    store::bulk_grants(connection, region.region.id, grants, now);
    store::bulk_curators(connection, region.region.id, curators, now);
}

void write_registers(Connection& connection, const SimulatedRegion& region, const Simulate& command, Instant now)
{
    store::bulk_region(connection, region.region, region.territories);
    store::bulk_organisations(connection, region.region.id, region.organisations, now);
    write_people(connection, region, command, now);
    std::vector<store::BulkGroup> groups;
    for (const auto& group : region.groups)
        groups.push_back(
            {store::GroupId{group.id}, group.territory, group.code, group.name, group.year, group.members});
    store::bulk_groups(connection, region.region.id, groups, now);
}

/// Writes the country, region by region.
class Writing
{
public:
    Writing(Connection& connection, const Call& call, const Simulate& command, const SimulatedFile& file,
            const std::function<void(const SimulatedRows&)>& told)
        : connection_{connection}, call_{call}, command_{command}, file_{file}, told_{told}
    {
    }

    SimulatedRows all()
    {
        for (int number = 1; number <= command_.size.regions; ++number)
            write_region(simulation::region_of(command_.size, command_.seed, number, numbers_));
        return rows_;
    }

private:
    void write_region(const SimulatedRegion& region)
    {
        const auto id = region.region.id;
        write_registers(connection_, region, command_, call_.now);
        store::name_file(connection_, id, file_.sha256, file_text.size(), call_.now);
        rows_.regions += 1;
        rows_.schools += simulation::schools_of_region(command_.size, rows_.regions);
        rows_.people += static_cast<std::int64_t>(region.people.size());
        SimulatedPlans plans{command_, call_.today, region, numbers_, file_};
        store::BulkPlans waiting;
        for (std::size_t n = 0; n < simulation::plan_count(region, command_.size); ++n) {
            plans.add(simulation::plan_of(region, command_.size, command_.seed, n, terms_), waiting);
            if (waiting.obligations.size() >= batch) write(id, waiting);
        }
        write(id, waiting);
        auto there = call_;
        there.actor.scope.region = id;
        record(connection_, there, "region-simulated", "region", id.value,
               {{"seed", std::to_string(command_.seed)}, {"name", region.region.name}},
               {Whereabouts{store::Belonging{id, region.territories.front().id}}, {}});
    }

    void write(RegionId region, store::BulkPlans& plans)
    {
        store::bulk_plans(connection_, region, plans, file_.name, file_.sha256);
        rows_.road_maps += static_cast<std::int64_t>(plans.road_maps.size());
        for (const auto& each : plans.road_maps)
            rows_.activities += static_cast<std::int64_t>(each.plan.activities.size());
        rows_.obligations += static_cast<std::int64_t>(plans.obligations.size());
        rows_.steps += static_cast<std::int64_t>(plans.steps.size());
        rows_.evidence += static_cast<std::int64_t>(plans.evidence.size());
        plans.clear();
        told_(rows_);
    }

    Connection& connection_;
    const Call& call_;
    const Simulate& command_;
    const SimulatedFile& file_;
    const std::function<void(const SimulatedRows&)>& told_;
    simulation::Numbers numbers_;
    simulation::Terms terms_;
    SimulatedRows rows_;
};

} // namespace

Answer<SimulatedRows> simulate(Services& services, const Call& call, const Simulate& command,
                               const std::function<void(const SimulatedRows&)>& told)
{
    if (!is_possible(command)) return refused("simulation-size-invalid");
    const SimulatedFile file{file_name, services.files->keep(file_text), static_cast<std::int64_t>(file_text.size())};
    const auto written = store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<SimulatedRows> {
        if (store::holds_data(connection)) return refused("database-not-empty");
        const auto taken = store::take_down_indexes(connection);
        const auto rows = Writing{connection, call, command, file, told}.all();
        store::put_up_indexes(connection, taken);
        store::advance_sequences(connection);
        return rows;
    });
    if (!written) return written;
    for (const auto region : store::regions_to_sum_up(*services.pool->lease()))
        (void)store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<std::int64_t> {
            return store::sum_up_tallies(connection, region);
        });
    store::renew_statistics(*services.pool->lease());
    return written;
}

} // namespace vekha::service
