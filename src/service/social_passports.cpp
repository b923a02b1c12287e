#include "service/social_passports.h"

#include "domain/context_figures.h"
#include "domain/identification.h"
#include "service/context_figures.h"
#include "service/permit.h"
#include "service/text_checks.h"
#include "service/work.h"
#include "store/context_values.h"
#include "store/organisations.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::OrganisationId;
using store::PassportState;

constexpr std::size_t longest_words = 2000;

bool is_year(int year)
{
    return year >= earliest_context_year && year <= latest_context_year;
}

bool is_few(std::int64_t people)
{
    return people > 0 && people < domain::fewest_shown;
}

/// Whether the caller has this role in the school.
bool has_role(const Call& call, OrganisationId school, std::string_view role)
{
    if (call.actor.unrestricted) return true;
    return std::ranges::any_of(call.actor.grants, [&](const domain::Grant& grant) {
        return grant.role == role && std::ranges::any_of(grant.locations, [&](const domain::Location& place) {
                   return place.organisation == school;
               });
    });
}

bool writes_from_above(const Call& call)
{
    if (call.actor.unrestricted) return true;
    return std::ranges::any_of(call.actor.grants, [](const domain::Grant& grant) {
        return grant.kind == domain::ScopeKind::Territory || grant.kind == domain::ScopeKind::Region ||
               grant.kind == domain::ScopeKind::Country;
    });
}

/// Takes out small numbers and those that leave few when they are taken from their whole.
void hide_few(PassportView& view)
{
    auto& figures = view.row.figures;
    const auto whole = [&](std::string_view name) {
        const auto found = figures.find(name);
        return found == figures.end() ? std::int64_t{0} : found->second;
    };
    for (const auto& field : domain::passport_fields()) {
        const auto found = figures.find(field.name);
        if (found == figures.end()) continue;
        const auto rest = field.of.empty() ? 0 : whole(field.of) - found->second;
        if (is_few(found->second) || is_few(rest)) view.hidden.emplace_back(field.name);
    }
    for (const auto& name : view.hidden)
        figures.erase(name);
}

PassportView view_of(Connection& connection, const Call& call, PassportRow row, const store::Belonging& belonging)
{
    PassportView view{std::move(row), {}, {}, false, false, false};
    const auto inside = works_in(call, view.row.school);
    const auto may = permit(connection, call, domain::permission::context_write, belonging).has_value();
    const auto is_signed = view.row.state == PassportState::Signed;
    view.may_write = may && inside && !is_signed;
    view.may_sign = view.may_write && view.row.version > 0 && has_role(call, view.row.school, "head");
    view.may_reopen = may && is_signed && writes_from_above(call);
    if (inside)
        view.missing = domain::missing_in(view.row.figures);
    else
        hide_few(view);
    return view;
}

struct Found {
    PassportRow row;
    store::Belonging belonging;
};

/// @error organisation-not-found
Answer<Found> find(Connection& connection, const Call& call, OrganisationId school, int year)
{
    const auto scope = scope_of(call, domain::permission::context_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    const auto kept = store::find_organisation(connection, *scope, school, call.today);
    auto row = store::find_passport(connection, *scope, school, year);
    if (!kept || !row) return refused("organisation-not-found");
    return Found{*std::move(row), kept->belonging(scope->region)};
}

/// The passport that is to be changed, as the caller has read it.
Answer<Found> find_to_change(Connection& connection, const Call& call, const PassportCommand& command)
{
    auto found = find(connection, call, command.school, command.year);
    if (!found) return found;
    if (auto may = permit(connection, call, domain::permission::context_write, found->belonging); !may)
        return unexpected<Refusal>{may.error()};
    if (found->row.version != command.version)
        return refused("changed-meanwhile", {{"version", std::to_string(found->row.version)}});
    return found;
}

/// @error changed-meanwhile
Answer<PassportView> kept(Connection& connection, const Call& call, const Found& found, std::string_view act,
                          std::map<std::string, std::string> details = {})
{
    const auto region = call.actor.scope.region;
    if (!store::save_passport(connection, region, found.belonging.territory, found.row, call.actor.id, call.now))
        return refused("changed-meanwhile");
    details.emplace("year", std::to_string(found.row.year));
    record(connection, call, act, "organisation", found.row.school.value, std::move(details),
           {Whereabouts{found.belonging}, {}});
    auto again = find(connection, call, found.row.school, found.row.year);
    if (!again) return unexpected<Refusal>{again.error()};
    return view_of(connection, call, std::move(again->row), found.belonging);
}

/// Writes, or takes back, the figures that the passport gives.
void hand_over_figures(Connection& connection, const Call& call, const PassportRow& passport)
{
    const auto region = call.actor.scope.region;
    for (const auto& [variable, number] : domain::context_of(passport.figures)) {
        const auto before = store::entered_value(connection, region, passport.school, passport.year, variable);
        store::ContextValue value;
        value.school = passport.school;
        value.year = passport.year;
        value.variable = variable;
        value.value = number;
        value.source = store::ContextSource::Passport;
        value.version = before ? before->version : 0;
        value.made_at = call.now;
        value.made_by = call.actor.id;
        const auto is_signed = passport.state == PassportState::Signed;
        const auto taken_back = before && before->source == store::ContextSource::Passport;
        if (is_signed && !store::save_context_value(connection, region, value))
            throw store::DatabaseError(store::DatabaseFault::Conflict, "a context figure was changed meanwhile");
        if (!is_signed && taken_back && !store::drop_context_value(connection, region, value))
            throw store::DatabaseError(store::DatabaseFault::Conflict, "a context figure was changed meanwhile");
    }
}

unexpected<Refusal> refused_for(const domain::PassportFault& fault)
{
    return refused(std::string{fault.code}, {{"field", fault.field}});
}

} // namespace

Answer<store::Page<PassportRow>> list_passports(Services& services, const Call& call, const PassportFilter& filter,
                                                const store::PageRequest& page)
{
    if (!is_year(filter.year)) return refused("years-out-of-range");
    const auto scope = scope_of(call, domain::permission::context_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<PassportRow>> {
        auto rows = store::page_of_passports(connection, *scope, filter, page, call.today);
        if (!rows) return refused("cursor-invalid");
        return *std::move(rows);
    });
}

Answer<PassportView> get_passport(Services& services, const Call& call, OrganisationId school, int year)
{
    if (!is_year(year)) return refused("years-out-of-range");
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<PassportView> {
        auto found = find(connection, call, school, year);
        if (!found) return unexpected<Refusal>{found.error()};
        return view_of(connection, call, std::move(found->row), found->belonging);
    });
}

Answer<PassportView> save_passport(Services& services, const Call& call, const PassportCommand& command,
                                   const domain::PassportFigures& figures)
{
    if (!is_year(command.year)) return refused("years-out-of-range");
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<PassportView> {
        auto found = find_to_change(connection, call, command);
        if (!found) return unexpected<Refusal>{found.error()};
        if (!works_in(call, command.school)) return refused("passport-of-the-school");
        if (found->row.state == PassportState::Signed) return refused("passport-signed");
        if (const auto faults = domain::faults_of(figures); !faults.empty()) return refused_for(faults.front());
        found->row.figures = figures;
        found->row.state = PassportState::Draft;
        return kept(connection, call, *found, "social-passport-saved");
    });
}

Answer<PassportView> sign_passport(Services& services, const Call& call, const PassportCommand& command)
{
    if (!is_year(command.year)) return refused("years-out-of-range");
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<PassportView> {
        auto found = find_to_change(connection, call, command);
        if (!found) return unexpected<Refusal>{found.error()};
        if (found->row.state == PassportState::Signed) return refused("passport-signed");
        if (!has_role(call, command.school, "head")) return refused("passport-head-signs");
        if (found->row.state == PassportState::None) return refused("passport-not-begun");
        if (const auto missing = domain::missing_in(found->row.figures); !missing.empty())
            return refused_for(missing.front());
        found->row.state = PassportState::Signed;
        found->row.signed_at = call.now;
        found->row.signer = call.actor.name;
        hand_over_figures(connection, call, found->row);
        return kept(connection, call, *found, "social-passport-signed");
    });
}

Answer<PassportView> reopen_passport(Services& services, const Call& call, const PassportCommand& command,
                                     const std::string& words)
{
    if (!is_year(command.year)) return refused("years-out-of-range");
    if (trimmed(words).empty()) return refused("reason-missing");
    if (auto longer = not_longer(words, longest_words, "words")) return unexpected<Refusal>{*std::move(longer)};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<PassportView> {
        auto found = find_to_change(connection, call, command);
        if (!found) return unexpected<Refusal>{found.error()};
        if (!writes_from_above(call)) return refused("passport-reopened-above");
        if (found->row.state != PassportState::Signed) return refused("passport-not-signed");
        found->row.state = PassportState::Draft;
        found->row.signed_at.reset();
        found->row.signer.clear();
        found->row.words = trimmed(words);
        hand_over_figures(connection, call, found->row);
        return kept(connection, call, *found, "social-passport-reopened", {{"words", found->row.words}});
    });
}

} // namespace vekha::service
