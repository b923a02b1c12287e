#include "service/round_addressees.h"

#include "service/permit.h"
#include "store/organisations.h"
#include "store/territories.h"

#include <algorithm>
#include <set>

namespace vekha::service
{

namespace
{

using domain::TerritoryKind;
using store::NewAnswer;

int asked_by(const domain::MonitoringForm& form)
{
    return static_cast<int>(std::ranges::count_if(form.fields, &domain::FormField::obligatory));
}

/// The part of the region that the caller leads, cut to the territory in force.
Answer<Scope> led_territory(const Call& call)
{
    auto scope = scope_of(call, domain::permission::monitoring_write);
    if (scope) scope->within = call.actor.scope.territory;
    return scope;
}

Answer<std::vector<NewAnswer>> schools(Connection& connection, const Scope& scope, const Call& call,
                                       const domain::MonitoringForm& form, const Addressees& wanted)
{
    std::set<domain::OrganisationId> named{wanted.organisations.begin(), wanted.organisations.end()};
    std::vector<NewAnswer> all;
    for (const auto& school : store::register_of(connection, scope, call.today)) {
        if (!wanted.organisations.empty()) {
            if (named.erase(school.id) == 0) continue;
        } else if (school.kind != domain::OrganisationKind::School) {
            continue;
        }
        if (!wanted.group.empty() && std::ranges::find(school.groups, wanted.group) == school.groups.end()) continue;
        all.push_back({school.territory, school.id, school.short_name, asked_by(form)});
    }
    if (!named.empty()) return refused("organisation-not-found");
    return all;
}

bool is_municipality(TerritoryKind kind)
{
    return kind == TerritoryKind::Municipality || kind == TerritoryKind::UrbanDistrict ||
           kind == TerritoryKind::MunicipalDistrict;
}

Answer<std::vector<NewAnswer>> municipalities(Connection& connection, const Scope& scope, const Call& call,
                                              const domain::MonitoringForm& form, const Addressees& wanted)
{
    std::set<TerritoryId> named{wanted.territories.begin(), wanted.territories.end()};
    std::vector<NewAnswer> all;
    for (const auto& kept : store::territories_on(connection, scope, call.today)) {
        const auto& territory = kept.territory;
        if (!wanted.territories.empty()) {
            if (named.erase(territory.id) == 0) continue;
        } else if (!is_municipality(territory.kind)) {
            continue;
        }
        all.push_back({territory.id, std::nullopt, territory.name, asked_by(form)});
    }
    if (!named.empty()) return refused("territory-not-found");
    return all;
}

} // namespace

Answer<std::vector<NewAnswer>> addressees_of_round(Connection& connection, const Call& call,
                                                   const domain::MonitoringForm& form, const Addressees& wanted)
{
    const auto scope = led_territory(call);
    if (!scope) return unexpected<Refusal>{scope.error()};
    const bool of_schools = form.respondents == domain::Respondents::Schools;
    if (of_schools ? !wanted.territories.empty() : !wanted.organisations.empty() || !wanted.group.empty())
        return refused("addressees-unfit", {{"respondents", of_schools ? "schools" : "municipalities"}});
    auto all = of_schools ? schools(connection, *scope, call, form, wanted)
                          : municipalities(connection, *scope, call, form, wanted);
    if (!all) return all;
    if (all->empty()) return refused("addressees-missing");
    if (all->size() > most_addressees) return refused("too-many-items", {{"limit", std::to_string(most_addressees)}});
    return all;
}

} // namespace vekha::service
