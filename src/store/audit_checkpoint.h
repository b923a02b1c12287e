#pragma once

#include "domain/result.h"
#include "store/audit_chain.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// The ends of the chains as a text to be kept elsewhere, a line a region: «REGION NUMBER LINK». Lines that begin with
/// "#" say what it is and when it was made.
[[nodiscard]] std::string checkpoint_text(std::span<const AuditHead> heads, Instant now);

/// @error the number of the line that is no such line
[[nodiscard]] domain::Result<std::vector<AuditHead>, int> read_checkpoint(std::string_view text);

} // namespace vekha::store
