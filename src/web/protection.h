#pragma once

#include "http/message.h"
#include "web/session_cookie.h"

#include <optional>
#include <string>
#include <string_view>

namespace vekha::web
{

/// Whether a name or address, with or without a port, can only mean this machine: 127.0.0.0/8, [::1], localhost.
[[nodiscard]] bool is_loopback(std::string_view host);

/// How people reach the server.
struct OwnAddress {
    std::string public_url; ///< "https://vekha.example.ru"; empty: by a loopback address only
    Cookies cookies;
};

/// "vekha.example.ru" of "https://vekha.example.ru/"; empty when it is not http or https with a plain host.
[[nodiscard]] std::string host_of_url(std::string_view url);

/// The code that refuses a request before its body is read, nullopt to let it pass.
///
/// host-not-allowed: the Host is neither this machine nor the public one, so a foreign page may have pointed its own
/// name here (DNS rebinding). cross-site-refused: a page of another origin asks for a change. Programs that are no
/// browsers send neither Origin nor Sec-Fetch-Site and pass, unless they carry a session: a browser always says one of
/// them, so a session without either is not to be trusted.
[[nodiscard]] std::optional<std::string> refused_for_safety(const http::Request& request, const OwnAddress& own);

/// Headers that every answer carries. An answer that brings its own Content-Security-Policy keeps it.
void add_safety_headers(http::Response& response, const OwnAddress& own);

} // namespace vekha::web
