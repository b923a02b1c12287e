#pragma once

#include "store/audit_chain.h"
#include "store/connection.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// What the chain of a region shows to be wrong.
enum class AuditFault {
    Altered,   ///< the event is not what was written, or stands in another's place
    Removed,   ///< events are missing between two others
    Inserted,  ///< an event was added beside the chain
    Truncated, ///< the last events are missing
    HeadLost,  ///< the end of the chain is not kept, or is not the link of the last event
    Rewritten  ///< the chain is whole, yet not the one that a checkpoint saw
};
[[nodiscard]] std::string_view name_of(AuditFault fault); ///< altered, removed, …

struct AuditFinding {
    AuditFault fault = AuditFault::Altered;
    RegionId region;
    std::int64_t first = 0; ///< number of the event; of several, the first and the last
    std::int64_t last = 0;
    std::string what; ///< who did what to which object, as the row says it; empty for what is missing

    friend bool operator==(const AuditFinding&, const AuditFinding&) = default;
};

/// What was looked at.
struct AuditVerification {
    std::int64_t events = 0;
    std::vector<AuditHead> heads; ///< of the regions looked at
    std::vector<AuditFinding> findings;
    bool more = false; ///< there were more findings than `audit_findings_at_most`
};

inline constexpr std::size_t audit_findings_at_most = 1000;

/// Reads every event of one region, or of all, and follows the chain; in pieces, so that memory does not grow with it.
///
/// After a fault it goes on from the link that the row holds, so that one altered row is one finding. An event whose
/// own link was made anew shows as a fault of the event after it. Whoever makes every later link and the head anew is
/// found by a checkpoint only.
///
/// @param checkpoints  ends of chains as they were seen earlier, see checkpoint_text()
/// @param moved        called after each piece with the number of events read so far
[[nodiscard]] AuditVerification verify_audit(Connection& connection, std::optional<RegionId> region,
                                             std::span<const AuditHead> checkpoints,
                                             const std::function<void(std::int64_t)>& moved = {});

} // namespace vekha::store
