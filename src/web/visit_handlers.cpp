#include "service/visits.h"
#include "web/ask.h"
#include "web/encode_risks.h"
#include "web/risk_handlers.h"

namespace vekha::web
{

namespace
{

store::VisitFilter filter_asked(Ask& ask)
{
    store::VisitFilter filter;
    filter.school = ask.query_id<domain::OrganisationId>("school");
    filter.state = ask.query_choice("state", store::visit_states);
    filter.kind = ask.query_choice("kind", store::visit_kinds);
    filter.basis = ask.query_choice("basis", store::visit_bases);
    filter.from = ask.query_date("from");
    filter.to = ask.query_date("to");
    filter.late = ask.query_flag("late");
    return filter;
}

service::PlanVisits plan_from(const wire::Cursor& at)
{
    service::PlanVisits command;
    if (!at["school"].absent()) command.school = domain::OrganisationId{at["school"].id()};
    if (!at["territory"].absent()) command.territory = service::TerritoryId{at["territory"].id()};
    command.kind = at["kind"].one_of(store::visit_kinds);
    command.form = at["form"].one_of(store::visit_forms);
    command.rhythm = at["rhythm"].absent() ? service::VisitRhythm::Once : at["rhythm"].one_of(service::visit_rhythms);
    if (command.rhythm == service::VisitRhythm::Once) command.due = at["due"].date();
    command.goal = at["goal"].text_or("");
    return command;
}

store::VisitMark mark_from(const wire::Cursor& at)
{
    store::VisitMark mark;
    mark.code = at["code"].text();
    mark.check.verdict = at["verdict"].one_of(domain::risk_verdicts);
    mark.check.seen = at["seen"].one_of(domain::risk_levels);
    mark.check.found = at["found"].absent() ? mark.check.seen : at["found"].one_of(domain::risk_levels);
    mark.words = at["words"].text_or("");
    return mark;
}

store::VisitTask task_from(const wire::Cursor& at)
{
    store::VisitTask task;
    if (!at["id"].absent()) task.id = service::VisitTaskId{at["id"].id()};
    task.what = at["what"].text();
    task.until = at["until"].date_or_null();
    return task;
}

service::SaveVisit visit_from(const wire::Cursor& at)
{
    service::SaveVisit command;
    command.form = at["form"].one_of(store::visit_forms);
    command.due = at["due"].date_or_null();
    command.held_on = at["heldOn"].date_or_null();
    command.next_on = at["nextOn"].date_or_null();
    command.words = {at["visitors"].text_or(""), at["goal"].text_or(""), at["observations"].text_or(""),
                     at["agreements"].text_or("")};
    if (!at["profileId"].absent()) command.profile = service::RiskProfileId{at["profileId"].id()};
    command.marks = at["marks"].list_or_empty(mark_from);
    command.tasks = at["tasks"].list_or_empty(task_from);
    command.done = at["done"].flag_or(false);
    return command;
}

http::Response visit_answer(const service::VisitView& view, domain::Date today)
{
    return with_version(json_answer(encode_visit(view, today)), view.visit.version);
}

} // namespace

http::Response list_visits(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_asked(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_visits(ask.services(), call, filter, page),
                   [&](const auto& visits) { return json_answer(encode_visits(visits, call.today)); });
}

http::Response plan_visits(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"school", "territory", "kind", "form", "rhythm", "due", "goal"}, plan_from);
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::plan_visits(ask.services(), call, command), [&](const auto& visit) {
        auto response = json_answer(encode_visit(visit, call.today), 201);
        response.headers.set("Location", "/api/v1/verification-visits/" + std::to_string(visit.id.value));
        return with_version(std::move(response), visit.version);
    });
}

http::Response get_visit(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::VisitId>("visitId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_visit(ask.services(), call, id),
                   [&](const auto& view) { return visit_answer(view, call.today); });
}

http::Response save_visit(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"form", "due", "heldOn", "nextOn", "visitors", "goal", "observations", "agreements",
                             "profileId", "marks", "tasks", "done"},
                            visit_from);
    command.id = ask.path_id<service::VisitId>("visitId");
    command.version = ask.version();
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::save_visit(ask.services(), call, command),
                   [&](const auto& view) { return visit_answer(view, call.today); });
}

http::Response cancel_visit(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::VisitId>("visitId");
    const auto version = ask.version();
    const auto reason = ask.body({"reason"}, [](const wire::Cursor& at) { return at["reason"].text(); });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::cancel_visit(ask.services(), call, id, version, reason),
                   [&](const auto& view) { return visit_answer(view, call.today); });
}

http::Response agree_visit(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::VisitId>("visitId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::agree_visit(ask.services(), call, id, version),
                   [&](const auto& view) { return visit_answer(view, call.today); });
}

http::Response finish_visit_task(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::FinishVisitTask command;
    command.visit = ask.path_id<service::VisitId>("visitId");
    command.task = ask.path_id<service::VisitTaskId>("taskId");
    command.version = ask.version();
    std::tie(command.done_on, command.words) = ask.body({"doneOn", "words"}, [](const wire::Cursor& at) {
        return std::pair{at["doneOn"].date_or_null(), at["words"].text_or("")};
    });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::finish_visit_task(ask.services(), call, command),
                   [&](const auto& view) { return visit_answer(view, call.today); });
}

http::Response add_visit_photo(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::AddVisitPhoto command;
    command.visit = ask.path_id<service::VisitId>("visitId");
    command.code = ask.query_text("risk", 20).value_or("");
    command.file_name = ask.file_name();
    command.bytes = request.content();
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::add_visit_photo(ask.services(), call, command),
                   [](const auto& photo) { return json_answer(encode_visit_photo(photo), 201); });
}

http::Response get_visit_photo(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto visit = ask.path_id<service::VisitId>("visitId");
    const auto id = ask.path_id<service::VisitPhotoId>("photoId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::visit_photo(ask.services(), call, visit, id), [](const auto& photo) {
        http::Response response;
        response.headers.set("Content-Type", photo.media_type);
        response.headers.set("Content-Disposition", "inline");
        response.headers.set("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.headers.set("Cache-Control", "private, max-age=300");
        response.body = http::FileBody{photo.path, static_cast<std::uint64_t>(photo.size)};
        return response;
    });
}

http::Response remove_visit_photo(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto visit = ask.path_id<service::VisitId>("visitId");
    const auto id = ask.path_id<service::VisitPhotoId>("photoId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto removed = service::remove_visit_photo(ask.services(), call, visit, id);
    if (!removed) return problem(request, removed.error());
    http::Response response;
    response.status = 204;
    return response;
}

} // namespace vekha::web
