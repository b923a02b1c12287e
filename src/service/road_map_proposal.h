#pragma once

#include "service/drafts.h"
#include "service/risk_profiles.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vekha::service
{

/// Why a row is proposed to a school: a plan above addresses the group of its risk; a plan above addresses it anyway;
/// the catalogue knows it as a measure against one of its risks.
enum class ProposalOrigin { RiskGroup, PlanAbove, Measure };
inline constexpr std::array<std::pair<ProposalOrigin, std::string_view>, 3> proposal_origins{
    {{ProposalOrigin::RiskGroup, "risk-group"},
     {ProposalOrigin::PlanAbove, "plan-above"},
     {ProposalOrigin::Measure, "measure"}}};

/// A row with where it comes from. Nothing in it is ours but the wording of measures of the catalogue.
struct ProposedRow {
    std::string key; ///< «road-map:12#I/3», «STAFF-2»
    ProposalOrigin origin = ProposalOrigin::Measure;
    std::vector<std::string> risks; ///< codes that it is about; none for what is owed anyway
    std::string source;             ///< title of the plan above or of the catalogue
    std::string number;             ///< in the plan above
    domain::Activity activity;      ///< as the draft would hold it
    bool past = false;              ///< its term lies behind the day of the call
};

struct RoadMapProposal {
    RiskProfileRow profile;
    domain::RiskCatalogue catalogue;
    domain::Period period;          ///< the school year
    std::vector<std::string> risks; ///< in force as high or medium, the high ones first
    std::vector<ProposedRow> rows;  ///< obligatory ones first
};

/// What the road map of a school should hold by its verified profile. Changes nothing.
/// @error not-permitted, organisation-not-found, organisation-not-school, risk-profile-not-found,
///        risk-profile-not-verified
[[nodiscard]] Answer<RoadMapProposal> propose_road_map(Services& services, const Call& call,
                                                       domain::OrganisationId school);

struct MakeRoadMap {
    domain::OrganisationId school;
    std::vector<std::string> rows; ///< keys of the proposal that the school takes
    std::optional<std::string> idempotency_key;
};

/// A draft of the school's road map of these rows, to be edited and sent for approval like any other. Rows of plans
/// above name the row that they carry out, measures stand under their risk and edition of the catalogue.
/// @error those of propose_road_map, view-as-read-only, value-empty (no rows), row-not-proposed (data: row),
///        too-many-values, idempotency-key-reused, form-not-written
[[nodiscard]] Answer<DraftView> make_road_map_of_risks(Services& services, const Call& call,
                                                       const MakeRoadMap& command);

} // namespace vekha::service
