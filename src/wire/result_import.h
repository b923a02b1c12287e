#pragma once

#include "domain/result.h"
#include "domain/result_import.h"
#include "wire/json.h"

#include <boost/json/value.hpp>

namespace vekha::wire
{

/// What became of a file of results, as the database keeps it.
[[nodiscard]] boost::json::value to_json(const domain::ImportProtocol& protocol);
/// @error json-…
[[nodiscard]] domain::Result<domain::ImportProtocol, WireError>
import_protocol_from_json(const boost::json::value& value);

[[nodiscard]] boost::json::value to_json(const domain::ResultReading& reading);
/// @error json-…
[[nodiscard]] domain::Result<domain::ResultReading, WireError>
result_reading_from_json(const boost::json::value& value);

} // namespace vekha::wire
