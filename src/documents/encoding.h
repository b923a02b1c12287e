#pragma once

#include "documents/reading.h"

#include <string>
#include <string_view>

namespace vekha::documents
{

/// Whether bytes without a known signature are text at all: UTF-8, UTF-16 or one of the Cyrillic single-byte encodings.
[[nodiscard]] bool looks_like_text(std::string_view bytes);

/// The text as UTF-8, without a byte order mark. Encodings: UTF-8, UTF-16 (marked or not), windows-1251, KOI8-R,
/// IBM866.
///
/// Bytes that break UTF-8 in an otherwise UTF-8 text are read as windows-1251, with the finding `encoding-mixed`.
[[nodiscard]] std::string decode_text(std::string_view bytes, Reading& reading);

} // namespace vekha::documents
