#pragma once

#include "analytics/inputs.h"
#include "domain/identification.h"
#include "domain/method.h"

#include <array>
#include <set>
#include <string>

namespace vekha::analytics
{

/// Context variables of the official lists of schools with signs of bias; they win over the markers.
inline constexpr std::array<const char*, 2> official_bias_lists = {"list.bias-vpr", "list.bias-rdr"};

/// Schools whose results an expert should look at: markers M1–M5 of every work of `procedures` and `subjects` (M2 where
/// results by task are known). One flagged marker is enough for «needs expertise»; an indicative one is not.
///
/// @source docs/identification.md, «objectivity»
[[nodiscard]] domain::Identification by_objectivity(const domain::Settings& settings, const Inputs& inputs);

/// Schools with a flagged marker in `year`, and those that an official list of it names.
[[nodiscard]] std::set<std::string> schools_to_look_at(const domain::Settings& settings, const Inputs& inputs,
                                                       int year);

} // namespace vekha::analytics
