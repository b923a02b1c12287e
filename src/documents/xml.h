#pragma once

#include "documents/archive.h"
#include "documents/reading.h"

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace vekha::documents
{

/// Loads a part as a tree. It is first read strictly: a DOCTYPE is refused (`document-unsafe`: entities grow without
/// bound and can name files), so is XML that is nested too deep or not well-formed. White space between runs is kept.
///
/// False where the part is missing (no reason is given then) or refused.
[[nodiscard]] bool load_tree(Archive& archive, std::string_view part, Reading& reading, pugi::xml_document& tree);

/// What `load_tree` checks, of a document in memory.
[[nodiscard]] bool check_xml(std::string_view xml, std::string_view part, Reading& reading);

/// Gives the elements and attributes of the namespaces that end in `namespace_end` the usual `prefix`, whichever prefix
/// the document chose at its root. Costs nothing where it chose the usual one.
void use_prefix(pugi::xml_document& tree, std::string_view namespace_end, std::string_view prefix);

/// The name without its prefix.
[[nodiscard]] std::string_view local_name(std::string_view name);

/// Whether a switch element such as <w:b/> is there and not turned off.
[[nodiscard]] bool is_on(pugi::xml_node element, const char* attribute);

} // namespace vekha::documents
