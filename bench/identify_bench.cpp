// How long it takes to read participant rows and to find schools in them. VEKHA_BENCH_ROWS sets how many (two million);
// VEKHA_BENCH_RESULTS names a file to read instead.
#include "analytics/identify.h"
#include "intake/results/read_results.h"
#include "wire/method.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

namespace
{

using namespace vekha;

constexpr long usual_rows = 2'000'000;
constexpr int participants_a_work = 42;

/// Rows of two years in order of school, nine works each.
std::string made_rows(long rows)
{
    struct Work {
        const char* text;
        int points;
        bool marked;
    };
    constexpr Work works[] = {
        {"VPR,RU,5", 25, true},    {"VPR,MA,5", 20, true},       {"VPR,RU,6", 25, true},
        {"VPR,MA,6", 20, true},    {"OGE,RU,9", 33, true},       {"OGE,MA,9", 31, true},
        {"EGE,RU,11", 100, false}, {"EGE_BASE,MA,11", 21, true}, {"EGE_PROFILE,MA,11", 100, false}};
    auto random = std::mt19937{847};
    std::string text = "school,procedure,subject,grade,year,score,mark,journal_mark\n";
    for (auto school = 0; rows > 0; ++school)
        for (const auto& work : works)
            for (const auto year : {2024, 2025})
                for (auto i = 0; i < participants_a_work; ++i, --rows) {
                    const auto draw = random();
                    text += std::to_string(170000 + school) + ',' + work.text + ',' + std::to_string(year) + ',' +
                            std::to_string(draw % static_cast<unsigned>(work.points + 1)) + ',' +
                            (work.marked ? std::to_string(2 + draw / 256 % 4) : std::string{}) + ",\n";
                }
    return text;
}

const std::string& rows_to_read()
{
    static const auto text = [] {
        if (const auto* file = std::getenv("VEKHA_BENCH_RESULTS")) {
            auto in = std::ifstream{file, std::ios::binary};
            return std::string{std::istreambuf_iterator<char>{in}, {}};
        }
        const auto* rows = std::getenv("VEKHA_BENCH_ROWS");
        return made_rows(rows == nullptr ? usual_rows : std::atol(rows));
    }();
    return text;
}

domain::AssessmentResults read_rows(domain::ResultsProtocol& protocol)
{
    const auto& text = rows_to_read();
    auto given = std::size_t{0};
    intake::ResultsReader reader;
    const auto added = reader.add("rows", [&](std::span<char> bytes) {
        const auto size = std::min(bytes.size(), text.size() - given);
        text.copy(bytes.data(), size, given);
        given += size;
        return size;
    });
    if (!added) std::abort();
    protocol = reader.protocol();
    return std::move(reader).build();
}

void read_results(benchmark::State& state)
{
    domain::ResultsProtocol protocol;
    for (auto _ : state)
        benchmark::DoNotOptimize(read_rows(protocol));
    state.SetItemsProcessed(state.iterations() * protocol.accepted);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(rows_to_read().size()));
}
BENCHMARK(read_results)->Unit(benchmark::kMillisecond)->UseRealTime();

void identify(benchmark::State& state, const char* code)
{
    static domain::ResultsProtocol protocol;
    static const auto results = read_rows(protocol);
    const auto methods = wire::preset_methods();
    const auto* method = domain::method_named(methods, code);
    const auto settings = domain::Settings::create(*method, {});
    const auto scales = wire::preset_scales();
    const domain::ContextData context;
    for (auto _ : state)
        benchmark::DoNotOptimize(analytics::identify(*method, *settings, {results, context, scales, 2025}));
    state.counters["schools"] = static_cast<double>(results.schools().size());
}
BENCHMARK_CAPTURE(identify, order_847, "order-847")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(identify, quality_index, "quality-index")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(identify, gia_clusters, "gia-clusters")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(identify, objectivity, "objectivity")->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
