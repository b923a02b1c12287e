#include "intake/results/read_results.h"

#include "documents/plain_text.h"
#include "intake/results/encoding.h"
#include "intake/results/result_shard.h"

#include <algorithm>
#include <future>
#include <thread>

namespace vekha::intake
{

namespace
{

constexpr unsigned most_threads = 8;

unsigned thread_count(unsigned wanted)
{
    return std::clamp(wanted == 0 ? std::thread::hardware_concurrency() : wanted, 1U, most_threads);
}

void read_all(LineChunks& chunks, ResultShard& shard)
{
    Chunk chunk;
    while (chunks.next(chunk))
        shard.read(chunk);
    shard.gather();
}

std::vector<ResultShard> read_in_parallel(LineChunks& chunks, Chunk& first, const ResultColumns& columns,
                                          unsigned threads)
{
    auto shards = std::vector<ResultShard>(threads, ResultShard{columns});
    shards.front().read(first);
    std::vector<std::future<void>> others;
    for (std::size_t i = 1; i < shards.size(); ++i)
        others.push_back(std::async(std::launch::async, [&chunks, &shard = shards[i]] { read_all(chunks, shard); }));
    read_all(chunks, shards.front());
    for (auto& other : others)
        other.get();
    return shards;
}

/// One encoding a file: a code that is no UTF-8 says that none of its codes is.
bool all_utf8(const std::vector<ResultShard>& shards)
{
    return std::all_of(shards.begin(), shards.end(), [](const ResultShard& shard) {
        for (std::uint32_t i = 0; i < shard.school_count(); ++i)
            if (!documents::valid_utf8(shard.schools()[i])) return false;
        return true;
    });
}

void add_shard(const ResultShard& shard, bool utf8, domain::AssessmentResultsBuilder& builder)
{
    std::vector<std::uint32_t> schools;
    for (std::uint32_t i = 0; i < shard.school_count(); ++i) {
        const auto code = shard.schools()[i];
        schools.push_back(utf8 ? builder.school(code) : builder.school(from_windows_1251(code)));
    }
    std::vector<std::uint32_t> assessments;
    for (const auto& assessment : shard.assessments())
        assessments.push_back(builder.assessment(assessment));
    for (const auto& cell : shard.gathered())
        builder.add(schools[cell.school], assessments[cell.assessment],
                    std::span{shard.tallies()}.subspan(cell.first, cell.size));
}

void add_to_protocol(const std::vector<ResultShard>& shards, std::string_view name, domain::ResultsProtocol& protocol)
{
    std::vector<RejectedRow> rejected;
    for (const auto& shard : shards) {
        protocol.accepted += shard.accepted();
        protocol.without_value += shard.without_value();
        for (std::size_t i = 0; i < row_fault_codes.size(); ++i)
            if (const auto count = shard.rejected_for(static_cast<RowFault>(i)); count > 0)
                protocol.left_out[std::string{row_fault_codes[i]}] += count;
        rejected.insert(rejected.end(), shard.rejected().begin(), shard.rejected().end());
    }
    std::sort(rejected.begin(), rejected.end());
    rejected.resize(std::min(rejected.size(), ResultShard::most_rejected_kept));
    for (const auto& row : rejected)
        protocol.first_left_out.push_back({std::string{name}, row.row, std::string{code_of(row.fault)}});
}

} // namespace

domain::Result<std::string_view, TableError> take_header(Chunk& chunk, std::string_view empty_code)
{
    if (chunk.text.starts_with("\xFF\xFE") || chunk.text.starts_with("\xFE\xFF"))
        return domain::unexpected{TableError{"text-encoding-unknown", "UTF-16"}};
    if (chunk.text.starts_with("\xEF\xBB\xBF")) chunk.text.remove_prefix(3);
    while (!chunk.text.empty()) {
        const auto line = take_line(chunk.text);
        ++chunk.first_row;
        if (!without_blanks(line).empty()) return line;
    }
    return domain::unexpected{TableError{std::string{empty_code}, ""}};
}

domain::Result<void, TableError> ResultsReader::add(std::string_view name, const ByteSource& source)
{
    auto chunks = LineChunks{source, options_.chunk_bytes};
    Chunk first;
    chunks.next(first);
    const auto header = take_header(first, "results-empty");
    if (!header) return domain::unexpected{header.error()};
    const auto columns = read_result_columns(*header);
    if (!columns) return domain::unexpected{columns.error()};
    const auto shards = read_in_parallel(chunks, first, *columns, thread_count(options_.threads));
    const auto utf8 = all_utf8(shards);
    for (const auto& shard : shards)
        add_shard(shard, utf8, builder_);
    add_to_protocol(shards, name, protocol_);
    return {};
}

} // namespace vekha::intake
