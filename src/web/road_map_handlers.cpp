#include "service/road_maps.h"
#include "service/school_plan.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/handlers.h"

namespace vekha::web
{

http::Response list_road_maps(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_road_maps(ask.services(), call, page), [](const auto& found) {
        return json_answer(encode_page(found, [](const auto& road_map) { return encode_summary(road_map); }));
    });
}

http::Response get_road_map(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::RoadMapId>("roadMapId");
    const auto edition = ask.query_edition();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_road_map(ask.services(), call, id, edition),
                   [&](const auto& road_map) { return json_answer(encode_road_map(road_map, ask.tongue())); });
}

http::Response get_matrix(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::RoadMapId>("roadMapId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::road_map_matrix(ask.services(), call, id),
                   [&](const auto& matrix) { return json_answer(encode_matrix(matrix, ask.tongue())); });
}

http::Response get_road_map_calendar(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::RoadMapId>("roadMapId");
    const auto from = ask.query_date("from");
    const auto to = ask.query_date("to");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::road_map_calendar(ask.services(), call, id, from, to),
                   [](const auto& items) { return json_answer(encode_occurrence_list(items)); });
}

http::Response get_road_map_source(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::RoadMapId>("roadMapId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::road_map_source(ask.services(), call, id),
                   [&](const auto& document) { return json_answer(encode_document(*document, ask.tongue())); });
}

http::Response derive_school_plan(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::DeriveSchoolPlan command;
    command.road_map = ask.path_id<service::RoadMapId>("roadMapId");
    command.idempotency_key = ask.idempotency_key();
    command.organisation = ask.body(
        {"organisation"}, [](const wire::Cursor& at) { return domain::OrganisationId{at["organisation"].id()}; });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::derive_school_plan(ask.services(), call, command), [&](const auto& draft) {
        auto answer = json_answer(encode_draft(draft, ask.tongue()), 201);
        answer.headers.set("Location", "/api/v1/drafts/" + std::to_string(draft.summary.id.value));
        return with_version(std::move(answer), draft.summary.version);
    });
}

} // namespace vekha::web
