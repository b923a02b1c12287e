#pragma once

#include "domain/method.h"
#include "domain/scale.h"
#include "wire/json.h"

#include <vector>

namespace vekha::wire
{

[[nodiscard]] boost::json::value to_json(const domain::Method& method);
[[nodiscard]] domain::Result<domain::Method, WireError> method_from_json(const boost::json::value& value);

/// The list `scales` of a preset of scales.
[[nodiscard]] domain::Result<std::vector<domain::Scale>, WireError> scales_from_json(const boost::json::value& value);

/// One scale, as the region keeps its own.
[[nodiscard]] boost::json::value to_json(const domain::Scale& scale);
[[nodiscard]] domain::Result<domain::Scale, WireError> scale_from_json(const boost::json::value& value);

/// What the program brings: presets/methods and presets/scales, in order of their files.
[[nodiscard]] std::vector<domain::Method> preset_methods();
[[nodiscard]] domain::Scales preset_scales();

} // namespace vekha::wire
