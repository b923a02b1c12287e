#include "analytics/identify.h"

#include "analytics/low_procedures.h"

namespace vekha::analytics
{

namespace
{

domain::Identification run(domain::Rule rule, const domain::Settings& settings, const Inputs& inputs)
{
    switch (rule) {
    case domain::Rule::LowProcedures:
        return low_procedures(settings, inputs.results, inputs.scales, inputs.year);
    }
    return {};
}

} // namespace

domain::Identification identify(const domain::Method& method, const domain::Settings& settings, const Inputs& inputs)
{
    auto made = run(method.rule, settings, inputs);
    made.method = method.code;
    made.edition = method.edition;
    made.year = inputs.year;
    made.parameters = settings.texts();
    return made;
}

} // namespace vekha::analytics
