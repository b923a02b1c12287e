#include "web/audit_handlers.h"

#include "language/audit_words.h"
#include "service/audit.h"
#include "web/ask.h"
#include "web/audit_sheet.h"
#include "web/encode_audit.h"
#include "web/list_sheet.h"
#include "web/local_time.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace
{

struct Asked {
    service::AuditFilter filter;
    AskedDays days;
};

Asked audit_filter(Ask& ask, const Clock& clock)
{
    Asked asked;
    auto& filter = asked.filter;
    if (const auto actor = ask.query_number("actor", 0, INT64_MAX)) filter.actor = service::ActorId{*actor};
    filter.act = ask.query_text("act", 60);
    filter.object = ask.query_text("object", 60);
    filter.object_id = ask.query_number("objectId", 0, INT64_MAX);
    asked.days = {ask.query_date("from"), ask.query_date("to")};
    if (asked.days.from) filter.from = start_of_day(clock, *asked.days.from);
    if (asked.days.to) filter.before = start_of_day(clock, domain::plus_days(*asked.days.to, 1));
    filter.text = ask.query_text("text", 200).value_or("");
    return asked;
}

} // namespace

http::Response list_audit(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto asked = audit_filter(ask, context.options.clock);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_audit(ask.services(), call, asked.filter, page),
                   [&](const auto& found) { return json_answer(encode_audit(found, ask.tongue())); });
}

http::Response export_audit(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto asked = audit_filter(ask, context.options.clock);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::all_audit(ask.services(), call, asked.filter), [&](const auto& rows) {
        const auto sheet = audit_sheet(rows, asked.filter, asked.days, context.options.clock, ask.tongue());
        return sheet_answer(ask, sheet, format, "audit-" + domain::to_iso(call.today));
    });
}

http::Response get_audit_words(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    if (const auto allowed = service::may_read_audit(call); !allowed) return problem(request, allowed.error());
    return json_answer(encode_audit_words(ask.tongue()));
}

http::Response verify_audit(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::verify_audit(ask.services(), call),
                   [](const auto& verification) { return json_answer(encode_verification(verification)); });
}

} // namespace vekha::web
