#pragma once

#include "domain/date.h"
#include "service/simulate.h"

#include <filesystem>
#include <iosfwd>
#include <string>

namespace vekha::cli
{

struct SimulateArguments {
    std::filesystem::path data = "data";
    std::string database; ///< empty: SQLite in the data folder
    store::Instant now;
    domain::Date day; ///< the country as it stands on this day
    service::Simulate command;
};

/// Fills an empty database with a country; progress goes to `err`, what was made to `out`. @return 0, or 1 when refused
[[nodiscard]] int simulate(const SimulateArguments& arguments, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
