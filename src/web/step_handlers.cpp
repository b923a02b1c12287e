#include "web/step_handlers.h"

#include "service/obligation_steps.h"
#include "web/ask.h"
#include "web/decode_values.h"
#include "web/encode.h"
#include "web/encode_progress.h"
#include "web/obligation_query.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace
{

service::StepOrder order_from(const wire::Cursor& at)
{
    service::StepOrder order;
    if (const auto step = domain::step_from_name(at["step"].text()))
        order.step = *step;
    else
        at["step"].refuse("json-bad-value");
    order.reason = at["reason"].text_or("");
    order.words = at["words"].text_or("");
    order.from = at["from"].date_or_null();
    order.to = at["to"].date_or_null();
    order.replacement = id_or_absent<domain::ObligationId>(at["replacement"]);
    return order;
}

} // namespace

http::Response take_obligation_step(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto order = ask.body({"step", "reason", "words", "from", "to", "replacement"}, order_from);
    const auto id = ask.path_id<domain::ObligationId>("obligationId");
    const auto version = ask.version();
    const auto key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::take_step(ask.services(), call, id, version, order, key), [&](const auto& view) {
        return with_version(json_answer(encode_obligation(view, call.today, ask.tongue())), view.row.version);
    });
}

http::Response take_obligation_steps(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    bool all = false;
    auto order = ask.body({"step", "reason", "words", "from", "to", "ids", "all"}, [&](const wire::Cursor& at) {
        all = at["all"].flag_or(false);
        return service::StepsOrder{order_from(at), ids_from<domain::ObligationId>(at["ids"]), {}, {}};
    });
    const auto filter = obligation_filter(ask);
    if (all) order.filter = filter;
    order.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::take_steps(ask.services(), call, order),
                   [&](const auto& results) { return json_answer(encode_bulk_results(results, ask.tongue())); });
}

http::Response list_obligation_steps(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<domain::ObligationId>("obligationId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_steps(ask.services(), call, id),
                   [&](const auto& steps) { return json_answer(encode_steps(steps, ask.tongue())); });
}

http::Response list_return_reasons(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_return_reasons(call),
                   [&](const auto& reasons) { return json_answer(encode_return_reasons(reasons, ask.tongue())); });
}

} // namespace vekha::web
