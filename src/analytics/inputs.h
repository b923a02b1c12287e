#pragma once

#include "domain/assessment.h"
#include "domain/context.h"
#include "domain/scale.h"

namespace vekha::analytics
{

/// What a method looks at.
struct Inputs {
    const domain::AssessmentResults& results;
    const domain::ContextData& context;
    const domain::Scales& scales;
    int year = 0;
};

/// Schools of the results and of the context, in order of code.
[[nodiscard]] std::vector<std::string> schools_of(const Inputs& inputs);

} // namespace vekha::analytics
