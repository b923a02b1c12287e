#pragma once

#include "domain/organisation.h"
#include "domain/social_passport.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/instant.h"
#include "store/page.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vekha::store
{

enum class PassportState { None, Draft, Signed };

/// none, draft, signed.
[[nodiscard]] std::string_view name_of(PassportState state);
[[nodiscard]] std::optional<PassportState> passport_state_from_name(std::string_view name);

/// The social passport of a school of one year.
struct PassportRow {
    domain::OrganisationId school;
    std::string school_name;
    std::string territory_name;
    int year = 0; ///< in which its school year begins
    PassportState state = PassportState::None;
    domain::PassportFigures figures;
    std::int64_t version = 0; ///< 0: nobody began it
    Instant changed_at{};
    std::optional<Instant> signed_at;
    std::string signer;
    std::string words; ///< why it was opened again

    friend bool operator==(const PassportRow&, const PassportRow&) = default;
};

struct PassportFilter {
    int year = 0;
    std::optional<PassportState> state;
};

/// Every open school of the scope with its passport of the year, by name. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<PassportRow>> page_of_passports(Connection& connection, const Scope& scope,
                                                                 const PassportFilter& filter,
                                                                 const PageRequest& request, domain::Date day);

/// With version 0 when nobody began it. nullopt when the scope holds no such school.
[[nodiscard]] std::optional<PassportRow> find_passport(Connection& connection, const Scope& scope,
                                                       domain::OrganisationId school, int year);

/// @param passport  its version is the one that is expected to be kept, 0 for a first one
/// @return          false when it is another; nothing is changed then
[[nodiscard]] bool save_passport(Connection& connection, RegionId region, TerritoryId territory,
                                 const PassportRow& passport, ActorId by, Instant now);

} // namespace vekha::store
