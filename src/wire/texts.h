#pragma once

#include "domain/result.h"
#include "wire/json.h"

#include <map>
#include <string>
#include <vector>

namespace vekha::wire
{

/// ["…", "…"].
[[nodiscard]] boost::json::value to_json(const std::vector<std::string>& texts);
[[nodiscard]] domain::Result<std::vector<std::string>, WireError> texts_from_json(const boost::json::value& value);

/// {"key": "value"}, keys in order.
[[nodiscard]] boost::json::value to_json(const std::map<std::string, std::string>& texts);
[[nodiscard]] domain::Result<std::map<std::string, std::string>, WireError>
text_map_from_json(const boost::json::value& value);

} // namespace vekha::wire
