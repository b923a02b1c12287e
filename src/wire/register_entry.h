#pragma once

#include "domain/register_entry.h"
#include "domain/result.h"
#include "wire/json.h"

#include <vector>

namespace vekha::wire
{

/// [{"code", "field", "column", "text", "warning"}]; what says nothing is left out.
[[nodiscard]] boost::json::value to_json(const std::vector<domain::RowRemark>& remarks);
[[nodiscard]] domain::Result<std::vector<domain::RowRemark>, WireError>
row_remarks_from_json(const boost::json::value& value);

} // namespace vekha::wire
