#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vekha::service
{

/// Readies libsodium; cheap after the first time. @throws std::runtime_error when the system gives no randomness
void ensure_sodium();

/// 256 random bits as 43 letters, digits, '-' and '_'.
[[nodiscard]] std::string random_token();
/// `bytes` random bytes.
[[nodiscard]] std::string random_bytes(std::size_t bytes);

/// What the database keeps of a token. The tokens are random throughout, so a plain hash cannot be reversed.
[[nodiscard]] std::string token_hash(std::string_view token);

/// 80 random bits to be written down on paper: «k3vd-09qx-7m2n-4c8t», without letters that look alike.
[[nodiscard]] std::string random_recovery_code();
/// The hash of a code as people type it: case, spaces and hyphens do not matter.
[[nodiscard]] std::string recovery_code_hash(std::string_view typed);

/// In a time that tells nothing about where they differ.
[[nodiscard]] bool same_secret(std::string_view one, std::string_view other);

} // namespace vekha::service
