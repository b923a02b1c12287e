#pragma once

#include "domain/date.h"

#include <iosfwd>
#include <optional>
#include <string>

namespace vekha::cli
{

struct ImportArguments {
    std::string file;
    bool json = false;
    std::optional<domain::Period> period; ///< overrides what the document says
};

/// `vekha import FILE`: reads a document and prints the draft of a road map: a table for people, with terms in words
/// and findings, or JSON with the findings on `err`.
///
/// @return 0 done, 1 refused with the reason on `err`
[[nodiscard]] int import_document(const ImportArguments& arguments, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
