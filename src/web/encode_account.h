#pragma once

#include "language/in_words.h"
#include "openid/provider.h"
#include "service/invitations.h"
#include "service/second_factor.h"
#include "service/session.h"
#include "service/sign_in.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <optional>
#include <string>
#include <vector>

namespace vekha::web
{

using language::Tongue;

/// @param provider  where else one may sign in; nullptr: nowhere
[[nodiscard]] boost::json::object encode_offer(const service::SignInOffer& offer, const openid::Provider* provider,
                                               Tongue tongue);
[[nodiscard]] boost::json::object encode_signed_in(const service::SignedIn& opened);
/// Roles with their names, every permission that holds somewhere, the territory in force.
[[nodiscard]] boost::json::object encode_session(const service::Session& session, const service::Call& call,
                                                 const std::optional<service::SessionHolder>& holder, Tongue tongue);
[[nodiscard]] boost::json::object encode_own_account(const service::OwnAccount& account);
[[nodiscard]] boost::json::object encode_enrolment(const service::Enrolment& enrolment);
[[nodiscard]] boost::json::array encode_sessions(const std::vector<store::OpenSession>& sessions,
                                                 std::optional<service::SessionId> current);
[[nodiscard]] boost::json::object encode_invitation(const service::InvitationView& view);

} // namespace vekha::web
