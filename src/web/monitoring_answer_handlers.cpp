#include "service/monitoring_answers.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/encode_monitoring.h"
#include "web/monitoring_handlers.h"
#include "web/monitoring_sheets.h"
#include "wire/monitoring.h"

namespace vekha::web
{

namespace
{

service::AnswerFilter filter_from(Ask& ask)
{
    service::AnswerFilter filter;
    filter.state = ask.query_choice("state", domain::answer_states);
    filter.timeliness = ask.query_choice("timeliness", domain::timeliness_names);
    return filter;
}

http::Response answer_of(const service::AnswerView& view)
{
    return with_version(json_answer(encode_answer(view)), view.answer.version);
}

using Fill = service::Answer<service::AnswerView> (*)(service::Services&, const service::Call&,
                                                      const service::FillAnswer&);

http::Response fill(Context& context, const http::Request& request, Fill use_case)
{
    Ask ask{context, request};
    service::FillAnswer command;
    command.answer = ask.path_id<service::AnswerId>("answerId");
    command.filled = ask.body({"values", "duties"}, wire::read_filled_form);
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, use_case(ask.services(), call, command), answer_of);
}

} // namespace

http::Response list_round_answers(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto round = ask.path_id<service::RoundId>("roundId");
    const auto filter = filter_from(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_answers(ask.services(), call, round, filter, page), [](const auto& found) {
        return json_answer(encode_page(found, [](const service::AnswerRow& one) { return encode_answer(one); }));
    });
}

http::Response export_round_answers(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto round = ask.path_id<service::RoundId>("roundId");
    const auto filter = filter_from(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::all_answers(ask.services(), call, round, filter), [&](const auto& found) {
        return sheet_answer(ask, answers_sheet(found, filter, call.today, ask.tongue()), format,
                            "monitoring-" + std::to_string(round.value));
    });
}

http::Response get_monitoring_answer(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::AnswerId>("answerId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_answer(ask.services(), call, id), answer_of);
}

http::Response save_monitoring_answer(Context& context, const http::Request& request)
{
    return fill(context, request, service::save_answer);
}

http::Response submit_monitoring_answer(Context& context, const http::Request& request)
{
    return fill(context, request, service::submit_answer);
}

http::Response recall_monitoring_answer(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::AnswerId>("answerId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::recall_answer(ask.services(), call, id, version), answer_of);
}

http::Response check_monitoring_answer(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"verdict", "words"}, [](const wire::Cursor& at) {
        return service::CheckAnswer{{}, 0, at["verdict"].one_of(service::verdicts), at["words"].text_or("")};
    });
    command.answer = ask.path_id<service::AnswerId>("answerId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::check_answer(ask.services(), call, command), answer_of);
}

} // namespace vekha::web
