#pragma once

#include <string_view>

namespace vekha::documents
{

/// What a file is by its content: "pdf", "png", "docx", "text" …; the words of the column `content` of
/// presets/evidence/types.tsv. What runs or scripts is "executable" or "active" wherever it hides: an office document
/// with macros, an archive with a program inside. "unknown" for what no rule knows, "damaged" for an archive that
/// cannot be looked into.
///
/// @param bytes  the whole file; only its beginning and the directory of an archive are read
[[nodiscard]] std::string_view content_of(std::string_view bytes);

} // namespace vekha::documents
