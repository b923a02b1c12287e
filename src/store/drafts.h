#pragma once

#include "store/connection.h"
#include "store/draft_rows.h"
#include "store/page.h"
#include "store/scope.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// A draft without its rows.
struct StoredDraft {
    DraftSummary summary;
    domain::Plan header; ///< without activities
    std::vector<domain::Finding> findings;
    std::string file_sha256;
    TerritoryId territory;
    std::optional<domain::OrganisationId> organisation; ///< the school whose plan it is

    [[nodiscard]] Belonging belonging(RegionId region) const { return {region, territory, organisation}; }
};

/// A file that the vault keeps, named by a row.
void name_file(Connection& connection, RegionId region, const std::string& sha256, std::size_t size, Instant now);

/// Keeps what an import understood, rows included.
[[nodiscard]] DraftId insert_draft(Connection& connection, const Belonging& belonging,
                                   const domain::RoadMapDraft& draft, const std::string& file_sha256,
                                   const std::string& by, Instant now);

[[nodiscard]] std::optional<StoredDraft> find_draft(Connection& connection, const Scope& scope, DraftId draft);

/// Open drafts, newest first. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<DraftSummary>> page_of_drafts(Connection& connection, const Scope& scope,
                                                               const PageRequest& request);

/// The newest open draft of the same file, other than `draft`.
[[nodiscard]] std::optional<DraftId> other_draft_of_file(Connection& connection, const Scope& scope,
                                                         const std::string& file_sha256, DraftId draft);

/// In order.
[[nodiscard]] std::vector<DraftRow> rows_of_draft(Connection& connection, RegionId region, DraftId draft);
[[nodiscard]] std::optional<DraftRow> find_draft_row(Connection& connection, RegionId region, DraftId draft, RowId row);

/// Raises the version of an open draft. @return false when it is no longer open or no longer at `version`
[[nodiscard]] bool raise_version(Connection& connection, const Scope& scope, DraftId draft, std::int64_t version,
                                 const std::string& by, Instant now);
void set_findings(Connection& connection, const Scope& scope, DraftId draft,
                  const std::vector<domain::Finding>& findings);
void set_header(Connection& connection, const Scope& scope, DraftId draft, const domain::Plan& header);
void close_draft(Connection& connection, const Scope& scope, DraftId draft, DraftState state,
                 std::optional<RoadMapId> road_map);

} // namespace vekha::store
