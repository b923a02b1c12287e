#pragma once

#include "domain/evidence.h"
#include "domain/obligation.h"
#include "store/connection.h"
#include "store/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

using UploadId = domain::Id<struct Upload>;

/// A file on its way in.
struct UploadRow {
    UploadId id;
    std::string token; ///< of its part in the UploadFolder
    domain::ObligationId obligation;
    std::string file_name;
    std::string media_type; ///< as the browser says
    std::int64_t size = 0;
    std::int64_t received = 0;
    std::optional<domain::EvidenceId> evidence; ///< what it became
    Instant changed_at;
};

struct NewUpload {
    std::string token;
    domain::ObligationId obligation;
    std::string file_name;
    std::string media_type;
    std::int64_t size = 0;
    ActorId made_by;
};

[[nodiscard]] UploadId insert_upload(Connection& connection, RegionId region, const NewUpload& upload, Instant now);

/// Only its maker finds an upload.
[[nodiscard]] std::optional<UploadRow> find_upload(Connection& connection, RegionId region, ActorId maker, UploadId id);

/// What one person has under way.
struct UploadsUnderWay {
    std::int64_t count = 0;
    std::int64_t bytes = 0; ///< announced
};
[[nodiscard]] UploadsUnderWay uploads_under_way(Connection& connection, RegionId region, ActorId maker);

/// @return false when the upload does not stand at `from` any more
[[nodiscard]] bool advance_upload(Connection& connection, RegionId region, UploadId id, std::int64_t from,
                                  std::int64_t to, Instant now);
/// @return false when it became something else meanwhile
[[nodiscard]] bool finish_upload(Connection& connection, RegionId region, UploadId id, domain::EvidenceId evidence,
                                 Instant now);
void delete_upload(Connection& connection, RegionId region, UploadId id);

/// Rows of uploads that nothing happened to since `before`, in all regions. @return how many
std::int64_t delete_uploads_before(Connection& connection, Instant before);
/// Whether a row waits for more of this part.
[[nodiscard]] bool is_upload_under_way(Connection& connection, const std::string& token);

} // namespace vekha::store
