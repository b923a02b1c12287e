#pragma once

#include "store/connection.h"
#include "store/ids.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vekha::store
{

/// One creation that a bad network may repeat. The fingerprint tells a repetition from another request under the same
/// key.
struct IdempotencyKey {
    RegionId region;
    ActorId actor;
    std::string key;
    std::string act;
    std::string fingerprint;
};

struct EarlierResult {
    bool same_request = false;
    std::int64_t result = 0; ///< what was made then
};

[[nodiscard]] std::optional<EarlierResult> earlier_result(Connection& connection, const IdempotencyKey& key);
void remember_result(Connection& connection, const IdempotencyKey& key, std::int64_t result, Instant now);

} // namespace vekha::store
