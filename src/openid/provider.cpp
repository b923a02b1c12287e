#include "openid/provider.h"

#include <openssl/sha.h>

#include <array>

namespace vekha::openid
{

namespace
{

using domain::unexpected;
using std::chrono::sys_seconds;

constexpr std::chrono::hours known_for{1};
constexpr std::chrono::minutes asked_again_after{1};

std::string described_at(const std::string& issuer)
{
    return issuer + (issuer.ends_with('/') ? "" : "/") + ".well-known/openid-configuration";
}

unexpected<FetchError> misconfigured(std::string detail)
{
    return unexpected{FetchError{"openid-misconfigured", std::move(detail)}};
}

} // namespace

std::string challenge_of(const std::string& verifier)
{
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size(), digest.data());
    return base64url({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

Provider::Provider(ProviderSettings settings, Fetch ask) : settings_(std::move(settings)), ask_(std::move(ask)) {}

domain::Result<Provider::Known, FetchError> Provider::ask_provider(sys_seconds now) const
{
    const auto described = ask_({described_at(settings_.issuer), {}, {}, {}});
    if (!described) return unexpected{described.error()};
    const auto document = wire::openid_document(*described);
    // A description of another issuer would let that one sign in here (OpenID Connect Discovery 1.0, section 4.3).
    const bool ours = document && document->issuer == settings_.issuer &&
                      is_safe_address(document->authorization_endpoint) && is_safe_address(document->token_endpoint) &&
                      is_safe_address(document->jwks_uri);
    if (!ours) return misconfigured("the description is damaged, of another issuer, or names an unsafe address");
    const auto published = ask_({document->jwks_uri, {}, {}, {}});
    if (!published) return unexpected{published.error()};
    auto keys = wire::openid_keys(*published);
    if (!keys) return misconfigured("the keys cannot be read");
    return Known{*document, *std::move(keys), now};
}

domain::Result<Provider::Known, FetchError> Provider::known(sys_seconds now, bool anew)
{
    {
        const std::lock_guard lock{mutex_};
        const auto age = known_ ? now - known_->asked_at : std::chrono::seconds::max();
        if (known_ && (anew ? age < asked_again_after : age < known_for)) return *known_;
    }
    // Without the lock: a slow provider must not hold up those who come meanwhile.
    auto asked = ask_provider(now);
    if (!asked) return asked;
    const std::lock_guard lock{mutex_};
    known_ = *asked;
    return asked;
}

domain::Result<std::string, FetchError> Provider::sign_in_address(const Attempt& attempt, sys_seconds now)
{
    const auto provider = known(now, false);
    if (!provider) return unexpected{provider.error()};
    const auto& endpoint = provider->document.authorization_endpoint;
    std::string address = endpoint + (endpoint.find('?') == std::string::npos ? '?' : '&');
    address += "response_type=code&scope=openid%20profile&client_id=" + form_encoded(settings_.client);
    address += "&redirect_uri=" + form_encoded(attempt.redirect_uri);
    address += "&state=" + form_encoded(attempt.state) + "&nonce=" + form_encoded(attempt.nonce);
    address += "&code_challenge_method=S256&code_challenge=" + challenge_of(attempt.verifier);
    return address;
}

domain::Result<Subject, FetchError> Provider::signed_in(const std::string& code, const Attempt& attempt,
                                                        sys_seconds now)
{
    auto provider = known(now, false);
    if (!provider) return unexpected{provider.error()};
    std::string form = "grant_type=authorization_code&code=" + form_encoded(code);
    form += "&redirect_uri=" + form_encoded(attempt.redirect_uri) + "&code_verifier=" + attempt.verifier;
    if (settings_.secret.empty()) form += "&client_id=" + form_encoded(settings_.client);
    const auto answer = ask_({provider->document.token_endpoint, form,
                              settings_.secret.empty() ? std::string{} : settings_.client, settings_.secret});
    if (!answer) return unexpected{answer.error()};
    const auto token = wire::openid_token(*answer);
    if (!token) return unexpected{FetchError{"openid-token-invalid", "the answer holds no id_token"}};
    const Expected expected{settings_.issuer, settings_.client, attempt.nonce, now};
    auto claims = verified(*token, provider->keys, expected);
    if (!claims && claims.error() == "openid-key-unknown") {
        provider = known(now, true);
        if (!provider) return unexpected{provider.error()};
        claims = verified(*token, provider->keys, expected);
    }
    if (!claims) return unexpected{FetchError{claims.error(), "the ID token is not believed"}};
    return Subject{claims->issuer, claims->subject, claims->name};
}

} // namespace vekha::openid
