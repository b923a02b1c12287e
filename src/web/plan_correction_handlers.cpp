#include "service/meetings.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/encode_monitoring.h"
#include "web/monitoring_handlers.h"
#include "web/monitoring_sheets.h"

namespace vekha::web
{

namespace
{

service::CorrectionFilter filter_from(Ask& ask)
{
    return {ask.query_choice("state", domain::correction_states), ask.query_id<store::RoundId>("round")};
}

} // namespace

http::Response list_plan_corrections(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_from(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_corrections(ask.services(), call, filter, page),
                   [](const auto& found) { return json_answer(encode_page(found, encode_correction)); });
}

http::Response export_plan_corrections(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_from(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::all_corrections(ask.services(), call, filter), [&](const auto& corrections) {
        return sheet_answer(ask, corrections_sheet(corrections, filter, call.today, ask.tongue()), format,
                            "corrections-" + domain::to_iso(call.today));
    });
}

http::Response decide_plan_correction(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"state", "words"}, [](const wire::Cursor& at) {
        return service::DecideCorrection{{}, 0, at["state"].one_of(domain::correction_states), at["words"].text_or("")};
    });
    command.correction = ask.path_id<service::CorrectionId>("correctionId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::decide_correction(ask.services(), call, command), [](const auto& correction) {
        return with_version(json_answer(encode_correction(correction)), correction.version);
    });
}

} // namespace vekha::web
