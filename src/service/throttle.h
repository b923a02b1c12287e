#pragma once

#include "service/refusal.h"
#include "store/connection.h"
#include "store/instant.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::service
{

/// Who is slowed down after wrong sign-ins, and from which failure on. Delays double from a second to a quarter of an
/// hour and are forgotten after a day. What is counted is always who tries, never the account that is tried, so that
/// nobody can lock another person out.
struct ThrottleSubject {
    std::string key;
    int free = 0; ///< failures without a delay
    /// A success proves the subject right and clears it; an address is shared, so only this attempt is taken off.
    bool shared = false;
};

[[nodiscard]] ThrottleSubject throttled_address(std::string_view remote);
[[nodiscard]] ThrottleSubject throttled_login(std::string_view login, std::string_view remote);
/// A browser that the person signed in from before: strangers at the same address do not slow it down.
[[nodiscard]] ThrottleSubject throttled_device(std::string_view device_hash);
/// Codes of one person: only who knows the password comes this far.
[[nodiscard]] ThrottleSubject throttled_codes(std::int64_t person);
[[nodiscard]] ThrottleSubject throttled_session(std::int64_t session);

/// Lets an attempt through and counts it as a failure beforehand, so that many at once gain nothing.
/// @error sign-in-delayed (data: seconds)
[[nodiscard]] Answer<void> begin_attempt(store::Connection& connection, std::span<const ThrottleSubject> subjects,
                                         store::Instant now);
/// The attempt was right after all.
void attempt_succeeded(store::Connection& connection, std::span<const ThrottleSubject> subjects, store::Instant now);

/// How long after `failures` in a row the next attempt waits.
[[nodiscard]] std::chrono::seconds delay_after(std::int64_t failures, int free);

} // namespace vekha::service
