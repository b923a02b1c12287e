// What a server does for one region at night: reminders, and the obligations of its newest road maps compared with the
// registers. What the comparison would change is taken back; reminders are kept, and the second run finds them sent.
//
//   nightly ADDRESS [REGION]       the address of a simulated database; prints one line a work
#include "service/audience.h"
#include "service/reminder_run.h"
#include "store/transaction.h"

#include <chrono>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace
{

using namespace vekha;
using store::Connection;
using store::RegionId;

constexpr domain::Date day{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};
/// 03:30 UTC on 23 November 2026: the hour of reminders has come everywhere in Russia.
constexpr store::Instant night{std::chrono::sys_days{day} + std::chrono::hours{27} + std::chrono::minutes{30}};

template <typename Work>
void timed(std::string_view what, Work work)
{
    const auto from = std::chrono::steady_clock::now();
    const auto told = work();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - from;
    std::cout << what << ": " << took.count() << " s, " << told << '\n';
}

std::vector<store::RoadMapId> newest_road_maps(Connection& connection, RegionId region)
{
    return connection.all("select id from road_maps where region_id = :region and organisation_id is null "
                          "order by id desc",
                          {{"region", region}}, [](store::Row& row) { return row.take<store::RoadMapId>(); });
}

std::string compared(service::Services& services, RegionId region)
{
    service::Call call{service::local_operator(), night, day};
    call.actor.scope.region = region;
    service::AudienceEffect effect;
    std::size_t road_maps = 0;
    // A refusal takes the transaction back.
    (void)store::in_transaction(*services.pool, [&](Connection& connection) -> service::Answer<int> {
        const auto all = newest_road_maps(connection, region);
        road_maps = all.size();
        effect = service::refresh_obligations(connection, call, all, "bench");
        return service::refused("bench");
    });
    return std::to_string(road_maps) + " road maps, " + std::to_string(effect.appeared + effect.cancelled) +
           " obligations would change";
}

std::string reminded(service::Services& services, RegionId region)
{
    service::RunningJob job;
    job.now = night;
    job.today = day;
    job.still_ours = [](Connection&) { return true; };
    const auto tally = service::run_reminders(services, job, region, {"http://127.0.0.1", true});
    if (!tally) return tally.error().code;
    return std::to_string(tally->notices) + " notices, " + std::to_string(tally->letters) + " letters";
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 2) {
        std::cerr << "nightly ADDRESS [REGION]\n";
        return 2;
    }
    const RegionId region{count > 2 ? std::stoll(arguments[2]) : 1};
    const auto data = std::filesystem::temp_directory_path() / "vekha-nightly";
    const auto services = service::open_services({data, arguments[1], 2}, night);
    if (!services) {
        std::cerr << services.error().code << '\n';
        return 1;
    }
    timed("obligations of the region's own and municipal road maps compared",
          [&] { return compared(**services, region); });
    timed("reminders", [&] { return reminded(**services, region); });
    std::filesystem::remove_all(data);
    return 0;
}
