#include "intake/results/result_shard.h"

#include <algorithm>

namespace vekha::intake
{

namespace
{

bool blank(std::span<const std::string_view> cells)
{
    return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) { return cell.empty(); });
}

} // namespace

void ResultShard::read_row(std::string_view line, std::int64_t row)
{
    const auto cut = cutter_.cut(line);
    if (cut == CellCutter::Cut::QuoteUnclosed) return piles_.reject(row, RowFault::QuoteUnclosed);
    const auto cells = cutter_.cells();
    if (cut == CellCutter::Cut::Whole && blank(cells)) return;
    if (cells.size() < columns_.count) return piles_.reject(row, RowFault::CellsMissing);
    if (cut == CellCutter::Cut::TooManyCells || !blank(cells.subspan(columns_.count)))
        return piles_.reject(row, RowFault::CellsExtra);
    const auto school = piles_.school_of(columns_.cell(cells, ResultColumn::School));
    if (!school) return piles_.reject(row, school.error());
    const auto assessment = piles_.assessment_of(
        {columns_.cell(cells, ResultColumn::Procedure), columns_.cell(cells, ResultColumn::Subject),
         columns_.cell(cells, ResultColumn::Grade), columns_.cell(cells, ResultColumn::Year)});
    if (!assessment) return piles_.reject(row, assessment.error());
    const auto score = read_score(columns_.cell(cells, ResultColumn::Score));
    if (!score) return piles_.reject(row, score.error());
    const auto mark = read_mark(columns_.cell(cells, ResultColumn::Mark), RowFault::MarkInvalid);
    if (!mark) return piles_.reject(row, mark.error());
    const auto journal = read_mark(columns_.cell(cells, ResultColumn::JournalMark), RowFault::JournalMarkInvalid);
    if (!journal) return piles_.reject(row, journal.error());
    piles_.add(*school, *assessment, *score, *mark, *journal);
}

void ResultShard::read(const Chunk& chunk)
{
    if (chunk.long_row) piles_.reject(*chunk.long_row, RowFault::RowTooLong);
    auto rest = chunk.text;
    for (auto row = chunk.first_row; !rest.empty(); ++row)
        if (const auto line = take_line(rest); !line.empty()) read_row(line, row);
}

} // namespace vekha::intake
