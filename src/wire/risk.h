#pragma once

#include "domain/risk.h"
#include "wire/cursor.h"
#include "wire/json.h"

#include <boost/json/object.hpp>

#include <vector>

namespace vekha::wire
{

[[nodiscard]] boost::json::object to_json(const domain::RiskCatalogue& catalogue);
[[nodiscard]] domain::RiskCatalogue read_risk_catalogue(const Cursor& at);
[[nodiscard]] std::vector<domain::Risk> read_risks(const Cursor& at);
[[nodiscard]] domain::Result<domain::RiskCatalogue, WireError>
risk_catalogue_from_json(const boost::json::value& value);

/// presets/risks, the newest.
[[nodiscard]] const domain::RiskCatalogue& preset_risks();

} // namespace vekha::wire
