#pragma once

#include "documents/document.h"
#include "domain/result.h"

#include <string>

namespace vekha::cli
{

/// Why a document could not be opened: a code of documents::OpenError, or file-unreadable.
struct OpenFileError {
    std::string code;
    std::string detail;

    friend bool operator==(const OpenFileError&, const OpenFileError&) = default;
};

/// Opens a document of the disk by its content; the draft is named after the file without its folders.
[[nodiscard]] domain::Result<documents::Document, OpenFileError> open_file(const std::string& path);

} // namespace vekha::cli
