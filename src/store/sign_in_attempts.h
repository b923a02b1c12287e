#pragma once

#include "store/connection.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vekha::store
{

/// Wrong sign-ins of one subject in a row.
struct SignInAttempts {
    std::int64_t failures = 0;
    Instant last_at;
    Instant free_at; ///< the next attempt is looked at from then on
};

[[nodiscard]] std::optional<SignInAttempts> sign_in_attempts(Connection& connection, const std::string& subject);
void set_sign_in_attempts(Connection& connection, const std::string& subject, const SignInAttempts& attempts);
void forget_sign_in_attempts(Connection& connection, const std::string& subject);
void forget_sign_in_attempts_before(Connection& connection, Instant last_before);

} // namespace vekha::store
