#pragma once

#include "domain/assessment.h"
#include "domain/context.h"
#include "domain/scale.h"

namespace vekha::domain
{

/// All that a method looked at, kept beside its result.
struct FrozenInputs {
    AssessmentResults results;
    ContextData context;
    Scales scales;
};

} // namespace vekha::domain
