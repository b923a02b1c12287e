#pragma once

#include "domain/assessment.h"
#include "domain/result.h"
#include "domain/result_file.h"
#include "domain/results_protocol.h"
#include "intake/results/line_chunks.h"
#include "intake/results/participant_piles.h"
#include "intake/results/result_columns.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vekha::intake
{

/// Reads participant rows from CSV into distributions; participants are not kept.
///
/// Header `school,procedure,subject,grade,year,score,mark,journal_mark` in any order, among other columns; «,», «;» or
/// tabs; UTF-8 with or without BOM, or windows-1251; decimal points or commas; quotes within a line. A bad row is left
/// out with a code, the rest goes in.
class ResultsReader
{
public:
    struct Options {
        unsigned threads = 0; ///< 0: as many as the machine runs at once, at most 8
        std::size_t chunk_bytes = LineChunks::usual_chunk;
        /// Of a file of columns; sixteen bytes a row are needed while it is read.
        std::int64_t most_rows = std::numeric_limits<std::int64_t>::max();
    };

    ResultsReader() = default;
    explicit ResultsReader(Options options) : options_{options} {}

    /// Reads one file; several add up.
    ///
    /// @param name  of the file, for the protocol
    /// @error results-empty (no header), results-columns-missing, text-encoding-unknown (UTF-16)
    [[nodiscard]] domain::Result<void, TableError> add(std::string_view name, const ByteSource& source);

    /// Reads a file of columns; rows are numbered from 1.
    ///
    /// @error results-columns-missing, parquet-library-missing, parquet-unreadable, parquet-too-many-rows
    [[nodiscard]] domain::Result<void, TableError> add_parquet(std::string_view name, const std::string& path);
    /// Takes over what another reader read: distributions add up, stated figures stand beside them.
    void add(const domain::ResultFile& file);

    [[nodiscard]] const domain::ResultsProtocol& protocol() const { return protocol_; }
    [[nodiscard]] domain::AssessmentResults build() && { return std::move(builder_).build(); }

private:
    void take(std::vector<ParticipantPiles> piles, std::string_view name);

    Options options_;
    domain::ResultsProtocol protocol_;
    domain::AssessmentResultsBuilder builder_;
};

/// Whether bytes are a file of columns.
[[nodiscard]] bool begins_parquet(std::string_view beginning);
/// Whether a text begins with the header of rows of participants.
[[nodiscard]] bool begins_participant_rows(std::string_view beginning);
/// Whether a text begins with the header of `school,variable,value`.
[[nodiscard]] bool begins_context(std::string_view beginning);

/// Takes blank lines and the header off the first chunk of a table.
///
/// @return the header line
/// @error `empty_code`, text-encoding-unknown
[[nodiscard]] domain::Result<std::string_view, TableError> take_header(Chunk& chunk, std::string_view empty_code);

} // namespace vekha::intake
