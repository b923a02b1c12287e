#pragma once

#include "domain/organisation.h"
#include "service/curator_parts.h"
#include "service/permit.h"
#include "service/work.h"
#include "store/risk_profiles.h"

#include <optional>
#include <vector>

/// What the use cases about risks share.
namespace vekha::service
{

using store::RiskLevelRow;
using store::RiskProfileId;
using store::RiskProfileRow;

/// A profile that the caller sees. @error not-permitted, risk-profile-not-found
[[nodiscard]] Answer<RiskProfileRow> seen_risk_profile(Connection& connection, const Call& call, RiskProfileId id);
/// The same, the newest of its school, at `version`, and the caller may do `permission` to it.
/// @error also view-as-read-only, risk-profile-past, changed-meanwhile
[[nodiscard]] Answer<RiskProfileRow> changeable_risk_profile(Connection& connection, const Call& call, RiskProfileId id,
                                                             std::int64_t version, Permission permission);

/// A school that the caller sees with its risks. @error not-permitted, organisation-not-found, organisation-not-school
[[nodiscard]] Answer<domain::Organisation> seen_risk_school(Connection& connection, const Call& call,
                                                            domain::OrganisationId school);

/// The catalogue that a profile was made by.
[[nodiscard]] domain::RiskCatalogue catalogue_of(Connection& connection, RegionId region,
                                                 const RiskProfileRow& profile);

[[nodiscard]] std::vector<domain::ProfiledRisk> risks_of(const std::vector<RiskLevelRow>& levels);

/// Writes the factors of a profile and what follows from them: how many are high, whether it is verified. A profile
/// that was agreed has to be agreed anew.
/// @return the profile at its new version
[[nodiscard]] Answer<RiskProfileRow> keep_risk_levels(Connection& connection, const Call& call, RiskProfileRow profile,
                                                      const std::vector<RiskLevelRow>& levels);

/// A new profile with its factors, the newest of its school, with its event.
[[nodiscard]] Answer<RiskProfileRow> make_risk_profile(Connection& connection, const Call& call,
                                                       store::NewRiskProfile profile,
                                                       const std::vector<RiskLevelRow>& levels);

/// Every factor of the catalogue, those that nobody measured without a level.
[[nodiscard]] std::vector<RiskLevelRow> blank_levels(const domain::RiskCatalogue& catalogue);

void record_risk(Connection& connection, const Call& call, std::string_view act, const RiskProfileRow& profile,
                 std::map<std::string, std::string> details = {});

} // namespace vekha::service
