#include "intake/results/sheets/columns.h"
#include "intake/results/sheets/groups.h"
#include "intake/results/sheets/readers.h"
#include "intake/results/subjects.h"

#include <algorithm>

namespace vekha::intake
{

namespace
{

constexpr std::int64_t whole = 10'000;

/// A column of percents: whose they are.
struct PlannedGroup {
    std::size_t column = 0;
    domain::StatisticsRow row;
};

class PlannedRows
{
public:
    PlannedRows(const KnownSheet& known, const domain::Assessment& work, ResultFileCollector& out)
        : known_{known}, out_{out}
    {
        table_.kind = domain::ResultFileKind::Planned;
        table_.assessment = work;
        for (std::size_t i = 0; i < known.headings.size(); ++i)
            place(i, known.headings[i]);
    }

    void read()
    {
        for (auto at = known_.header + 1; at < known_.sheet.rows.size(); ++at) {
            const auto& row = known_.sheet.rows[at];
            if (row.filled() < 2 || row.cell(number_).empty()) continue;
            if (const auto code = take(row); code.empty())
                out_.accept();
            else
                out_.leave_out(row.number, code);
        }
        finish();
    }

private:
    void place(std::size_t column, const std::string& heading)
    {
        const auto has = [&](std::string_view word) { return heading.find(word) != std::string::npos; };
        if (has("блоки пооп") || has("проверяемые требования") || has("планируемые результаты") || has("умения")) {
            text_ = column;
        } else if (heading.starts_with("макс")) {
            most_ = column;
        } else if (heading.starts_with("номер") || heading == "№" || heading.starts_with("№ задания") ||
                   heading == "задание") {
            number_ = column;
        } else if (!heading.empty()) {
            add_group(column, heading);
        }
    }

    /// The heading names a level, a place or the school itself.
    void add_group(std::size_t column, const std::string& heading)
    {
        const auto& printed = known_.sheet.rows[known_.header].cells[column];
        PlannedGroup group;
        group.column = column;
        const auto named = level_of_label(printed);
        if (named == domain::StatisticsLevel::School || heading == "оо" || heading.starts_with("оо ") ||
            heading.find("по оо") != std::string::npos) {
            group.row.level = domain::StatisticsLevel::School;
            const auto own = school_from(printed);
            const auto& school = own.code.empty() ? known_.head.school : own;
            if (!school.known_by().empty()) group.row.school = out_.school(school);
            group.row.participants = known_.head.declared.value_or(0);
        } else if (named) {
            group.row.level = *named;
        } else {
            return; // a column that is not understood holds nothing we may use
        }
        group.row.label = printed;
        groups_.push_back(std::move(group));
    }

    [[nodiscard]] std::string_view take(const SheetRow& row)
    {
        const auto number = task_column(0, plain_heading(row.cell(number_)));
        if (!number || table_.columns.size() == most_task_columns) return "task-invalid";
        std::vector<std::optional<std::int64_t>> values;
        for (const auto& group : groups_) {
            const auto read = read_number(row.cell(group.column));
            if (read.state == Number::Broken) return "figure-invalid";
            if (read.state == Number::Value && (read.hundredths < 0 || read.hundredths > whole))
                return "share-out-of-range";
            values.push_back(read.state == Number::Value ? std::optional{read.hundredths} : std::nullopt);
        }
        domain::StatisticsColumn column;
        column.name = number->task.number;
        if (text_) column.text = row.cell(*text_);
        if (most_)
            if (const auto points = read_number(row.cell(*most_));
                points.state == Number::Value && points.hundredths > 0)
                column.most = points.hundredths;
        table_.columns.push_back(std::move(column));
        for (std::size_t i = 0; i < groups_.size(); ++i)
            groups_[i].row.values.push_back(values[i]);
        return {};
    }

    void finish()
    {
        for (auto& group : groups_) {
            const auto& row = group.row;
            if (row.school && row.participants > 0) out_.state(*row.school, table_.assessment, stated(row));
            table_.rows.push_back(std::move(group.row));
        }
        out_.add(std::move(table_));
    }

    [[nodiscard]] domain::StatedFigures stated(const domain::StatisticsRow& row) const
    {
        domain::StatedFigures figures;
        figures.participants = row.participants;
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            if (!row.values[i]) continue;
            const auto& column = table_.columns[i];
            const auto most = column.most > 0 ? column.most : domain::Tally::per_point;
            figures.tasks.push_back({column.name, column.level, most, row.participants,
                                     (most * row.participants * *row.values[i] + whole / 2) / whole});
        }
        return figures;
    }

    const KnownSheet& known_;
    ResultFileCollector& out_;
    std::size_t number_ = 0;
    std::optional<std::size_t> text_;
    std::optional<std::size_t> most_;
    std::vector<PlannedGroup> groups_;
    domain::StatisticsTable table_;
};

} // namespace

void read_planned(const KnownSheet& known, ResultFileCollector& out)
{
    out.found(domain::ResultFileKind::Planned);
    const auto work = work_of(known, out);
    if (!work) return;
    PlannedRows{known, *work, out}.read();
}

} // namespace vekha::intake
