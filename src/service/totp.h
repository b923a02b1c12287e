#pragma once

#include "store/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::service
{

/// One-time codes by the clock: RFC 6238 with HMAC-SHA-1, six digits, steps of 30 seconds, as every authenticator does.
namespace totp
{

/// 160 random bits in Base32 (RFC 4648): what the person's authenticator and the database keep.
[[nodiscard]] std::string new_secret();

/// The code of a step; nullopt when the secret is not Base32.
[[nodiscard]] std::optional<std::string> code_of(std::string_view secret, std::int64_t step);
[[nodiscard]] std::int64_t step_of(store::Instant now);

/// The step that `code` belongs to: the one of `now`, or its neighbours, since clocks differ; nullopt when none.
[[nodiscard]] std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view code,
                                                       store::Instant now);

/// What the QR code says to an authenticator: "otpauth://totp/…".
[[nodiscard]] std::string uri(std::string_view secret, std::string_view login, std::string_view issuer);

} // namespace totp

} // namespace vekha::service
