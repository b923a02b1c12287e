#pragma once

#include "service/integrity.h"
#include "support/test_services.h"

#include <set>
#include <string>

namespace vekha::tests
{

/// What breaks the rules of integrity: «code: object id».
inline std::set<std::string> broken_in(World& world)
{
    std::set<std::string> broken;
    for (const auto& result : service::check_every_region(*world.services, world.call))
        for (const auto& row : result.rows)
            broken.insert(std::string{result.code} + ": " + row.object + " " + std::to_string(row.id));
    return broken;
}

} // namespace vekha::tests
