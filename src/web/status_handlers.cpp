#include "service/school_statuses.h"
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

using store::TransitionGoal;

constexpr std::array<std::pair<TransitionGoal, std::string_view>, 2> goals{
    {{TransitionGoal::Left, "left"}, {TransitionGoal::Reached, "reached"}}};

service::PlanTransitions plans_from(const wire::Cursor& at)
{
    service::PlanTransitions command;
    command.question = {at["goal"].one_of(goals), at["group"].text()};
    command.plans = at["plans"].list_or_empty([](const wire::Cursor& each) {
        return service::PlanTransitions::Plan{domain::OrganisationId{each["school"].id()},
                                              each["year"].whole_or_null(1990, 2100)};
    });
    return command;
}

} // namespace

http::Response list_statuses(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::status_matrix(ask.services(), call, page),
                   [](const auto& found) { return json_answer(encode_page(found, encode_school_years)); });
}

http::Response get_school_statuses(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto school = ask.path_id<domain::OrganisationId>("organisationId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::school_statuses(ask.services(), call, school), [](const auto& statuses) {
        return json_answer({{"items", wire::encode::list(statuses, encode_status)}});
    });
}

http::Response get_transitions(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const service::TransitionQuestion question{ask.required(ask.query_choice("goal", goals), "goal"),
                                               ask.required(ask.query_text("group", 60), "group")};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::transitions(ask.services(), call, question),
                   [](const auto& report) { return json_answer(encode_transitions(report)); });
}

http::Response plan_transitions(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto command = ask.body({"goal", "group", "plans"}, plans_from);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::plan_transitions(ask.services(), call, command),
                   [](const auto& report) { return json_answer(encode_transitions(report)); });
}

} // namespace vekha::web
