#include "service/wave_scores.h"

#include "service/wave_parts.h"
#include "store/organisations.h"

#include <algorithm>

namespace vekha::service
{

namespace permission = domain::permission;

Answer<std::optional<WaveScores>> wave_scores_of(Services& services, const Call& call, domain::OrganisationId school,
                                                 std::optional<WaveId> wave)
{
    using Found = std::optional<WaveScores>;
    const auto scope = scope_of(call, permission::wave_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<Found> {
        if (!store::find_organisation(connection, *scope, school, call.today)) return refused("organisation-not-found");
        auto waves = store::scored_waves_of(connection, scope->region, school);
        if (wave) std::erase_if(waves, [&](const ScoredWave& one) { return one.id != *wave; });
        if (waves.empty()) {
            if (wave) return refused("wave-not-found");
            return Found{};
        }
        auto scores = store::scores_of_school(connection, scope->region, waves.front().id, school);
        if (!scores) return Found{};
        return Found{WaveScores{std::move(waves.front()), *std::move(scores)}};
    });
}

Answer<std::vector<SchoolScores>> all_wave_scores(Services& services, const Call& call, WaveId wave)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<SchoolScores>> {
        const auto found = seen_wave(connection, call, wave);
        if (!found) return unexpected<Refusal>{found.error()};
        if (found->state != domain::WaveState::Scored) return refused("wave-not-scored");
        return store::scores_of_wave(connection, *scope_of(call, permission::wave_read), wave);
    });
}

} // namespace vekha::service
