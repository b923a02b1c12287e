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

/// The profile of that day, else the newest one when it is of the same school year and no new one was asked for.
std::optional<RiskProfileRow> profile_for(const std::vector<RiskProfileRow>& history, const OfficialLevels& said)
{
    const auto same_day = std::ranges::find(history, said.day, &RiskProfileRow::day);
    if (same_day != history.end()) return *same_day;
    const auto newest = std::ranges::find(history, true, &RiskProfileRow::latest);
    if (newest == history.end() || said.anew || newest->year != school_year(said.day)) return std::nullopt;
    return *newest;
}

Answer<PutLevels> make(Connection& connection, const Call& call, const OfficialLevels& said, LevelsAct act)
{
    auto levels = blank_levels(store::risk_catalogue(connection, call.actor.scope.region));
    if (!put(levels, said)) return PutLevels{};
    if (act == LevelsAct::Preview) return PutLevels{LevelsChange::Made, std::nullopt};
    store::NewRiskProfile made;
    made.school = said.school;
    made.day = said.day;
    made.year = school_year(said.day);
    const auto profile = make_risk_profile(connection, call, made, levels);
    if (!profile) return unexpected<Refusal>{profile.error()};
    return PutLevels{LevelsChange::Made, profile->id};
}

} // namespace

Answer<PutLevels> put_official_levels(Connection& connection, const Call& call, const OfficialLevels& said,
                                      LevelsAct act)
{
    const auto region = call.actor.scope.region;
    const auto everything = store::whole_region(region, call.actor.scope.territory);
    auto kept = profile_for(store::risk_profiles_of(connection, everything, said.school), said);
    if (!kept) return make(connection, call, said, act);
    auto levels = store::risk_levels_of(connection, region, kept->id);
    const auto id = kept->id;
    if (!put(levels, said)) return PutLevels{LevelsChange::None, id};
    if (act == LevelsAct::Preview) return PutLevels{LevelsChange::Changed, id};
    record_risk(connection, call, "risk-levels-official", *kept, {{"levels", told(said)}, {"basis", said.basis}});
    if (auto after = keep_risk_levels(connection, call, *std::move(kept), levels); !after)
        return unexpected<Refusal>{after.error()};
    return PutLevels{LevelsChange::Changed, id};
}

} // namespace vekha::service
