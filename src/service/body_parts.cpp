#include "service/body_parts.h"

#include "service/text_checks.h"
#include "store/bodies.h"
#include "store/grants.h"

namespace vekha::service
{

Answer<store::Belonging> place_of_new(Connection& connection, const Call& call, const NewPlace& place)
{
    const auto region = call.actor.scope.region;
    if (!place.territory && !place.organisation)
        return belonging_of_new(connection, call, domain::permission::body_write);
    domain::Location location;
    if (place.organisation) {
        const auto found = store::location_of(connection, region, *place.organisation);
        if (!found) return refused("organisation-not-found");
        location = *found;
    } else {
        location = store::location_of(connection, region, *place.territory);
        if (location.path.empty()) return refused("territory-not-found");
    }
    if (const auto may = permit(call, domain::permission::body_write, location); !may)
        return unexpected<Refusal>{may.error()};
    return store::Belonging{region, location.path.back(), place.organisation};
}

Answer<std::string> name_of_who(Connection& connection, const Call& call, const std::optional<store::PersonId>& person,
                                const std::string& name)
{
    if (!person) {
        const auto checked = first_refusal({not_empty(name, "name"), not_longer(name, 300, "name")});
        if (!checked) return unexpected<Refusal>{checked.error()};
        return trimmed(name);
    }
    const auto scope = scope_of(call, domain::permission::person_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::name_of_person(connection, *scope, *person);
    if (!found) return refused("person-not-found");
    return *std::move(found);
}

} // namespace vekha::service
