#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vekha::documents
{

/// Appends valid UTF-8 without what only steers typesetting: non-breaking spaces become spaces, non-breaking hyphens
/// hyphens, line separators '\n'; soft hyphens, zero-width and control characters go. Tabs stay.
void append_plain(std::string& out, std::string_view utf8);

[[nodiscard]] std::string plain(std::string_view utf8);

/// Without white space at either end.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// As a cell shows it: tabs are spaces, no white space at the ends of the cell or before a line end.
[[nodiscard]] std::string cell_text(std::string_view text);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

void append_utf8(std::string& out, char32_t code_point);

/// Bytes of the UTF-8 sequence that starts at `at`, 0 where none does (RFC 3629: no overlong forms, no surrogates).
[[nodiscard]] std::size_t utf8_sequence(std::string_view text, std::size_t at);

[[nodiscard]] bool valid_utf8(std::string_view text);

} // namespace vekha::documents
