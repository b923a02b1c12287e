#include "service/result_quarantine.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/encode_result_files.h"
#include "web/result_file_handlers.h"

namespace vekha::web
{

namespace
{

using service::QuarantineId;
using service::QuarantineState;

constexpr std::array<std::pair<QuarantineState, std::string_view>, 3> states{
    {{QuarantineState::Waiting, "waiting"},
     {QuarantineState::Matched, "matched"},
     {QuarantineState::Dismissed, "dismissed"}}};

http::Response school_answer(const Ask& ask, const service::QuarantineView& view)
{
    return with_version(json_answer(encode_quarantined(view, ask.tongue())), view.row.version);
}

} // namespace

http::Response list_result_quarantine(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const store::QuarantineFilter filter{ask.query_choice("state", states), ask.query_id<store::ResultFileId>("file")};
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_result_quarantine(ask.services(), call, filter, page), [&](const auto& found) {
        return json_answer(
            encode_page(found, [&](const auto& view) { return encode_quarantined(view, ask.tongue()); }));
    });
}

http::Response get_quarantined(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<QuarantineId>("quarantineId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_quarantined(ask.services(), call, id),
                   [&](const auto& view) { return school_answer(ask, view); });
}

http::Response match_quarantined(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::MatchQuarantined command;
    command.school = ask.body({"organisationId"},
                              [](const wire::Cursor& at) { return domain::OrganisationId{at["organisationId"].id()}; });
    command.id = ask.path_id<QuarantineId>("quarantineId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::match_quarantined(ask.services(), call, command), [&](const auto& matched) {
        auto body = encode_quarantined(matched.view, ask.tongue());
        body["alike"] = matched.alike;
        return with_version(json_answer(body), matched.view.row.version);
    });
}

http::Response dismiss_quarantined(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::DismissQuarantined command;
    command.words = ask.body({"words"}, [](const wire::Cursor& at) { return at["words"].text_or(""); });
    command.id = ask.path_id<QuarantineId>("quarantineId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::dismiss_quarantined(ask.services(), call, command),
                   [&](const auto& view) { return school_answer(ask, view); });
}

} // namespace vekha::web
