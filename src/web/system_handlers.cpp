#include "service/drafts.h"
#include "service/letters.h"
#include "service/obligations.h"
#include "service/today.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/handlers.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace encode = wire::encode;

http::Response get_health(Context& context, const http::Request& request)
{
    if (!service::can_answer(context.services)) return problem(request, "database-unreachable");
    return json_answer({{"status", "ok"}, {"version", encode::text(version())}});
}

http::Response get_metrics(Context& context, const http::Request&)
{
    // Whoever may reach this address sees the counts: the administrator's page says to keep it from the street.
    const auto now = context.options.clock.now();
    const service::Call call{service::local_operator(), now, context.options.clock.local_day_of(now)};
    auto text = context.metrics.text();
    if (const auto drafts = service::list_drafts(context.services, call, {.cursor = {}, .limit = 1})) {
        Metrics::append_gauge(text, "vekha_drafts_open", "Drafts that wait.", drafts->total);
    }
    if (const auto owed = service::list_obligations(context.services, call, {}, {.cursor = {}, .limit = 1})) {
        Metrics::append_gauge(text, "vekha_obligations", "Obligations of the editions in force.", owed->counts.total);
        Metrics::append_gauge(text, "vekha_obligations_overdue", "Obligations past their term.", owed->counts.overdue);
    }
    const auto letters = service::letter_counts(context.services);
    Metrics::append_gauge(text, "vekha_letters_waiting", "Letters on their way.", letters.waiting);
    Metrics::append_gauge(text, "vekha_letters_failed", "Letters that were given up.", letters.failed);
    http::Response response;
    response.headers.set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    response.body = std::move(text);
    return response;
}

http::Response get_today(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::today_lists(ask.services(), call),
                   [&](const auto& lists) { return json_answer(encode_today(lists, call.today, ask.tongue())); });
}

} // namespace vekha::web
