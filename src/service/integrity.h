#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/integrity.h"

#include <vector>

namespace vekha::service
{

/// Holds the data of the caller's region against every rule of integrity.
/// @error not-permitted unless the caller may check the whole region
[[nodiscard]] Answer<std::vector<store::IntegrityResult>> check_integrity(Services& services, const Call& call);

/// The same for all regions, for the operator.
[[nodiscard]] std::vector<store::IntegrityResult> check_every_region(Services& services, const Call& call);

} // namespace vekha::service
