#pragma once

#include "domain/register_entry.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/instant.h"
#include "store/page.h"
#include "store/scope.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vekha::store
{

enum class ImportState { Mapping, Checked, Running, Finished, Failed, Undone, Discarded };

[[nodiscard]] std::string_view name_of(ImportState state);
[[nodiscard]] std::optional<ImportState> import_state_from_name(std::string_view name);

/// Which column is read as which field: 1-based columns, names of fields.
using ColumnMapping = std::map<int, std::string>;

/// A table on its way into a register.
struct RegisterImportRow {
    RegionId region;
    ImportId id;
    TerritoryId territory;
    domain::RegisterKind kind = domain::RegisterKind::Organisations;
    ImportState state = ImportState::Mapping;
    std::string file_name;
    std::string file_sha256;
    int sheet = 1;
    int head_row = 1;
    ColumnMapping mapping;
    std::string mapped_by; ///< nothing, remembered, person
    std::string fingerprint;
    domain::RowCounts checked;
    std::int64_t checked_rows = 0;
    domain::RowCounts done;
    std::int64_t done_to = 0; ///< the last row that was carried out
    std::optional<JobId> job;
    std::int64_t version = 1;
    Instant made_at;
    ActorId made_by;
    std::string made_name;
    std::optional<Instant> started_at;
    std::optional<Instant> finished_at;
    std::optional<Instant> undone_at;
    std::string undone_name;
};

[[nodiscard]] ImportId insert_import(Connection& connection, const RegisterImportRow& import);
[[nodiscard]] std::optional<RegisterImportRow> register_import(Connection& connection, const Scope& scope, ImportId id);
/// Whoever may see it; for the worker that carries it out.
[[nodiscard]] std::optional<RegisterImportRow> register_import(Connection& connection, RegionId region, ImportId id);
/// The newest first. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<RegisterImportRow>> page_of_imports(Connection& connection, const Scope& scope,
                                                                     std::optional<domain::RegisterKind> kind,
                                                                     const PageRequest& request);

/// Writes all that changes in the life of an import, when its version still is `import.version`, and raises it.
/// @return false when it is not
[[nodiscard]] bool update_import(Connection& connection, RegisterImportRow& import);

/// A row of the table with what the check or the carrying out said of it.
struct ImportRow {
    int row = 0;
    domain::RowOutcome outcome = domain::RowOutcome::Failed;
    domain::RegisterValues entry; ///< as it was read
    domain::RegisterValues was;   ///< of an update: the fields that change
    domain::RegisterValues becomes;
    std::vector<domain::RowRemark> remarks;

    friend bool operator==(const ImportRow&, const ImportRow&) = default;
};

/// Forgets the rows of an earlier check and keeps these.
void replace_import_rows(Connection& connection, RegionId region, ImportId import, std::span<const ImportRow> rows);

struct ImportRowFilter {
    std::optional<domain::RowOutcome> outcome;
    bool warned = false; ///< only those with a warning
};

[[nodiscard]] std::optional<Page<ImportRow>> page_of_import_rows(Connection& connection, RegionId region,
                                                                 ImportId import, const ImportRowFilter& filter,
                                                                 const PageRequest& request);
/// Up to `most` rows behind `after` that are to be carried out, in their order: those that did not fail.
[[nodiscard]] std::vector<ImportRow> rows_to_do(Connection& connection, RegionId region, ImportId import,
                                                std::int64_t after, int most);
/// Rows that failed in the check or in the carrying out, in their order.
[[nodiscard]] std::vector<ImportRow> failed_rows(Connection& connection, RegionId region, ImportId import);

/// What carrying out a row did to one object.
struct ImportChange {
    int row = 0;
    std::string act;    ///< created, updated, failed
    std::string object; ///< organisation, territory, …; empty for a row that failed
    std::int64_t object_id = 0;
    std::int64_t version = 0; ///< of the object after it
    std::string label;        ///< what people call the object
    domain::RegisterValues was;
    domain::RegisterValues became;
    std::vector<domain::RowRemark> remarks;
};

void append_changes(Connection& connection, RegionId region, ImportId import, std::span<const ImportChange> changes);
/// In the order they were made.
[[nodiscard]] std::vector<ImportChange> changes_of(Connection& connection, RegionId region, ImportId import);

/// How columns under the same headings were read last in this territory or one that it lies in.
[[nodiscard]] std::optional<ColumnMapping> remembered_mapping(Connection& connection, RegionId region,
                                                              TerritoryId territory, domain::RegisterKind kind,
                                                              const std::string& fingerprint);
void remember_mapping(Connection& connection, const RegisterImportRow& import, ActorId by, Instant now);

} // namespace vekha::store
