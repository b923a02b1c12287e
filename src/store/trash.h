#pragma once

#include "store/connection.h"
#include "store/ids.h"
#include "store/page.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::store
{

/// Something that was discarded and is kept a while.
struct TrashItem {
    std::string kind; ///< draft
    std::int64_t id = 0;
    std::string name;
    Instant removed_at;
    std::string removed_by;
    TerritoryId territory;
    std::optional<domain::OrganisationId> organisation;
};

/// Newest first. nullopt when the cursor is none.
[[nodiscard]] std::optional<Page<TrashItem>> page_of_trash(Connection& connection, const Scope& scope,
                                                           const PageRequest& request);

/// nullopt when the trash holds no such thing inside the scope.
[[nodiscard]] std::optional<TrashItem> find_in_trash(Connection& connection, const Scope& scope, std::string_view kind,
                                                     std::int64_t id);

/// Takes it out of the trash as it was before.
void restore_from_trash(Connection& connection, RegionId region, const TrashItem& item, const std::string& by,
                        Instant now);

/// What went for good.
struct Purged {
    std::int64_t drafts = 0;
    std::int64_t keys = 0;     ///< idempotency keys: no network repeats a request after so long
    std::int64_t files = 0;    ///< rows of files that nothing refers to
    std::int64_t evidence = 0; ///< removed evidence that let go of its file

    [[nodiscard]] bool nothing() const { return drafts + keys + files + evidence == 0; }
};

/// Deletes what was discarded before `discarded_before`, and idempotency keys and rows of files without use from before
/// `unused_before`; in all regions. Evidence that was removed before `discarded_before` stays as a row without its
/// file: logs of steps keep the digest of what was seen, not the content.
[[nodiscard]] Purged purge_trash(Connection& connection, Instant discarded_before, Instant unused_before);

/// Whether any region's rows name the file.
[[nodiscard]] bool is_file_named(Connection& connection, const std::string& sha256);

} // namespace vekha::store
