#pragma once

#include "domain/plan.h"
#include "domain/result.h"

#include <iosfwd>
#include <string>

namespace vekha::cli
{

/// Why a draft could not be read: a stable code of docs/errors.md and the sentence for people.
///
/// Codes: file-unreadable, draft-malformed, draft-invalid.
struct DraftFileError {
    std::string code;
    std::string sentence; ///< Russian, then English

    friend bool operator==(const DraftFileError&, const DraftFileError&) = default;
};

/// Reads the draft that `vekha import --json` printed; "-" is `in`.
[[nodiscard]] domain::Result<domain::RoadMapDraft, DraftFileError> read_draft(const std::string& file,
                                                                              std::istream& in);

} // namespace vekha::cli
