#pragma once

#include "domain/date.h"
#include "domain/evidence.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vekha::domain
{

/// One piece of evidence as it counts for an obligation at some moment.
struct ProofItem {
    EvidenceId id;
    std::int64_t version = 1;
    std::string kind; ///< file, link, note
    std::string title;
    std::string sha256; ///< of a file
    std::string file_name;
    std::string link;
    std::string words;
    std::string number; ///< of a document
    std::optional<Date> day;
    bool is_signed = false;

    friend bool operator==(const ProofItem&, const ProofItem&) = default;
};

} // namespace vekha::domain
