#include "web/account_handlers.h"

#include "service/account_setup.h"
#include "service/second_factor.h"
#include "web/ask.h"
#include "web/encode_account.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace encode = wire::encode;

namespace
{

std::string device_of(const http::Request& request)
{
    return device_in_words(request.headers.find("User-Agent").value_or(""));
}

http::Response no_content()
{
    http::Response response;
    response.status = 204;
    return response;
}

http::Response with_session(http::Response response, const Ask& ask, std::string_view token)
{
    set_session(response, ask.cookies(), token);
    return response;
}

http::Response signed_in_answer(const Ask& ask, const service::SignedIn& opened)
{
    auto response = with_session(json_answer(encode_signed_in(opened)), ask, opened.token);
    if (opened.device_token) set_device(response, ask.cookies(), *opened.device_token);
    return response;
}

} // namespace

http::Response get_sign_in(Context& context, const http::Request& request)
{
    const Ask ask{context, request};
    const auto& clock = context.options.clock;
    const auto offer = service::sign_in_offer(ask.services(), clock.local_day_of(clock.now()));
    return json_answer(encode_offer(offer, context.options.provider.get(), ask.tongue()));
}

http::Response sign_in(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"login", "password"}, [](const wire::Cursor& at) {
        service::SignIn read;
        read.login = at["login"].text();
        read.password = at["password"].text();
        return read;
    });
    if (ask.refused()) return ask.refusal();
    command.known_device = cookie_of(request, ask.cookies().device_name());
    command.old_token = cookie_of(request, ask.cookies().session_name());
    command.device = device_of(request);
    command.remote = ask.remote();
    return respond(ask, service::sign_in(ask.services(), command, context.options.clock.now()),
                   [&](const auto& opened) { return signed_in_answer(ask, opened); });
}

http::Response sign_in_second_factor(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto code = ask.body({"code"}, [](const wire::Cursor& at) { return at["code"].text(); });
    if (ask.refused()) return ask.refusal();
    const service::SignInSecondFactor command{cookie_of(request, ask.cookies().session_name()).value_or(""), code,
                                              cookie_of(request, ask.cookies().device_name()), device_of(request),
                                              ask.remote()};
    return respond(ask, service::sign_in_second_factor(ask.services(), command, context.options.clock.now()),
                   [&](const auto& opened) { return signed_in_answer(ask, opened); });
}

http::Response sign_out(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    if (ask.refused()) return ask.refusal();
    service::sign_out(ask.services(), call);
    auto response = no_content();
    drop_session(response, ask.cookies());
    return response;
}

http::Response reauthenticate(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    const auto password = ask.body({"password"}, [](const wire::Cursor& at) { return at["password"].text(); });
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::reauthenticate(ask.services(), call, password),
                   [&](const auto& renewed) { return with_session(no_content(), ask, renewed.token); });
}

http::Response get_session(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    if (ask.refused()) return ask.refusal();
    return json_answer(encode_session(service::session_of(ask.services(), call), call, ask.holder(), ask.tongue()));
}

http::Response get_account(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_own_account(ask.services(), call),
                   [](const auto& account) { return json_answer(encode_own_account(account)); });
}

http::Response change_password(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    const auto command = ask.body({"current", "next"}, [](const wire::Cursor& at) {
        return service::ChangePassword{at["current"].text(), at["next"].text()};
    });
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::change_password(ask.services(), call, command),
                   [&](const auto& renewed) { return with_session(no_content(), ask, renewed.token); });
}

http::Response enrol_second_factor(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::enrol_second_factor(ask.services(), call),
                   [](const auto& enrolment) { return json_answer(encode_enrolment(enrolment)); });
}

http::Response confirm_second_factor(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    const auto code = ask.body({"code"}, [](const wire::Cursor& at) { return at["code"].text(); });
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::confirm_second_factor(ask.services(), call, code), [&](const auto& confirmed) {
        return with_session(json_answer({{"recoveryCodes", encode::texts(confirmed.recovery_codes)}}), ask,
                            confirmed.session.token);
    });
}

http::Response remove_second_factor(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    if (ask.refused()) return ask.refusal();
    const auto removed = service::remove_second_factor(ask.services(), call);
    return removed ? no_content() : problem(request, removed.error());
}

http::Response renew_recovery_codes(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::renew_recovery_codes(ask.services(), call),
                   [](const auto& codes) { return json_answer({{"recoveryCodes", encode::texts(codes)}}); });
}

http::Response list_sessions(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto person = ask.query_id<service::PersonId>("person");
    const auto call = ask.own_call();
    if (ask.refused()) return ask.refusal();
    return respond(
        ask, service::list_sessions(ask.services(), call, person.value_or(call.actor.id)),
        [&](const auto& sessions) { return json_answer({{"items", encode_sessions(sessions, call.session)}}); });
}

http::Response revoke_session(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto session = ask.path_id<service::SessionId>("sessionId");
    const auto person = ask.query_id<service::PersonId>("person");
    const auto call = ask.own_call();
    if (ask.refused()) return ask.refusal();
    const auto done = service::revoke_session(ask.services(), call, person.value_or(call.actor.id), session);
    return done ? no_content() : problem(request, done.error());
}

http::Response get_invitation(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto token = ask.body({"token"}, [](const wire::Cursor& at) { return at["token"].text(); });
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_invitation(ask.services(), token, context.options.clock.now()),
                   [](const auto& view) { return json_answer(encode_invitation(view)); });
}

http::Response accept_invitation(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto command = ask.body({"token", "password"}, [](const wire::Cursor& at) {
        return service::AcceptInvitation{at["token"].text(), at["password"].text()};
    });
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::accept_invitation(ask.services(), command, context.options.clock.now()),
                   [](const auto& view) { return json_answer(encode_invitation(view)); });
}

http::Response create_first_administrator(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    auto command = ask.body({"name", "login", "password", "alsoCoordinator"}, [](const wire::Cursor& at) {
        service::FirstAdministrator read;
        read.name = at["name"].text();
        read.login = at["login"].text();
        read.password = at["password"].text();
        read.also_coordinator = at["alsoCoordinator"].flag_or(true);
        return read;
    });
    if (ask.refused()) return ask.refusal();
    command.device = device_of(request);
    command.remote = ask.remote();
    return respond(ask, service::create_first_administrator(ask.services(), call, command),
                   [&](const auto& opened) { return signed_in_answer(ask, opened); });
}

} // namespace vekha::web
