#include "service/same_organisation.h"

#include "service/delegation.h"
#include "service/organisation_parts.h"
#include "service/permit.h"
#include "service/result_sums_job.h"
#include "service/territory_parts.h"
#include "store/grants.h"
#include "store/import_grants.h"
#include "store/territories.h"

#include <algorithm>
#include <map>

namespace vekha::service
{

using namespace organisation_parts;

namespace
{

using domain::OrganisationId;

constexpr std::size_t most_proposals = 200;

store::OrganisationPair in_order(OrganisationId one, OrganisationId other)
{
    return {std::min(one, other), std::max(one, other)};
}

void fill(std::string& own, const std::string& others)
{
    if (own.empty()) own = others;
}

template <typename T>
void fill(std::optional<T>& own, const std::optional<T>& others)
{
    if (!own) own = others;
}

/// The surviving entry with what only the duplicate says.
domain::RegisterEntry joined(const domain::RegisterEntry& survivor, const domain::RegisterEntry& duplicate)
{
    auto entry = survivor;
    auto& [organisation, passport] = entry;
    const auto& [other, passport_of_other] = duplicate;
    auto& aliases = organisation.aliases;
    aliases.push_back(other.short_name);
    if (other.full_name != organisation.full_name) aliases.push_back(other.full_name);
    aliases.insert(aliases.end(), other.aliases.begin(), other.aliases.end());
    // A code that lost still finds the school in documents of before.
    if (!organisation.code.empty() && other.code != organisation.code) aliases.push_back(other.code);
    fill(organisation.code, other.code);
    fill(organisation.full_name, other.full_name);
    fill(organisation.settlement, other.settlement);
    fill(organisation.opened_on, other.opened_on);
    fill(organisation.parent, other.parent);
    if (organisation.parent == organisation.id || organisation.parent == other.id) organisation.parent.reset();
    fill(passport.type, passport_of_other.type);
    fill(passport.inn, passport_of_other.inn);
    fill(passport.ogrn, passport_of_other.ogrn);
    fill(passport.gia_code, passport_of_other.gia_code);
    fill(passport.vpr_login, passport_of_other.vpr_login);
    fill(passport.settlement_type, passport_of_other.settlement_type);
    fill(passport.address, passport_of_other.address);
    fill(passport.coordinates, passport_of_other.coordinates);
    fill(passport.phone, passport_of_other.phone);
    fill(passport.email, passport_of_other.email);
    fill(passport.site, passport_of_other.site);
    fill(passport.head, passport_of_other.head);
    return tidied(std::move(entry));
}

/// Roles at the duplicate become roles at the survivor: who merges gives them.
Answer<void> may_take_roles_over(Connection& connection, const Call& call, const KeptOrganisation& duplicate,
                                 const KeptOrganisation& survivor)
{
    const auto region = call.actor.scope.region;
    const auto location = store::location_of(connection, survivor.belonging(region));
    for (const auto& code : store::roles_at(connection, region, duplicate.entry.organisation.id))
        if (const auto* role = domain::rights_table().role(code))
            if (auto may = may_delegate(call, *role, location); !may) return may;
    return {};
}

Answer<KeptOrganisation> merge(Connection& connection, const Call& call, const MergeOrganisations& command)
{
    const auto survivor = own_organisation(connection, call, command.survivor);
    if (!survivor) return survivor;
    const auto duplicate = own_organisation(connection, call, command.duplicate);
    if (!duplicate) return duplicate;
    if (auto may = may_take_roles_over(connection, call, *duplicate, *survivor); !may)
        return unexpected<Refusal>{may.error()};
    const auto region = call.actor.scope.region;
    const auto entry = joined(survivor->entry, duplicate->entry);
    const auto handed =
        store::merge_records(connection, region, duplicate->entry.organisation, entry.organisation, call.now);
    ask_for_sums(connection, call);
    if (!store::update_entry(connection, region, entry, command.version, call.now))
        return territory_parts::changed_meanwhile(survivor->version);
    const auto& gone = duplicate->entry.organisation;
    record(connection, call, "organisations-merged", "organisation", command.survivor.value,
           {{"name", entry.organisation.short_name},
            {"duplicate", std::to_string(gone.id.value)},
            {"duplicateName", gone.short_name},
            {"duplicateCode", gone.code},
            {"obligations", std::to_string(handed.moved)}},
           {Whereabouts{survivor->belonging(region)}, changes_between(survivor->entry, entry).all()});
    return kept_now(connection, call, command.survivor);
}

} // namespace

Answer<Proposals> list_proposals(Services& services, const Call& call)
{
    const auto scope = scope_of(call, domain::permission::organisation_write);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<Proposals> {
        const auto entries = store::entries_of(connection, *scope, call.today);
        const auto apart = store::pairs_apart(connection, scope->region);
        std::map<OrganisationId, const domain::Organisation*> by_id;
        for (const auto& entry : entries)
            by_id.emplace(entry.organisation.id, &entry.organisation);
        Proposals proposals;
        for (const auto& pair : domain::likenesses(entries).pairs) {
            if (apart.contains(in_order(pair.first, pair.second))) continue;
            ++proposals.total;
            if (proposals.items.size() == most_proposals) continue;
            const auto& first = *by_id.at(pair.first);
            proposals.items.push_back(
                {first, *by_id.at(pair.second),
                 store::territory_name(connection, store::whole_region(scope->region, first.territory)),
                 pair.confidence, pair.signs});
        }
        return proposals;
    });
}

Answer<KeptOrganisation> merge_organisations(Services& services, const Call& call, const MergeOrganisations& command)
{
    if (command.survivor == command.duplicate) return refused("merge-with-itself");
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<KeptOrganisation> {
        return merge(connection, call, command);
    });
}

Answer<void> tell_apart(Services& services, const Call& call, OrganisationId one, OrganisationId other)
{
    if (one == other) return refused("merge-with-itself");
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        const auto first = own_organisation(connection, call, one);
        if (!first) return unexpected<Refusal>{first.error()};
        const auto second = own_organisation(connection, call, other);
        if (!second) return unexpected<Refusal>{second.error()};
        if (store::say_apart(connection, call.actor.scope.region, in_order(one, other), call.actor.id, call.now))
            record(connection, call, "organisations-told-apart", "organisation", one.value,
                   {{"name", first->entry.organisation.short_name}, {"other", second->entry.organisation.short_name}},
                   {Whereabouts{first->belonging(call.actor.scope.region)}, {}});
        return {};
    });
}

} // namespace vekha::service
