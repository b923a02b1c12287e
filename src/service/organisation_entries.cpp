#include "service/organisation_entries.h"

#include "service/organisation_parts.h"
#include "service/permit.h"
#include "service/territory_parts.h"
#include "store/audit.h"
#include "store/folded.h"
#include "store/obligations.h"

#include <algorithm>

namespace vekha::service
{

using namespace organisation_parts;

namespace
{

constexpr int most_events = 100;

std::string idempotency_text(const domain::RegisterEntry& entry)
{
    const auto& organisation = entry.organisation;
    return organisation.code + "\n" + organisation.short_name + "\n" + std::to_string(organisation.territory.value);
}

OrganisationView view_of(Connection& connection, const Call& call, KeptOrganisation kept)
{
    const auto region = call.actor.scope.region;
    const auto organisation = kept.entry.organisation;
    OrganisationView view;
    view.path = store::steps_to(connection, region, organisation.territory);
    if (organisation.parent)
        if (const auto parent = kept_now(connection, call, *organisation.parent))
            view.parent_name = parent->entry.organisation.short_name;
    view.places = store::places_of(connection, region, organisation.id);
    view.successions =
        store::successions_of(connection, region, store::SuccessionOf::Organisation, organisation.id.value);
    store::ObligationFilter filter;
    filter.organisation = organisation.id;
    view.obligations = store::counts_of_obligations(connection, owed_scope(call), filter, call.today);
    view.may_write =
        permit(connection, call, domain::permission::organisation_write, kept.belonging(region)).has_value();
    view.kept = std::move(kept);
    return view;
}

Answer<OrganisationView> view_seen(Connection& connection, const Call& call, domain::OrganisationId id)
{
    auto kept = seen_organisation(connection, call, id);
    if (!kept) return unexpected<Refusal>{kept.error()};
    return view_of(connection, call, *std::move(kept));
}

/// Events that tell of curators and groups are for who may read those.
void leave_out_unseen(Connection& connection, const Call& call, const store::Belonging& belonging,
                      store::AuditPage& page)
{
    const auto unseen = [&](Permission permission, std::initializer_list<std::string_view> starts) {
        if (permit(connection, call, permission, belonging)) return;
        const auto gone = std::erase_if(page.items, [&](const store::AuditRow& row) {
            return std::ranges::any_of(starts, [&](auto start) { return row.event.act.starts_with(start); });
        });
        page.total -= static_cast<std::int64_t>(gone);
    };
    unseen(domain::permission::curator_read, {"curator-", "school-needs-"});
    unseen(domain::permission::group_read, {"transition-", "group-"});
}

Answer<KeptOrganisation> make(Connection& connection, const Call& call, const domain::RegisterEntry& given)
{
    auto entry = tidied(given);
    auto& organisation = entry.organisation;
    if (organisation.territory.value == 0) organisation.territory = call.actor.scope.territory;
    const auto fits = fit_into(connection, call, organisation.territory);
    if (!fits) return unexpected<Refusal>{fits.error()};
    const auto keeps = fit_to_keep(connection, call, entry);
    if (!keeps) return unexpected<Refusal>{keeps.error()};
    organisation.id =
        store::insert_organisation(connection, call.actor.scope, entry, store::Origin::Register, call.now);
    const store::Belonging belonging{call.actor.scope.region, organisation.territory, organisation.id};
    record(connection, call, "organisation-registered", "organisation", organisation.id.value,
           {{"name", organisation.short_name}, {"code", organisation.code}}, {Whereabouts{belonging}, {}});
    return kept_now(connection, call, organisation.id);
}

/// The entry as it is to be kept: what the form cannot say stays, an old name becomes an alias.
domain::RegisterEntry became(const domain::RegisterEntry& was, const domain::RegisterEntry& given)
{
    auto entry = given;
    auto& organisation = entry.organisation;
    organisation.territory = was.organisation.territory;
    organisation.groups = was.organisation.groups;
    organisation.closed_on = was.organisation.closed_on;
    for (const auto* name : {&was.organisation.short_name, &was.organisation.full_name})
        if (!name->empty() && store::folded(*name) != store::folded(trimmed(organisation.short_name)) &&
            store::folded(*name) != store::folded(trimmed(organisation.full_name)))
            organisation.aliases.push_back(*name);
    return tidied(std::move(entry));
}

} // namespace

Answer<OrganisationView> get_organisation(Services& services, const Call& call, domain::OrganisationId organisation)
{
    return store::reading(*services.pool,
                          [&](Connection& connection) { return view_seen(connection, call, organisation); });
}

Answer<OrganisationView> get_organisation_by_code(Services& services, const Call& call, const std::string& code)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<OrganisationView> {
        const auto id = store::organisation_with_code(connection, call.actor.scope.region, trimmed(code));
        if (!id) return refused("organisation-not-found");
        return view_seen(connection, call, *id);
    });
}

Answer<store::AuditPage> history_of_organisation(Services& services, const Call& call,
                                                 domain::OrganisationId organisation)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::AuditPage> {
        const auto kept = seen_organisation(connection, call, organisation);
        if (!kept) return unexpected<Refusal>{kept.error()};
        store::AuditFilter filter;
        filter.object = "organisation";
        filter.object_id = organisation.value;
        const auto& scope = call.actor.scope;
        auto page = store::page_of_audit(connection, store::whole_region(scope.region, scope.territory), filter,
                                         {std::nullopt, most_events});
        if (!page) return store::AuditPage{};
        leave_out_unseen(connection, call, kept->belonging(scope.region), *page);
        return *std::move(page);
    });
}

Answer<KeptOrganisation> add_organisation(Services& services, const Call& call, const AddOrganisation& command)
{
    const auto& key = command.idempotency_key;
    const auto text = idempotency_text(command.entry);
    return creating(services, key, [&](Connection& connection) -> Answer<KeptOrganisation> {
        const auto before = made_before(connection, call, key, "add-organisation", text);
        if (!before) return unexpected<Refusal>{before.error()};
        if (*before) return kept_now(connection, call, domain::OrganisationId{**before});
        auto made = make(connection, call, command.entry);
        if (made) remember_made(connection, call, key, "add-organisation", text, made->entry.organisation.id.value);
        return made;
    });
}

Answer<KeptOrganisation> change_organisation(Services& services, const Call& call, const ChangeOrganisation& command)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<KeptOrganisation> {
        const auto id = command.entry.organisation.id;
        const auto kept = own_organisation(connection, call, id);
        if (!kept) return kept;
        const auto entry = became(kept->entry, command.entry);
        const auto keeps = fit_to_keep(connection, call, entry);
        if (!keeps) return unexpected<Refusal>{keeps.error()};
        const auto region = call.actor.scope.region;
        if (!store::update_entry(connection, region, entry, command.version, call.now))
            return territory_parts::changed_meanwhile(kept->version);
        record(connection, call, "organisation-changed", "organisation", id.value,
               {{"name", entry.organisation.short_name}, {"code", entry.organisation.code}},
               {Whereabouts{kept->belonging(region)}, changes_between(kept->entry, entry).all()});
        return kept_now(connection, call, id);
    });
}

Answer<KeptOrganisation> move_organisation(Services& services, const Call& call, const MoveOrganisation& command)
{
    if (command.day > call.today) return refused("day-in-future");
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<KeptOrganisation> {
        const auto kept = own_organisation(connection, call, command.organisation);
        if (!kept) return kept;
        if (kept->version != command.version) return territory_parts::changed_meanwhile(kept->version);
        if (kept->entry.organisation.territory == command.territory) return kept;
        const auto fits = fit_into(connection, call, command.territory);
        if (!fits) return unexpected<Refusal>{fits.error()};
        const auto put = put_into(connection, call, *kept, command.territory, command.day, trimmed(command.basis));
        if (!put) return unexpected<Refusal>{put.error()};
        return kept_now(connection, call, command.organisation);
    });
}

} // namespace vekha::service
