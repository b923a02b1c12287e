// How long results take from a file to a finding: one reading, then every method of presets/methods on two threads.
// Says the seconds of each and the most memory the program had. A file of 30 million rows: vekha simulate results
// --schools 40000.
//
//   results_bench results.csv|results.parquet [context.csv] [YEAR]
#include "analytics/identify.h"
#include "intake/results/read_context.h"
#include "intake/results/read_results.h"
#include "wire/method.h"

#include <sys/resource.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <future>
#include <string>

namespace
{

using namespace vekha;

class Watch
{
public:
    [[nodiscard]] double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    }

private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

intake::ByteSource source_of(std::ifstream& file)
{
    return [&file](std::span<char> bytes) {
        file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return static_cast<std::size_t>(file.gcount());
    };
}

void stop_unless(bool done, const char* what)
{
    if (done) return;
    std::fprintf(stderr, "cannot read %s\n", what);
    std::exit(1);
}

/// Pages of the program and files it reads come and go; this is the most there ever were.
long most_mebibytes()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

domain::ContextData context_from(const char* path)
{
    auto file = std::ifstream{path, std::ios::binary};
    domain::ResultsProtocol protocol;
    auto context = intake::read_context(path, source_of(file), protocol);
    stop_unless(context.has_value(), path);
    return *std::move(context);
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 2) return 1;
    const std::string path = arguments[1];
    const Watch all;
    intake::ResultsReader reader;
    if (path.ends_with(".parquet")) {
        stop_unless(reader.add_parquet(path, path).has_value(), path.c_str());
    } else {
        auto file = std::ifstream{path, std::ios::binary};
        stop_unless(reader.add(path, source_of(file)).has_value(), path.c_str());
    }
    const auto rows = reader.protocol().accepted;
    const auto results = std::move(reader).build();
    std::printf("read: %.2f s, %lld rows, %zu schools, %zu cells\n", all.seconds(), static_cast<long long>(rows),
                results.schools().size(), results.cells().size());
    const auto context = count > 2 ? context_from(arguments[2]) : domain::ContextData{};
    const auto year = count > 3 ? std::atoi(arguments[3]) : 2025;
    const auto scales = wire::preset_scales();
    const auto methods = wire::preset_methods();
    std::atomic<std::size_t> next = 0;
    const auto carry_out = [&] {
        for (auto at = next++; at < methods.size(); at = next++) {
            const Watch one;
            const auto settings = domain::Settings::create(methods[at], {});
            const auto made = analytics::identify(methods[at], *settings, {results, context, scales, year});
            std::printf("%s: %.2f s, %zu schools\n", methods[at].code.c_str(), one.seconds(), made.schools.size());
        }
    };
    auto other = std::async(std::launch::async, carry_out); // methods look at the same results and change nothing
    carry_out();
    other.get();
    std::printf("all: %.2f s, %ld MiB\n", all.seconds(), most_mebibytes());
    return 0;
}
