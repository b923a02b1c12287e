#pragma once

#include "domain/identification.h"
#include "domain/method.h"
#include "domain/scale.h"

namespace vekha::analytics
{

/// What a method looks at.
struct Inputs {
    const domain::AssessmentResults& results;
    const domain::Scales& scales;
    int year = 0;
};

/// Runs a method over all schools of the data. The same inputs give the same result, to the byte of its JSON.
///
/// @param settings  made for `method`
[[nodiscard]] domain::Identification identify(const domain::Method& method, const domain::Settings& settings,
                                              const Inputs& inputs);

} // namespace vekha::analytics
