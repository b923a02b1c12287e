#include "web/openid_handlers.h"

#include "openid/provider.h"
#include "service/openid_sign_in.h"
#include "web/ask.h"
#include "web/encode.h"
#include "wire/encode.h"

#include <fmt/format.h>

#include <array>

namespace vekha::web
{

namespace encode = wire::encode;

namespace
{

using service::OpenIdPurpose;

constexpr std::array<std::pair<OpenIdPurpose, std::string_view>, 3> purposes{
    {{OpenIdPurpose::SignIn, "sign-in"}, {OpenIdPurpose::Link, "link"}, {OpenIdPurpose::Invitation, "invitation"}}};

std::chrono::sys_seconds seconds_of(service::Instant now)
{
    return std::chrono::floor<std::chrono::seconds>(now);
}

/// Where the provider sends the browser back to. The host was checked to be ours before the request was taken.
std::string redirect_uri(const Context& context, const http::Request& request)
{
    auto base = context.options.public_url.empty() ? "http://" + request.host : context.options.public_url;
    if (base.ends_with('/')) base.pop_back();
    return base + "/api/v1/openid/callback";
}

void log_failure(const Context& context, const openid::FetchError& failure)
{
    if (context.options.log) context.options.log(fmt::format("error openid: {}: {}", failure.code, failure.detail));
}

/// Browsers come back to a page, not to problem details: the code goes with them.
http::Response see_other(const Context& context, const std::string& page)
{
    http::Response response;
    response.status = 303;
    response.headers.set("Location", page);
    drop_openid(response, context.cookies());
    return response;
}

http::Response back_refused(const Context& context, std::string_view code)
{
    return see_other(context, fmt::format("/sign-in?refused={}", code));
}

/// What the provider says of the code that the browser brought. @error codes of openid::Provider
domain::Result<service::OpenIdSubject, std::string> subject_of(Context& context, const http::Request& request,
                                                               const store::OpenIdAttempt& attempt)
{
    const auto code = request.query_value("code");
    if (!code || code->size() > 4000) return domain::unexpected<std::string>{"openid-declined"};
    auto subject = context.options.provider->signed_in(
        std::string{*code}, {{}, attempt.nonce, attempt.verifier, redirect_uri(context, request)},
        seconds_of(context.options.clock.now()));
    if (!subject) {
        log_failure(context, subject.error());
        return domain::unexpected{subject.error().code};
    }
    return service::OpenIdSubject{subject->issuer, subject->subject, subject->name};
}

http::Response welcome(Context& context, const http::Request& request, const store::OpenIdAttempt& attempt,
                       service::OpenIdSubject subject)
{
    Ask ask{context, request};
    const service::FinishOpenId command{attempt, std::move(subject), cookie_of(request, ask.cookies().session_name()),
                                        device_in_words(request.headers.find("User-Agent").value_or("")), ask.remote()};
    const auto opened = service::finish_openid(ask.services(), command, context.options.clock.now());
    if (!opened) return back_refused(context, opened.error().code);
    const bool whole = opened->stage == service::SessionStage::Whole;
    auto response = see_other(context, whole ? attempt.return_to : "/sign-in?code=awaited");
    set_session(response, ask.cookies(), opened->token);
    return response;
}

} // namespace

http::Response begin_openid(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto command = ask.body({"purpose", "invitation", "returnTo"}, [](const wire::Cursor& at) {
        return service::BeginOpenId{at["purpose"].one_of(purposes), at["invitation"].text_or(""),
                                    at["returnTo"].text_or("/")};
    });
    if (!context.options.provider) ask.refuse("openid-not-set-up");
    std::optional<service::Call> call;
    if (command.purpose == OpenIdPurpose::Link) call = ask.own_call();
    if (ask.refused()) return ask.refusal();
    const auto now = context.options.clock.now();
    const auto begun = service::begin_openid(ask.services(), call, command, now);
    if (!begun) return problem(request, begun.error());
    const auto address = context.options.provider->sign_in_address(
        {begun->state, begun->nonce, begun->verifier, redirect_uri(context, request)}, seconds_of(now));
    if (!address) {
        log_failure(context, address.error());
        return problem(request, address.error().code);
    }
    auto response = json_answer({{"address", encode::text(*address)}});
    set_openid(response, ask.cookies(), begun->browser_token);
    return response;
}

http::Response return_from_openid(Context& context, const http::Request& request)
{
    if (!context.options.provider) return back_refused(context, "openid-not-set-up");
    const auto state = std::string{request.query_value("state").value_or("")};
    const auto browser = cookie_of(request, context.cookies().openid_name()).value_or("");
    const auto attempt = service::returned_openid(context.services, state, browser, context.options.clock.now());
    if (!attempt) return back_refused(context, attempt.error().code);
    auto subject = subject_of(context, request, *attempt);
    if (!subject) return back_refused(context, subject.error());
    return welcome(context, request, *attempt, *std::move(subject));
}

http::Response list_identities(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::own_identities(ask.services(), call), [](const auto& identities) {
        return json_answer({{"items", encode::list(identities, [](const store::Identity& identity) {
                                 return boost::json::object{
                                     {"id", identity.id.value},
                                     {"issuer", encode::text(identity.issuer)},
                                     {"name", encode::text(identity.name)},
                                     {"linkedAt", encode::text(instant_text(identity.linked_at))}};
                             })}});
    });
}

http::Response remove_identity(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto identity = ask.path_id<store::IdentityId>("identityId");
    const auto call = ask.own_call();
    if (ask.refused()) return ask.refusal();
    const auto removed = service::remove_identity(ask.services(), call, identity);
    if (!removed) return problem(request, removed.error());
    http::Response response;
    response.status = 204;
    return response;
}

} // namespace vekha::web
