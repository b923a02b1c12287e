#include "domain/decision.h"

#include <algorithm>
#include <array>

namespace vekha::domain
{

namespace
{

/// From what comes nearest to allowing.
constexpr std::array nearness{GrantVerdict::Allows,  GrantVerdict::NotYet,       GrantVerdict::Ended,
                              GrantVerdict::Over,    GrantVerdict::OutsideScope, GrantVerdict::NoSuchRight,
                              GrantVerdict::Unusable};

GrantVerdict lapse_of(const HeldGrant& held, Date day)
{
    if (held.ended) return GrantVerdict::Ended;
    return held.grant.from && *held.grant.from > day ? GrantVerdict::NotYet : GrantVerdict::Over;
}

WeighedGrant weigh_one(const RightsTable& table, const HeldGrant& held, Permission permission, const Location& location,
                       Date day)
{
    WeighedGrant weighed{held.grant.id, GrantVerdict::Unusable, std::nullopt};
    if (!held.usable) return weighed;
    const auto alone = allowed_by(table, std::span{&held.grant, 1}, permission, location);
    if (alone) {
        weighed.extent = alone->extent;
        weighed.verdict = held.in_force(day) ? GrantVerdict::Allows : lapse_of(held, day);
    } else {
        const bool has_right = table.allows(held.grant.role, permission).has_value();
        weighed.verdict = has_right ? GrantVerdict::OutsideScope : GrantVerdict::NoSuchRight;
    }
    return weighed;
}

} // namespace

Decision weigh(const RightsTable& table, std::span<const HeldGrant> held, Permission permission,
               const Location& location, Date day)
{
    Decision decision;
    std::vector<Grant> in_force;
    for (const auto& one : held) {
        if (one.in_force(day)) in_force.push_back(one.grant);
        decision.weighed.push_back(weigh_one(table, one, permission, location, day));
    }
    if (const auto allowed = allowed_by(table, in_force, permission, location)) {
        decision.by = allowed->by->id;
        decision.extent = allowed->extent;
    }
    for (const auto verdict : nearness) {
        if (std::ranges::find(decision.weighed, verdict, &WeighedGrant::verdict) == decision.weighed.end()) continue;
        decision.nearest = verdict;
        break;
    }
    return decision;
}

} // namespace vekha::domain
