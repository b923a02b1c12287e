#include "service/official_levels.h"

#include "store/risk_catalogues.h"

#include <fmt/format.h>

#include <algorithm>

namespace vekha::service
{

namespace
{

int school_year(domain::Date day)
{
    return static_cast<int>(domain::school_year_of(day).from.year());
}

/// @return whether anything is other than it was
bool put(std::vector<RiskLevelRow>& levels, const OfficialLevels& said)
{
    bool changed = false;
    for (auto& level : levels) {
        const auto wanted = said.levels.find(level.risk.code);
        if (wanted == said.levels.end() || wanted->second == level.risk.official) continue;
        level.risk.official = wanted->second;
        level.basis = wanted->second ? said.basis : std::string{};
        changed = true;
    }
    return changed;
}

std::string_view name_of(domain::RiskLevel level)
{
    return std::ranges::find(domain::risk_levels, level, &std::pair<domain::RiskLevel, std::string_view>::first)
        ->second;
}

std::string told(const OfficialLevels& said)
{
    std::string words;
    for (const auto& [code, level] : said.levels)
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", code, level ? name_of(*level) : "-");
    return words;
}

Answer<LevelsChange> make(Connection& connection, const Call& call, const OfficialLevels& said, LevelsAct act)
{
    auto levels = blank_levels(store::risk_catalogue(connection, call.actor.scope.region));
    if (!put(levels, said)) return LevelsChange::None;
    if (act == LevelsAct::Preview) return LevelsChange::Made;
    store::NewRiskProfile made;
    made.school = said.school;
    made.day = said.day;
    made.year = school_year(said.day);
    if (auto profile = make_risk_profile(connection, call, made, levels); !profile)
        return unexpected<Refusal>{profile.error()};
    return LevelsChange::Made;
}

} // namespace

Answer<LevelsChange> put_official_levels(Connection& connection, const Call& call, const OfficialLevels& said,
                                         LevelsAct act)
{
    const auto region = call.actor.scope.region;
    const auto everything = store::whole_region(region, call.actor.scope.territory);
    auto newest = store::latest_risk_profile(connection, everything, said.school);
    const bool of_year = newest && newest->year == school_year(said.day);
    const bool same = of_year && (!said.anew || newest->day == said.day);
    if (!same) return make(connection, call, said, act);
    auto levels = store::risk_levels_of(connection, region, newest->id);
    if (!put(levels, said)) return LevelsChange::None;
    if (act == LevelsAct::Preview) return LevelsChange::Changed;
    record_risk(connection, call, "risk-levels-official", *newest, {{"levels", told(said)}, {"basis", said.basis}});
    if (auto kept = keep_risk_levels(connection, call, *std::move(newest), levels); !kept)
        return unexpected<Refusal>{kept.error()};
    return LevelsChange::Changed;
}

} // namespace vekha::service
