#pragma once

#include "documents/document.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace vekha::documents
{

/// Bounds that hold for every reader; what exceeds one is refused with the code `document-too-large`.
struct Limits {
    std::size_t file_bytes = 64u << 20;      ///< of the upload itself
    std::size_t unpacked_bytes = 256u << 20; ///< of one archive, all parts together
    std::size_t compression_ratio = 200;     ///< of one part larger than 1 MiB
    std::size_t archive_entries = 4096;
    std::size_t xml_depth = 256;
    std::size_t cells = 2'000'000;      ///< of all tables together, covered ones included
    std::size_t text_bytes = 64u << 20; ///< of all text together
    int converter_seconds = 60;         ///< LibreOffice, for DOC and RTF
};

/// Why a file was refused: a stable code of docs/errors.md and the detail it is about.
///
/// Codes: document-empty, document-too-large, document-type-unknown, document-type-mismatch, document-damaged,
/// document-encrypted, document-unsafe (entities, traversal), document-without-text, converter-missing,
/// converter-failed.
struct OpenError {
    std::string code;
    std::string detail;

    friend bool operator==(const OpenError&, const OpenError&) = default;
};

/// Opens a document by its content; `file_name` only decides between kinds that look alike (TXT, CSV, TSV).
///
/// Memory is bounded by `limits`. Nothing outside `bytes` is read, but for DOC and RTF, which LibreOffice converts in a
/// temporary folder of its own, with limits on time and memory.
[[nodiscard]] tl::expected<Document, OpenError> open(std::string_view bytes, std::string_view file_name,
                                                     const Limits& limits = {});

} // namespace vekha::documents
