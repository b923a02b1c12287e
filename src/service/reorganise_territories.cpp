#include "service/organisation_parts.h"
#include "service/permit.h"
#include "service/territory_parts.h"
#include "store/organisation_changes.h"

#include <algorithm>

namespace vekha::service
{

using namespace territory_parts;

namespace
{

struct Reorganisation {
    Connection& connection;
    const Call& call;
    domain::Date day;
    const std::string& basis;

    [[nodiscard]] store::RegionId region() const { return call.actor.scope.region; }
    [[nodiscard]] Scope everything() const { return store::whole_region(region(), call.actor.scope.territory); }
};

Answer<void> take_territory(const Reorganisation& act, TerritoryId id, TerritoryId parent)
{
    auto kept = store::find_territory(act.connection, act.everything(), id);
    if (!kept) return refused("territory-not-found");
    auto territory = kept->territory;
    territory.parent = parent;
    const auto fits = fit_below(act.connection, act.call, territory);
    if (!fits) return fits;
    if (!store::update_territory(act.connection, act.region(), territory, kept->version, act.day, act.basis))
        return changed_meanwhile(kept->version);
    return {};
}

Answer<void> take_organisation(const Reorganisation& act, domain::OrganisationId id, TerritoryId into)
{
    const auto kept = store::find_organisation(act.connection, act.everything(), id, act.call.today);
    if (!kept) return refused("organisation-not-found");
    return organisation_parts::put_into(act.connection, act.call, *kept, into, act.day, act.basis);
}

/// What lies in `from` from now on lies in `into`.
Answer<void> take_over(const Reorganisation& act, const store::TerritoryContents& contents, TerritoryId into)
{
    for (const auto child : contents.territories)
        if (const auto taken = take_territory(act, child, into); !taken) return taken;
    for (const auto organisation : contents.organisations)
        if (const auto taken = take_organisation(act, organisation, into); !taken) return taken;
    return {};
}

void link(const Reorganisation& act, TerritoryId predecessor, TerritoryId successor)
{
    store::link_succession(act.connection, act.region(), store::SuccessionOf::Territory, predecessor.value,
                           successor.value, act.day, act.basis);
}

Answer<void> merge_one(const Reorganisation& act, TerritoryId from, TerritoryId into)
{
    if (from == into || store::lies_in(act.connection, act.region(), into, from)) return refused("territory-cycle");
    const auto kept = own_territory(act.connection, act.call, from);
    if (!kept) return unexpected<Refusal>{kept.error()};
    if (!domain::is_open(kept->territory, act.day))
        return refused("territory-closed", {{"detail", kept->territory.name}});
    const auto contents = store::contents_of(act.connection, act.region(), from, act.day);
    const auto taken = take_over(act, contents, into);
    if (!taken) return taken;
    const auto ended = end_territory(act.connection, act.call, *kept, act.day, act.basis);
    if (!ended) return ended;
    link(act, from, into);
    return {};
}

/// Every part takes only what lies directly in the territory, and nothing twice.
bool takes_its_own(const SplitTerritory& command, const store::TerritoryContents& contents)
{
    auto territories = contents.territories;
    auto organisations = contents.organisations;
    for (const auto& part : command.parts) {
        for (const auto id : part.territories)
            if (std::erase(territories, id) == 0) return false;
        for (const auto id : part.organisations)
            if (std::erase(organisations, id) == 0) return false;
    }
    return true;
}

Answer<KeptTerritory> make_part(const Reorganisation& act, const KeptTerritory& whole, const TerritoryPart& part)
{
    auto territory = part.territory;
    territory.id = {};
    territory.name = trimmed(territory.name);
    territory.parent = whole.territory.parent;
    territory.opened_on = act.day;
    territory.closed_on.reset();
    const auto below = fit_below(act.connection, act.call, territory);
    if (!below) return unexpected<Refusal>{below.error()};
    const auto keeps = fit_to_keep(act.connection, act.call, territory);
    if (!keeps) return unexpected<Refusal>{keeps.error()};
    territory.id = store::insert_territory(act.connection, act.region(), territory, act.basis);
    auto details = by_order(act.day, act.basis);
    details.emplace("name", territory.name);
    details.emplace("of", whole.territory.name);
    record(act.connection, act.call, "territory-split-off", "territory", territory.id.value, std::move(details),
           {Whereabouts{belonging_of(act.call, territory.id)}, {}});
    const auto taken = take_over(act, {part.territories, part.organisations}, territory.id);
    if (!taken) return unexpected<Refusal>{taken.error()};
    link(act, whole.territory.id, territory.id);
    return *store::find_territory(act.connection, act.everything(), territory.id);
}

} // namespace

Answer<KeptTerritory> merge_territories(Services& services, const Call& call, const MergeTerritories& command)
{
    if (command.day > call.today) return refused("day-in-future");
    if (command.from.empty()) return refused("value-empty", {{"field", "from"}});
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<KeptTerritory> {
        const Reorganisation act{connection, call, command.day, command.basis};
        const auto into = own_territory(connection, call, command.into);
        if (!into) return into;
        if (!domain::is_open(into->territory, command.day)) return refused("territory-closed");
        for (const auto from : command.from)
            if (const auto merged = merge_one(act, from, command.into); !merged)
                return unexpected<Refusal>{merged.error()};
        auto details = by_order(command.day, command.basis);
        details.emplace("name", into->territory.name);
        details.emplace("territories", std::to_string(command.from.size()));
        record(connection, call, "territories-merged", "territory", command.into.value, std::move(details),
               {Whereabouts{belonging_of(call, command.into)}, {}});
        return *store::find_territory(connection, act.everything(), command.into);
    });
}

Answer<std::vector<KeptTerritory>> split_territory(Services& services, const Call& call, const SplitTerritory& command)
{
    if (command.day > call.today) return refused("day-in-future");
    if (command.parts.empty()) return refused("value-empty", {{"field", "parts"}});
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<std::vector<KeptTerritory>> {
        const Reorganisation act{connection, call, command.day, command.basis};
        const auto whole = own_territory(connection, call, command.territory);
        if (!whole) return unexpected<Refusal>{whole.error()};
        if (whole->version != command.version) return changed_meanwhile(whole->version);
        if (!domain::is_open(whole->territory, command.day)) return refused("territory-closed");
        if (!takes_its_own(command, store::contents_of(connection, act.region(), command.territory, command.day)))
            return refused("split-foreign");
        std::vector<KeptTerritory> made;
        for (const auto& part : command.parts) {
            auto kept = make_part(act, *whole, part);
            if (!kept) return unexpected<Refusal>{kept.error()};
            made.push_back(*std::move(kept));
        }
        const auto left = store::contents_of(connection, act.region(), command.territory, command.day);
        if (left.territories.empty() && left.organisations.empty())
            if (const auto ended = end_territory(connection, call, *whole, command.day, command.basis); !ended)
                return unexpected<Refusal>{ended.error()};
        return made;
    });
}

} // namespace vekha::service
