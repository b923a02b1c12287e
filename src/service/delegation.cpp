#include "service/delegation.h"

#include "service/permit.h"
#include "service/work.h"
#include "store/grants.h"
#include "store/people.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <limits>

namespace vekha::service
{

namespace
{

using domain::Location;
using domain::ScopeKind;
using store::GivenRole;
using store::PersonRow;

/// Who administers a whole region: what must never run out.
bool administers_region(const std::string& role)
{
    const auto& table = domain::rights_table();
    const auto* known = table.role(role);
    return known && known->scope == ScopeKind::Region && table.allows(role, domain::permission::account_write);
}

Answer<void> check_fit(ScopeKind kind, const RoleScope& scope)
{
    const bool takes_territory = kind == ScopeKind::Territory;
    const bool takes_organisation = kind == ScopeKind::Organisation;
    if ((takes_territory && !scope.territory) || (takes_organisation && !scope.organisation))
        return refused("scope-missing", {{"scope", std::string{domain::name_of(kind)}}});
    if ((!takes_territory && scope.territory) || (!takes_organisation && scope.organisation))
        return refused("scope-not-fitting", {{"scope", std::string{domain::name_of(kind)}}});
    return {};
}

} // namespace

std::optional<int> administering_rank(const Call& call, const Location& location)
{
    if (call.actor.unrestricted) return std::numeric_limits<int>::min();
    const auto& table = domain::rights_table();
    std::optional<int> rank;
    for (const auto& grant : call.actor.grants) {
        const std::array one{grant};
        if (!domain::allowed_by(table, one, domain::permission::account_write, location)) continue;
        const auto own = domain::highest_rank(table, one);
        if (own && (!rank || *own < *rank)) rank = own;
    }
    return rank;
}

Answer<Location> location_of_role(Connection& connection, const PersonRow& person, const std::string& role,
                                  const RoleScope& scope)
{
    const auto* known = domain::rights_table().role(role);
    if (!known) return refused("role-unknown", {{"role", role}});
    if (auto fit = check_fit(known->scope, scope); !fit) return unexpected<Refusal>{fit.error()};
    switch (known->scope) {
    case ScopeKind::Country:
        return Location{};
    case ScopeKind::Region:
        return Location{person.region, {}, std::nullopt};
    case ScopeKind::Territory: {
        auto location = store::location_of(connection, person.region, *scope.territory);
        if (location.path.empty()) return refused("territory-not-found");
        return location;
    }
    case ScopeKind::Organisation: {
        auto location = store::location_of(connection, person.region, *scope.organisation);
        if (!location) return refused("organisation-not-found");
        return *std::move(location);
    }
    case ScopeKind::Assigned:
        break;
    }
    return store::location_of(connection, person.belonging());
}

Answer<void> may_delegate(const Call& call, const domain::Role& role, const Location& location)
{
    if (call.actor.seen_by) return refused("view-as-read-only");
    const auto rank = administering_rank(call, location);
    if (!rank) return refused("scope-out-of-reach", {{"role", role.code}});
    if (role.rank <= *rank) return refused("role-not-below", {{"role", role.code}});
    return {};
}

std::vector<Location> reached_by(const domain::Grant& grant)
{
    if (grant.kind == ScopeKind::Country) return {Location{}};
    if (grant.kind == ScopeKind::Region) return {Location{grant.region, {}, std::nullopt}};
    return grant.locations;
}

domain::Date real_day(const Call& call)
{
    return domain::Date{std::chrono::floor<std::chrono::days>(call.now)};
}

std::vector<GivenRole> standing_roles(Connection& connection, const Call& call, const PersonRow& person)
{
    // Where it is still yesterday, roles that ended with it hold.
    const auto day = domain::plus_days(real_day(call), -1);
    auto roles = store::roles_of(connection, person.region, std::array{person.id});
    std::erase_if(roles, [&](const GivenRole& role) {
        return role.ended_at || (role.to && *role.to < day) || !domain::rights_table().role(role.role);
    });
    return roles;
}

Answer<void> leaves_administrator(Connection& connection, const Call& call, const PersonRow& person,
                                  const std::vector<GivenRole>& ending)
{
    const auto day = real_day(call);
    const auto counts = [&](const GivenRole& role) { return role.in_force(day) && administers_region(role.role); };
    if (std::ranges::none_of(ending, counts)) return {};
    const auto roles = standing_roles(connection, call, person);
    const bool keeps_one = std::ranges::any_of(roles, [&](const GivenRole& role) {
        return counts(role) && std::ranges::find(ending, role.id, &GivenRole::id) == ending.end();
    });
    if (keeps_one) return {};
    std::vector<std::string> administrators;
    for (const auto& role : domain::rights_table().roles())
        if (administers_region(role.code)) administrators.push_back(role.code);
    if (store::others_holding(connection, person.region, administrators, person.id, day) > 0) return {};
    return refused("last-administrator");
}

} // namespace vekha::service
