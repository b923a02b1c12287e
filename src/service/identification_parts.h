#pragma once

#include "analytics/inputs.h"
#include "domain/frozen_inputs.h"
#include "service/identifications.h"
#include "service/permit.h"
#include "service/work.h"
#include "service/years.h"
#include "store/identifications.h"

#include <map>
#include <string>
#include <vector>

/// What the use cases about methods and their runs share.
namespace vekha::service
{

/// The preset of a code or alias. @error method-not-found
[[nodiscard]] Answer<const domain::Method*> preset_of(const std::string& code);

/// The edition that is asked for; the one in force when `edition` is empty: the newest of the region that was not
/// withdrawn, else the program's. @error method-not-found, edition-not-found
[[nodiscard]] Answer<domain::Method> chosen_method(Connection& connection, RegionId region, const std::string& code,
                                                   const std::string& edition);

/// @error parameter-unknown, parameter-invalid, parameter-out-of-limits (data: parameter, value)
[[nodiscard]] Answer<domain::Settings> settings_of(const domain::Method& method,
                                                   const std::vector<domain::Settings::Assignment>& parameters);

/// How many years before its own a method looks back.
[[nodiscard]] int years_back(const domain::Settings& settings);

/// What is in force of the schools of a territory.
[[nodiscard]] domain::FrozenInputs inputs_in_force(Connection& connection, RegionId region, TerritoryId territory,
                                                   int year, int years_before);

/// The result with its explanations, to the byte as it is kept.
[[nodiscard]] ComputedResult computed(const domain::Method& method, const domain::Settings& settings,
                                      const domain::FrozenInputs& inputs, int year);

/// One school of it, as rows keep it; without its organisation and the picture.
[[nodiscard]] store::NewFinding finding_row(const ComputedResult& result, const domain::Settings& settings,
                                            std::size_t school);

/// Inside the caller's sight. @error not-permitted, identification-not-found
[[nodiscard]] Answer<IdentificationRow> seen_run(Connection& connection, const Call& call, IdentificationId id);
/// And that the caller may do `permission` to where the run was made. @error those of seen_run
[[nodiscard]] Answer<IdentificationRow> own_run(Connection& connection, const Call& call, IdentificationId id,
                                                Permission permission);

[[nodiscard]] Answer<IdentificationView> view_of_run(Connection& connection, const Call& call, IdentificationId id);

/// What a run kept. @error inputs-lost
[[nodiscard]] Answer<domain::FrozenInputs> kept_inputs(Services& services, const store::IdentificationRecipe& recipe);

[[nodiscard]] domain::Settings kept_settings(const store::IdentificationRecipe& recipe);

} // namespace vekha::service
