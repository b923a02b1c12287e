#pragma once

#include <string>
#include <string_view>

namespace vekha::store
{

/// For searching: small letters, ё as е. Latin and Russian letters; the databases themselves fold ASCII only.
[[nodiscard]] std::string folded(std::string_view text);

/// For sorting: folded, and every number padded, so that «СОШ № 9» stands before «СОШ № 10».
[[nodiscard]] std::string sort_name_of(std::string_view text);

/// A pattern for `like :pattern escape '\'` that finds the folded `text` anywhere.
[[nodiscard]] std::string pattern_of(std::string_view text);

} // namespace vekha::store
