#pragma once

#include "domain/result.h"
#include "wire/openid.h"

#include <chrono>
#include <span>
#include <string>
#include <string_view>

namespace vekha::openid
{

using wire::OpenIdKey;
using wire::TokenClaims;

/// What a token must say besides being signed.
struct Expected {
    std::string issuer;
    std::string client;
    std::string nonce;
    std::chrono::sys_seconds now;
};

/// Claims of an ID token whose signature one of the keys made and which says what was expected.
///
/// RS256, PS256, ES256 and EdDSA (Ed25519) are known; «none» and shared secrets are not. Clocks may differ by a minute.
/// Source: OpenID Connect Core 1.0, section 3.1.3.7; RFC 8725.
/// @error openid-token-invalid (not a token, or none of the algorithms), openid-key-unknown (no such key: ask the
///        provider again), openid-signature-wrong, openid-claims-wrong
[[nodiscard]] domain::Result<TokenClaims, std::string> verified(std::string_view token, std::span<const OpenIdKey> keys,
                                                                const Expected& expected);

/// Bytes of base64url without padding; empty when `text` is none.
[[nodiscard]] std::string base64url_decoded(std::string_view text);
[[nodiscard]] std::string base64url(std::string_view bytes);

} // namespace vekha::openid
