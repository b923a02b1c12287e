#include "service/organisation_parts.h"

#include "service/permit.h"
#include "service/territory_parts.h"
#include "store/folded.h"
#include "store/territories.h"

#include <algorithm>
#include <set>

namespace vekha::service::organisation_parts
{

namespace
{

/// A chain of parents that is longer than this goes in a circle.
constexpr int longest_chain = 50;

Whereabouts whereabouts_of(const Call& call, const domain::Organisation& organisation)
{
    return store::Belonging{call.actor.scope.region, organisation.territory, organisation.id};
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string line;
    for (const auto& text : texts)
        line += (line.empty() ? "" : "; ") + text;
    return line;
}

std::string text_of(const std::optional<domain::Date>& day)
{
    return day ? domain::to_iso(*day) : std::string{};
}

/// «56.800000, 60.600000».
std::string text_of(const std::optional<domain::Coordinates>& at)
{
    if (!at) return {};
    const auto degrees = [](std::int64_t millionths) {
        auto fraction = std::to_string(1'000'000 + std::abs(millionths) % 1'000'000);
        return std::string{millionths < 0 ? "-" : ""} + std::to_string(std::abs(millionths) / 1'000'000) + "." +
               fraction.substr(1);
    };
    return degrees(at->latitude) + ", " + degrees(at->longitude);
}

Answer<void> fit_parent(Connection& connection, const Call& call, const domain::Organisation& organisation)
{
    if (!organisation.parent) return {};
    const auto parent = seen_organisation(connection, call, *organisation.parent);
    if (!parent) return unexpected<Refusal>{parent.error()};
    auto above = organisation.parent;
    for (int step = 0; above && step < longest_chain; ++step) {
        if (*above == organisation.id) return refused("organisation-cycle");
        const auto next = kept_now(connection, call, *above);
        above = next ? next->entry.organisation.parent : std::nullopt;
    }
    return above ? Answer<void>{refused("organisation-cycle")} : Answer<void>{};
}

} // namespace

Answer<KeptOrganisation> seen_organisation(Connection& connection, const Call& call, domain::OrganisationId id)
{
    const auto scope = scope_of(call, domain::permission::organisation_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_organisation(connection, *scope, id, call.today);
    if (!found) return refused("organisation-not-found");
    return *std::move(found);
}

Answer<KeptOrganisation> own_organisation(Connection& connection, const Call& call, domain::OrganisationId id)
{
    auto found = seen_organisation(connection, call, id);
    if (!found) return found;
    const auto allowed =
        permit(connection, call, domain::permission::organisation_write, found->belonging(call.actor.scope.region));
    if (!allowed) return unexpected<Refusal>{allowed.error()};
    if (found->merged_into)
        return refused("organisation-merged", {{"organisation", std::to_string(found->merged_into->value)}});
    return found;
}

Answer<KeptOrganisation> kept_now(Connection& connection, const Call& call, domain::OrganisationId id)
{
    const auto& scope = call.actor.scope;
    auto found =
        store::find_organisation(connection, store::whole_region(scope.region, scope.territory), id, call.today);
    if (!found) return refused("organisation-not-found");
    return *std::move(found);
}

domain::RegisterEntry tidied(domain::RegisterEntry entry)
{
    auto& [organisation, passport] = entry;
    for (auto* text : {&organisation.code, &organisation.short_name, &organisation.full_name, &organisation.settlement,
                       &passport.type, &passport.inn, &passport.ogrn, &passport.gia_code, &passport.vpr_login,
                       &passport.address, &passport.phone, &passport.email, &passport.site, &passport.head})
        *text = trimmed(*text);
    std::set<std::string> seen{store::folded(organisation.short_name), ""};
    std::vector<std::string> aliases;
    for (const auto& alias : organisation.aliases)
        if (auto text = trimmed(alias); seen.insert(store::folded(text)).second) aliases.push_back(std::move(text));
    organisation.aliases = std::move(aliases);
    return entry;
}

Answer<void> fit_to_keep(Connection& connection, const Call& call, const domain::RegisterEntry& entry)
{
    if (const auto wrong = domain::wrong_in(entry)) {
        std::map<std::string, std::string> data{{"field", wrong->field}};
        if (!wrong->value.empty()) data.emplace("detail", wrong->value);
        return refused(wrong->code, std::move(data));
    }
    const auto& organisation = entry.organisation;
    const auto holder = store::organisation_with_code(connection, call.actor.scope.region, organisation.code);
    if (holder && *holder != organisation.id)
        return refused("organisation-code-taken", {{"field", "code"}, {"detail", organisation.code}});
    return fit_parent(connection, call, organisation);
}

Answer<void> fit_into(Connection& connection, const Call& call, TerritoryId territory)
{
    const auto place = territory_parts::seen_territory(connection, call, territory);
    if (!place) return unexpected<Refusal>{place.error()};
    if (!domain::is_open(place->territory, call.today)) return refused("territory-closed");
    return permit(connection, call, domain::permission::organisation_write,
                  store::Belonging{call.actor.scope.region, territory});
}

Answer<void> put_into(Connection& connection, const Call& call, const KeptOrganisation& kept, TerritoryId territory,
                      domain::Date day, const std::string& basis)
{
    const auto& organisation = kept.entry.organisation;
    const auto region = call.actor.scope.region;
    const auto name_of = [&](TerritoryId id) {
        return store::territory_name(connection, store::whole_region(region, id));
    };
    domain::FieldChanges changes;
    changes.note("territory", name_of(organisation.territory), name_of(territory));
    if (!store::move_organisation(connection, region, organisation, territory, day, basis, kept.version, call.now))
        return territory_parts::changed_meanwhile(kept.version);
    auto details = territory_parts::by_order(day, basis);
    details.emplace("name", organisation.short_name);
    record(connection, call, "organisation-moved", "organisation", organisation.id.value, std::move(details),
           {whereabouts_of(call, organisation), changes.all()});
    return {};
}

Answer<void> end_organisation(Connection& connection, const Call& call, const KeptOrganisation& kept, domain::Date day,
                              std::map<std::string, std::string> details)
{
    const auto& organisation = kept.entry.organisation;
    if (organisation.closed_on) return refused("organisation-closed", {{"detail", organisation.short_name}});
    if (organisation.opened_on && day < *organisation.opened_on) return refused("dates-reversed", {{"field", "day"}});
    if (!store::close_organisation(connection, call.actor.scope.region, organisation.id, day, kept.version, call.now))
        return territory_parts::changed_meanwhile(kept.version);
    details.emplace("name", organisation.short_name);
    domain::FieldChanges changes;
    changes.note("closedOn", "", domain::to_iso(day));
    record(connection, call, "organisation-closed", "organisation", organisation.id.value, std::move(details),
           {whereabouts_of(call, organisation), changes.all()});
    return {};
}

domain::FieldChanges changes_between(const domain::RegisterEntry& was, const domain::RegisterEntry& became)
{
    const auto& [before, passport_before] = was;
    const auto& [after, passport] = became;
    const auto place = [](const std::optional<domain::SettlementType>& type) {
        return type ? std::string{name_of(*type)} : std::string{};
    };
    const auto number = [](const std::optional<domain::OrganisationId>& id) {
        return id ? std::to_string(id->value) : std::string{};
    };
    domain::FieldChanges changes;
    changes.note("kind", std::string{names_of(before.kind).name}, std::string{names_of(after.kind).name})
        .note("code", before.code, after.code)
        .note("shortName", before.short_name, after.short_name)
        .note("fullName", before.full_name, after.full_name)
        .note("settlement", before.settlement, after.settlement)
        .note("aliases", joined(before.aliases), joined(after.aliases))
        .note("openedOn", text_of(before.opened_on), text_of(after.opened_on))
        .note("parent", number(before.parent), number(after.parent))
        .note("type", passport_before.type, passport.type)
        .note("inn", passport_before.inn, passport.inn)
        .note("ogrn", passport_before.ogrn, passport.ogrn)
        .note("giaCode", passport_before.gia_code, passport.gia_code)
        .note("vprLogin", passport_before.vpr_login, passport.vpr_login)
        .note("settlementType", place(passport_before.settlement_type), place(passport.settlement_type))
        .note("address", passport_before.address, passport.address)
        .note("coordinates", text_of(passport_before.coordinates), text_of(passport.coordinates))
        .note("phone", passport_before.phone, passport.phone)
        .note("email", passport_before.email, passport.email)
        .note("site", passport_before.site, passport.site)
        .note("head", passport_before.head, passport.head);
    return changes;
}

} // namespace vekha::service::organisation_parts
