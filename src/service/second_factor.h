#pragma once

#include "service/password.h"

namespace vekha::service
{

/// How the person signs in, for their own page.
struct OwnAccount {
    std::string login;
    bool second_factor = false;
    bool second_factor_obligatory = false;
    std::int64_t recovery_codes_left = 0;
};
/// @error account-not-found, view-as-read-only
[[nodiscard]] Answer<OwnAccount> get_own_account(Services& services, const Call& call);

/// What an authenticator has to be told; shown once and never given out again.
struct Enrolment {
    std::string secret; ///< Base32
    std::string uri;    ///< otpauth://…
};

/// Makes a secret that waits for its first code; what was in force stays so until then.
/// @error account-not-found, view-as-read-only, reauthentication-required
[[nodiscard]] Answer<Enrolment> enrol_second_factor(Services& services, const Call& call);

struct ConfirmedSecondFactor {
    std::vector<std::string> recovery_codes; ///< shown once
    RenewedSession session;
};

/// The first code brings the second factor into force; other sessions of the person end.
/// @error account-not-found, view-as-read-only, enrolment-missing, code-refused, sign-in-delayed
[[nodiscard]] Answer<ConfirmedSecondFactor> confirm_second_factor(Services& services, const Call& call,
                                                                  const std::string& code);

/// @error account-not-found, view-as-read-only, reauthentication-required, second-factor-obligatory
[[nodiscard]] Answer<void> remove_second_factor(Services& services, const Call& call);

/// Ten new codes; the old ones open nothing any more.
/// @error account-not-found, view-as-read-only, reauthentication-required, second-factor-missing
[[nodiscard]] Answer<std::vector<std::string>> renew_recovery_codes(Services& services, const Call& call);

} // namespace vekha::service
