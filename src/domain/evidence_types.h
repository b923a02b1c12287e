#pragma once

#include "domain/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// How a file of a type is looked at without being opened.
enum class Preview { None, Image, Pages };

/// One kind of file that may be a proof.
struct EvidenceType {
    std::string ending;                ///< «docx»
    std::vector<std::string> contents; ///< what such a file is by its content, in the words of documents::content_of
    std::string media_type;            ///< as it is given out
    Preview preview = Preview::None;
    std::string russian;
    std::string english;
};

/// @error the line that is wrong
[[nodiscard]] Result<std::vector<EvidenceType>, std::string> parse_evidence_types(std::string_view table);

/// presets/evidence/types.tsv.
[[nodiscard]] std::span<const EvidenceType> evidence_types();

/// The type of a file with this name and this content; nullptr when the ending is not allowed or promises something
/// else than the file is: a renamed program is no document.
[[nodiscard]] const EvidenceType* evidence_type(std::string_view file_name, std::string_view content);

/// Whether files with this ending are taken at all, whatever they hold.
[[nodiscard]] bool is_evidence_ending(std::string_view file_name);

} // namespace vekha::domain
