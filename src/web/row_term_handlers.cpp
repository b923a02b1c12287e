#include "service/acceptances.h"
#include "service/row_terms.h"
#include "web/ask.h"
#include "web/decode_values.h"
#include "web/encode_progress.h"
#include "web/encode_talk.h"
#include "web/talk_handlers.h"

namespace vekha::web
{

namespace
{

using domain::ChoiceState;
using domain::ConditionState;
using service::Acceptance;

constexpr std::array<std::pair<ChoiceState, std::string_view>, 4> choice_states{{{ChoiceState::Offered, "offered"},
                                                                                 {ChoiceState::Chosen, "chosen"},
                                                                                 {ChoiceState::GivenUp, "given-up"},
                                                                                 {ChoiceState::Past, "past"}}};
constexpr std::array<std::pair<ConditionState, std::string_view>, 4> condition_states{
    {{ConditionState::Asked, "asked"},
     {ConditionState::Holds, "holds"},
     {ConditionState::HoldsNot, "holds-not"},
     {ConditionState::Past, "past"}}};
constexpr std::array<std::pair<Acceptance, std::string_view>, 3> acceptances{
    {{Acceptance::Asked, "asked"}, {Acceptance::Agreed, "agreed"}, {Acceptance::Declined, "declined"}}};

} // namespace

http::Response list_acceptances(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::AcceptanceFilter filter;
    filter.acceptance = ask.query_choice("acceptance", acceptances);
    filter.organisation = ask.query_id<domain::OrganisationId>("organisation");
    filter.road_map = ask.query_id<store::RoadMapId>("roadMap");
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_acceptances(ask.services(), call, filter, page),
                   [](const auto& found) { return json_answer(encode_acceptances(found)); });
}

http::Response answer_acceptances(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto command = ask.body({"obligations", "answer", "words"}, [](const wire::Cursor& at) {
        return service::AnswerAcceptances{ids_from<domain::ObligationId>(at["obligations"]),
                                          at["answer"].one_of(acceptances), at["words"].text_or("")};
    });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::answer_acceptances(ask.services(), call, command),
                   [&](const auto& results) { return json_answer(encode_bulk_results(results, ask.tongue())); });
}

http::Response get_acceptance(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<domain::ObligationId>("obligationId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_acceptance(ask.services(), call, id),
                   [](const auto& acceptance) { return json_answer(encode_acceptance(acceptance)); });
}

http::Response list_row_choices(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::RowChoiceFilter filter;
    filter.organisation = ask.query_id<domain::OrganisationId>("organisation");
    filter.road_map = ask.query_id<store::RoadMapId>("roadMap");
    filter.state = ask.query_choice("state", choice_states);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_row_choices(ask.services(), call, filter, page),
                   [&](const auto& found) { return json_answer(encode_row_choices(found, ask.tongue())); });
}

http::Response choose_row(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"chosen"}, [](const wire::Cursor& at) {
        if (at["chosen"].absent()) at["chosen"].refuse("json-missing");
        return service::ChooseRow{{}, 0, at["chosen"].flag_or(true)};
    });
    command.choice = ask.path_id<service::RowChoiceId>("choiceId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::choose_row(ask.services(), call, command), [&](const auto& choice) {
        return with_version(json_answer(encode_row_choice(choice, ask.tongue())), choice.row.version);
    });
}

http::Response list_conditions(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::ConditionFilter filter;
    filter.year = static_cast<int>(ask.query_number("year", 2000, 2100).value_or(0));
    filter.organisation = ask.query_id<domain::OrganisationId>("organisation");
    filter.road_map = ask.query_id<store::RoadMapId>("roadMap");
    filter.activity = ask.query_text("activity", 1000);
    filter.state = ask.query_choice("state", condition_states);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_conditions(ask.services(), call, filter, page),
                   [&](const auto& found) { return json_answer(encode_conditions(found, ask.tongue())); });
}

http::Response answer_condition(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"holds", "day", "words"}, [](const wire::Cursor& at) {
        if (at["holds"].absent()) at["holds"].refuse("json-missing");
        return service::AnswerCondition{
            {}, 0, at["holds"].flag_or(true), at["day"].date_or_null(), at["words"].text_or("")};
    });
    command.condition = ask.path_id<service::ConditionAnswerId>("conditionId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::answer_condition(ask.services(), call, command), [&](const auto& condition) {
        return with_version(json_answer(encode_condition(condition, ask.tongue())), condition.row.version);
    });
}

} // namespace vekha::web
