#include "service/accounts.h"
#include "service/invitations.h"
#include "service/sessions.h"
#include "service/view_as.h"
#include "service/why.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/explanation.h"
#include "web/people_handlers.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace
{

namespace encode = wire::encode;

http::Response nothing()
{
    http::Response response;
    response.status = 204;
    return response;
}

/// An act on the account of a person that answers nothing.
http::Response act_on(Context& context, const http::Request& request,
                      service::Answer<void> (*act)(service::Services&, const service::Call&, service::PersonId))
{
    Ask ask{context, request};
    const auto person = ask.path_id<service::PersonId>("personId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto done = act(ask.services(), call, person);
    return done ? nothing() : problem(ask.request(), done.error());
}

boost::json::value encode_session_line(const store::OpenSession& session)
{
    return {{"id", session.id.value},
            {"device", encode::text(session.device)},
            {"remote", encode::text(session.remote)},
            {"madeAt", encode::text(instant_text(session.made_at))},
            {"seenAt", encode::text(instant_text(session.seen_at))}};
}

} // namespace

http::Response invite_person(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto login = ask.body({"login"}, [](const wire::Cursor& at) { return std::string{at["login"].text_or("")}; });
    const auto person = ask.path_id<service::PersonId>("personId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::invite(ask.services(), call, {person, login}), [&](const auto& issued) {
        const auto link = service::invitation_link(context.options.public_url, issued);
        return json_answer({{"login", encode::text(issued.login)},
                            {"link", encode::text(link)},
                            {"expiresAt", encode::text(instant_text(issued.expires_at))}},
                           201);
    });
}

http::Response block_account(Context& context, const http::Request& request)
{
    return act_on(context, request, service::block_account);
}

http::Response unblock_account(Context& context, const http::Request& request)
{
    return act_on(context, request, service::unblock_account);
}

http::Response reset_second_factor(Context& context, const http::Request& request)
{
    return act_on(context, request, service::reset_second_factor);
}

http::Response list_person_sessions(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto person = ask.path_id<service::PersonId>("personId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_sessions(ask.services(), call, person), [](const auto& sessions) {
        boost::json::object out;
        out["items"] = encode::list(sessions, encode_session_line);
        return json_answer(out);
    });
}

http::Response end_person_sessions(Context& context, const http::Request& request)
{
    return act_on(context, request, [](service::Services& services, const service::Call& call, service::PersonId id) {
        return service::end_all_sessions(services, call, id).map([](std::int64_t) {});
    });
}

http::Response start_view_as(Context& context, const http::Request& request)
{
    return act_on(context, request, service::start_view_as);
}

http::Response stop_view_as(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto done = service::stop_view_as(ask.services(), call);
    return done ? nothing() : problem(ask.request(), done.error());
}

http::Response explain_decision(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const service::AskWhy question{ask.required(ask.query_text("person", 200), "person"),
                                   ask.required(ask.query_text("permission", 60), "permission"),
                                   ask.required(ask.query_text("object", 200), "object")};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::explain(ask.services(), call, question), [&](const auto& explanation) {
        return json_answer(encode_explanation(explanation, call.today, ask.tongue()));
    });
}

} // namespace vekha::web
