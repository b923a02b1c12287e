#pragma once

#include "domain/obligation.h"
#include "store/connection.h"
#include "store/ids.h"

#include <map>
#include <string>

namespace vekha::service
{

/// Who took the last step about an obligation, which and when, as data of a refusal: "step", "by", "changedAt". Empty
/// when nothing was done yet.
[[nodiscard]] std::map<std::string, std::string> last_word(store::Connection& connection, store::RegionId region,
                                                           domain::ObligationId id);

} // namespace vekha::service
