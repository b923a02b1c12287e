#include "service/permit.h"
#include "service/territories.h"
#include "service/text_checks.h"
#include "service/work.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

/// Regions are kept by who keeps the country: a grant of it, or the machine itself.
Answer<void> may_keep_regions(const Call& call)
{
    const domain::Location no_region{store::RegionId{0}, {}, std::nullopt};
    return permit(call, domain::permission::territory_write, no_region);
}

bool has_right_in(const Call& call, store::RegionId region)
{
    return call.actor.unrestricted || std::ranges::any_of(call.actor.grants, [&](const domain::Grant& grant) {
               return grant.kind == domain::ScopeKind::Country || grant.region == region;
           });
}

} // namespace

Answer<std::vector<domain::Region>> list_regions(Services& services, const Call& call)
{
    auto all = store::regions(*services.pool->lease());
    std::erase_if(all, [&](const domain::Region& region) { return !has_right_in(call, region.id); });
    return all;
}

Answer<domain::Region> add_region(Services& services, const Call& call, const domain::Region& region)
{
    const auto allowed = may_keep_regions(call);
    if (!allowed) return unexpected<Refusal>{allowed.error()};
    auto made = region;
    made.name = trimmed(region.name);
    made.code = trimmed(region.code);
    const auto typed = first_refusal(
        {not_empty(made.name, "name"), not_longer(made.name, 300, "name"), not_longer(made.code, 20, "code")});
    if (!typed) return unexpected<Refusal>{typed.error()};
    const auto zones = domain::russian_time_zones();
    if (std::ranges::find(zones, made.time_zone, &domain::TimeZone::name) == zones.end())
        return refused("time-zone-unknown", {{"detail", made.time_zone}});
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<domain::Region> {
        if (store::region_with_code(connection, made.code))
            return refused("region-code-taken", {{"detail", made.code}});
        made.id = store::insert_region(connection, made);
        domain::Territory top;
        top.kind = domain::TerritoryKind::Region;
        top.name = made.name;
        const auto id = store::insert_territory(connection, made.id, top);
        auto there = call;
        there.actor.scope = store::whole_region(made.id, id);
        record(connection, there, "region-added", "territory", id.value,
               {{"name", made.name}, {"code", made.code}, {"timeZone", made.time_zone}});
        return made;
    });
}

} // namespace vekha::service
