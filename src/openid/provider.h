#pragma once

#include "openid/fetch.h"
#include "openid/token.h"

#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace vekha::openid
{

/// How Vekha is known to a provider.
struct ProviderSettings {
    std::string name;   ///< on the button of the sign-in page
    std::string issuer; ///< "https://sso.example.org/realms/edu"
    std::string client;
    std::string secret; ///< empty for a public client
};

/// Secrets of one sign-in under way, kept by the server until the browser comes back.
struct Attempt {
    std::string state;
    std::string nonce;
    std::string verifier;     ///< of PKCE (RFC 7636)
    std::string redirect_uri; ///< where the browser comes back to; registered at the provider
};

/// Who a provider says has signed in: stable together, whatever happens to names and addresses.
struct Subject {
    std::string issuer;
    std::string subject;
    std::string name; ///< for people to see
};

/// A provider of OpenID Connect: authorization code flow with PKCE (S256). Its description and keys are asked for when
/// first needed and kept an hour; a key that is not known is asked for again at most once a minute. Safe to use from
/// many threads.
class Provider
{
public:
    explicit Provider(ProviderSettings settings, Fetch ask = fetch);

    [[nodiscard]] const ProviderSettings& settings() const { return settings_; }

    /// Where to send the browser. @error openid-unreachable, openid-misconfigured
    [[nodiscard]] domain::Result<std::string, FetchError> sign_in_address(const Attempt& attempt,
                                                                          std::chrono::sys_seconds now);

    /// Exchanges the code that the browser brought for who signed in.
    /// @error openid-unreachable, openid-misconfigured, and those of verified()
    [[nodiscard]] domain::Result<Subject, FetchError> signed_in(const std::string& code, const Attempt& attempt,
                                                                std::chrono::sys_seconds now);

private:
    struct Known {
        wire::OpenIdDocument document;
        std::vector<OpenIdKey> keys;
        std::chrono::sys_seconds asked_at;
    };

    [[nodiscard]] domain::Result<Known, FetchError> known(std::chrono::sys_seconds now, bool anew);
    [[nodiscard]] domain::Result<Known, FetchError> ask_provider(std::chrono::sys_seconds now) const;

    ProviderSettings settings_;
    Fetch ask_;
    std::mutex mutex_;
    std::optional<Known> known_;
};

/// The challenge of a verifier (RFC 7636, section 4.2).
[[nodiscard]] std::string challenge_of(const std::string& verifier);

} // namespace vekha::openid
