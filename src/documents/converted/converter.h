#pragma once

#include "documents/reading.h"

#include <optional>
#include <string>
#include <string_view>

namespace vekha::documents
{

/// Turns a DOC or RTF file into DOCX with LibreOffice, found on PATH as `soffice` or `libreoffice`.
///
/// The program runs as a process group of its own with limits on time, memory and file size, without a network where
/// the system allows that, in a temporary folder that is its home and is removed afterwards. Refusals:
/// converter-missing, converter-failed, document-too-large.
[[nodiscard]] std::optional<std::string> converted_to_docx(std::string_view bytes, std::string_view extension,
                                                           Reading& reading);

} // namespace vekha::documents
