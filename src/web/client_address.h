#pragma once

#include "http/message.h"

#include <string>
#include <string_view>
#include <vector>

namespace vekha::web
{

/// The address that a request comes from. X-Forwarded-For is believed as far as the proxies in it are known: from the
/// right, the first address that is none of `trusted`.
[[nodiscard]] std::string client_address(const http::Request& request, const std::vector<std::string>& trusted);

/// The addresses of a list "10.0.0.1, ::1". Empty when one of them is no address.
[[nodiscard]] std::vector<std::string> addresses_in(std::string_view list);

} // namespace vekha::web
