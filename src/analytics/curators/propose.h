#pragma once

#include "domain/curator_proposal.h"

namespace vekha::analytics
{

/// Who should take which school: first as many schools as possible are served, then at the lowest cost.
///
/// No curator gets more than domain::most_schools_of_curator, one of the own schools, a forbidden pair or one that is
/// farther than allowed. Every fixed pair that keeps the rules is made; of two that cannot both be, the first. The same
/// problem gives the same proposal, in whatever order its schools and curators come.
///
/// @source minimum-cost flow, network simplex: LEMON
[[nodiscard]] domain::Proposal propose(domain::ProposalProblem problem);

} // namespace vekha::analytics
