#pragma once

#include "domain/rights.h"
#include "language/in_words.h"
#include "service/people.h"
#include "service/person_roles.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace vekha::web
{

/// Names in URLs and answers: none, invited, active, blocked.
inline constexpr std::array<std::pair<store::AccountState, std::string_view>, 4> account_states{
    {{store::AccountState::None, "none"},
     {store::AccountState::Invited, "invited"},
     {store::AccountState::Active, "active"},
     {store::AccountState::Blocked, "blocked"}}};

/// «Муниципальный координатор»; the code of a role that the table does not know.
[[nodiscard]] std::string role_name(const std::string& role, language::Tongue tongue);

[[nodiscard]] boost::json::object encode_person(const service::PersonEntry& entry, domain::Date today,
                                                language::Tongue tongue);
[[nodiscard]] boost::json::value encode_person(const service::PersonView& view, domain::Date today,
                                               language::Tongue tongue);
[[nodiscard]] boost::json::value encode_role(const service::RoleOffer& offer, language::Tongue tongue);

} // namespace vekha::web
