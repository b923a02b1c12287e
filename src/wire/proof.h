#pragma once

#include "domain/proof_item.h"
#include "domain/result.h"
#include "wire/json.h"

#include <vector>

namespace vekha::wire
{

/// An array of objects, in order; what is empty is left out.
[[nodiscard]] boost::json::array to_json(const std::vector<domain::ProofItem>& proof);
[[nodiscard]] domain::Result<std::vector<domain::ProofItem>, WireError>
proof_from_json(const boost::json::value& value);

} // namespace vekha::wire
