#pragma once

#include "service/sessions.h"

namespace vekha::service
{

struct SignIn {
    std::string login;
    std::string password;
    std::optional<std::string> known_device; ///< token of a browser that signed in before
    std::string device;                      ///< in words, for the person: «Firefox, Windows»
    std::string remote;                      ///< address
    std::optional<std::string> old_token;    ///< the session that the browser still holds: it ends
};

/// A session in the making. Its tokens stand here and are kept nowhere.
struct SignedIn {
    PersonId person;
    std::string token;
    SessionStage stage = SessionStage::Whole;
    Instant expires_at;
    std::optional<std::string> device_token; ///< by which the browser is known from now on
    std::int64_t failed_before = 0;          ///< wrong passwords since the last sign-in
};

/// Login and password → a session, or half of one where the second factor is to follow. Whether the login exists is
/// told neither by the answer nor by its time: one hash is always computed.
///
/// @error sign-in-refused (no such login, no password set, or a wrong one), sign-in-delayed (data: seconds),
///        account-blocked (told only to who knows the password)
[[nodiscard]] Answer<SignedIn> sign_in(Services& services, const SignIn& command, Instant now);

struct SignInSecondFactor {
    std::string token; ///< of the half session
    std::string code;  ///< six digits, or a recovery code
    std::optional<std::string> known_device;
    std::string device;
    std::string remote;
};

/// The second step. The half session ends after five wrong codes.
/// @error not-signed-in, code-refused, sign-in-delayed (data: seconds)
[[nodiscard]] Answer<SignedIn> sign_in_second_factor(Services& services, const SignInSecondFactor& command,
                                                     Instant now);

/// Of every account of the demo; documented, and told by the page of signing in.
inline constexpr std::string_view demo_password = "demo-zarechny-2026";

struct DemoPerson {
    std::string name;
    std::string login;
    std::vector<std::string> roles;
};

/// What the page of signing in needs to know.
struct SignInOffer {
    bool accounts = false; ///< false: the server works for one person without sign-in
    std::vector<DemoPerson> demo;
};
[[nodiscard]] SignInOffer sign_in_offer(Services& services, domain::Date day);

} // namespace vekha::service
