#include "service/permit.h"

#include "service/work.h"
#include "store/grants.h"

namespace vekha::service
{

namespace
{

bool only_reads(Permission permission)
{
    return permission.name.ends_with(".read");
}

} // namespace

Answer<void> permit(const Call& call, Permission permission, const domain::Location& location)
{
    const auto& actor = call.actor;
    if (actor.seen_by && !only_reads(permission)) return refused("view-as-read-only");
    if (actor.unrestricted) return {};
    if (domain::allowed_by(domain::rights_table(), actor.grants, permission, location)) return {};
    return refused("not-permitted", {{"permission", std::string{permission.name}}});
}

Answer<void> permit(Connection& connection, const Call& call, Permission permission, const store::Belonging& belonging)
{
    if (call.actor.unrestricted) return {};
    return permit(call, permission, store::location_of(connection, belonging));
}

Answer<Call> as_permitted(const Call& call, Permission permission)
{
    auto scope = scope_of(call, permission);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto permitted = call;
    permitted.actor.scope = *std::move(scope);
    return permitted;
}

Scope owed_scope(const Call& call)
{
    auto nobody = call.actor.scope;
    nobody.reach = {};
    return scope_of(call, domain::permission::obligation_read).value_or(nobody);
}

Answer<store::Belonging> belonging_of_new(Connection& connection, const Call& call, Permission permission)
{
    const store::Belonging in_force{call.actor.scope};
    const auto of_territory = permit(connection, call, permission, in_force);
    if (of_territory) return in_force;
    if (of_territory.error().code != "not-permitted") return unexpected<Refusal>{of_territory.error()};
    const auto reach = domain::reach_of(domain::rights_table(), call.actor.grants, permission, in_force.region);
    if (reach.organisations.size() != 1) return unexpected<Refusal>{of_territory.error()};
    const auto location = store::location_of(connection, in_force.region, reach.organisations.front());
    if (!location || location->path.empty()) return unexpected<Refusal>{of_territory.error()};
    return store::Belonging{in_force.region, location->path.back(), reach.organisations.front()};
}

Answer<Scope> scope_of(const Call& call, Permission permission)
{
    auto scope = call.actor.scope;
    scope.reach = {};
    if (call.actor.unrestricted)
        scope.reach.whole_region = true;
    else
        scope.reach = domain::reach_of(domain::rights_table(), call.actor.grants, permission, scope.region);
    if (scope.reach.empty()) return refused("not-permitted", {{"permission", std::string{permission.name}}});
    return scope;
}

bool may_anywhere(const Call& call, Permission permission)
{
    return scope_of(call, permission).has_value();
}

} // namespace vekha::service
