#pragma once

#include "domain/field_change.h"
#include "domain/proof_item.h"

#include <span>
#include <string_view>
#include <vector>

namespace vekha::domain
{

enum class ProofChangeKind { Added, Removed, Changed };

[[nodiscard]] std::string_view name_of(ProofChangeKind kind); ///< added, removed, changed

/// One piece of evidence that is not as it was.
struct ProofChange {
    ProofChangeKind kind = ProofChangeKind::Changed;
    ProofItem item; ///< as it is now; as it was when it was removed
    /// Of what was changed: title, file, link, words, number, day, signed.
    std::vector<FieldChange> fields{};

    friend bool operator==(const ProofChange&, const ProofChange&) = default;
};

/// What differs between the proof of an obligation at two moments: changed pieces and new ones in the order of `now`,
/// then what is gone. A file of the same content under another name is a change of its name.
[[nodiscard]] std::vector<ProofChange> proof_difference(std::span<const ProofItem> before,
                                                        std::span<const ProofItem> now);

} // namespace vekha::domain
