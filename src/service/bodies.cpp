#include "service/bodies.h"

#include "service/body_parts.h"
#include "service/text_checks.h"
#include "store/bodies.h"
#include "store/digest.h"
#include "store/grants.h"

namespace vekha::service
{

namespace
{

constexpr const char* made = "body-made";

Answer<void> check(const BodyFields& fields)
{
    return first_refusal({not_empty(fields.name, "name"), not_longer(fields.name, 300, "name"),
                          not_longer(fields.tasks, 4000, "tasks"), not_longer(fields.order.number, 100, "order"),
                          not_longer(fields.order.issuer, 300, "issuer"), in_order(fields.from, fields.to)});
}

Answer<BodyView> seen_body(Connection& connection, const Call& call, BodyId id)
{
    const auto scope = scope_of(call, domain::permission::body_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_body(connection, *scope, id, call.today);
    if (!found) return refused("body-not-found");
    return BodyView{*std::move(found), store::members_of_body(connection, scope->region, id)};
}

Answer<BodyView> own_body(Connection& connection, const Call& call, BodyId id)
{
    auto found = seen_body(connection, call, id);
    if (!found) return found;
    const auto belonging = found->body.place.belonging(call.actor.scope.region);
    if (const auto may = permit(connection, call, domain::permission::body_write, belonging); !may)
        return unexpected<Refusal>{may.error()};
    return found;
}

About about(Connection& connection, const Call& call, const BodyRow& body)
{
    return {store::location_of(connection, body.place.belonging(call.actor.scope.region)), {}};
}

Answer<BodyView> made_body(Connection& connection, const Call& call, const MakeBody& command)
{
    if (const auto checked = check(command.fields); !checked) return unexpected<Refusal>{checked.error()};
    const auto fingerprint = store::sha256_of(command.fields.name + '\n' + command.fields.order.number);
    const auto before = made_before(connection, call, command.idempotency_key, made, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) return seen_body(connection, call, BodyId{**before});
    const auto place = place_of_new(connection, call, command.place);
    if (!place) return unexpected<Refusal>{place.error()};
    auto fields = command.fields;
    fields.name = trimmed(fields.name);
    const auto id = store::insert_body(connection, *place, fields, call.actor.id, call.now);
    remember_made(connection, call, command.idempotency_key, made, fingerprint, id.value);
    record(connection, call, made, "body", id.value,
           {{"name", fields.name}, {"kind", std::string{domain::name_of(fields.kind)}}},
           {store::location_of(connection, *place), {}});
    return seen_body(connection, call, id);
}

Answer<BodyView> changed_body(Connection& connection, const Call& call, const ChangeBody& command)
{
    if (const auto checked = check(command.fields); !checked) return unexpected<Refusal>{checked.error()};
    const auto before = own_body(connection, call, command.body);
    if (!before) return before;
    auto fields = command.fields;
    fields.name = trimmed(fields.name);
    if (!store::update_body(connection, call.actor.scope.region, command.body, command.version, fields, call.now))
        return refused("changed-meanwhile", {{"version", std::to_string(before->body.version)}});
    record(connection, call, "body-changed", "body", command.body.value,
           {{"was", before->body.fields.name}, {"became", fields.name}}, about(connection, call, before->body));
    return seen_body(connection, call, command.body);
}

Answer<BodyView> with_member(Connection& connection, const Call& call, const PutBodyMember& command)
{
    const auto before = own_body(connection, call, command.body);
    if (!before) return before;
    const auto name = name_of_who(connection, call, command.fields.person, command.fields.name);
    if (!name) return unexpected<Refusal>{name.error()};
    auto fields = command.fields;
    fields.name = *name;
    const auto region = call.actor.scope.region;
    if (!store::raise_body(connection, region, command.body, command.version, call.now))
        return refused("changed-meanwhile", {{"version", std::to_string(before->body.version)}});
    if (!command.member)
        store::insert_body_member(connection, region, command.body, fields);
    else if (!store::update_body_member(connection, region, command.body, *command.member, fields))
        return refused("member-not-found");
    record(connection, call, command.member ? "body-member-changed" : "body-member-added", "body", command.body.value,
           {{"body", before->body.fields.name},
            {"person", fields.person ? std::to_string(fields.person->value) : ""},
            {"part", std::string{domain::name_of(fields.part)}},
            {"to", fields.to ? domain::to_iso(*fields.to) : ""}},
           about(connection, call, before->body));
    return seen_body(connection, call, command.body);
}

} // namespace

Answer<store::Page<BodyRow>> list_bodies(Services& services, const Call& call, const BodyFilter& filter,
                                         const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::body_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<BodyRow>> {
        auto found = store::page_of_bodies(connection, *scope, filter, page, call.today);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<std::vector<BodyView>> all_bodies(Services& services, const Call& call, const BodyFilter& filter)
{
    const auto scope = scope_of(call, domain::permission::body_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<BodyView>> {
        std::vector<BodyView> all;
        store::PageRequest next{std::nullopt, 500};
        do {
            auto page = store::page_of_bodies(connection, *scope, filter, next, call.today);
            if (!page) return refused("cursor-invalid");
            for (auto& body : page->items) {
                auto members = store::members_of_body(connection, scope->region, body.id);
                all.push_back({std::move(body), std::move(members)});
            }
            next.cursor = page->next;
        } while (next.cursor);
        return all;
    });
}

Answer<BodyView> get_body(Services& services, const Call& call, BodyId body)
{
    return store::reading(*services.pool, [&](Connection& connection) { return seen_body(connection, call, body); });
}

Answer<BodyView> make_body(Services& services, const Call& call, const MakeBody& command)
{
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return made_body(connection, call, command); });
}

Answer<BodyView> change_body(Services& services, const Call& call, const ChangeBody& command)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return changed_body(connection, call, command); });
}

Answer<BodyView> put_body_member(Services& services, const Call& call, const PutBodyMember& command)
{
    const auto checked = first_refusal(
        {not_longer(command.fields.represents, 300, "represents"), in_order(command.fields.from, command.fields.to)});
    if (!checked) return unexpected<Refusal>{checked.error()};
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return with_member(connection, call, command); });
}

} // namespace vekha::service
