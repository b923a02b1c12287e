// How long it takes to propose curators for a whole region: every school against every curator.
#include "analytics/curators/propose.h"

#include <benchmark/benchmark.h>

#include <random>

namespace
{

using namespace vekha::domain;

constexpr const char* codes[] = {"G1.EQUIP", "G1.STAFF", "G1.COMP",  "G2.FAIL", "G2.INCL",
                                 "G2.LANG",  "G3.WELL",  "G3.MOTIV", "G3.DISC", "G3.PAR"};

class Region
{
public:
    /// @param placed  how many of a hundred have coordinates
    Region(int schools, int curators, int placed)
    {
        for (int n = 1; n <= schools; ++n) {
            SchoolToServe school;
            school.id = OrganisationId{n};
            school.path = path();
            school.at = place(placed);
            school.risks = some(3);
            school.subjects = {below(2) == 0 ? "RU" : "MA"};
            if (below(2) == 0) school.present = PersonId{1 + below(curators)};
            problem.schools.push_back(std::move(school));
        }
        for (int n = 1; n <= curators; ++n) {
            AvailableCurator curator;
            curator.id = PersonId{n};
            curator.path = path();
            curator.at = place(placed);
            curator.risks = some(4);
            curator.subjects = {below(2) == 0 ? "RU" : "MA"};
            curator.own_schools = {OrganisationId{1 + below(schools)}};
            curator.busy = below(10) == 0 ? 1 : 0;
            problem.curators.push_back(std::move(curator));
        }
    }

    ProposalProblem problem;

private:
    int below(int bound) { return std::uniform_int_distribution<int>{0, bound - 1}(random_); }
    std::vector<TerritoryId> path() { return {TerritoryId{1}, TerritoryId{2 + below(40)}}; }

    std::optional<Coordinates> place(int placed)
    {
        if (below(100) >= placed) return std::nullopt;
        return Coordinates{55'000'000 + below(2'000'000), 73'000'000 + below(4'000'000)};
    }

    std::vector<std::string> some(int most)
    {
        std::vector<std::string> chosen;
        for (int n = below(most + 1); n > 0; --n)
            chosen.emplace_back(codes[static_cast<std::size_t>(below(10))]);
        return chosen;
    }

    std::mt19937 random_{20261122};
};

void propose(benchmark::State& state)
{
    const Region region(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)),
                        static_cast<int>(state.range(2)));
    std::size_t served = 0;
    for ([[maybe_unused]] auto _ : state) {
        const auto proposal = vekha::analytics::propose(region.problem);
        served = proposal.pairs.size();
        benchmark::DoNotOptimize(proposal.points);
    }
    state.counters["served"] = static_cast<double>(served);
}

/// Schools, curators, how many of a hundred have coordinates: a region, one short of curators, one without a map.
BENCHMARK(propose)
    ->Args({250, 175, 100})
    ->Args({500, 350, 100})
    ->Args({1000, 700, 100})
    ->Args({1000, 350, 100})
    ->Args({1000, 700, 0})
    ->Args({2000, 1400, 100})
    ->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
