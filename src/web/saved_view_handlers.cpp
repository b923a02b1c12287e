#include "service/saved_views.h"
#include "web/ask.h"
#include "web/dashboard_handlers.h"
#include "web/encode_dashboards.h"
#include "wire/encode.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace
{

http::Response view_answer(const service::SavedViewRow& view, const service::Call& call, int status = 200)
{
    return with_version(json_answer(encode_view(view, call.actor.id), status), view.version);
}

std::optional<bool> flag_or_null(const wire::Cursor& at)
{
    if (at.absent()) return std::nullopt;
    return at.flag_or(false);
}

} // namespace

http::Response list_saved_views(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto page = ask.query_text("page", 30);
    if (page && !service::has_views(*page)) ask.refuse_query("page");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_views(ask.services(), call, page), [&](const auto& views) {
        const auto one = [&](const auto& view) { return encode_view(view, call.actor.id); };
        return json_answer({{"items", wire::encode::list(views, one)}});
    });
}

http::Response save_view(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"page", "name", "search", "shared"}, [](const wire::Cursor& at) {
        return service::SaveView{at["page"].text(), at["name"].text(), at["search"].text(),
                                 at["shared"].flag_or(false)};
    });
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::save_view(ask.services(), call, command),
                   [&](const auto& view) { return view_answer(view, call, 201); });
}

http::Response change_saved_view(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"name", "search", "shared"}, [](const wire::Cursor& at) {
        return service::ChangeView{
            {}, 0, at["name"].text_or_null(), at["search"].text_or_null(), flag_or_null(at["shared"])};
    });
    command.view = ask.path_id<service::SavedViewId>("viewId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::change_view(ask.services(), call, command),
                   [&](const auto& view) { return view_answer(view, call); });
}

http::Response remove_saved_view(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::SavedViewId>("viewId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto removed = service::remove_view(ask.services(), call, id, version);
    if (!removed) return problem(request, removed.error());
    http::Response response;
    response.status = 204;
    return response;
}

} // namespace vekha::web
