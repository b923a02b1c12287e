#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "simulation/country.h"

#include <cstdint>
#include <functional>

namespace vekha::service
{

inline constexpr int most_simulated_schools = 100'000;

struct Simulate {
    simulation::CountrySize size;
    std::uint64_t seed = 1;
    /// Of so many school years, the last ones, every step and every proof is written; of those before only what came
    /// of them.
    int logged_years = 1;
};

/// What was written so far.
struct SimulatedRows {
    int regions = 0;
    std::int64_t schools = 0;
    std::int64_t people = 0;
    std::int64_t road_maps = 0;
    std::int64_t activities = 0;
    std::int64_t obligations = 0;
    std::int64_t steps = 0;
    std::int64_t evidence = 0;

    friend bool operator==(const SimulatedRows&, const SimulatedRows&) = default;
};

/// Fills an empty database with a country that is not there, as it stands on the day of the call: the same size, seed
/// and day give the same rows. All of it or nothing: one transaction.
///
/// @param told  after every batch
/// @error database-not-empty, simulation-size-invalid
[[nodiscard]] Answer<SimulatedRows> simulate(Services& services, const Call& call, const Simulate& command,
                                             const std::function<void(const SimulatedRows&)>& told);

} // namespace vekha::service
