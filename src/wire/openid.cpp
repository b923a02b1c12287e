#include "wire/openid.h"

#include "wire/cursor.h"

#include <cmath>

namespace vekha::wire
{

namespace
{

/// Parses and reads with `read(const Cursor&)`.
template <typename Read>
auto decoded(std::string_view text, Read read)
    -> domain::Result<decltype(read(std::declval<const Cursor&>())), WireError>
{
    const auto json = parse(text);
    if (!json) return domain::unexpected{json.error()};
    std::optional<WireError> refusal;
    auto value = read(Cursor{*json, refusal});
    if (refusal) return domain::unexpected{*refusal};
    return value;
}

/// Seconds may come with a fraction.
std::int64_t instant(const Cursor& at)
{
    constexpr double year_5000 = 95'617'584'000.0;
    const auto seconds = at.number();
    if (!(seconds >= 0 && seconds < year_5000)) {
        at.refuse("json-bad-value");
        return 0;
    }
    return static_cast<std::int64_t>(std::floor(seconds));
}

/// One audience may stand alone.
std::vector<std::string> audience_of(const Cursor& at)
{
    if (at.is_array()) return at.texts_or_empty();
    return {at.text()};
}

OpenIdKey key_of(const Cursor& at)
{
    OpenIdKey key;
    key.id = at["kid"].text_or("");
    key.type = at["kty"].text_or("");
    key.use = at["use"].text_or("");
    key.algorithm = at["alg"].text_or("");
    key.curve = at["crv"].text_or("");
    key.modulus = at["n"].text_or("");
    key.exponent = at["e"].text_or("");
    key.x = at["x"].text_or("");
    key.y = at["y"].text_or("");
    return key;
}

} // namespace

domain::Result<OpenIdDocument, WireError> openid_document(std::string_view json)
{
    return decoded(json, [](const Cursor& at) {
        return OpenIdDocument{at["issuer"].text(), at["authorization_endpoint"].text(), at["token_endpoint"].text(),
                              at["jwks_uri"].text()};
    });
}

domain::Result<std::vector<OpenIdKey>, WireError> openid_keys(std::string_view json)
{
    return decoded(json, [](const Cursor& at) {
        if (at["keys"].absent()) at.refuse("json-missing");
        return at["keys"].list_or_empty(key_of);
    });
}

domain::Result<std::string, WireError> openid_token(std::string_view json)
{
    return decoded(json, [](const Cursor& at) { return at["id_token"].text(); });
}

domain::Result<TokenHeader, WireError> token_header(std::string_view json)
{
    return decoded(json, [](const Cursor& at) {
        // Extensions that must be understood are not.
        if (!at["crit"].absent()) at.refuse("json-bad-value");
        return TokenHeader{at["alg"].text(), at["kid"].text_or("")};
    });
}

domain::Result<TokenClaims, WireError> token_claims(std::string_view json)
{
    return decoded(json, [](const Cursor& at) {
        TokenClaims claims;
        claims.issuer = at["iss"].text();
        claims.subject = at["sub"].text();
        claims.audience = audience_of(at["aud"]);
        claims.authorized_party = at["azp"].text_or("");
        claims.expires = instant(at["exp"]);
        claims.issued = instant(at["iat"]);
        claims.nonce = at["nonce"].text_or("");
        const auto* name = at["name"].value();
        if (name != nullptr && name->is_string()) claims.name = at["name"].text();
        return claims;
    });
}

} // namespace vekha::wire
