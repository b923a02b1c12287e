#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/ids.h"
#include "store/result_sums.h"

namespace vekha::service
{

using store::ResultSum;

/// Makes the sums of results of the region anew where results, scales or context have changed since: after an import,
/// or when the first person looks. Screens read sums, never distributions.
void refresh_sums(Services& services, store::RegionId region);

} // namespace vekha::service
