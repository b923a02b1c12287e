#include "service/bodies.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/encode_groups.h"
#include "web/group_body.h"
#include "web/group_handlers.h"
#include "web/group_sheet.h"

namespace vekha::web
{

namespace
{

using domain::BodyKind;

service::BodyFields fields_from(const wire::Cursor& at)
{
    return {named_from(at["kind"], domain::body_kind_from_name, BodyKind::Other),
            at["name"].text(),
            at["tasks"].text_or(""),
            order_from(at["order"]),
            at["from"].date_or_null(),
            at["to"].date_or_null()};
}

service::BodyMemberFields member_from(const wire::Cursor& at)
{
    return {id_or_absent<store::PersonId>(at["person"]),
            at["name"].text_or(""),
            at["represents"].text_or(""),
            named_from(at["part"], domain::body_part_from_name, domain::BodyPart::Member),
            at["from"].date_or_null(),
            at["to"].date_or_null()};
}

service::BodyFilter filter_from(Ask& ask)
{
    service::BodyFilter filter;
    if (const auto name = ask.query_text("kind", 60)) {
        filter.kind = domain::body_kind_from_name(*name);
        (void)ask.required(filter.kind, "kind");
    }
    filter.acting_only = ask.query_flag("acting");
    return filter;
}

http::Response body_answer(const service::BodyView& body, int status = 200)
{
    return with_version(json_answer(encode_body(body), status), body.body.version);
}

http::Response put_member(Ask& ask, service::PutBodyMember command)
{
    command.fields = ask.body({"person", "name", "represents", "part", "from", "to"}, member_from);
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::put_body_member(ask.services(), call, command),
                   [](const auto& body) { return body_answer(body); });
}

} // namespace

http::Response list_bodies(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_from(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_bodies(ask.services(), call, filter, page), [](const auto& found) {
        return json_answer(encode_page(found, [](const service::BodyRow& body) { return encode_body(body); }));
    });
}

http::Response export_bodies(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_from(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::all_bodies(ask.services(), call, filter), [&](const auto& bodies) {
        return sheet_answer(ask, bodies_sheet(bodies, filter, call.today, ask.tongue()), format,
                            "bodies-" + domain::to_iso(call.today));
    });
}

http::Response make_body(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"kind", "name", "tasks", "order", "from", "to", "territory", "organisation"},
                            [](const wire::Cursor& at) {
                                return service::MakeBody{fields_from(at),
                                                         {id_or_absent<store::TerritoryId>(at["territory"]),
                                                          id_or_absent<domain::OrganisationId>(at["organisation"])},
                                                         {}};
                            });
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::make_body(ask.services(), call, command),
                   [](const auto& body) { return body_answer(body, 201); });
}

http::Response get_body(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<domain::BodyId>("bodyId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_body(ask.services(), call, id),
                   [](const auto& body) { return body_answer(body); });
}

http::Response change_body(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::ChangeBody command;
    command.body = ask.path_id<domain::BodyId>("bodyId");
    command.fields = ask.body({"kind", "name", "tasks", "order", "from", "to"}, fields_from);
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::change_body(ask.services(), call, command),
                   [](const auto& body) { return body_answer(body); });
}

http::Response add_body_member(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::PutBodyMember command;
    command.body = ask.path_id<domain::BodyId>("bodyId");
    return put_member(ask, std::move(command));
}

http::Response change_body_member(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::PutBodyMember command;
    command.body = ask.path_id<domain::BodyId>("bodyId");
    command.member = ask.path_id<store::BodyMemberId>("memberId");
    return put_member(ask, std::move(command));
}

} // namespace vekha::web
