#pragma once

#include "simulation/results.h"

#include <filesystem>
#include <iosfwd>

namespace vekha::cli
{

struct SimulateResultsArguments {
    simulation::ResultsSize size;
    std::filesystem::path folder;
    bool csv = true;
    bool parquet = false;
};

/// Writes results.csv and results.parquet, rows of participants that are not there, and context.csv into a folder.
/// What was written goes to `out`. @return 0, or 1 when refused
[[nodiscard]] int simulate_results(const SimulateResultsArguments& arguments, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
