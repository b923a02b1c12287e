#include "service/permit.h"

#include "service/work.h"

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
