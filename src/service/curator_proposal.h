#pragma once

#include "domain/curator_proposal.h"
#include "service/curators.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

struct ProposeCurators {
    std::optional<std::string> group; ///< code; every school of any group when absent
    domain::ProposalWeights weights;
    std::vector<domain::SchoolAndCurator> fixed;
    std::vector<domain::SchoolAndCurator> forbidden;
    std::optional<int> most_kilometres;
};

struct ProposalView {
    domain::Proposal proposal;
    domain::ProposalWeights weights;
    std::map<domain::OrganisationId, store::CuratedSchool> schools;
    std::map<PersonId, CuratorRow> curators; ///< everyone who could be chosen, and those who are left
    std::int64_t kept = 0;
    std::int64_t replaced = 0;
    std::int64_t added = 0;
    std::int64_t places = 0; ///< schools that could be served by all of them together
};

/// Who should take which school of the territory in force, all at once. Changes nothing.
///
/// Chosen are those selected, with consent and still here. Schools that a curator has outside the list take their
/// place.
/// @error not-permitted, weight-out-of-range, proposal-too-large
[[nodiscard]] Answer<ProposalView> propose_curators(Services& services, const Call& call,
                                                    const ProposeCurators& command);

/// The weights are 0 to this.
inline constexpr int greatest_weight = 1000;

struct ApprovedPair {
    domain::OrganisationId school;
    PersonId person;
    std::optional<PersonId> instead_of; ///< who had the school when this was decided
};

struct ApproveProposal {
    std::vector<ApprovedPair> pairs;
    domain::Term term; ///< from a stated day
    store::OrderOfAssignment order;
    std::string handover; ///< what the curators who leave a school tell the next
};

enum class PairResult { Assigned, Replaced, Kept, Refused };

struct ApprovedItem {
    ApprovedPair pair;
    PairResult result = PairResult::Assigned;
    std::vector<std::string> codes; ///< why it was refused

    friend bool operator==(const ApprovedItem&, const ApprovedItem&) = default;
};

struct ApprovalOutcome {
    bool applied = false; ///< all or nothing: false when one pair is refused
    std::vector<ApprovedItem> items;
};

/// Makes every pair at once by one order. Doing it again changes nothing.
///
/// Codes of a refused pair: those of assign_curator, changed-meanwhile when another curator has the school by now,
/// school-repeated.
/// @error not-permitted, view-as-read-only, organisation-not-found, order-missing, window-reversed, value-too-long,
///        value-empty (no pairs), too-many-values
[[nodiscard]] Answer<ApprovalOutcome> approve_proposal(Services& services, const Call& call,
                                                       const ApproveProposal& command);

} // namespace vekha::service
