#include "intake/results/read_result_file.h"

#include "columns/memory_file.h"
#include "documents/open.h"
#include "intake/results/read_context.h"
#include "intake/results/read_results.h"
#include "intake/results/sheets/collect.h"
#include "intake/results/sheets/readers.h"
#include "intake/results/sheets/recognise.h"
#include "intake/results/sheets/sheet.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vekha::intake
{

namespace
{

using domain::ResultFileKind;
using domain::ResultFileProblem;

constexpr double ten_thousand = 10'000;
/// Every school of a country over four years.
constexpr std::int64_t most_rows_of_columns = 60'000'000;

ByteSource source_of(std::string_view bytes)
{
    return [bytes](std::span<char> out) mutable {
        const auto size = std::min(out.size(), bytes.size());
        std::copy_n(bytes.begin(), size, out.begin());
        bytes.remove_prefix(size);
        return size;
    };
}

void take_cells(const domain::AssessmentResults& results, ResultFileCollector& out)
{
    std::vector<std::size_t> places;
    for (const auto& code : results.schools())
        places.push_back(out.school({code, {}, {}}).value_or(0)); // without names no login has two of them
    for (const auto& cell : results.cells()) {
        domain::WrittenCell written;
        written.school = places[cell.school];
        written.assessment = results.assessment_of(cell);
        const auto tallies = results.tallies_of(cell);
        written.tallies.assign(tallies.begin(), tallies.end());
        for (const auto& tally : tallies)
            written.participants += tally.count;
        out.add_cell(written);
    }
}

/// @return why it cannot be read; nullopt when it was
std::optional<TableError> take_participants(std::string_view name, std::string_view bytes, ResultFileCollector& out)
{
    ResultsReader reader{{out.options().threads, LineChunks::usual_chunk, most_rows_of_columns}};
    const auto added = begins_parquet(bytes) ? reader.add_parquet(name, columns::MemoryFile{bytes}.path())
                                             : reader.add(name, source_of(bytes));
    if (!added) return added.error();
    out.found(ResultFileKind::Participants);
    out.protocol().add(reader.protocol());
    take_cells(std::move(reader).build(), out);
    return std::nullopt;
}

std::optional<TableError> take_context(std::string_view name, std::string_view text, ResultFileCollector& out)
{
    domain::ResultsProtocol protocol;
    const auto context = read_context(name, source_of(text), protocol);
    if (!context) return context.error();
    out.found(ResultFileKind::Context);
    out.protocol().add(protocol);
    for (const auto& [code, values] : context->schools())
        for (const auto& [variable, value] : values) {
            const auto school = out.school({code, {}, {}}).value_or(0);
            out.add(domain::WrittenValue{school, out.options().year, variable, std::llround(value * ten_thousand)});
        }
    return std::nullopt;
}

/// The rows of a sheet as text of separated values, each on the line of its number.
std::string as_separated(const Sheet& sheet, std::size_t header)
{
    std::string text;
    auto line = std::int64_t{1};
    for (auto at = header; at < sheet.rows.size(); ++at) {
        for (; line < sheet.rows[at].number; ++line)
            text += '\n';
        for (const auto cell : sheet.rows[at].cells) {
            for (const auto c : cell)
                text += c == '\n' || c == '\t' || c == '"' ? ' ' : c;
            text += '\t';
        }
    }
    return text;
}

void read_known(const Sheet& sheet, const RecognisedSheet& recognised, std::string_view name, ResultFileCollector& out)
{
    if (recognised.plain_rows) {
        const auto text = as_separated(sheet, recognised.header);
        const auto problem = recognised.kind == ResultFileKind::Context ? take_context(name, text, out)
                                                                        : take_participants(name, text, out);
        if (problem) out.doubt(sheet.rows[recognised.header].number, problem->code, problem->detail);
        return;
    }
    const auto known = KnownSheet{sheet, recognised.header, headings_of(sheet.rows[recognised.header]),
                                  read_head(sheet, recognised.header)};
    switch (recognised.kind) {
    case ResultFileKind::Participants:
        return read_individual(known, out);
    case ResultFileKind::Journal:
        return read_journal(known, out);
    case ResultFileKind::Marks:
    case ResultFileKind::Scores:
    case ResultFileKind::Tasks:
    case ResultFileKind::TasksByMark:
        return read_statistics(known, recognised.kind, out);
    case ResultFileKind::Planned:
        return read_planned(known, out);
    case ResultFileKind::ExamTable:
        return read_exam_table(known, out);
    case ResultFileKind::BiasList:
        return read_bias_list(known, out);
    case ResultFileKind::OfficialList:
        return read_official_list(known, out);
    case ResultFileKind::OfficialIndices:
        return read_indices(known, out);
    case ResultFileKind::Context:
        return;
    }
}

/// @return why nothing of it could be read
std::optional<ResultFileProblem> read_document(std::string_view name, const documents::Document& document,
                                               ResultFileCollector& out)
{
    std::string unknown;
    for (const auto& sheet : sheets_of(document)) {
        out.enter(sheet.name);
        if (const auto recognised = recognise(sheet, out.options())) {
            read_known(sheet, *recognised, name, out);
        } else if (!sheet.rows.empty()) {
            out.doubt(sheet.rows.front().number, "sheet-unknown", sheet.name);
            unknown += (unknown.empty() ? "" : ", ") + std::string{sheet.name};
        }
    }
    if (out.found_any()) return std::nullopt;
    return ResultFileProblem{"result-file-unknown", std::move(unknown)};
}

/// Text is a table whatever it is called; the ending alone tells the room of documents so. «;» first: decimal commas
/// and titles make a comma look like the separator.
std::optional<ResultFileProblem> read_text(std::string_view name, std::string_view bytes, ResultFileCollector& out)
{
    constexpr std::string_view order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(order_mark)) bytes.remove_prefix(order_mark.size());
    const auto wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    std::optional<ResultFileProblem> problem;
    for (const auto* declared : {"sep=;\n", ""}) {
        if (*declared != '\0' && (wide || bytes.find(';') == std::string_view::npos)) continue;
        const auto document = documents::open(declared + std::string{bytes}, std::string{name} + ".csv");
        if (!document) return ResultFileProblem{document.error().code, document.error().detail};
        out.protocol() = {}; // doubts of the other separator
        problem = read_document(name, *document, out);
        if (!problem) break;
    }
    return problem;
}

std::optional<ResultFileProblem> read_archive(std::string_view name, std::string_view bytes, ResultFileCollector& out)
{
    const auto document = documents::open(bytes, name);
    if (!document) return ResultFileProblem{document.error().code, document.error().detail};
    return read_document(name, *document, out);
}

std::optional<ResultFileProblem> problem_of(std::optional<TableError> error)
{
    if (!error) return std::nullopt;
    return ResultFileProblem{std::move(error->code), std::move(error->detail)};
}

std::optional<ResultFileProblem> read_bytes(std::string_view name, std::string_view bytes, ResultFileCollector& out)
{
    if (begins_parquet(bytes) || begins_participant_rows(bytes)) return problem_of(take_participants(name, bytes, out));
    if (begins_context(bytes)) return problem_of(take_context(name, bytes, out));
    return bytes.starts_with("PK") ? read_archive(name, bytes, out) : read_text(name, bytes, out);
}

} // namespace

domain::Result<domain::ResultFile, ResultFileProblem> read_result_file(std::string_view name, std::string_view bytes,
                                                                       const ResultFileOptions& options)
{
    auto out = ResultFileCollector{name, options};
    if (auto problem = read_bytes(name, bytes, out)) return domain::unexpected{std::move(*problem)};
    return std::move(out).finish();
}

} // namespace vekha::intake
