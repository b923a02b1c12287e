#pragma once

#include "domain/frozen_inputs.h"
#include "domain/results_protocol.h"
#include "store/connection.h"
#include "store/identification_rows.h"
#include "store/page.h"
#include "store/scope.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vekha::store
{

struct NewIdentification {
    TerritoryId territory;
    domain::Method method;
    int year = 0;
    std::map<std::string, std::string> parameters;
    std::string note;
    KeptContent inputs;               ///< in the vault already
    KeptContent result;               ///< in the vault already
    std::vector<NewFinding> findings; ///< in order of code
    ActorId by;
    std::string maker;
};
[[nodiscard]] IdentificationId insert_identification(Connection& connection, RegionId region,
                                                     const NewIdentification& run, Instant now);

/// Newest first: runs made inside the scope, and runs made elsewhere that say something of a school of it. nullopt when
/// the cursor is none of ours.
[[nodiscard]] std::optional<Page<IdentificationRow>> page_of_identifications(Connection& connection, const Scope& scope,
                                                                             const IdentificationFilter& filter,
                                                                             const PageRequest& request);
[[nodiscard]] std::optional<IdentificationRow> find_identification(Connection& connection, const Scope& scope,
                                                                   IdentificationId id);
[[nodiscard]] IdentificationRecipe recipe_of(Connection& connection, RegionId region, IdentificationId id);

/// The newest run of the same method and territory of a year, before this one; a confirmed one goes first.
[[nodiscard]] std::optional<IdentificationId> run_before(Connection& connection, RegionId region,
                                                         const IdentificationRow& run, int year);

/// Organisations of the scope by the code that methods know them by.
[[nodiscard]] std::map<std::string, domain::OrganisationId> schools_by_code(Connection& connection, const Scope& scope);

/// @name The texts of a run
/// @{
[[nodiscard]] std::string encoded_inputs(const domain::AssessmentResults& results, const domain::ContextData& context,
                                         const domain::Scales& scales);
/// nullopt for text that is none of ours.
[[nodiscard]] std::optional<domain::FrozenInputs> decoded_inputs(std::string_view text);
/// @see wire::identification_text
[[nodiscard]] std::string encoded_result(const domain::Identification& made, std::span<const std::string> sentences,
                                         const domain::ResultsProtocol& protocol);
[[nodiscard]] std::string encoded_finding(const domain::SchoolFinding& school, const std::string& sentence);
[[nodiscard]] std::string name_of_verdict(const domain::SchoolFinding& school);
/// @}

} // namespace vekha::store
