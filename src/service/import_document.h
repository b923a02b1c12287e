#pragma once

#include "service/call.h"
#include "service/drafts.h"
#include "service/refusal.h"
#include "service/services.h"

#include <optional>
#include <string>
#include <string_view>

namespace vekha::service
{

struct ImportDocument {
    std::string file_name;
    std::string_view bytes;
    std::optional<domain::Period> period; ///< overrides what the document says
    std::optional<std::string> idempotency_key;
};

/// Opens a document, understands it and keeps a draft beside the file. Nothing is stored when it is refused.
///
/// The same file twice makes a second draft that names the first (`DraftView::earlier`).
///
/// @error every code of documents::OpenError and intake::ImportError, with "detail"; idempotency-key-reused
[[nodiscard]] Answer<DraftView> import_document(Services& services, const Call& call, const ImportDocument& command);

} // namespace vekha::service
