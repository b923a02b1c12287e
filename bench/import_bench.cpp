// How long it takes to read and understand a document: the demo's own, and those of a folder named by
// VEKHA_BENCH_DOCUMENTS.
#include "documents/open.h"
#include "intake/import.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace
{

using namespace vekha;

std::string read_file(const std::filesystem::path& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void understand(benchmark::State& state, const std::filesystem::path& path)
{
    const std::string bytes = read_file(path);
    std::size_t activities = 0;
    for ([[maybe_unused]] auto _ : state) {
        const auto document = documents::open(bytes, path.filename().string());
        if (!document) return state.SkipWithError(document.error().code.c_str());
        const auto draft = intake::import_road_map(*document);
        if (!draft) return state.SkipWithError(draft.error().code.c_str());
        activities = draft->plan.activities.size();
        benchmark::DoNotOptimize(activities);
    }
    state.counters["activities"] = static_cast<double>(activities);
    state.SetItemsProcessed(state.iterations());
}

std::vector<std::filesystem::path> documents_to_measure()
{
    std::vector<std::filesystem::path> paths;
    const auto add = [&](const std::filesystem::path& folder) {
        for (const auto& entry : std::filesystem::directory_iterator{folder}) {
            const auto kind = entry.path().extension();
            if (kind == ".docx" || kind == ".xlsx" || kind == ".ods" || kind == ".odt" || kind == ".txt")
                paths.push_back(entry.path());
        }
    };
    add(std::filesystem::path{VEKHA_SOURCE_DIR} / "demo");
    if (const char* folder = std::getenv("VEKHA_BENCH_DOCUMENTS")) add(folder);
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    for (const auto& path : documents_to_measure())
        benchmark::RegisterBenchmark(("import/" + path.filename().string()).c_str(), [path](benchmark::State& state) {
            understand(state, path);
        })->Unit(benchmark::kMillisecond);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
