#pragma once

#include "domain/result.h"

#include <functional>
#include <string>

namespace vekha::openid
{

/// A question to a provider: a form to post, or nothing for a GET.
struct FetchRequest {
    std::string url;
    std::string form;     ///< application/x-www-form-urlencoded; empty: GET
    std::string user;     ///< client id for HTTP Basic; empty: none
    std::string password; ///< client secret
};

/// Why a provider could not be asked or believed: a code of docs/errors.md, and for the log what is the matter.
struct FetchError {
    std::string code;
    std::string detail;
};

using Fetch = std::function<domain::Result<std::string, FetchError>(const FetchRequest&)>;

/// Asks over HTTPS, or over HTTP on this machine only; certificates are checked, redirects are not followed, and an
/// answer takes at most 10 seconds and 1 MiB. Any status but 200 is openid-unreachable.
[[nodiscard]] domain::Result<std::string, FetchError> fetch(const FetchRequest& request);

/// Percent-encoded for a query or a form.
[[nodiscard]] std::string form_encoded(const std::string& text);

/// Whether an address may be asked: https, or http of 127.0.0.1, [::1] or localhost.
[[nodiscard]] bool is_safe_address(const std::string& url);

} // namespace vekha::openid
