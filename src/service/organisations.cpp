#include "service/organisations.h"

#include "documents/open.h"
#include "service/permit.h"
#include "service/register_table.h"
#include "service/work.h"
#include "store/folded.h"
#include "store/organisations.h"
#include "store/territories.h"

#include <algorithm>
#include <map>

namespace vekha::service
{

namespace
{

/// More organisations than any region has.
constexpr int most_exported = 50'000;

/// The register as it grows during one import: by code, and by name where no code tells.
class Known
{
public:
    explicit Known(std::vector<domain::Organisation> organisations)
    {
        for (auto& organisation : organisations)
            add(std::move(organisation));
    }

    const domain::Organisation* find(const domain::Organisation& given) const
    {
        if (!given.code.empty())
            if (const auto found = by_code_.find(given.code); found != by_code_.end()) return &found->second;
        const auto found = by_name_.find(store::folded(given.short_name));
        if (found == by_name_.end()) return nullptr;
        // The same name under another code is another organisation.
        const bool same = given.code.empty() || found->second.code.empty();
        return same ? &found->second : nullptr;
    }

    void add(domain::Organisation organisation)
    {
        if (!organisation.code.empty()) by_code_.insert_or_assign(organisation.code, organisation);
        by_name_.insert_or_assign(store::folded(organisation.short_name), std::move(organisation));
    }

private:
    std::map<std::string, domain::Organisation> by_code_;
    std::map<std::string, domain::Organisation> by_name_;
};

/// What the register will say: the table's values, and its own where the table has no such column or an empty cell.
domain::Organisation merged(const domain::Organisation& before, const RegisterRow& row)
{
    auto after = row.organisation;
    after.id = before.id;
    after.territory = before.territory;
    after.opened_on = before.opened_on;
    after.closed_on = before.closed_on;
    after.parent = before.parent;
    if (after.code.empty()) after.code = before.code;
    if (after.full_name.empty()) after.full_name = before.full_name;
    if (after.settlement.empty()) after.settlement = before.settlement;
    if (!row.says_kind) after.kind = before.kind;
    if (!row.says_aliases) after.aliases = before.aliases;
    if (!row.says_groups) after.groups = before.groups;
    return after;
}

bool same_register_entry(domain::Organisation one, domain::Organisation other)
{
    std::ranges::sort(one.groups);
    std::ranges::sort(other.groups);
    return one == other;
}

class RegisterImport
{
public:
    RegisterImport(Connection& connection, const Call& call, bool dry_run)
        : connection_(connection), call_(call), dry_run_(dry_run),
          known_(store::register_of(connection, call.actor.scope, call.today))
    {
    }

    void take(const RegisterRow& row)
    {
        if (row.failed) {
            done_.failed.push_back(*row.failed);
            return;
        }
        if (const auto* before = known_.find(row.organisation))
            update(*before, merged(*before, row));
        else
            create(row);
    }

    [[nodiscard]] const OrganisationImport& done() const { return done_; }

private:
    void create(const RegisterRow& row)
    {
        auto organisation = row.organisation;
        // The code of a school that the caller may not change: it is nobody's new one.
        if (!organisation.code.empty() &&
            store::organisation_with_code(connection_, call_.actor.scope.region, organisation.code)) {
            done_.failed.push_back({row.row, "row-out-of-scope", organisation.code});
            return;
        }
        ++done_.created;
        if (!dry_run_) {
            organisation.id = store::insert_organisation(connection_, call_.actor.scope, organisation,
                                                         store::Origin::Register, call_.now);
            record(connection_, call_, "organisation-registered", "organisation", organisation.id.value,
                   {{"name", organisation.short_name}, {"code", organisation.code}});
        }
        known_.add(std::move(organisation));
    }

    void update(const domain::Organisation& before, const domain::Organisation& after)
    {
        if (same_register_entry(before, after)) {
            ++done_.unchanged;
            return;
        }
        ++done_.updated;
        if (!dry_run_) {
            store::update_organisation(connection_, call_.actor.scope, after, call_.today, call_.now);
            record(connection_, call_, "organisation-changed", "organisation", after.id.value,
                   {{"was", before.short_name}, {"became", after.short_name}, {"code", after.code}});
        }
        known_.add(after);
    }

    Connection& connection_;
    const Call& call_;
    bool dry_run_;
    Known known_;
    OrganisationImport done_;
};

} // namespace

Answer<store::Page<domain::Organisation>> list_organisations(Services& services, const Call& call,
                                                             const store::OrganisationFilter& filter,
                                                             const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::organisation_read);
    if (!scope) return domain::unexpected{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<domain::Organisation>> {
        auto found = store::page_of_register(connection, *scope, filter, page, call.today);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<OrganisationList> all_organisations(Services& services, const Call& call,
                                           const store::OrganisationFilter& filter)
{
    const auto scope = scope_of(call, domain::permission::organisation_read);
    if (!scope) return domain::unexpected{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<OrganisationList> {
        OrganisationList all;
        auto page = store::page_of_register(connection, *scope, filter, {std::nullopt, most_exported}, call.today);
        if (page->next) return refused("export-too-large", {{"most", std::to_string(most_exported)}});
        all.items = std::move(page->items);
        const auto everything = store::whole_region(scope->region, scope->territory);
        for (const auto& kept : store::territories_on(connection, everything, filter.as_of.value_or(call.today), true))
            all.territories.emplace(kept.territory.id, kept.territory.name);
        if (scope->within) all.within = all.territories[*scope->within];
        return all;
    });
}

Answer<OrganisationImport> import_organisations(Services& services, const Call& call,
                                                const ImportOrganisations& command)
{
    const auto opened = documents::open(command.bytes, command.file_name);
    if (!opened) return refused(opened.error().code, {{"detail", opened.error().detail}});
    const auto rows = read_register(*opened);
    if (!rows) return refused("register-columns-missing");
    const auto permitted = as_permitted(call, domain::permission::organisation_write);
    if (!permitted) return domain::unexpected{permitted.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<OrganisationImport> {
        const auto allowed = permit(connection, call, domain::permission::organisation_write, call.actor.scope);
        if (!allowed) return domain::unexpected{allowed.error()};
        RegisterImport import(connection, *permitted, command.dry_run);
        for (const auto& row : *rows)
            import.take(row);
        return import.done();
    });
}

} // namespace vekha::service
