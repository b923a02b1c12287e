#pragma once

#include "intake/registers/sheet.h"
#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/jobs.h"
#include "store/register_imports.h"
#include "store/register_objects.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Tables into registers, by a wizard: upload, columns, dry run, carrying out in the background, undo.
namespace vekha::service
{

using store::ImportId;
using store::ImportState;

using intake::ColumnMapping;

/// The columns that a register knows, in the order of a template.
[[nodiscard]] std::span<const intake::RegisterField> fields_of(domain::RegisterKind kind);

/// An import as its steps show it.
struct ImportView {
    store::RegisterImportRow import;
    std::string territory; ///< name
    std::optional<store::JobRow> job;

    /// The carrying out stopped and can be taken up again.
    [[nodiscard]] bool stopped() const;
};

/// What the second step shows: the file as it was read.
struct ImportColumns {
    ImportView view;
    std::vector<intake::RegisterSheet> sheets;
    std::vector<intake::RegisterColumn> columns;
    std::vector<domain::RowRemark> faults; ///< why it cannot be checked yet; see intake::faults_of
};

/// More rows than this are refused: a country's schools and its teachers' heads are a fraction of it.
inline constexpr int most_rows = 200'000;

struct UploadRegister {
    domain::RegisterKind kind = domain::RegisterKind::Organisations;
    std::string file_name;
    std::string_view bytes;
    std::optional<std::string> idempotency_key;
};

/// Keeps the file, finds its sheet, headings and columns: as they were read the last time under the same headings, else
/// by heading and content. Nothing is read into the register yet.
/// @error not-permitted; every code of documents::OpenError; register-without-table, register-too-long,
/// idempotency-key-reused
[[nodiscard]] Answer<ImportView> upload_register(Services& services, const Call& call, const UploadRegister& command);

/// @error import-not-found
[[nodiscard]] Answer<ImportView> get_register_import(Services& services, const Call& call, ImportId id);
/// @error import-not-found, file-missing, every code of documents::OpenError
[[nodiscard]] Answer<ImportColumns> get_import_columns(Services& services, const Call& call, ImportId id);

/// The log, the newest first, without those that were given up. @error cursor-invalid, not-permitted
[[nodiscard]] Answer<store::Page<ImportView>> list_register_imports(Services& services, const Call& call,
                                                                    std::optional<domain::RegisterKind> kind,
                                                                    const store::PageRequest& page);

struct MapRegister {
    ImportId id;
    std::int64_t version = 0;
    int sheet = 1;
    int head_row = 1; ///< 0: the table has no headings
    /// Absent: recognised anew under the headings of that row.
    std::optional<intake::ColumnMapping> mapping;
};

/// Says how the columns are read; an earlier check no longer holds.
/// @error import-not-found, changed-meanwhile, import-not-open, sheet-unknown, head-row-unknown,
///        mapping-invalid (fault, field, column: see intake::faults_of)
[[nodiscard]] Answer<ImportColumns> map_register(Services& services, const Call& call, const MapRegister& command);

/// The dry run: reads every row, says what carrying it out would do, and remembers the mapping for the next file of the
/// source. Changes nothing in the register.
/// @error import-not-found, changed-meanwhile, import-not-open, mapping-invalid, file-missing
[[nodiscard]] Answer<ImportView> check_register(Services& services, const Call& call, ImportId id,
                                                std::int64_t version);

/// Rows with what the check said of them. @error import-not-found, cursor-invalid
[[nodiscard]] Answer<store::Page<store::ImportRow>> list_import_rows(Services& services, const Call& call, ImportId id,
                                                                     const store::ImportRowFilter& filter,
                                                                     const store::PageRequest& page);

/// Carries it out in the background: rows as they stand then, in batches, each once. Also takes up one that stopped.
/// @error import-not-found, changed-meanwhile, import-not-checked, import-empty (no row can be carried out)
[[nodiscard]] Answer<ImportView> start_register_import(Services& services, const Call& call, ImportId id,
                                                       std::int64_t version);

/// Gives up what was not carried out yet. @error import-not-found, changed-meanwhile, import-not-open
[[nodiscard]] Answer<ImportView> discard_register_import(Services& services, const Call& call, ImportId id,
                                                         std::int64_t version);

/// At most so many obstacles are named.
inline constexpr int most_obstacles = 100;

/// What keeps the import from being undone; empty when nothing does. @error import-not-found, import-not-finished
[[nodiscard]] Answer<std::vector<store::UndoObstacle>> get_undo_obstacles(Services& services, const Call& call,
                                                                          ImportId id);

/// Restores what the import changed and removes what it made: all of it or nothing.
/// @error import-not-found, changed-meanwhile, import-not-finished, import-changed-since ("objects": how many, "first":
/// one)
[[nodiscard]] Answer<ImportView> undo_register_import(Services& services, const Call& call, ImportId id,
                                                      std::int64_t version);

/// The rows that failed, as they stand in the file, to be corrected and uploaded again.
struct FailedRows {
    std::string file_name; ///< of the upload, without its extension
    std::vector<std::string> headings;
    struct Row {
        int row = 0;
        std::vector<std::string> cells;
        std::vector<domain::RowRemark> remarks;
    };
    std::vector<Row> rows;
};

/// @error import-not-found, file-missing, every code of documents::OpenError
[[nodiscard]] Answer<FailedRows> get_failed_rows(Services& services, const Call& call, ImportId id);

} // namespace vekha::service
