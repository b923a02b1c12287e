#pragma once

#include "analytics/identify.h"
#include "wire/method.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

namespace vekha::tests
{

/// Runs a preset method with its defaults and what is set over them.
inline domain::Identification run_method(std::string_view code, const domain::AssessmentResults& results,
                                         const domain::ContextData& context, int year,
                                         const std::vector<domain::Settings::Assignment>& set = {})
{
    const auto methods = wire::preset_methods();
    const auto* method = domain::method_named(methods, code);
    REQUIRE(method != nullptr);
    const auto settings = domain::Settings::create(*method, set);
    REQUIRE(settings);
    const auto scales = wire::preset_scales();
    return analytics::identify(*method, *settings, {results, context, scales, year});
}

inline std::map<std::string, domain::Verdict> verdicts_of(const domain::Identification& made)
{
    std::map<std::string, domain::Verdict> verdicts;
    for (const auto& school : made.schools)
        verdicts[school.code] = school.verdict;
    return verdicts;
}

inline const domain::SchoolFinding& school_of(const domain::Identification& made, std::string_view code)
{
    for (const auto& school : made.schools)
        if (school.code == code) return school;
    FAIL("no school " << code);
    return made.schools.front();
}

} // namespace vekha::tests
