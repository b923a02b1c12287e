#pragma once

#include "domain/result.h"

#include <boost/json/value.hpp>

#include <string>
#include <string_view>

namespace vekha::wire
{

/// Why a JSON value is not what was expected: the JSON pointer of the offending part and a stable code
/// (json-malformed, json-missing, json-wrong-type, json-bad-value).
struct WireError {
    std::string code;
    std::string pointer;

    friend bool operator==(const WireError&, const WireError&) = default;
};

/// Parses with bounds on depth (64) and checks UTF-8.
///
/// @error json-malformed; its pointer is empty
[[nodiscard]] domain::Result<boost::json::value, WireError> parse(std::string_view text);

/// Compact text; whole numbers print as "4", not "4E0", others in the fewest digits that read back as the same number.
/// Bytes that are not UTF-8 become U+FFFD, so that the text is JSON whatever a document held.
[[nodiscard]] std::string print(const boost::json::value& value);

} // namespace vekha::wire
