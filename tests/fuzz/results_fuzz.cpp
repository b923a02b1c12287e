#include "intake/results/read_context.h"
#include "intake/results/read_results.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace
{

using namespace vekha;

intake::ByteSource source_of(std::string_view bytes)
{
    return [bytes](std::span<char> out) mutable {
        const auto size = std::min(out.size(), bytes.size());
        std::copy_n(bytes.begin(), size, out.begin());
        bytes.remove_prefix(size);
        return size;
    };
}

/// Every accepted row is in the distributions, once.
void check_sum(const domain::AssessmentResults& results, const domain::ResultsProtocol& protocol)
{
    auto counted = std::int64_t{0};
    for (const auto& cell : results.cells())
        for (const auto& tally : results.tallies_of(cell)) {
            counted += tally.count;
            if (tally.mark == 1 || tally.mark > 5 || tally.score > 100 * domain::Tally::per_point) std::abort();
        }
    if (counted != protocol.accepted) std::abort();
}

} // namespace

/// Any bytes are a file of results: no crash, every row is accepted or left out, and short chunks change nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    constexpr std::size_t shorter_than_many_rows = 256;
    auto whole = std::int64_t{-1};
    for (const auto chunk : {intake::LineChunks::usual_chunk, shorter_than_many_rows}) {
        auto reader = intake::ResultsReader{{1, chunk}};
        if (!reader.add("file", source_of(bytes))) continue;
        const auto protocol = reader.protocol();
        check_sum(std::move(reader).build(), protocol);
        // A chunk shorter than a row leaves it out, and never lets in more.
        if (whole >= 0 && protocol.accepted > whole) std::abort();
        whole = protocol.accepted;
    }
    domain::ResultsProtocol protocol;
    (void)intake::read_context("file", source_of(bytes), protocol);
    return 0;
}
