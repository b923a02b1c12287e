#include "service/risk_groups.h"

#include "domain/school_group.h"
#include "store/grants.h"
#include "store/school_groups.h"

#include <fmt/format.h>

#include <algorithm>

namespace vekha::service
{

namespace
{

/// What the rule itself made: only such stays are ended by it.
constexpr auto basis_of_rule = domain::GroupBasis::ComplexAnalysis;

struct RiskGroup {
    Connection& connection;
    const Call& call;
    const RiskProfileRow& profile;
    const domain::Risk& risk;
    std::string code = domain::risk_group_code(risk.federal);

    [[nodiscard]] RegionId region() const { return call.actor.scope.region; }
};

store::TerritoryId root_of(Connection& connection, const Call& call)
{
    const auto& scope = call.actor.scope;
    const auto path = store::location_of(connection, scope.region, scope.territory).path;
    return path.empty() ? scope.territory : path.front();
}

/// The group of this school year for the whole region, made when there is none.
store::GroupId group_of(const RiskGroup& group)
{
    const auto year = static_cast<int>(domain::school_year_of(group.call.today).from.year());
    const auto root = root_of(group.connection, group.call);
    if (const auto known = store::group_of_year(group.connection, group.region(), root, year, group.code))
        return *known;
    store::GroupFields fields;
    fields.code = group.code;
    fields.name = group.risk.name;
    fields.year = year;
    fields.basis = basis_of_rule;
    const auto id =
        store::insert_group(group.connection, group.region(), root, fields, group.call.actor.id, group.call.now);
    record(group.connection, group.call, "group-made", "group", id.value, {{"code", group.code}},
           {store::location_of(group.connection, group.region(), root), {}});
    return id;
}

bool join(const RiskGroup& group)
{
    const auto taken = store::taken_from(group.connection, group.region(), group.code, group.call.today);
    if (std::ranges::find(taken, group.profile.school) != taken.end()) return false;
    const auto id = group_of(group);
    const std::vector schools{group.profile.school};
    const std::vector<store::NewMembership> stay{{group.profile.school, group.call.today, basis_of_rule,
                                                  fmt::format("рисковый профиль {}", group.profile.id.value)}};
    store::list_schools(group.connection, group.region(), id, schools, group.call.now);
    store::insert_memberships(group.connection, group.region(), id, group.code, stay, group.call.actor.id,
                              group.call.now);
    record_risk(group.connection, group.call, "risk-group-joined", group.profile, {{"group", group.code}});
    return true;
}

bool leave(const RiskGroup& group)
{
    const auto everything = store::whole_region(group.region(), group.call.actor.scope.territory);
    const std::vector schools{group.profile.school};
    bool left = false;
    for (const auto& stay : store::statuses_of(group.connection, everything, group.profile.school, group.code)) {
        if (!stay.group || stay.basis != basis_of_rule || (stay.to && *stay.to < group.call.today)) continue;
        auto last = domain::plus_days(group.call.today, -1);
        if (stay.from && last < *stay.from) last = *stay.from;
        const auto ended =
            store::end_memberships(group.connection, group.region(), *stay.group, schools, last, group.call.today,
                                   "риск снизился", group.call.actor.id, group.call.now);
        left = left || !ended.empty();
    }
    if (left) record_risk(group.connection, group.call, "risk-group-left", group.profile, {{"group", group.code}});
    return left;
}

} // namespace

AudienceEffect follow_risk_groups(Connection& connection, const Call& call, const RiskProfileRow& profile,
                                  const std::vector<RiskLevelRow>& levels, const domain::RiskCatalogue& catalogue)
{
    bool changed = false;
    for (const auto& level : levels) {
        const auto* risk = domain::risk_of(catalogue, level.risk.code);
        if (risk == nullptr || risk->federal == 0) continue;
        const RiskGroup group{connection, call, profile, *risk};
        const bool high = domain::level_in_force(level.risk) == domain::RiskLevel::High;
        changed = (high ? join(group) : leave(group)) || changed;
    }
    if (!changed) return {};
    const std::vector<store::TerritoryId> at{profile.territory};
    return refresh_obligations_above(connection, call, at, "risk-profile:" + std::to_string(profile.id.value));
}

} // namespace vekha::service
