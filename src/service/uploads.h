#pragma once

#include "service/call.h"
#include "service/evidence.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/uploads.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Files of evidence on their way in: begun, sent piece by piece, gone on with after a cut, finished into a proof.
namespace vekha::service
{

using store::UploadId;
using store::UploadRow;

/// What one person may have under way.
inline constexpr std::int64_t most_uploads = 20;
inline constexpr std::int64_t most_upload_bytes = std::int64_t{2} << 30;
/// The largest piece.
inline constexpr std::size_t most_piece_bytes = std::size_t{8} << 20;

struct BeginUpload {
    domain::ObligationId obligation;
    std::string file_name;
    std::string media_type; ///< as the browser says
    std::int64_t size = 0;
    std::optional<std::string> idempotency_key;
};

/// @error obligation-not-found, not-permitted, view-as-read-only, evidence-duty-gone, evidence-file-empty,
///        evidence-too-large (data: limit), evidence-name-invalid, evidence-type-forbidden (by its ending),
///        uploads-too-many, idempotency-key-reused
[[nodiscard]] Answer<UploadRow> begin_upload(Services& services, const Call& call, const BeginUpload& command);

/// How far it came. Only who began an upload sees it. @error upload-not-found
[[nodiscard]] Answer<UploadRow> get_upload(Services& services, const Call& call, UploadId id);

/// Keeps a piece; when it returns, the piece is on the disk and counted. A piece that was sent before is refused with
/// how far the upload came, so that the sender goes on from there.
///
/// @error upload-not-found, upload-finished, upload-offset-wrong (data: offset), upload-piece-empty,
///        upload-beyond-size, view-as-read-only
[[nodiscard]] Answer<UploadRow> send_piece(Services& services, const Call& call, UploadId id, std::int64_t offset,
                                           std::string_view bytes);

/// Gives an upload up. @error upload-not-found, upload-finished
[[nodiscard]] Answer<void> abandon_upload(Services& services, const Call& call, UploadId id);

struct FinishUpload {
    UploadId id;
    EvidenceWords said; ///< an empty title becomes the name of the file
};

/// Looks at what the file is, keeps it and makes the proof. Finishing twice makes one proof.
///
/// @error upload-not-found, upload-incomplete (data: offset), evidence-type-forbidden (data: content; the upload is
///        gone then), upload-lost (its part is not on the disk any more), and those of add_evidence
[[nodiscard]] Answer<EvidenceView> finish_upload(Services& services, const Call& call, const FinishUpload& command);

/// What was collected.
struct CollectedUploads {
    std::int64_t rows = 0;
    int parts = 0; ///< files
};

/// Forgets uploads that nobody went on with for two days, and parts that no upload waits for.
CollectedUploads collect_uploads(Services& services, const Call& call);

} // namespace vekha::service
