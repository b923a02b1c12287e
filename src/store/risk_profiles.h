#pragma once

#include "store/connection.h"
#include "store/page.h"
#include "store/risk_rows.h"
#include "store/scope.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vekha::store
{

/// Inside the scope; nullopt when there is none.
[[nodiscard]] std::optional<RiskProfileRow> find_risk_profile(Connection& connection, const Scope& scope,
                                                              RiskProfileId id);
/// The newest of a school.
[[nodiscard]] std::optional<RiskProfileRow> latest_risk_profile(Connection& connection, const Scope& scope,
                                                                domain::OrganisationId school);
/// Every one of a school, the newest first.
[[nodiscard]] std::vector<RiskProfileRow> risk_profiles_of(Connection& connection, const Scope& scope,
                                                           domain::OrganisationId school);
/// The one that a wave gave; nullopt when it gave none.
[[nodiscard]] std::optional<RiskProfileId> risk_profile_of_wave(Connection& connection, RegionId region, WaveId wave,
                                                                domain::OrganisationId school);

/// The newest of each school, by name of the school. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<RiskProfileRow>>
page_of_risk_profiles(Connection& connection, const Scope& scope, const RiskFilter& filter, const PageRequest& request);

/// The factors, in the order of their codes.
[[nodiscard]] std::vector<RiskLevelRow> risk_levels_of(Connection& connection, RegionId region, RiskProfileId profile);
/// Checks of a profile, the newest first.
[[nodiscard]] std::vector<RiskCheckRow> risk_checks_of(Connection& connection, RegionId region, RiskProfileId profile);

struct NewRiskProfile {
    domain::OrganisationId school;
    domain::Date day;
    int year = 0;
    std::optional<WaveId> wave;
    int catalogue = 1;
    RiskSource source = RiskSource::Official;
    int high = 0;
};
/// It becomes the newest of the school unless there is one of a later day; its factors are put by put_risk_level().
[[nodiscard]] RiskProfileId insert_risk_profile(Connection& connection, RegionId region, const NewRiskProfile& profile,
                                                ActorId by, Instant now);

/// Writes a factor, with the level in force that follows from it.
void put_risk_level(Connection& connection, RegionId region, const RiskProfileRow& profile, const RiskLevelRow& row);

/// Writes state, count of high risks and the marks of who read and confirmed it.
/// @return false when the profile is no longer at `profile.version`; nothing is changed then
[[nodiscard]] bool update_risk_profile(Connection& connection, RegionId region, const RiskProfileRow& profile,
                                       Instant now);

struct NewRiskCheck {
    RiskProfileId profile;
    std::string code;
    VisitId visit;
    domain::RiskCheck check;
    std::string words;
    domain::Date day;
    std::string maker;
};
/// Adds to the history of checks; put_risk_level() makes it the last one.
void insert_risk_check(Connection& connection, RegionId region, const NewRiskCheck& check, ActorId by, Instant now);

/// Drafts of road maps made from profiles of a school, the newest first.
[[nodiscard]] std::vector<DraftId> drafts_from_profile(Connection& connection, RegionId region, RiskProfileId profile);
void name_risk_road_map(Connection& connection, RegionId region, DraftId draft, RiskProfileId profile,
                        domain::OrganisationId school);

} // namespace vekha::store
