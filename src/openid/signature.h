#pragma once

#include "wire/openid.h"

#include <string_view>

namespace vekha::openid
{

/// Whether the algorithm is one that a token may be signed with here.
[[nodiscard]] bool is_known_algorithm(std::string_view algorithm);

/// Whether the kind of `key` can make signatures of `algorithm`.
[[nodiscard]] bool fits(const wire::OpenIdKey& key, std::string_view algorithm);

/// Whether `signature` is of `text` by `key`; false for a key that is damaged or too weak (RSA below 2048 bits).
[[nodiscard]] bool is_signed_by(const wire::OpenIdKey& key, std::string_view algorithm, std::string_view text,
                                std::string_view signature);

} // namespace vekha::openid
