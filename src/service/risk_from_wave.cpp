#include "service/risk_from_wave.h"

#include "service/risk_parts.h"
#include "service/wave_scores.h"
#include "store/risk_catalogues.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::RiskLevel;

RiskLevel level_of(domain::ScoreLevel level)
{
    switch (level) {
    case domain::ScoreLevel::High:
        return RiskLevel::High;
    case domain::ScoreLevel::Medium:
        return RiskLevel::Medium;
    case domain::ScoreLevel::Low:
        return RiskLevel::Low;
    case domain::ScoreLevel::TooFew:
        break;
    }
    return RiskLevel::Insufficient;
}

std::string_view name_of(domain::WaveAudience audience)
{
    return std::ranges::find(domain::wave_audiences, audience,
                             &std::pair<domain::WaveAudience, std::string_view>::first)
        ->second;
}

void put_score(RiskLevelRow& level, const domain::RiskScore& score)
{
    level.risk.score = score.score;
    level.risk.computed = level_of(score.level);
    for (const auto& audience : score.audiences)
        level.answers.emplace(name_of(audience.audience), std::to_string(audience.respondents));
}

/// The official levels that the school has of this school year.
void carry_official(Connection& connection, const Call& call, const store::NewRiskProfile& made,
                    std::vector<RiskLevelRow>& levels)
{
    const auto region = call.actor.scope.region;
    const auto before =
        store::latest_risk_profile(connection, store::whole_region(region, call.actor.scope.territory), made.school);
    if (!before || before->year != made.year) return;
    for (const auto& kept : store::risk_levels_of(connection, region, before->id)) {
        const auto level = std::ranges::find(levels, kept.risk.code, [](const auto& one) { return one.risk.code; });
        if (level == levels.end() || !kept.risk.official) continue;
        level->risk.official = kept.risk.official;
        level->basis = kept.basis;
    }
}

Answer<void> make_one(Connection& connection, const Call& call, const store::ScoredWave& wave,
                      const store::SchoolScores& scores, WaveProfiles& profiles)
{
    if (!permit_at(connection, call, domain::permission::risk_write, scores.school)) return {};
    if (store::risk_profile_of_wave(connection, call.actor.scope.region, wave.id, scores.school)) {
        ++profiles.known;
        return {};
    }
    auto levels = blank_levels(store::risk_catalogue(connection, call.actor.scope.region));
    for (const auto& score : scores.risks) {
        const auto level = std::ranges::find(levels, score.risk, [](const auto& one) { return one.risk.code; });
        if (level != levels.end()) put_score(*level, score);
    }
    store::NewRiskProfile made;
    made.school = scores.school;
    made.day = wave.scored_on;
    made.year = static_cast<int>(domain::school_year_of(wave.term.to).from.year());
    made.wave = wave.id;
    made.source = store::RiskSource::Wave;
    carry_official(connection, call, made, levels);
    if (auto profile = make_risk_profile(connection, call, made, levels); !profile)
        return unexpected<Refusal>{profile.error()};
    ++profiles.made;
    return {};
}

} // namespace

Answer<WaveProfiles> make_profiles_of_wave(Services& services, const Call& call, store::WaveId wave)
{
    if (auto may = scope_of(call, domain::permission::risk_write); !may) return unexpected<Refusal>{may.error()};
    if (call.actor.seen_by) return refused("view-as-read-only");
    const auto scores = all_wave_scores(services, call, wave);
    if (!scores) return unexpected<Refusal>{scores.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<WaveProfiles> {
        WaveProfiles profiles;
        for (const auto& school : *scores) {
            const auto waves = store::scored_waves_of(connection, call.actor.scope.region, school.school);
            const auto of = std::ranges::find(waves, wave, &store::ScoredWave::id);
            if (of == waves.end()) return refused("wave-not-scored");
            if (auto done = make_one(connection, call, *of, school, profiles); !done)
                return unexpected<Refusal>{done.error()};
        }
        return profiles;
    });
}

} // namespace vekha::service
