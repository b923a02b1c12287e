#include "intake/results/sheets/columns.h"
#include "intake/results/sheets/groups.h"
#include "intake/results/sheets/readers.h"
#include "intake/results/subjects.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace vekha::intake
{

namespace
{

using domain::ResultFileKind;

constexpr std::int64_t whole = 10'000; // hundredths of a percent
constexpr std::int64_t marks_tolerance = 50;
constexpr std::int64_t scores_tolerance = 150; // many columns, each rounded

class StatisticsRows
{
public:
    StatisticsRows(const KnownSheet& known, ResultFileKind kind, const domain::Assessment& work,
                   ResultFileCollector& out)
        : known_{known}, out_{out}, groups_{known.headings, kind}
    {
        table_.kind = kind;
        table_.assessment = work;
        for (std::size_t i = 0; i < known.headings.size() && columns_.size() < most_task_columns; ++i) {
            if (groups_.is_label(i) || groups_.is_count(i)) continue;
            auto column = task_column(i, known.headings[i]);
            if (!column) continue;
            columns_.push_back(i);
            auto& named = table_.columns.emplace_back();
            named.name = column->task.number;
            named.most = column->task.most;
        }
    }

    void read()
    {
        for (auto at = known_.header + 1; at < known_.sheet.rows.size(); ++at) {
            const auto& row = known_.sheet.rows[at];
            if (row.filled() < 2 || take_most(row)) continue;
            if (const auto code = take(row); code.empty())
                out_.accept();
            else
                out_.leave_out(row.number, code);
        }
        out_.add(std::move(table_));
    }

private:
    /// «Макс балл» under the numbers of tasks.
    bool take_most(const SheetRow& row)
    {
        const auto labelled = std::any_of(row.cells.begin(), row.cells.end(), [](std::string_view cell) {
            return plain_heading(cell).starts_with("макс");
        });
        if (!labelled) return false;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto points = read_number(row.cell(columns_[i]));
            if (points.state == Number::Value && points.hundredths > 0) table_.columns[i].most = points.hundredths;
        }
        return true;
    }

    [[nodiscard]] std::string_view read_values(const SheetRow& row, domain::StatisticsRow& read) const
    {
        for (const auto column : columns_) {
            const auto number = read_number(row.cell(column));
            if (number.state == Number::Broken) return "figure-invalid";
            if (number.state == Number::Absent) {
                read.values.emplace_back();
                continue;
            }
            if (number.hundredths < 0 || number.hundredths > whole) return "share-out-of-range";
            read.values.emplace_back(number.hundredths);
        }
        return {};
    }

    /// Whether shares that make up a whole do; a row without any says nothing.
    [[nodiscard]] bool sums_up(const domain::StatisticsRow& row) const
    {
        if (table_.kind != ResultFileKind::Marks && table_.kind != ResultFileKind::Scores) return true;
        auto sum = std::int64_t{0};
        auto any = false;
        for (const auto& value : row.values) {
            sum += value.value_or(0);
            any = any || value;
        }
        const auto tolerance = table_.kind == ResultFileKind::Marks ? marks_tolerance : scores_tolerance;
        return !any || (sum >= whole - tolerance && sum <= whole + tolerance);
    }

    [[nodiscard]] std::string_view take(const SheetRow& row)
    {
        auto read = groups_.row_of(row, out_, known_.head);
        if (!read) return read.error();
        if (const auto code = read_values(row, *read); !code.empty()) return code;
        if (!sums_up(*read)) return "shares-do-not-sum";
        if (read->school && read->participants > 0 && read->mark == 0) state(*read);
        table_.rows.push_back(std::move(*read));
        return {};
    }

    /// What the row says of its school.
    void state(const domain::StatisticsRow& row)
    {
        domain::StatedFigures figures;
        figures.participants = row.participants;
        std::vector<std::int64_t> shares;
        for (const auto& value : row.values)
            shares.push_back(value.value_or(0));
        if (std::accumulate(shares.begin(), shares.end(), std::int64_t{0}) == 0) return;
        if (table_.kind == ResultFileKind::Marks)
            state_marks(counts_of(row.participants, shares), figures);
        else if (table_.kind == ResultFileKind::Scores)
            state_scores(counts_of(row.participants, shares), figures);
        else
            state_tasks(row, figures);
        out_.state(*row.school, table_.assessment, figures);
    }

    static void state_marks(const std::vector<std::int64_t>& counts, domain::StatedFigures& figures)
    {
        figures.marks.emplace();
        std::copy_n(counts.begin(), figures.marks->size(), figures.marks->begin());
        figures.below = figures.marks->front();
    }

    void state_scores(const std::vector<std::int64_t>& counts, domain::StatedFigures& figures) const
    {
        auto points = std::int64_t{0};
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const auto score = read_count(table_.columns[i].name).value_or(0) * domain::Tally::per_point;
            points += score * counts[i];
            if (counts[i] > 0)
                figures.scores.push_back(
                    {static_cast<std::int16_t>(score), 0, 0, static_cast<std::uint32_t>(counts[i])});
        }
        if (figures.participants > 0) figures.mean = points / figures.participants;
    }

    void state_tasks(const domain::StatisticsRow& row, domain::StatedFigures& figures) const
    {
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            if (!row.values[i]) continue;
            const auto& column = table_.columns[i];
            const auto most = column.most > 0 ? column.most : domain::Tally::per_point; // shares of one point
            figures.tasks.push_back({column.name, column.level, most, row.participants,
                                     (most * row.participants * *row.values[i] + whole / 2) / whole});
        }
    }

    const KnownSheet& known_;
    ResultFileCollector& out_;
    GroupColumns groups_;
    domain::StatisticsTable table_;
    std::vector<std::size_t> columns_; ///< of the sheet, by column of the table
};

} // namespace

void read_statistics(const KnownSheet& known, ResultFileKind kind, ResultFileCollector& out)
{
    out.found(kind);
    const auto work = work_of(known, out);
    if (!work) return;
    StatisticsRows{known, kind, *work, out}.read();
}

} // namespace vekha::intake
