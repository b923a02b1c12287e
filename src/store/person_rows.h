#pragma once

#include "domain/date.h"
#include "domain/grant.h"
#include "store/ids.h"
#include "store/instant.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vekha::store
{

/// How far a person got with signing in: no account, a link that was not used yet, a password, shut out.
enum class AccountState { None, Invited, Active, Blocked };

/// A person and the place of work; contacts are read apart, since that is recorded.
struct PersonRow {
    PersonId id;
    std::string name;
    std::string position;
    RegionId region;
    TerritoryId territory;
    std::string territory_name;
    std::optional<domain::OrganisationId> organisation;
    std::string organisation_name;
    std::optional<domain::Date> closed_on; ///< the last day here
    std::optional<Instant> erased_at;
    std::int64_t version = 1;
    Instant changed_at;
    AccountState account = AccountState::None;
    std::string login;
    bool second_factor = false;
    std::optional<Instant> signed_in_at;

    [[nodiscard]] Belonging belonging() const { return {region, territory, organisation}; }
    friend bool operator==(const PersonRow&, const PersonRow&) = default;
};

struct Contacts {
    std::string email;
    std::string phone;

    friend bool operator==(const Contacts&, const Contacts&) = default;
};

/// What people write about a person.
struct PersonFields {
    std::string name; ///< «Ладогина Мария Петровна»
    std::string position;
    Contacts contacts;

    friend bool operator==(const PersonFields&, const PersonFields&) = default;
};

/// A role as it was given, with the names of what it covers.
struct GivenRole {
    domain::GrantId id;
    PersonId person;
    std::string role;
    std::optional<TerritoryId> territory;
    std::string territory_name;
    std::optional<domain::OrganisationId> organisation;
    std::string organisation_name;
    std::optional<domain::Date> from;
    std::optional<domain::Date> to; ///< the last day
    std::string basis;
    Instant given_at;
    ActorId given_by;
    std::string given_by_name; ///< empty for the operator
    std::optional<Instant> ended_at;
    std::string ended_by_name;

    [[nodiscard]] bool in_force(domain::Date day) const
    {
        return !ended_at && (!from || *from <= day) && (!to || *to >= day);
    }
    friend bool operator==(const GivenRole&, const GivenRole&) = default;
};

struct PersonFilter {
    std::string text;                     ///< part of the name
    std::optional<std::string> role;      ///< has it on the day of the list
    std::optional<TerritoryId> territory; ///< works in it or below
    std::optional<domain::OrganisationId> organisation;
    std::optional<AccountState> account;
    bool closed = false; ///< those who left, instead of those who are here
};

} // namespace vekha::store
