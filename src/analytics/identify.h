#pragma once

#include "analytics/inputs.h"
#include "domain/identification.h"
#include "domain/method.h"

namespace vekha::analytics
{

/// Runs a method over all schools of the data. The same inputs give the same result, to the byte of its JSON.
///
/// The official list of the method, context variable «list.CODE», wins over what was computed.
///
/// @param settings  made for `method`
[[nodiscard]] domain::Identification identify(const domain::Method& method, const domain::Settings& settings,
                                              const Inputs& inputs);

} // namespace vekha::analytics
