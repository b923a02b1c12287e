#pragma once

#include "http/server.h"

#include <string>

namespace vekha::http
{

/// Gzips a text answer in memory when the client takes it and it is large enough.
void compress(const Request& request, Response& response, std::size_t above);

/// Status line and fields as sent, with Date, Content-Length and Connection.
[[nodiscard]] std::string head_of(const Response& response, bool keep_alive);

/// Whether an answer to `method` with that status carries a body.
[[nodiscard]] bool carries_body(Method method, int status);

} // namespace vekha::http
