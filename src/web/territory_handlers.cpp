#include "service/territories.h"
#include "web/ask.h"
#include "web/decode_values.h"
#include "web/encode_registers.h"
#include "web/registers_handlers.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace
{

domain::TerritoryKind kind_from(const wire::Cursor& at)
{
    const auto kind = domain::territory_kind_from_name(at.text());
    if (!kind && at.value() && at.value()->is_string()) at.refuse("json-bad-value");
    return kind.value_or(domain::TerritoryKind::Municipality);
}

domain::Territory territory_from(const wire::Cursor& at)
{
    domain::Territory territory;
    territory.name = at["name"].text();
    territory.kind = kind_from(at["kind"]);
    territory.code = at["code"].text_or("");
    territory.parent = id_or_absent<service::TerritoryId>(at["parent"]);
    territory.opened_on = at["openedOn"].date_or_null();
    return territory;
}

http::Response territory_answer(const service::KeptTerritory& kept, int status = 200)
{
    return with_version(json_answer(encode_territory(kept), status), kept.version);
}

http::Response territories_answer(const std::vector<service::KeptTerritory>& all)
{
    boost::json::object out;
    out["items"] = wire::encode::list(all, encode_territory);
    return json_answer(out);
}

service::TerritoryPart part_from(const wire::Cursor& at)
{
    service::TerritoryPart part;
    part.territory.name = at["name"].text();
    part.territory.kind = kind_from(at["kind"]);
    part.territory.code = at["code"].text_or("");
    part.territories = ids_from<service::TerritoryId>(at["territories"]);
    part.organisations = ids_from<domain::OrganisationId>(at["organisations"]);
    return part;
}

} // namespace

http::Response list_regions(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_regions(ask.services(), call), [](const auto& all) {
        boost::json::object out;
        out["items"] = wire::encode::list(all, encode_region);
        return json_answer(out);
    });
}

http::Response add_region(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto region = ask.body({"code", "name", "timeZone"}, [](const wire::Cursor& at) {
        return domain::Region{{}, at["code"].text_or(""), at["name"].text(), at["timeZone"].text()};
    });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::add_region(ask.services(), call, region),
                   [](const auto& made) { return json_answer(encode_region(made), 201); });
}

http::Response list_territories(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const service::ListTerritories command{ask.query_date("asOf"), ask.query_flag("withClosed")};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_territories(ask.services(), call, command), territories_answer);
}

http::Response add_territory(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"name", "kind", "code", "parent", "openedOn", "basis"}, [](const wire::Cursor& at) {
        return service::AddTerritory{territory_from(at), at["basis"].text_or(""), std::nullopt};
    });
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::add_territory(ask.services(), call, command),
                   [](const auto& made) { return territory_answer(made, 201); });
}

http::Response get_territory(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::TerritoryId>("territoryId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_territory(ask.services(), call, id), [](const auto& view) {
        return with_version(json_answer(encode_territory_view(view)), view.kept.version);
    });
}

http::Response change_territory(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command =
        ask.body({"name", "kind", "code", "parent", "openedOn", "from", "basis"}, [](const wire::Cursor& at) {
            return service::ChangeTerritory{territory_from(at), 0, at["from"].date_or_null(), at["basis"].text_or("")};
        });
    command.territory.id = ask.path_id<service::TerritoryId>("territoryId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::change_territory(ask.services(), call, command),
                   [](const auto& kept) { return territory_answer(kept); });
}

http::Response close_territory(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"day", "basis"}, [](const wire::Cursor& at) {
        return service::CloseTerritory{{}, 0, at["day"].date(), at["basis"].text_or("")};
    });
    command.territory = ask.path_id<service::TerritoryId>("territoryId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::close_territory(ask.services(), call, command),
                   [](const auto& kept) { return territory_answer(kept); });
}

http::Response merge_territories(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto command = ask.body({"from", "into", "day", "basis"}, [](const wire::Cursor& at) {
        return service::MergeTerritories{ids_from<service::TerritoryId>(at["from"]),
                                         service::TerritoryId{at["into"].id()}, at["day"].date(),
                                         at["basis"].text_or("")};
    });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::merge_territories(ask.services(), call, command),
                   [](const auto& kept) { return territory_answer(kept); });
}

http::Response split_territory(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"parts", "day", "basis"}, [](const wire::Cursor& at) {
        return service::SplitTerritory{
            {}, 0, at["parts"].list_or_empty(part_from), at["day"].date(), at["basis"].text_or("")};
    });
    command.territory = ask.path_id<service::TerritoryId>("territoryId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::split_territory(ask.services(), call, command), territories_answer);
}

} // namespace vekha::web
