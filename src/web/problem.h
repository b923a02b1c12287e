#pragma once

#include "http/message.h"
#include "language/in_words.h"
#include "service/refusal.h"

#include <boost/json/object.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vekha::web
{

using language::Tongue;

/// One refusal as clients meet it. docs/errors.md lists them all.
struct ProblemKind {
    std::string_view code;
    int status = 400;
    std::string_view russian;
    std::string_view english;
};

/// Every refusal that HTTP answers can carry, and every reason that keeps a draft from approval.
[[nodiscard]] std::span<const ProblemKind> problem_kinds();

/// The kind of a code; an unknown code is "internal" and so shows up as 500.
[[nodiscard]] const ProblemKind& problem_kind(std::string_view code);

/// The sentence of a code.
[[nodiscard]] std::string_view sentence_of(std::string_view code, Tongue tongue);

/// The language that the client would rather read: Russian unless English stands before it in Accept-Language.
[[nodiscard]] Tongue tongue_of(const http::Request& request);

/// Problem details (RFC 9457) of a refusal.
/// @param data  what the code is about, for programs
[[nodiscard]] http::Response problem(const http::Request& request, std::string_view code,
                                     boost::json::object data = {});

/// Problem details of a refused use case.
[[nodiscard]] http::Response problem(const http::Request& request, const service::Refusal& refusal);

} // namespace vekha::web
