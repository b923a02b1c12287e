#pragma once

#include <string>

namespace vekha::http
{

/// Twelve digits that this process drew at its start, and a counter: "5f0c9b1e27a4-1d". Any thread.
[[nodiscard]] std::string next_request_id();

} // namespace vekha::http
