#pragma once

#include "wire/json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::wire
{

/// What a provider says of itself at /.well-known/openid-configuration (OpenID Connect Discovery 1.0, section 3).
struct OpenIdDocument {
    std::string issuer;
    std::string authorization_endpoint;
    std::string token_endpoint;
    std::string jwks_uri;
};

/// A public key of a provider (RFC 7517). Binary members are base64url as sent.
struct OpenIdKey {
    std::string id;        ///< kid; empty when there is none
    std::string type;      ///< kty: RSA, EC, OKP
    std::string use;       ///< sig, enc or empty
    std::string algorithm; ///< alg or empty
    std::string curve;
    std::string modulus;  ///< n
    std::string exponent; ///< e
    std::string x;
    std::string y;
};

/// Header of a signed token (RFC 7515).
struct TokenHeader {
    std::string algorithm;
    std::string key;
};

/// Claims of an ID token (OpenID Connect Core 1.0, section 2). Times are seconds since 1970.
struct TokenClaims {
    std::string issuer;
    std::string subject;
    std::vector<std::string> audience;
    std::string authorized_party; ///< azp or empty
    std::int64_t expires = 0;
    std::int64_t issued = 0;
    std::string nonce;
    std::string name; ///< for people to see; decides nothing
};

/// @error json-malformed and what Cursor refuses, for each
[[nodiscard]] domain::Result<OpenIdDocument, WireError> openid_document(std::string_view json);
/// Keys of kinds that are not known come too: their type says so.
[[nodiscard]] domain::Result<std::vector<OpenIdKey>, WireError> openid_keys(std::string_view json);
/// The id_token of an answer of the token endpoint.
[[nodiscard]] domain::Result<std::string, WireError> openid_token(std::string_view json);
[[nodiscard]] domain::Result<TokenHeader, WireError> token_header(std::string_view json);
[[nodiscard]] domain::Result<TokenClaims, WireError> token_claims(std::string_view json);

} // namespace vekha::wire
