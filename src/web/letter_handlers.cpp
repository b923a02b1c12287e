#include "web/letter_handlers.h"

#include "service/letters.h"
#include "service/reminder_plan.h"
#include "web/ask.h"
#include "web/encode_letters.h"
#include "wire/reminders.h"

namespace vekha::web
{

namespace
{

constexpr std::array<std::pair<store::LetterState, std::string_view>, 5> states{
    {{store::LetterState::Waiting, "waiting"},
     {store::LetterState::Sending, "sending"},
     {store::LetterState::Sent, "sent"},
     {store::LetterState::Failed, "failed"},
     {store::LetterState::Refused, "refused"}}};

constexpr std::array<std::pair<store::DigestRhythm, std::string_view>, 3> rhythms{
    {{store::DigestRhythm::None, "none"},
     {store::DigestRhythm::Daily, "daily"},
     {store::DigestRhythm::Weekly, "weekly"}}};

http::Response plan_answer(const service::StoredReminderPlan& stored)
{
    return with_version(json_answer(encode_reminder_plan(stored)), stored.version);
}

} // namespace

http::Response get_reminder_plan(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_reminder_plan(ask.services(), call), plan_answer);
}

http::Response put_reminder_plan(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto plan = ask.body({"hour", "quietFrom", "quietTo", "rules"}, wire::read_reminder_plan);
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::put_reminder_plan(ask.services(), call, plan, version), plan_answer);
}

http::Response drop_reminder_plan(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::drop_reminder_plan(ask.services(), call, version), plan_answer);
}

http::Response list_letters(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::LetterFilter filter;
    filter.state = ask.query_choice("state", states);
    filter.address = ask.query_text("address", 254).value_or("");
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_letters(ask.services(), call, filter, page),
                   [](const auto& found) { return json_answer(encode_letters(found)); });
}

http::Response retry_letter(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::LetterId>("letterId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::retry_letter(ask.services(), call, id, version),
                   [](const auto& letter) { return with_version(json_answer(encode_letter(letter)), letter.version); });
}

http::Response get_letter_wishes(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_letter_wishes(ask.services(), call),
                   [](const auto& wishes) { return with_version(json_answer(encode_wishes(wishes)), wishes.version); });
}

http::Response put_letter_wishes(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    const auto wishes = ask.body({"digest", "hour", "weekday"}, [](const wire::Cursor& at) {
        service::LetterWishes read;
        read.digest = at["digest"].one_of(rhythms);
        read.hour = at["hour"].whole(0, 23);
        read.weekday = at["weekday"].whole_or(1, 1, 7);
        return read;
    });
    const auto version = ask.version();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::put_letter_wishes(ask.services(), call, wishes, version),
                   [](const auto& kept) { return with_version(json_answer(encode_wishes(kept)), kept.version); });
}

/// Programs that look ahead fetch every address of a letter, so that this only shows the page with the button.
http::Response show_unsubscribe(Context& context, const http::Request& request)
{
    if (auto page = context.ui.answer(request)) return *std::move(page);
    return problem(request, "not-found");
}

http::Response unsubscribe(Context& context, const http::Request& request)
{
    const Ask ask{context, request};
    const std::string token{request.parameter("token")};
    const auto ended = service::unsubscribe(ask.services(), token, context.options.clock.now());
    if (!ended) return problem(request, ended.error());
    http::Response response;
    response.status = 204;
    return response;
}

} // namespace vekha::web
