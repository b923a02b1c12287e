#include "openid/token.h"

#include "openid/signature.h"

#include <algorithm>

namespace vekha::openid
{

namespace
{

using domain::unexpected;

constexpr std::chrono::seconds clock_skew{60};
constexpr std::size_t longest_token = 64u << 10;

struct Parts {
    std::string header;
    std::string claims;
    std::string signature;
    std::string_view signed_text;
};

std::optional<Parts> parts_of(std::string_view token)
{
    if (token.size() > longest_token) return std::nullopt;
    const auto first = token.find('.');
    const auto second = first == std::string_view::npos ? first : token.find('.', first + 1);
    if (second == std::string_view::npos || token.find('.', second + 1) != std::string_view::npos) return std::nullopt;
    Parts parts;
    parts.header = base64url_decoded(token.substr(0, first));
    parts.claims = base64url_decoded(token.substr(first + 1, second - first - 1));
    parts.signature = base64url_decoded(token.substr(second + 1));
    parts.signed_text = token.substr(0, second);
    if (parts.header.empty() || parts.claims.empty() || parts.signature.empty()) return std::nullopt;
    return parts;
}

bool says_what_was_expected(const TokenClaims& claims, const Expected& expected)
{
    const auto names = [&](const std::string& client) { return client == expected.client; };
    if (claims.issuer != expected.issuer || claims.subject.empty() || claims.nonce != expected.nonce) return false;
    if (std::ranges::none_of(claims.audience, names)) return false;
    const bool for_others = claims.audience.size() > 1 || !claims.authorized_party.empty();
    if (for_others && claims.authorized_party != expected.client) return false;
    const auto at = [](std::int64_t seconds) { return std::chrono::sys_seconds{std::chrono::seconds{seconds}}; };
    return at(claims.expires) + clock_skew > expected.now && at(claims.issued) <= expected.now + clock_skew;
}

} // namespace

domain::Result<TokenClaims, std::string> verified(std::string_view token, std::span<const OpenIdKey> keys,
                                                  const Expected& expected)
{
    const auto parts = parts_of(token);
    if (!parts) return unexpected<std::string>{"openid-token-invalid"};
    const auto header = wire::token_header(parts->header);
    if (!header || !is_known_algorithm(header->algorithm)) return unexpected<std::string>{"openid-token-invalid"};
    bool any = false;
    bool signed_by_one = false;
    for (const auto& key : keys) {
        if (!fits(key, header->algorithm) || (!header->key.empty() && key.id != header->key)) continue;
        any = true;
        signed_by_one = signed_by_one || is_signed_by(key, header->algorithm, parts->signed_text, parts->signature);
    }
    if (!any) return unexpected<std::string>{"openid-key-unknown"};
    if (!signed_by_one) return unexpected<std::string>{"openid-signature-wrong"};
    auto claims = wire::token_claims(parts->claims);
    if (!claims) return unexpected<std::string>{"openid-token-invalid"};
    if (!says_what_was_expected(*claims, expected)) return unexpected<std::string>{"openid-claims-wrong"};
    return *std::move(claims);
}

} // namespace vekha::openid
