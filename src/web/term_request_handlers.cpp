#include "service/term_requests.h"
#include "web/ask.h"
#include "web/encode_talk.h"
#include "web/talk_handlers.h"
#include "web/term_request_sheet.h"

namespace vekha::web
{

namespace
{

using State = domain::RequestState;

constexpr std::array<std::pair<State, std::string_view>, 5> states{{{State::Open, "open"},
                                                                    {State::Granted, "granted"},
                                                                    {State::Refused, "refused"},
                                                                    {State::Withdrawn, "withdrawn"},
                                                                    {State::Lapsed, "lapsed"}}};

service::TermRequestFilter filter_asked(Ask& ask)
{
    service::TermRequestFilter filter;
    filter.state = ask.query_choice("state", states);
    filter.obligation = ask.query_id<domain::ObligationId>("obligation");
    filter.organisation = ask.query_id<domain::OrganisationId>("organisation");
    filter.escalated = ask.query_flag("escalated");
    return filter;
}

http::Response request_answer(const service::TermRequestView& request, domain::Date today, int status = 200)
{
    return with_version(json_answer(encode_term_request(request, today), status), request.row.version);
}

} // namespace

http::Response list_term_requests(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_asked(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_term_requests(ask.services(), call, filter, page),
                   [&](const auto& found) { return json_answer(encode_term_requests(found, call.today)); });
}

http::Response export_term_requests(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_asked(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::all_term_requests(ask.services(), call, filter), [&](const auto& rows) {
        return sheet_answer(ask, term_request_sheet(rows, filter, call.today, ask.tongue()), format,
                            "term-requests-" + domain::to_iso(call.today));
    });
}

http::Response ask_for_term(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"obligation", "wished", "words"}, [](const wire::Cursor& at) {
        return service::AskForTerm{
            domain::ObligationId{at["obligation"].id()}, at["wished"].date(), at["words"].text(), {}};
    });
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::ask_for_term(ask.services(), call, command),
                   [&](const auto& made) { return request_answer(made, call.today, 201); });
}

http::Response get_term_request(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::TermRequestId>("requestId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_term_request(ask.services(), call, id),
                   [&](const auto& found) { return request_answer(found, call.today); });
}

http::Response answer_term_request(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"granted", "words"}, [](const wire::Cursor& at) {
        return service::AnswerTermRequest{{}, 0, at["granted"].date_or_null(), at["words"].text_or("")};
    });
    command.request = ask.path_id<service::TermRequestId>("requestId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::answer_term_request(ask.services(), call, command),
                   [&](const auto& answered) { return request_answer(answered, call.today); });
}

http::Response withdraw_term_request(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::TermRequestId>("requestId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::withdraw_term_request(ask.services(), call, id, version),
                   [&](const auto& withdrawn) { return request_answer(withdrawn, call.today); });
}

http::Response get_answer_term(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_answer_term(ask.services(), call),
                   [](const auto& term) { return with_version(json_answer(encode_answer_term(term)), term.version); });
}

http::Response put_answer_term(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto days =
        ask.body({"workingDays"}, [](const wire::Cursor& at) { return at["workingDays"].whole(-1000, 1000); });
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::put_answer_term(ask.services(), call, days, version),
                   [](const auto& term) { return with_version(json_answer(encode_answer_term(term)), term.version); });
}

} // namespace vekha::web
