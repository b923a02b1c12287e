#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vekha::documents
{

/// Names and contents, in the order in which they are to stand.
using ArchiveParts = std::vector<std::pair<std::string, std::string>>;

/// A ZIP archive of the parts; dates are fixed, so that the same parts give the same bytes. Nullopt when memory ran
/// out.
[[nodiscard]] std::optional<std::string> zip_archive(const ArchiveParts& parts);

} // namespace vekha::documents
