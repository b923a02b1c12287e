// Schedules read a second, over the wordings of the tests.
#include "language/deadlines/read_deadline.h"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace
{

using namespace vekha;

std::vector<std::string> wordings()
{
    std::vector<std::string> lines;
    const auto folder = std::filesystem::path{VEKHA_SOURCE_DIR} / "tests/data/deadlines";
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        std::ifstream in{entry.path()};
        for (std::string line; std::getline(in, line);) {
            if (line.empty() || line.front() == '#') continue;
            lines.push_back(line.substr(0, line.find('\t')));
        }
    }
    return lines;
}

void read_deadlines(benchmark::State& state)
{
    const auto lines = wordings();
    const domain::Period period{domain::first_of_month(2021, 1), domain::last_of_month(2023, 12)};
    for ([[maybe_unused]] auto _ : state)
        for (const auto& line : lines)
            benchmark::DoNotOptimize(language::read_deadline(line, period));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(lines.size()));
}

BENCHMARK(read_deadlines)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
