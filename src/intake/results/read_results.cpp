#include "intake/results/read_results.h"

#include "documents/plain_text.h"
#include "intake/results/encoding.h"
#include "intake/results/read_columns.h"
#include "intake/results/result_shard.h"

#include <algorithm>
#include <array>
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
    shard.piles().gather();
}

/// One `work(i)` a thread, the first on this one.
template <typename Work>
void in_parallel(std::size_t threads, Work work)
{
    std::vector<std::future<void>> others;
    for (std::size_t i = 1; i < threads; ++i)
        others.push_back(std::async(std::launch::async, [&work, i] { work(i); }));
    work(0);
    for (auto& other : others)
        other.get();
}

std::vector<ParticipantPiles> read_in_parallel(LineChunks& chunks, Chunk& first, const ResultColumns& columns,
                                               unsigned threads)
{
    auto shards = std::vector<ResultShard>(threads, ResultShard{columns});
    shards.front().read(first);
    in_parallel(shards.size(), [&](std::size_t i) { read_all(chunks, shards[i]); });
    std::vector<ParticipantPiles> piles;
    for (auto& shard : shards)
        piles.push_back(std::move(shard.piles()));
    return piles;
}

/// One encoding a file: a code that is no UTF-8 says that none of its codes is.
bool all_utf8(const std::vector<ParticipantPiles>& shards)
{
    return std::all_of(shards.begin(), shards.end(), [](const ParticipantPiles& shard) {
        for (std::uint32_t i = 0; i < shard.school_count(); ++i)
            if (!documents::valid_utf8(shard.schools()[i])) return false;
        return true;
    });
}

void add_piles(const ParticipantPiles& shard, bool utf8, domain::AssessmentResultsBuilder& builder)
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

void add_to_protocol(const std::vector<ParticipantPiles>& shards, std::string_view name,
                     domain::ResultsProtocol& protocol)
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
    rejected.resize(std::min(rejected.size(), ParticipantPiles::most_rejected_kept));
    for (const auto& row : rejected)
        protocol.first_left_out.push_back({std::string{name}, row.row, std::string{code_of(row.fault)}});
}

TableError problem_of(const columns::ColumnsError& error)
{
    if (error.code == "parquet-columns-missing") return {"results-columns-missing", error.detail};
    return {error.code, error.detail};
}

/// Whether the first line of a text holds all these columns.
bool has_columns(std::string_view beginning, std::span<const std::string_view> columns)
{
    constexpr std::size_t longest_header = 4096;
    auto line = beginning.substr(0, longest_header);
    if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    line.remove_prefix(std::min(line.find_first_not_of("\r\n"), line.size()));
    const auto header = read_header(line.substr(0, line.find('\n')), columns);
    return std::all_of(header.place.begin(), header.place.end(), [](const auto& place) { return place.has_value(); });
}

} // namespace

bool begins_parquet(std::string_view beginning)
{
    return beginning.starts_with("PAR1");
}

bool begins_participant_rows(std::string_view beginning)
{
    constexpr auto columns = std::to_array<std::string_view>({"school", "procedure", "subject", "grade", "year"});
    return has_columns(beginning, columns);
}

bool begins_context(std::string_view beginning)
{
    constexpr auto columns = std::to_array<std::string_view>({"school", "variable", "value"});
    return has_columns(beginning, columns);
}

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
    take(read_in_parallel(chunks, first, *columns, thread_count(options_.threads)), name);
    return {};
}

domain::Result<void, TableError> ResultsReader::add_parquet(std::string_view name, const std::string& path)
{
    const auto threads = thread_count(options_.threads);
    const auto rows =
        columns::ParquetRows::open(path, result_column_names, result_columns_needed, threads, options_.most_rows);
    if (!rows) return domain::unexpected{problem_of(rows.error())};
    if (!has_outcome((*rows)->types())) return domain::unexpected{TableError{"results-columns-missing", "score, mark"}};
    std::vector<ParticipantPiles> piles(threads);
    in_parallel(threads, [&](std::size_t i) {
        read_columns(**rows, piles[i]);
        piles[i].gather();
    });
    if ((*rows)->error()) return domain::unexpected{problem_of(*(*rows)->error())};
    take(std::move(piles), name);
    return {};
}

void ResultsReader::take(std::vector<ParticipantPiles> piles, std::string_view name)
{
    add_to_protocol(piles, name, protocol_);
    const auto utf8 = all_utf8(piles);
    for (auto& one : piles) {
        add_piles(one, utf8, builder_);
        one = {}; // so that what was read is in memory once
    }
}

void ResultsReader::add(const domain::ResultFile& file)
{
    std::vector<std::uint32_t> schools;
    for (const auto& school : file.schools)
        schools.push_back(builder_.school(school.known_by()));
    for (const auto& cell : file.cells) {
        const auto assessment = builder_.assessment(cell.assessment);
        builder_.add(schools[cell.school], assessment, cell.tallies);
        if (!cell.stated) continue;
        if (!cell.tallies.empty())
            builder_.add_tasks(schools[cell.school], assessment, cell.stated->tasks);
        else
            builder_.state(schools[cell.school], assessment, *cell.stated);
    }
    protocol_.add(file.protocol);
}

} // namespace vekha::intake
