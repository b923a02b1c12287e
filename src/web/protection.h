#pragma once

#include "http/message.h"

#include <optional>
#include <string>
#include <string_view>

namespace vekha::web
{

/// Whether a name or address, with or without a port, can only mean this machine: 127.0.0.0/8, [::1], localhost.
[[nodiscard]] bool is_loopback(std::string_view host);

/// The code that refuses a request before its body is read, nullopt to let it pass.
///
/// host-not-allowed: the Host is not this machine, so a foreign page may have pointed its own name here (DNS
/// rebinding). cross-site-refused: a page of another origin asks for a change. Programs that are no browsers send
/// neither Origin nor Sec-Fetch-Site and pass.
[[nodiscard]] std::optional<std::string> refused_for_safety(const http::Request& request);

/// Headers that every answer carries. An answer that brings its own Content-Security-Policy keeps it.
void add_safety_headers(http::Response& response);

} // namespace vekha::web
