#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/jobs.h"
#include "store/page.h"
#include "store/result_files.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Files of results, context figures and official lists into the database: upload and preview, apply, undo.
///
/// Whoever imports for a municipality writes its own schools only: the others of the file are left out and told in the
/// protocol as school-not-yours. What a file says of a school that the register does not know waits in the quarantine
/// (service/result_quarantine.h).
namespace vekha::service
{

using store::ResultFileId;
using store::ResultFileRow;
using store::ResultFileState;

/// A file of more bytes is refused: a year of all participants of a large region is a fraction of it.
inline constexpr std::size_t most_result_bytes = std::size_t{512} << 20U;

/// An import as its steps show it.
struct ResultFileView {
    ResultFileRow file;
    std::string territory;            ///< name
    std::optional<store::JobRow> job; ///< that applies it
    bool known = false;               ///< the same bytes were here before: nothing was changed
    std::int64_t waiting = 0;         ///< schools of it that still wait in the quarantine

    /// The applying stopped and can be taken up again.
    [[nodiscard]] bool stopped() const;
};

struct UploadResultFile {
    std::string file_name;
    std::string_view bytes;
    domain::ResultReading reading{};
};

/// The kind of a file whose table nobody understood: its columns wait to be named.
inline constexpr std::string_view unknown_kind = "unknown";

/// Reads the file and says what applying it would do; nothing is written into results. A table that is none of the
/// known ones is kept to have its columns named. The same bytes again, of the same territory, are answered with the
/// first import.
/// @error not-permitted, view-as-read-only, result-file-too-large, and those of intake::read_result_file
///        (result-file-unknown only for a file without a table)
[[nodiscard]] Answer<ResultFileView> upload_result_file(Services& services, const Call& call,
                                                        const UploadResultFile& command);

/// The same without keeping anything. @error as upload_result_file
[[nodiscard]] Answer<ResultFileView> preview_result_file(Services& services, const Call& call,
                                                         const UploadResultFile& command);

/// @error result-file-not-found
[[nodiscard]] Answer<ResultFileView> get_result_file(Services& services, const Call& call, ResultFileId id);

/// The newest first. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<ResultFileView>> list_result_files(Services& services, const Call& call,
                                                                    const store::ResultFileFilter& filter,
                                                                    const store::PageRequest& page);

/// A column of a table that is read by a mapping.
struct ResultColumn {
    std::string heading;
    std::vector<std::string> samples; ///< the first different values
    std::string field;                ///< as it was said; empty: by its heading, or passed over
};

/// What columns of a region's table of exams may hold, in the order of a template.
[[nodiscard]] std::span<const std::string_view> result_fields();

/// The table of a file as it is written, to say what its columns hold. Participants of a table of rows are not shown.
struct ResultColumns {
    ResultFileView view;
    std::string sheet;
    std::vector<ResultColumn> columns; ///< none for a file that needs no mapping
};
/// @error result-file-not-found, file-missing
[[nodiscard]] Answer<ResultColumns> get_result_columns(Services& services, const Call& call, ResultFileId id);

struct ReadResultFileAnew {
    ResultFileId id;
    std::int64_t version = 0;
    domain::ResultReading reading;
};

/// Reads a file that is not applied yet by other columns, year or procedure, which are remembered for the next file
/// with these headings. @error result-file-not-found, changed-meanwhile, result-file-not-open, mapping-invalid
/// (detail), and those of intake::read_result_file
[[nodiscard]] Answer<ResultFileView> read_result_file_anew(Services& services, const Call& call,
                                                           const ReadResultFileAnew& command);

/// Puts the file in force: all of it or nothing is seen. A large one is written in the background; taken up again where
/// it stopped.
/// @error result-file-not-found, changed-meanwhile, result-file-not-open, result-year-missing, result-file-nothing (it
///        says nothing of any school that may be written or wait), file-missing
[[nodiscard]] Answer<ResultFileView> apply_result_file(Services& services, const Call& call, ResultFileId id,
                                                       std::int64_t version);

/// Takes the file out of force; what earlier files say of its schools and works is in force again.
/// @error result-file-not-found, changed-meanwhile, result-file-not-in-force
[[nodiscard]] Answer<ResultFileView> undo_result_file(Services& services, const Call& call, ResultFileId id,
                                                      std::int64_t version);

/// Gives up a file that was not applied, or whose applying stopped. @error result-file-not-found, changed-meanwhile,
/// result-file-not-open
[[nodiscard]] Answer<ResultFileView> discard_result_file(Services& services, const Call& call, ResultFileId id,
                                                         std::int64_t version);

} // namespace vekha::service
