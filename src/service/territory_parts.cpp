#include "service/territory_parts.h"

#include "domain/passport.h"
#include "service/permit.h"
#include "service/text_checks.h"

namespace vekha::service::territory_parts
{

namespace
{

constexpr std::size_t longest_name = 300;

/// How high a kind stands: each holds only lower ones.
int level_of(domain::TerritoryKind kind)
{
    switch (kind) {
    case domain::TerritoryKind::Region:
        return 0;
    case domain::TerritoryKind::MunicipalDistrict:
    case domain::TerritoryKind::UrbanDistrict:
        return 1;
    case domain::TerritoryKind::Municipality:
        return 2;
    case domain::TerritoryKind::Settlement:
        return 3;
    }
    return 3;
}

} // namespace

Answer<KeptTerritory> seen_territory(Connection& connection, const Call& call, TerritoryId id)
{
    const auto scope = scope_of(call, domain::permission::territory_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_territory(connection, *scope, id);
    if (!found) return refused("territory-not-found");
    return *std::move(found);
}

Answer<KeptTerritory> own_territory(Connection& connection, const Call& call, TerritoryId id)
{
    auto found = seen_territory(connection, call, id);
    if (!found) return found;
    const auto allowed = permit(connection, call, domain::permission::territory_write, belonging_of(call, id));
    if (!allowed) return unexpected<Refusal>{allowed.error()};
    return found;
}

Answer<void> fit_to_keep(Connection& connection, const Call& call, const domain::Territory& territory)
{
    const auto typed =
        first_refusal({not_empty(territory.name, "name"), not_longer(territory.name, longest_name, "name"),
                       not_longer(territory.code, 50, "code")});
    if (!typed) return typed;
    if (const auto word = domain::mixed_word(territory.name))
        return refused("name-mixed-letters", {{"field", "name"}, {"detail", *word}});
    if (territory.opened_on && territory.closed_on && *territory.closed_on < *territory.opened_on)
        return refused("dates-reversed", {{"field", "openedOn"}});
    const auto taken = store::territory_with_code(connection, call.actor.scope.region, territory.code);
    if (taken && *taken != territory.id) return refused("territory-code-taken", {{"detail", territory.code}});
    return {};
}

Answer<void> fit_below(Connection& connection, const Call& call, const domain::Territory& territory)
{
    if (!territory.parent) {
        const domain::Location top{call.actor.scope.region, {}, std::nullopt};
        return permit(call, domain::permission::territory_write, top);
    }
    const auto parent = own_territory(connection, call, *territory.parent);
    if (!parent) return unexpected<Refusal>{parent.error()};
    if (!domain::is_open(parent->territory, call.today)) return refused("territory-closed");
    if (level_of(parent->territory.kind) >= level_of(territory.kind)) return refused("territory-kind-order");
    return {};
}

unexpected<Refusal> changed_meanwhile(std::int64_t version)
{
    return refused("changed-meanwhile", {{"version", std::to_string(version)}});
}

std::map<std::string, std::string> by_order(domain::Date day, const std::string& basis)
{
    std::map<std::string, std::string> details{{"day", domain::to_iso(day)}};
    if (!basis.empty()) details.emplace("basis", basis);
    return details;
}

Answer<void> end_territory(Connection& connection, const Call& call, const KeptTerritory& kept, domain::Date day,
                           const std::string& basis)
{
    auto ended = kept.territory;
    if (ended.opened_on && day < *ended.opened_on) return refused("dates-reversed", {{"field", "day"}});
    ended.closed_on = day;
    const auto region = call.actor.scope.region;
    if (!store::update_territory(connection, region, ended, kept.version, std::nullopt, ""))
        return changed_meanwhile(kept.version);
    auto details = by_order(day, basis);
    details.emplace("name", ended.name);
    record(connection, call, "territory-closed", "territory", ended.id.value, std::move(details),
           {Whereabouts{belonging_of(call, ended.id)}, {}});
    return {};
}

} // namespace vekha::service::territory_parts
