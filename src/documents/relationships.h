#pragma once

#include "documents/archive.h"

#include <string>
#include <string_view>
#include <vector>

namespace vekha::documents
{

/// An arrow from one part of an Office Open XML package to another, or to a place outside.
struct Relationship {
    std::string id;
    std::string kind;   ///< last word of its type, such as "styles" or "hyperlink"
    std::string target; ///< name of the part in the archive, or the address outside
    bool external = false;
};

/// The relationships of `part`, "" for those of the package. Targets from the root (`/xl/…`) and relative ones both end
/// as names in the archive.
[[nodiscard]] std::vector<Relationship> relationships_of(std::string_view part, Archive& archive, Reading& reading);

/// The target of the first relationship of a kind, "" where there is none.
[[nodiscard]] std::string target_of(const std::vector<Relationship>& relationships, std::string_view kind);

} // namespace vekha::documents
