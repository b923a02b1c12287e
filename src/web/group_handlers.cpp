#include "web/group_handlers.h"

#include "service/permit.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/encode_groups.h"
#include "web/group_body.h"
#include "web/group_sheet.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace
{

namespace encode = wire::encode;
using service::GroupId;

service::GroupFields fields_from(const wire::Cursor& at)
{
    service::GroupFields fields;
    fields.code = at["code"].text_or("");
    fields.name = at["name"].text_or("");
    fields.basis = basis_from(at["basis"]);
    fields.order = order_from(at["order"]);
    fields.note = at["note"].text_or("");
    return fields;
}

http::Response group_answer(const service::GroupRow& group, int status = 200)
{
    return with_version(json_answer(encode_group(group), status), group.version);
}

boost::json::value encode_preset(const domain::GroupPreset& preset)
{
    return {{"code", encode::text(preset.code)},
            {"name", encode::text(preset.name)},
            {"english", encode::text(preset.english)},
            {"kind", encode::text(preset.kind)},
            {"synonyms", encode::texts(preset.synonyms)}};
}

} // namespace

http::Response list_group_kinds(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::own_groups(ask.services(), call), [](const auto& own) {
        auto items = encode::list(domain::group_presets(), encode_preset);
        for (const auto& [code, name] : own)
            items.push_back(encode_preset({code, name, name, "own", {}}));
        return json_answer({{"items", std::move(items)}});
    });
}

http::Response list_groups(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::GroupFilter filter;
    if (const auto year = ask.query_number("year", 1990, 2100)) filter.year = static_cast<int>(*year);
    filter.code = ask.query_text("code", 60);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_groups(ask.services(), call, filter, page),
                   [](const auto& found) { return json_answer(encode_page(found, encode_group)); });
}

http::Response make_group(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command =
        ask.body({"code", "name", "year", "territory", "basis", "order", "note"}, [](const wire::Cursor& at) {
            service::MakeGroup made{fields_from(at), id_or_absent<store::TerritoryId>(at["territory"]), {}};
            made.fields.year = year_from(at["year"]);
            return made;
        });
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::make_group(ask.services(), call, command),
                   [](const auto& group) { return group_answer(group, 201); });
}

http::Response get_group(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<GroupId>("groupId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_group(ask.services(), call, id),
                   [](const auto& group) { return group_answer(group); });
}

http::Response change_group(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::ChangeGroup command;
    command.group = ask.path_id<GroupId>("groupId");
    command.fields = ask.body({"name", "basis", "order", "note"}, fields_from);
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::change_group(ask.services(), call, command),
                   [](const auto& group) { return group_answer(group); });
}

http::Response list_group_members(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<GroupId>("groupId");
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_members(ask.services(), call, id, page),
                   [](const auto& found) { return json_answer(encode_page(found, encode_member)); });
}

http::Response add_group_members(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<GroupId>("groupId");
    auto command = ask.body({"schools", "codes", "selected", "from", "basis", "note"}, [](const wire::Cursor& at) {
        return service::AddMembers{{},
                                   schools_from(at),
                                   at["selected"].flag_or(true),
                                   at["from"].date(),
                                   basis_from(at["basis"]),
                                   at["note"].text_or("")};
    });
    command.group = id;
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::add_members(ask.services(), call, command),
                   [](const auto& change) { return json_answer(encode_members_change(change)); });
}

http::Response end_group_members(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<GroupId>("groupId");
    auto command = ask.body({"schools", "codes", "last", "why"}, [](const wire::Cursor& at) {
        return service::EndMembers{{}, schools_from(at), at["last"].date(), at["why"].text_or("")};
    });
    command.group = id;
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::end_members(ask.services(), call, command),
                   [](const auto& change) { return json_answer(encode_members_change(change)); });
}

http::Response copy_group(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<GroupId>("groupId");
    auto command = ask.body({"year", "from", "schools", "codes"}, [](const wire::Cursor& at) {
        const bool chosen = !at["schools"].absent() || !at["codes"].absent();
        return service::CopyGroup{
            {}, year_from(at["year"]), at["from"].date(), chosen ? std::optional{schools_from(at)} : std::nullopt, {}};
    });
    command.group = id;
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::copy_group(ask.services(), call, command),
                   [](const auto& change) { return json_answer(encode_members_change(change), 201); });
}

http::Response export_group(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<GroupId>("groupId");
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::whole_group(ask.services(), call, id), [&](const auto& whole) {
        return sheet_answer(ask, group_sheet(whole, ask.tongue()), format,
                            "group-" + std::to_string(id.value) + "-" + domain::to_iso(call.today));
    });
}

} // namespace vekha::web
