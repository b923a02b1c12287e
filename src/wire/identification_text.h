#pragma once

#include "domain/identification.h"
#include "domain/results_protocol.h"

#include <span>
#include <string>

namespace vekha::wire
{

/// The result of a method as `vekha identify --json` prints it and as runs are kept: a line a school, to the byte the
/// same for the same result.
///
/// @param sentences  the explanation of each school, in their order
/// @param protocol   of the rows that the inputs were read from
[[nodiscard]] std::string identification_text(const domain::Identification& made,
                                              std::span<const std::string> sentences,
                                              const domain::ResultsProtocol& protocol);

} // namespace vekha::wire
