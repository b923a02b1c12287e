#pragma once

#include "analytics/inputs.h"
#include "domain/identification.h"
#include "domain/method.h"

#include <set>
#include <string>

namespace vekha::analytics
{

/// Schools whose results an expert should look at: markers M1, M3, M4, M5 of every work of `procedures` and `subjects`
/// (M2 needs results by task). One flagged marker is enough for «needs expertise»; an indicative one is not.
///
/// @source docs/identification.md, «objectivity»
[[nodiscard]] domain::Identification by_objectivity(const domain::Settings& settings, const Inputs& inputs);

/// Schools with a flagged marker in `year`.
[[nodiscard]] std::set<std::string> schools_to_look_at(const domain::Settings& settings, const Inputs& inputs,
                                                       int year);

} // namespace vekha::analytics
