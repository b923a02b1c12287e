#pragma once

#include "domain/field_change.h"
#include "domain/result.h"
#include "wire/json.h"

#include <vector>

namespace vekha::wire
{

/// {"field": [was, became]}, either of them null; fields in their order.
[[nodiscard]] boost::json::value to_json(const std::vector<domain::FieldChange>& changes);
[[nodiscard]] domain::Result<std::vector<domain::FieldChange>, WireError>
field_changes_from_json(const boost::json::value& value);

} // namespace vekha::wire
