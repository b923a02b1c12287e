#include "cli/demo_parts.h"
#include "cli/results.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <ostream>
#include <system_error>
#include <vector>

namespace vekha::cli::demo
{

namespace
{

/// What rows do not say and a name does: «kontekst-2025.csv» is about 2025, «oge-2025.csv» about ОГЭ.
domain::ResultReading reading_of(const std::filesystem::path& path)
{
    constexpr std::size_t digits = 4;
    const auto stem = path.stem().string();
    domain::ResultReading reading;
    int year = 0;
    if (stem.size() > digits &&
        std::from_chars(stem.data() + stem.size() - digits, stem.data() + stem.size(), year).ec == std::errc{})
        reading.year = year;
    if (stem.starts_with("oge")) reading.procedure = domain::Procedure::Oge;
    return reading;
}

} // namespace

Answer<void> bring_results(Services& services, const Call& call, const std::filesystem::path& folder, std::ostream& out)
{
    std::vector<std::filesystem::path> files;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "results", ignored))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::ranges::sort(files);
    const service::JobClock clock{[&call] { return call.now; }, [&call](store::Instant) { return call.today; }};
    for (const auto& path : files) {
        const auto brought = bytes_of(path)
                                 .and_then([&](const std::string& bytes) {
                                     return service::upload_result_file(
                                         services, call, {path.filename().string(), bytes, reading_of(path)});
                                 })
                                 .and_then([&](const service::ResultFileView& view) {
                                     return apply_to_the_end(services, call, view, clock);
                                 });
        if (!brought) return domain::unexpected<service::Refusal>{brought.error()};
        out << fmt::format("{}: школ {}, ячеек результатов {} / schools, cells of results\n", brought->file.name,
                           brought->file.protocol.schools, brought->file.protocol.cells.all());
    }
    return {};
}

} // namespace vekha::cli::demo
