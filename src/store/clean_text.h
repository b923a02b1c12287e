#pragma once

#include <string>
#include <string_view>

namespace vekha::store
{

/// The text as both databases can hold it: NUL dropped, what is not UTF-8 replaced by U+FFFD. PostgreSQL refuses
/// either, SQLite would keep them.
[[nodiscard]] std::string clean_text(std::string_view text);

} // namespace vekha::store
