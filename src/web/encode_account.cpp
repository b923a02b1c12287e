#include "web/encode_account.h"

#include "service/permit.h"
#include "web/context.h"
#include "web/encode.h"
#include "web/encode_values.h"
#include "web/qr_code.h"
#include "wire/encode.h"

#include <set>

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

json::object role_in_words(const std::string& code, Tongue tongue)
{
    const auto* role = domain::rights_table().role(code);
    const auto& name = tongue == Tongue::English ? role->english : role->russian;
    return {{"code", encode::text(code)}, {"name", encode::text(name)}};
}

/// Each role once, in the order of the grants.
json::array roles_in_words(const std::vector<std::string>& codes, Tongue tongue)
{
    json::array out;
    std::set<std::string> told;
    for (const auto& code : codes)
        if (told.insert(code).second) out.push_back(role_in_words(code, tongue));
    return out;
}

std::vector<std::string> role_codes(const service::Actor& actor)
{
    std::vector<std::string> codes;
    for (const auto& grant : actor.grants)
        codes.push_back(grant.role);
    return codes;
}

json::array permissions_of(const service::Call& call)
{
    json::array out;
    for (const auto& name : domain::rights_table().permissions())
        if (service::may_anywhere(call, service::Permission{name})) out.push_back(encode::text(name));
    return out;
}

std::string_view second_factor_of(const std::optional<service::SessionHolder>& holder)
{
    if (!holder) return "none";
    if (holder->second_factor_missing) return "required";
    return holder->session.second_factor ? "on" : "none";
}

} // namespace

json::object encode_offer(const service::SignInOffer& offer, const openid::Provider* provider, Tongue tongue)
{
    json::object out;
    out["mode"] = offer.accounts ? "account" : "local";
    json::array providers;
    if (provider != nullptr)
        providers.push_back(json::object{{"id", "openid"}, {"name", encode::text(provider->settings().name)}});
    out["providers"] = std::move(providers);
    out["demo"] = nullptr;
    if (offer.demo.empty()) return out;
    json::object demo;
    demo["password"] = encode::text(service::demo_password);
    demo["people"] = encode::list(offer.demo, [&](const service::DemoPerson& person) {
        return json::object{{"name", encode::text(person.name)},
                            {"login", encode::text(person.login)},
                            {"roles", roles_in_words(person.roles, tongue)}};
    });
    out["demo"] = std::move(demo);
    return out;
}

json::object encode_signed_in(const service::SignedIn& opened)
{
    return {{"stage", opened.stage == service::SessionStage::Whole ? "whole" : "second-factor"},
            {"failedBefore", opened.failed_before}};
}

json::object encode_session(const service::Session& session, const service::Call& call,
                            const std::optional<service::SessionHolder>& holder, Tongue tongue)
{
    const auto& actor = session.actor;
    json::object out;
    out["mode"] = holder ? "account" : "local";
    out["actor"] = json::object{{"id", actor.id.value},
                                {"name", encode::text(actor.name)},
                                {"roles", roles_in_words(role_codes(actor), tongue)}};
    out["permissions"] = permissions_of(call);
    out["territory"] = named(actor.scope.territory.value, session.territory);
    out["twoFactor"] = encode::text(second_factor_of(holder));
    out["seenBy"] = named_or_null(actor.seen_by, session.seen_by);
    out["demo"] = session.demo;
    out["today"] = encode::date(call.today);
    out["version"] = encode::text(version());
    out["language"] = tongue == Tongue::English ? "en" : "ru";
    return out;
}

json::object encode_own_account(const service::OwnAccount& account)
{
    return {{"login", encode::text(account.login)},
            {"secondFactor", account.second_factor},
            {"secondFactorObligatory", account.second_factor_obligatory},
            {"recoveryCodesLeft", account.recovery_codes_left}};
}

json::object encode_enrolment(const service::Enrolment& enrolment)
{
    return {{"secret", encode::text(enrolment.secret)},
            {"uri", encode::text(enrolment.uri)},
            {"qr", encode::text(qr_code_svg(enrolment.uri))}};
}

json::array encode_sessions(const std::vector<store::OpenSession>& sessions, std::optional<service::SessionId> current)
{
    return encode::list(sessions, [&](const store::OpenSession& session) {
        return json::object{{"id", session.id.value},
                            {"device", encode::text(session.device)},
                            {"remote", encode::text(session.remote)},
                            {"startedAt", encode::text(instant_text(session.made_at))},
                            {"seenAt", encode::text(instant_text(session.seen_at))},
                            {"current", current == session.id}};
    });
}

json::object encode_invitation(const service::InvitationView& view)
{
    return {{"name", encode::text(view.name)},
            {"login", encode::text(view.login)},
            {"expiresAt", encode::text(instant_text(view.expires_at))}};
}

} // namespace vekha::web
