#pragma once

#include "domain/obligation.h"
#include "domain/proof_item.h"
#include "store/connection.h"
#include "store/ids.h"

#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

using domain::ProofItem;

/// What proves an obligation now, in the order in which it was made. What was removed or is quarantined does not count.
[[nodiscard]] std::vector<ProofItem> proof_of(Connection& connection, RegionId region, domain::ObligationId obligation);

/// Whether a file linked to the obligation is held in quarantine.
[[nodiscard]] bool has_quarantined_proof(Connection& connection, RegionId region, domain::ObligationId obligation);

/// The snapshot of a step: a JSON array. Reading what no program of ours wrote throws DatabaseError.
[[nodiscard]] std::string encoded(const std::vector<ProofItem>& proof);
[[nodiscard]] std::vector<ProofItem> decoded_proof(std::string_view json);

} // namespace vekha::store
