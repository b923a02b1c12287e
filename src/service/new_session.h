#pragma once

#include "service/sign_in.h"

namespace vekha::service
{

/// The actor of an audit event about a person's own account, before or without a session.
[[nodiscard]] Call call_of_person(store::Connection& connection, PersonId person, Instant now);

/// Opens a session under a new token.
[[nodiscard]] SignedIn open_session(store::Connection& connection, const store::Account& account, SessionStage stage,
                                    const std::string& device, const std::string& remote, Instant now);

/// Whether a six-digit code or a recovery code of the person is right; it is used up then.
[[nodiscard]] bool take_code(store::Connection& connection, const store::Account& account, const std::string& code,
                             Instant now);

} // namespace vekha::service
