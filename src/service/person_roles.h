#pragma once

#include "service/people.h"

#include <vector>

namespace vekha::service
{

struct RoleOffer {
    const domain::Role* role = nullptr; ///< of the table of rights: lives as long as the program
    bool givable = false;               ///< by the caller to the person that was asked for

    friend bool operator==(const RoleOffer&, const RoleOffer&) = default;
};

/// Every role in the order of the table; with a person also which of them the caller may give, in some scope.
/// @error not-permitted, person-not-found
[[nodiscard]] Answer<std::vector<RoleOffer>> list_roles(Services& services, const Call& call,
                                                        std::optional<PersonId> person);

struct GiveRole {
    PersonId person;
    std::string role;
    RoleScope scope; ///< as the role's kind of scope needs it
    std::optional<domain::Date> from;
    std::optional<domain::Date> to; ///< the last day
    std::string basis;              ///< the order: «приказ № 12 от 01.09.2026»
    std::optional<std::string> idempotency_key;
};

/// @error not-permitted, person-not-found, person-closed, grant-to-oneself, those of location_of_role and may_delegate,
///        window-reversed, grant-repeated (data: grant), idempotency-key-reused
[[nodiscard]] Answer<PersonView> give_role(Services& services, const Call& call, const GiveRole& command);

/// Ends a role at once.
///
/// @error not-permitted, person-not-found, grant-not-found, grant-ended, those of may_delegate, last-administrator
[[nodiscard]] Answer<PersonView> end_role(Services& services, const Call& call, PersonId person, domain::GrantId grant);

} // namespace vekha::service
