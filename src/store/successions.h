#pragma once

#include "domain/date.h"
#include "store/connection.h"
#include "store/ids.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// What goes on as what.
enum class SuccessionOf { Territory, Organisation };

/// One link between an old and a new body, told from one of the two.
struct Succession {
    std::int64_t other = 0;    ///< the other one
    std::string name;          ///< of the other one
    bool is_successor = false; ///< the other one goes on; false: it was before
    domain::Date day{};
    std::string basis;

    friend bool operator==(const Succession&, const Succession&) = default;
};

/// Does nothing when the link is there.
void link_succession(Connection& connection, RegionId region, SuccessionOf of, std::int64_t predecessor,
                     std::int64_t successor, domain::Date day, const std::string& basis);

[[nodiscard]] std::vector<Succession> successions_of(Connection& connection, RegionId region, SuccessionOf of,
                                                     std::int64_t id);

} // namespace vekha::store
