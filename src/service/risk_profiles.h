#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/page.h"
#include "store/risk_rows.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// What schools are at risk of, from their people's answers, official lists and visits.
namespace vekha::service
{

using store::RiskLevelRow;
using store::RiskProfileId;
using store::RiskProfileRow;

struct RiskProfileView {
    RiskProfileRow profile;
    domain::RiskCatalogue catalogue;
    std::vector<RiskLevelRow> levels;        ///< in order of the catalogue
    std::vector<store::RiskCheckRow> checks; ///< every check of a factor, the newest first
    std::optional<RiskProfileRow> before;    ///< the profile before this one
    std::map<std::string, domain::RiskLevel> levels_before;
    std::map<std::string, double> statistics; ///< figures of the school year by variable of context.h
    std::vector<store::DraftId> drafts;       ///< road maps made from it
    bool may_verify = false;
    bool may_write = false;
    bool may_acknowledge = false;
    bool may_propose = false; ///< make a draft of a road map

    [[nodiscard]] bool monthly() const { return profile.high > catalogue.most_high; }
};

/// The newest profile of each school. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<RiskProfileRow>> list_risk_profiles(Services& services, const Call& call,
                                                                     const store::RiskFilter& filter,
                                                                     const store::PageRequest& page);

/// @error not-permitted, risk-profile-not-found
[[nodiscard]] Answer<RiskProfileView> get_risk_profile(Services& services, const Call& call, RiskProfileId id);

struct SchoolRisks {
    std::vector<RiskProfileRow> history; ///< the newest first
    std::optional<RiskProfileView> newest;
    bool may_write = false;
};
/// A school without a profile has an empty one. @error not-permitted, organisation-not-found
[[nodiscard]] Answer<SchoolRisks> get_school_risks(Services& services, const Call& call, domain::OrganisationId school);

struct OfficialLevels {
    domain::OrganisationId school;
    std::int64_t version = 0; ///< of the newest profile; 0: the school has none
    domain::Date day;         ///< of the official profile
    std::string basis;        ///< its document
    /// By code; nullopt takes the official level back.
    std::map<std::string, std::optional<domain::RiskLevel>> levels;
    bool anew = false; ///< a profile of its own even when the school has one of this school year
};
/// Official levels, typed. They go to the profile of the same school year, else make one.
///
/// @error not-permitted, view-as-read-only, organisation-not-found, organisation-not-school, risk-unknown,
///        changed-meanwhile, day-in-future, value-empty (no level), value-too-long
[[nodiscard]] Answer<RiskProfileView> save_official_levels(Services& services, const Call& call,
                                                           const OfficialLevels& command);

/// The head has read the profile. @error not-permitted, view-as-read-only, risk-profile-not-found, risk-profile-past,
/// changed-meanwhile
[[nodiscard]] Answer<RiskProfileView> acknowledge_risk_profile(Services& services, const Call& call, RiskProfileId id,
                                                               std::int64_t version);

/// The coordinator confirms a verified profile. From then on the school belongs to the groups of its high federal
/// risks, and leaves those whose risk fell; with many of them it is visited every month.
///
/// @error not-permitted, view-as-read-only, risk-profile-not-found, risk-profile-past, risk-profile-not-verified,
///        changed-meanwhile
[[nodiscard]] Answer<RiskProfileView> agree_risk_profile(Services& services, const Call& call, RiskProfileId id,
                                                         std::int64_t version);

} // namespace vekha::service
