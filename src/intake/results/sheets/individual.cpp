#include "intake/results/result_values.h"
#include "intake/results/sheets/columns.h"
#include "intake/results/sheets/readers.h"
#include "intake/results/subjects.h"

#include <algorithm>
#include <map>

namespace vekha::intake
{

namespace
{

using domain::Tally;

/// What one row says of one participant; it does not outlive the row.
struct Participant {
    Tally outcome{Tally::no_score, 0, 0, 1};
    std::vector<domain::TaskFigure> tasks;
    bool any_task = false;
};

class IndividualRows
{
public:
    IndividualRows(const KnownSheet& known, const domain::Assessment& work, ResultFileCollector& out)
        : known_{known}, out_{out}, work_{work}, schools_{school_columns(known.headings)},
          score_{column_named(known.headings, {"первичный балл", "первичные баллы", "балл", "итоговый балл"})},
          mark_{column_named(known.headings, {"отметка", "оценка", "отметка за работу"})},
          journal_{column_named(known.headings, {"отметка по журналу", "отметка за предыдущий период",
                                                 "отметка по журналу за предыдущий период", "журнал"})}
    {
        for (std::size_t i = 0; i < known.headings.size() && tasks_.size() < most_task_columns; ++i)
            if (auto task = task_column(i, known.headings[i])) tasks_.push_back(std::move(*task));
        read_levels();
        for (const auto& task : tasks_)
            most_ += task.task.most;
        if (known.head.most) most_ = *known.head.most;
        scale_ = out.options().scales == nullptr ? nullptr : out.options().scales->of(work);
    }

    void read()
    {
        domain::WrittenWork written{work_, {}, known_.head.date, {}};
        if (most_ > 0) written.most = most_;
        for (const auto& task : tasks_)
            written.tasks.push_back(task.task);
        out_.add(std::move(written));
        auto rows = std::int64_t{0};
        for (auto at = known_.header + 1; at < known_.sheet.rows.size(); ++at) {
            const auto& row = known_.sheet.rows[at];
            constexpr std::size_t fewest_cells = 2; // a note below the table has one
            if (row.filled() < fewest_cells || is_summary(row) || is_levels(row) || is_numbering(row)) continue;
            ++rows;
            if (const auto code = take(row); !code.empty()) out_.leave_out(row.number, code);
        }
        if (known_.head.declared && *known_.head.declared != rows)
            out_.doubt(known_.sheet.rows[known_.header].number, "participants-not-as-declared",
                       std::to_string(*known_.head.declared) + " / " + std::to_string(rows));
    }

private:
    /// «Б», «П», «В» over or under the numbers of tasks.
    [[nodiscard]] bool is_levels(const SheetRow& row) const
    {
        auto levels = std::size_t{0};
        for (const auto& task : tasks_) {
            const auto cell = row.cell(task.column);
            if (cell.empty()) continue;
            if (level_of(cell) == domain::TaskLevel::Unknown) return false;
            ++levels;
        }
        return levels > 0;
    }

    /// «1 2 3 …» under the headings.
    [[nodiscard]] static bool is_numbering(const SheetRow& row)
    {
        auto expected = std::int64_t{0};
        for (const auto cell : row.cells)
            if (read_count(cell) != ++expected) return false;
        return expected > 1;
    }

    [[nodiscard]] static domain::TaskLevel level_of(std::string_view cell)
    {
        const auto text = plain_heading(cell);
        if (text == "б") return domain::TaskLevel::Basic;
        if (text == "п") return domain::TaskLevel::Advanced;
        if (text == "в") return domain::TaskLevel::High;
        return domain::TaskLevel::Unknown;
    }

    void read_levels()
    {
        const auto& rows = known_.sheet.rows;
        const auto from = known_.header < 3 ? 0 : known_.header - 3;
        const auto to = std::min(known_.header + 2, rows.size());
        for (auto at = from; at < to; ++at) {
            if (at == known_.header || !is_levels(rows[at])) continue;
            for (auto& task : tasks_)
                task.task.level = level_of(rows[at].cell(task.column));
        }
    }

    [[nodiscard]] std::optional<std::size_t> school_of(const SheetRow& row, std::string_view& code)
    {
        auto written = schools_.any() ? schools_.school_of(row) : domain::WrittenSchool{};
        if (written.known_by().empty()) written = known_.head.school;
        if (written.known_by().empty()) {
            code = "school-missing";
            return std::nullopt;
        }
        const auto school = out_.school(written);
        if (!school) code = "school-twice";
        return school;
    }

    [[nodiscard]] std::string_view read_tasks(const SheetRow& row, Participant& participant) const
    {
        auto sum = std::int64_t{0};
        for (const auto& column : tasks_) {
            const auto points = read_score(row.cell(column.column));
            if (!points) return "task-points-invalid";
            auto task = column.task;
            task.participants = 1;
            if (*points != Tally::no_score) {
                if (task.most > 0 && *points > task.most) return "task-points-above-most";
                task.points = *points;
                sum += *points;
                participant.any_task = true;
            }
            participant.tasks.push_back(std::move(task));
        }
        if (participant.any_task && participant.outcome.has_score() && sum != participant.outcome.score)
            return "score-not-sum-of-tasks";
        return {};
    }

    /// The mark that the scale gives for the points; 0 when it says nothing.
    [[nodiscard]] int mark_by_scale(const Tally& outcome) const
    {
        constexpr std::size_t marks_above_two = 3;
        if (scale_ == nullptr || scale_->lowest.size() != marks_above_two || !outcome.has_score()) return 0;
        auto mark = 2;
        for (const auto lowest : scale_->lowest)
            mark += outcome.score >= lowest * Tally::per_point ? 1 : 0;
        return mark;
    }

    /// Why a row is left out; empty when it went in.
    [[nodiscard]] std::string_view take(const SheetRow& row)
    {
        std::string_view code;
        const auto school = school_of(row, code);
        if (!school) return code;
        Participant participant;
        auto& outcome = participant.outcome;
        const auto score = read_score(score_ ? row.cell(*score_) : std::string_view{});
        if (!score) return code_of(score.error());
        outcome.score = *score;
        if (most_ > 0 && *score > most_) return "score-above-most";
        if (const auto wrong = read_tasks(row, participant); !wrong.empty()) return wrong;
        const auto mark = read_mark(mark_ ? row.cell(*mark_) : std::string_view{}, RowFault::MarkInvalid);
        if (!mark) return code_of(mark.error());
        const auto journal =
            read_mark(journal_ ? row.cell(*journal_) : std::string_view{}, RowFault::JournalMarkInvalid);
        if (!journal) return code_of(journal.error());
        outcome.mark = *mark;
        outcome.journal_mark = *journal;
        if (const auto by_scale = mark_by_scale(outcome);
            by_scale != 0 && outcome.mark != 0 && outcome.mark != by_scale)
            out_.doubt(row.number, "mark-not-by-scale");
        if (!outcome.has_score() && outcome.mark == 0) {
            out_.accept_without_value();
            participant.tasks.clear();
        } else {
            out_.accept();
        }
        out_.add(*school, work_, outcome, participant.tasks);
        return {};
    }

    const KnownSheet& known_;
    ResultFileCollector& out_;
    domain::Assessment work_;
    SchoolColumns schools_;
    std::optional<std::size_t> score_;
    std::optional<std::size_t> mark_;
    std::optional<std::size_t> journal_;
    std::vector<TaskColumn> tasks_;
    std::int64_t most_ = 0;
    const domain::Scale* scale_ = nullptr;
};

/// The grade of a sheet that names it in a column alone: «5А». Nullopt when the rows differ.
std::optional<int> grade_of_rows(const KnownSheet& known)
{
    const auto column = column_named(known.headings, {"класс", "параллель"});
    if (!column) return std::nullopt;
    std::optional<int> grade;
    for (auto at = known.header + 1; at < known.sheet.rows.size(); ++at) {
        const auto cell = known.sheet.rows[at].cell(*column);
        auto number = 0;
        for (std::size_t i = 0; i < cell.size() && i < 2 && cell[i] >= '0' && cell[i] <= '9'; ++i)
            number = number * 10 + (cell[i] - '0');
        if (number < 1 || number > 11) continue;
        if (grade && *grade != number) return std::nullopt;
        grade = number;
    }
    return grade;
}

} // namespace

std::optional<domain::Assessment> work_of(const KnownSheet& known, ResultFileCollector& out)
{
    const auto first = known.sheet.rows[known.header].number + 1;
    const auto rows = static_cast<std::int64_t>(known.rows_below());
    auto head = known.head;
    if (!head.grade) head.grade = grade_of_rows(known);
    if (!head.procedure && !head.other_procedure)
        head.procedure = out.options().procedure.value_or(domain::Procedure::Vpr);
    auto work = head.assessment(out.options().year ? out.options().year : head.date_year);
    if (!work || head.other_procedure) {
        std::string missing;
        if (head.other_procedure || !head.procedure) missing += " procedure";
        if (!head.subject) missing += " subject";
        if (!head.grade) missing += " grade";
        if (!head.year && !head.date_year && !out.options().year) missing += " year";
        out.leave_out_rows(first, rows, "work-unknown", missing.empty() ? missing : missing.substr(1));
        return std::nullopt;
    }
    const auto other = [&](const std::optional<int>& year) { return year && *year != work->year; };
    if (other(out.options().year) || other(head.date_year)) {
        out.leave_out_rows(first, rows, "year-of-another-procedure",
                           std::to_string(work->year) + " / " +
                               std::to_string(other(head.date_year) ? *head.date_year : *out.options().year));
        return std::nullopt;
    }
    return work;
}

void read_individual(const KnownSheet& known, ResultFileCollector& out)
{
    out.found(domain::ResultFileKind::Participants);
    const auto work = work_of(known, out);
    if (!work) return;
    IndividualRows{known, *work, out}.read();
}

} // namespace vekha::intake
