#include "service/territories.h"

#include "service/permit.h"
#include "service/territory_parts.h"
#include "store/grants.h"

namespace vekha::service
{

using namespace territory_parts;

namespace
{

std::string idempotency_text(const AddTerritory& command)
{
    const auto& territory = command.territory;
    return territory.name + "\n" + territory.code + "\n" + std::string{names_of(territory.kind).name} + "\n" +
           std::to_string(territory.parent.value_or(TerritoryId{0}).value);
}

/// What is kept of a form: names without blanks at their ends.
domain::Territory tidied(domain::Territory territory)
{
    territory.name = trimmed(territory.name);
    territory.code = trimmed(territory.code);
    return territory;
}

domain::FieldChanges changes_between(const domain::Territory& was, const domain::Territory& became)
{
    const auto number = [](const std::optional<TerritoryId>& id) { return id ? std::to_string(id->value) : ""; };
    const auto day = [](const std::optional<domain::Date>& date) { return date ? domain::to_iso(*date) : ""; };
    domain::FieldChanges changes;
    changes.note("name", was.name, became.name)
        .note("kind", std::string{names_of(was.kind).name}, std::string{names_of(became.kind).name})
        .note("code", was.code, became.code)
        .note("parent", number(was.parent), number(became.parent))
        .note("openedOn", day(was.opened_on), day(became.opened_on));
    return changes;
}

Answer<KeptTerritory> kept_now(Connection& connection, const Call& call, TerritoryId id)
{
    const auto& scope = call.actor.scope;
    auto found = store::find_territory(connection, store::whole_region(scope.region, scope.territory), id);
    if (!found) return refused("territory-not-found");
    return *std::move(found);
}

Answer<KeptTerritory> make(Connection& connection, const Call& call, const AddTerritory& command)
{
    auto territory = tidied(command.territory);
    territory.closed_on.reset();
    const auto fits = fit_below(connection, call, territory);
    if (!fits) return unexpected<Refusal>{fits.error()};
    const auto keeps = fit_to_keep(connection, call, territory);
    if (!keeps) return unexpected<Refusal>{keeps.error()};
    territory.id = store::insert_territory(connection, call.actor.scope.region, territory, command.basis);
    record(connection, call, "territory-added", "territory", territory.id.value,
           {{"name", territory.name}, {"kind", std::string{names_of(territory.kind).name}}},
           {Whereabouts{belonging_of(call, territory.id)}, {}});
    return kept_now(connection, call, territory.id);
}

/// A territory moves only below one that does not lie in it.
Answer<void> fit_to_move(Connection& connection, const Call& call, const domain::Territory& was,
                         const domain::Territory& to)
{
    if (to.parent && store::lies_in(connection, call.actor.scope.region, *to.parent, to.id))
        return refused("territory-cycle");
    if (to.parent == was.parent && to.kind == was.kind) return {};
    return fit_below(connection, call, to);
}

} // namespace

Answer<std::vector<KeptTerritory>> list_territories(Services& services, const Call& call,
                                                    const ListTerritories& command)
{
    auto scope = scope_of(call, domain::permission::territory_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    scope->within.reset();
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<KeptTerritory>> {
        return store::territories_on(connection, *scope, command.as_of.value_or(call.today), command.with_closed);
    });
}

Answer<TerritoryView> get_territory(Services& services, const Call& call, TerritoryId territory)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<TerritoryView> {
        auto kept = seen_territory(connection, call, territory);
        if (!kept) return unexpected<Refusal>{kept.error()};
        const auto region = call.actor.scope.region;
        return TerritoryView{
            *std::move(kept), store::steps_to(connection, region, territory),
            store::states_of(connection, region, territory),
            store::successions_of(connection, region, store::SuccessionOf::Territory, territory.value)};
    });
}

Answer<KeptTerritory> add_territory(Services& services, const Call& call, const AddTerritory& command)
{
    const auto& key = command.idempotency_key;
    const auto text = idempotency_text(command);
    return creating(services, key, [&](Connection& connection) -> Answer<KeptTerritory> {
        const auto before = made_before(connection, call, key, "add-territory", text);
        if (!before) return unexpected<Refusal>{before.error()};
        if (*before) return kept_now(connection, call, TerritoryId{**before});
        auto made = make(connection, call, command);
        if (made) remember_made(connection, call, key, "add-territory", text, made->territory.id.value);
        return made;
    });
}

Answer<KeptTerritory> change_territory(Services& services, const Call& call, const ChangeTerritory& command)
{
    if (command.from && *command.from > call.today) return refused("day-in-future");
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<KeptTerritory> {
        const auto kept = own_territory(connection, call, command.territory.id);
        if (!kept) return kept;
        auto territory = tidied(command.territory);
        territory.closed_on = kept->territory.closed_on;
        const auto moves = fit_to_move(connection, call, kept->territory, territory);
        if (!moves) return unexpected<Refusal>{moves.error()};
        const auto keeps = fit_to_keep(connection, call, territory);
        if (!keeps) return unexpected<Refusal>{keeps.error()};
        const auto region = call.actor.scope.region;
        if (!store::update_territory(connection, region, territory, command.version, command.from, command.basis))
            return changed_meanwhile(kept->version);
        std::map<std::string, std::string> details{{"name", territory.name}};
        if (command.from) details.merge(by_order(*command.from, command.basis));
        record(connection, call, "territory-changed", "territory", territory.id.value, std::move(details),
               {Whereabouts{belonging_of(call, territory.id)}, changes_between(kept->territory, territory).all()});
        return kept_now(connection, call, territory.id);
    });
}

Answer<KeptTerritory> close_territory(Services& services, const Call& call, const CloseTerritory& command)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<KeptTerritory> {
        const auto kept = own_territory(connection, call, command.territory);
        if (!kept) return kept;
        if (kept->version != command.version) return changed_meanwhile(kept->version);
        const auto region = call.actor.scope.region;
        const auto left = store::contents_of(connection, region, command.territory, command.day);
        if (!left.territories.empty() || !left.organisations.empty())
            return refused("territory-not-empty", {{"territories", std::to_string(left.territories.size())},
                                                   {"organisations", std::to_string(left.organisations.size())}});
        const auto ended = end_territory(connection, call, *kept, command.day, command.basis);
        if (!ended) return unexpected<Refusal>{ended.error()};
        return kept_now(connection, call, command.territory);
    });
}

} // namespace vekha::service
