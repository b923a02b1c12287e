#include "analytics/inputs.h"

#include <algorithm>
#include <iterator>

namespace vekha::analytics
{

std::vector<std::string> schools_of(const Inputs& inputs)
{
    std::vector<std::string> with_context;
    for (const auto& [school, values] : inputs.context.schools())
        with_context.push_back(school);
    std::vector<std::string> all;
    std::set_union(inputs.results.schools().begin(), inputs.results.schools().end(), with_context.begin(),
                   with_context.end(), std::back_inserter(all));
    return all;
}

} // namespace vekha::analytics
