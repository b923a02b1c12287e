#include "service/integrity.h"

#include "service/permit.h"
#include "service/work.h"

namespace vekha::service
{

namespace
{

using Results = std::vector<store::IntegrityResult>;

Answer<Results> checked(Services& services, const Call& call, std::optional<store::RegionId> region)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<Results> {
        return store::check_integrity(connection, *services.files, region, call.today, call.now);
    });
}

} // namespace

Answer<Results> check_integrity(Services& services, const Call& call)
{
    const auto scope = scope_of(call, domain::permission::integrity_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    if (!scope->reach.whole_region) return refused("not-permitted", {{"permission", "integrity.read"}});
    return checked(services, call, scope->region);
}

Results check_every_region(Services& services, const Call& call)
{
    return *checked(services, call, std::nullopt);
}

} // namespace vekha::service
