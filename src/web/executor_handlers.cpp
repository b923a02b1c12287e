#include "service/executors.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/encode_groups.h"
#include "web/group_body.h"
#include "web/group_handlers.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace
{

namespace encode = wire::encode;

domain::ExecutorTarget target_from(const wire::Cursor& at)
{
    domain::ExecutorTarget target;
    target.kind = named_from(at["kind"], domain::target_kind_from_name, domain::TargetKind::Outside);
    target.organisation = id_or_absent<domain::OrganisationId>(at["organisation"]);
    target.code = at["code"].text_or("");
    target.body = id_or_absent<domain::BodyId>(at["body"]);
    return target;
}

service::SettleExecutor settling_from(const wire::Cursor& at)
{
    return {at["wording"].text(), at["targets"].list_or_empty(target_from),
            id_or_absent<store::TerritoryId>(at["territory"])};
}

http::Response in_plan(const std::vector<service::ExecutorInPlan>& executors)
{
    return json_answer({{"items", encode::list(executors, encode_executor_in_plan)}});
}

} // namespace

http::Response list_executors(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto text = ask.query_text("text", 200).value_or("");
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_executors(ask.services(), call, text, page),
                   [](const auto& found) { return json_answer(encode_page(found, encode_executor)); });
}

http::Response list_unresolved_executors(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::unresolved_executors(ask.services(), call), [](const auto& executors) {
        return json_answer({{"items", encode::list(executors, encode_unresolved)}});
    });
}

http::Response get_draft_executors(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto draft = ask.path_id<service::DraftId>("draftId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::executors_of_draft(ask.services(), call, draft), in_plan);
}

http::Response get_road_map_executors(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto road_map = ask.path_id<service::RoadMapId>("roadMapId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::executors_of_road_map(ask.services(), call, road_map), in_plan);
}

http::Response settle_executor(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto command = ask.body({"wording", "targets", "territory"}, settling_from);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::settle_executor(ask.services(), call, command), [](const auto& settled) {
        return json_answer({{"entry", encode_executor(settled.entry)}, {"obligations", encode_effect(settled.effect)}});
    });
}

http::Response forget_executor(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const service::ForgetExecutor command{ask.path_id<service::ExecutorId>("executorId"), ask.version()};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::forget_executor(ask.services(), call, command),
                   [](const auto& effect) { return json_answer({{"obligations", encode_effect(effect)}}); });
}

} // namespace vekha::web
