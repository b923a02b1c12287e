#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/page.h"
#include "store/trash.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace vekha::service
{

/// How long what was discarded is kept.
inline constexpr std::chrono::days trash_kept{30};
/// How long idempotency keys and files without use are kept: no request and no upload under way is that old.
inline constexpr std::chrono::days unused_kept{2};

struct TrashEntry {
    store::TrashItem item;
    Instant purged_at;       ///< goes for good
    bool restorable = false; ///< by the caller
};

/// Newest first. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<TrashEntry>> list_trash(Services& services, const Call& call,
                                                         const store::PageRequest& page);

/// @error trash-item-not-found, not-permitted, view-as-read-only
[[nodiscard]] Answer<void> restore_from_trash(Services& services, const Call& call, const std::string& kind,
                                              std::int64_t id);

struct PurgeReport {
    store::Purged rows;
    std::int64_t files = 0; ///< removed from the disk
    int uploads = 0;        ///< parts of files that nobody went on sending
    int previews = 0;       ///< pages that were drawn long ago
};

/// Deletes for good what has been in the trash long enough, in all regions: for the operator and the job of every day.
/// Safe beside people at work.
[[nodiscard]] PurgeReport purge_trash(Services& services, const Call& call);

} // namespace vekha::service
