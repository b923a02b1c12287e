#pragma once

#include "documents/archive.h"
#include "documents/document.h"

#include <optional>
#include <string_view>

namespace vekha::documents
{

/// What the first bytes say a file is.
enum class Signature { Zip, Compound, Rtf, Pdf, Markup, Text, Unknown };

[[nodiscard]] Signature signature_of(std::string_view bytes);

/// Which document an archive holds; nullopt for any other archive, or with the reason in `reading` when it is locked.
[[nodiscard]] std::optional<Format> format_of(Archive& archive, Reading& reading);

/// What the extension promises; nullopt for one that promises nothing we know.
[[nodiscard]] std::optional<Format> promised_format(std::string_view file_name);

/// The extension in lower case, without its dot.
[[nodiscard]] std::string extension_of(std::string_view file_name);

} // namespace vekha::documents
