#include "service/obligations.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/handlers.h"
#include "web/obligation_query.h"

namespace vekha::web
{

http::Response list_obligations(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = obligation_filter(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_obligations(ask.services(), call, filter, page),
                   [&](const auto& found) { return json_answer(encode_obligations(found, call.today, ask.tongue())); });
}

http::Response get_obligation(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<domain::ObligationId>("obligationId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_obligation(ask.services(), call, id), [&](const auto& view) {
        return with_version(json_answer(encode_obligation(view, call.today, ask.tongue())), view.row.version);
    });
}

http::Response set_obligation_date(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"from", "to", "alike"}, [](const wire::Cursor& at) {
        return service::SetObligationDate{
            {}, 0, at["from"].date_or_null(), at["to"].date(), at["alike"].flag_or(false)};
    });
    command.obligation = ask.path_id<domain::ObligationId>("obligationId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::set_obligation_date(ask.services(), call, command), [&](const auto& view) {
        return with_version(json_answer(encode_obligation(view, call.today, ask.tongue())), view.row.version);
    });
}

} // namespace vekha::web
