#include "web/notice_handlers.h"

#include "service/notices.h"
#include "web/ask.h"
#include "web/decode_values.h"
#include "web/encode_notices.h"

#include <fmt/format.h>

namespace vekha::web
{

http::Response list_notices(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto unread = ask.query_flag("unread");
    const auto page = ask.page();
    const auto call = ask.own_call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_notices(ask.services(), call, unread, page),
                   [&](const auto& found) { return json_answer(encode_notices(found, ask.tongue())); });
}

/// Asked every minute by every open window, so that "nothing new" costs a line.
http::Response get_notice_state(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    if (ask.refused()) return ask.refusal();
    const auto state = service::get_notice_state(ask.services(), call);
    const auto tag = fmt::format("\"{}-{}-{}\"", call.actor.id.value, state.newest.value, state.unread);
    const bool known = request.headers.lists("If-None-Match", tag);
    auto response =
        known ? http::Response{.status = 304, .headers = {}, .body = {}} : json_answer(encode_notice_state(state));
    response.headers.set("ETag", tag);
    response.headers.set("Cache-Control", "private, no-cache");
    return response;
}

http::Response read_notices(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    const auto command = ask.body({"ids", "upTo"}, [](const wire::Cursor& at) {
        service::ReadNotices read;
        read.ids = ids_from<service::NoticeId>(at["ids"]);
        if (!at["upTo"].absent()) read.up_to = service::NoticeId{at["upTo"].id()};
        return read;
    });
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::read_notices(ask.services(), call, command),
                   [](const auto& state) { return json_answer(encode_notice_state(state)); });
}

} // namespace vekha::web
