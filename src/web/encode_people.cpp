#include "web/encode_people.h"

#include "web/encode_values.h"
#include "wire/encode.h"

#include <algorithm>

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

using language::Tongue;

std::string_view name_of(store::AccountState state)
{
    return std::ranges::find(account_states, state, &std::pair<store::AccountState, std::string_view>::first)->second;
}

std::string_view state_of(const service::GivenRole& role, domain::Date today)
{
    if (role.ended_at) return "ended";
    if (role.in_force(today)) return "current";
    return role.from && *role.from > today ? "future" : "past";
}

json::object encode_given(const service::GivenRole& role, domain::Date today, Tongue tongue)
{
    const auto* known = domain::rights_table().role(role.role);
    json::object out;
    out["id"] = role.id.value;
    out["role"] = encode::text(role.role);
    out["name"] = encode::text(role_name(role.role, tongue));
    out["scope"] = known ? encode::text(domain::name_of(known->scope)) : nullptr;
    out["territory"] = named_or_null(role.territory, role.territory_name);
    out["organisation"] = named_or_null(role.organisation, role.organisation_name);
    out["from"] = encode::date_or_null(role.from);
    out["to"] = encode::date_or_null(role.to);
    out["basis"] = encode::text(role.basis);
    out["state"] = encode::text(state_of(role, today));
    out["givenAt"] = encode::text(instant_text(role.given_at));
    out["givenBy"] = encode::text(role.given_by_name);
    out["endedAt"] = instant_or_null(role.ended_at);
    out["endedBy"] = encode::text(role.ended_by_name);
    return out;
}

json::object encode_row(const store::PersonRow& person)
{
    json::object out;
    out["id"] = person.id.value;
    out["name"] = encode::text(person.name);
    out["position"] = encode::text(person.position);
    out["territory"] = named(person.territory.value, person.territory_name);
    out["organisation"] = named_or_null(person.organisation, person.organisation_name);
    out["closedOn"] = encode::date_or_null(person.closed_on);
    out["erased"] = person.erased_at.has_value();
    out["account"] = encode::text(name_of(person.account));
    out["version"] = person.version;
    return out;
}

json::array encode_roles(const std::vector<service::GivenRole>& roles, domain::Date today, Tongue tongue)
{
    return encode::list(roles, [&](const service::GivenRole& role) { return encode_given(role, today, tongue); });
}

} // namespace

std::string role_name(const std::string& role, Tongue tongue)
{
    const auto* known = domain::rights_table().role(role);
    if (!known) return role;
    return tongue == Tongue::English ? known->english : known->russian;
}

json::object encode_person(const service::PersonEntry& entry, domain::Date today, Tongue tongue)
{
    auto out = encode_row(entry.person);
    out["roles"] = encode_roles(entry.roles, today, tongue);
    return out;
}

json::value encode_person(const service::PersonView& view, domain::Date today, Tongue tongue)
{
    const auto& person = view.person;
    auto out = encode_row(person);
    out["login"] = encode::text(person.login);
    out["secondFactor"] = person.second_factor;
    out["signedInAt"] = instant_or_null(person.signed_in_at);
    out["changedAt"] = encode::text(instant_text(person.changed_at));
    out["roles"] = encode_roles(view.roles, today, tongue);
    out["may"] = {{"edit", view.may.edit},      {"giveRoles", view.may.give_roles}, {"administer", view.may.administer},
                  {"viewAs", view.may.view_as}, {"explain", view.may.explain},      {"readData", view.may.read_data},
                  {"erase", view.may.erase}};
    return out;
}

json::value encode_role(const service::RoleOffer& offer, Tongue tongue)
{
    const auto& role = *offer.role;
    json::object out;
    out["role"] = encode::text(role.code);
    out["name"] = encode::text(tongue == Tongue::English ? role.english : role.russian);
    out["scope"] = encode::text(domain::name_of(role.scope));
    out["rank"] = role.rank;
    out["secondFactor"] = role.two_factor;
    out["permissions"] = encode::texts(domain::rights_table().permissions_of(role.code));
    out["givable"] = offer.givable;
    return out;
}

} // namespace vekha::web
