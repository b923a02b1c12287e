#pragma once

#include "service/accounts.h"
#include "store/sessions.h"

namespace vekha::service
{

using store::SessionId;
using store::SessionStage;

inline constexpr std::chrono::hours session_idle{12};         ///< unused for so long, a session ends
inline constexpr std::chrono::hours session_lasts{24 * 7};    ///< and after that in any case
inline constexpr std::chrono::minutes half_session_lasts{10}; ///< between the password and the second factor
inline constexpr std::chrono::minutes proof_lasts{15};        ///< see require_recent_sign_in()

/// Asked before sensitive acts: the password must have been given within the last 15 minutes. The local coordinator
/// and the operator of the machine have none to give. @error reauthentication-required
[[nodiscard]] Answer<void> require_recent_sign_in(const Call& call);

/// What a request's token opens.
struct SessionHolder {
    store::OpenSession session;
    Actor actor;                        ///< of the person, or of whom an administrator looks as, with seen_by
    bool second_factor_missing = false; ///< a role demands one and it is not set up: nothing else may be done
    domain::Date today;                 ///< the day of the grants
};

/// Who holds a token, with the grants of that day; without one, of the local day of the person's region. Seen again, at
/// most once a minute.
/// @error not-signed-in (no, unknown, ended or blocked), second-factor-awaited (only the password was given yet)
[[nodiscard]] Answer<SessionHolder> session_holder(Services& services, const std::string& token,
                                                   const std::string& remote, Instant now,
                                                   std::optional<domain::Date> day = {});

/// The actor with another territory in force: lists narrow to its subtree and what is made belongs there.
/// @error territory-not-found: no such one, or in a region without any grant of the actor
[[nodiscard]] Answer<Actor> in_territory(Services& services, Actor actor, store::TerritoryId territory);

/// Sessions of a person, the last seen first: own ones, or another's with account.write.
/// @error person-not-found, not-permitted
[[nodiscard]] Answer<std::vector<store::OpenSession>> list_sessions(Services& services, const Call& call,
                                                                    PersonId person);
/// @error session-not-found, person-not-found, not-permitted
[[nodiscard]] Answer<void> revoke_session(Services& services, const Call& call, PersonId person, SessionId session);
/// Ends the session of the call.
void sign_out(Services& services, const Call& call);

} // namespace vekha::service
