#include "service/why.h"

#include "service/permit.h"
#include "service/work.h"
#include "store/accounts.h"
#include "store/grants.h"
#include "store/people.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace vekha::service
{

namespace
{

constexpr auto rights_read = domain::permission::rights_read;

std::optional<PersonId> number_of(const std::string& text)
{
    std::int64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (text.empty() || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return PersonId{number};
}

Answer<PersonRow> find_asked(Connection& connection, const Scope& scope, const std::string& asked)
{
    const auto text = trimmed(asked);
    if (const auto number = number_of(text)) {
        if (auto person = store::find_person(connection, scope, *number)) return *std::move(person);
        return refused("person-not-found");
    }
    if (const auto account = store::account_by_login(connection, text)) {
        if (auto person = store::find_person(connection, scope, account->person)) return *std::move(person);
    }
    auto named = store::people_named(connection, scope, text);
    if (named.empty()) return refused("person-not-found");
    if (named.size() > 1) return refused("person-ambiguous", {{"name", text}});
    return std::move(named.front());
}

Answer<store::Located> find_object(Connection& connection, const Call& call, const std::string& text)
{
    const auto colon = text.find(':');
    const auto kind = text.substr(0, colon);
    const auto kinds = store::located_kinds();
    if (colon == std::string::npos || std::ranges::find(kinds, kind) == kinds.end()) return refused("object-malformed");
    auto object = store::locate(connection, call.actor.scope.region, kind, trimmed(text.substr(colon + 1)));
    if (!object) return refused("object-not-found");
    if (!call.actor.unrestricted) {
        const auto location = store::location_of(connection, object->belonging);
        if (!domain::allowed_by(domain::rights_table(), call.actor.grants, rights_read, location))
            return refused("object-not-found");
    }
    return *std::move(object);
}

std::string name_of(Connection& connection, const store::Belonging& belonging)
{
    if (!belonging.organisation) return {};
    const auto found =
        store::locate(connection, belonging.region, "organisation", std::to_string(belonging.organisation->value));
    return found ? found->title : std::string{};
}

std::vector<WeighedRole> with_roles(Connection& connection, const PersonRow& person, const domain::Decision& decision)
{
    const auto roles = store::roles_of(connection, person.region, std::array{person.id});
    std::vector<WeighedRole> all;
    for (const auto& weighed : decision.weighed) {
        const auto role = std::ranges::find(roles, weighed.grant, &GivenRole::id);
        if (role != roles.end()) all.push_back({*role, weighed});
    }
    return all;
}

} // namespace

Answer<Explanation> explain(Services& services, const Call& call, const AskWhy& question)
{
    const auto scope = scope_of(call, rights_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    const auto& table = domain::rights_table();
    if (!table.permissions().contains(question.permission))
        return refused("permission-unknown", {{"permission", question.permission}});
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<Explanation> {
        const auto person = find_asked(connection, *scope, question.person);
        if (!person) return unexpected<Refusal>{person.error()};
        const auto object = find_object(connection, call, question.object);
        if (!object) return unexpected<Refusal>{object.error()};
        const auto held = store::held_grants(connection, person->id, call.today);
        auto decision = domain::weigh(table, held, Permission{question.permission},
                                      store::location_of(connection, object->belonging), call.today);
        auto roles = with_roles(connection, *person, decision);
        return Explanation{*person,
                           question.permission,
                           *object,
                           store::steps_to(connection, object->belonging.region, object->belonging.territory),
                           name_of(connection, object->belonging),
                           std::move(decision),
                           std::move(roles)};
    });
}

} // namespace vekha::service
