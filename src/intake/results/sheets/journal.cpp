#include "intake/results/sheets/columns.h"
#include "intake/results/sheets/groups.h"
#include "intake/results/sheets/readers.h"
#include "intake/results/subjects.h"

#include <algorithm>
#include <array>

namespace vekha::intake
{

namespace
{

constexpr std::array<std::string_view, 4> comparisons = {"понизили", "подтвердили", "повысили", "всего"};
constexpr std::size_t total = 3;
constexpr std::int64_t whole = 10'000;
constexpr std::int64_t tolerance = 50;

/// One group with its rows; they become one row of statistics.
struct Comparison {
    domain::StatisticsRow row;
    std::int64_t first = 0; ///< row of the sheet
    std::int64_t rows = 0;
    std::array<std::optional<std::int64_t>, comparisons.size()> people;
    std::array<std::optional<std::int64_t>, comparisons.size()> shares;
    std::string_view wrong;
};

class JournalRows
{
public:
    JournalRows(const KnownSheet& known, const domain::Assessment& work, ResultFileCollector& out)
        : known_{known}, out_{out}, people_{column_named(known.headings, {"кол-во участников", "количество участников",
                                                                          "кол-во уч.", "число участников"})},
          share_{column_named(known.headings, {"%", "% участников", "доля", "процент", "доля участников"})}
    {
        table_.kind = domain::ResultFileKind::Journal;
        table_.assessment = work;
        for (const auto* name : {"lowered", "confirmed", "raised"})
            table_.columns.emplace_back().name = name;
    }

    void read()
    {
        for (auto at = known_.header + 1; at < known_.sheet.rows.size(); ++at) {
            const auto& row = known_.sheet.rows[at];
            const auto which = comparison_of(row);
            const auto label = label_of(row);
            if (!label.empty()) begin(row, label);
            if (which && open_) take(row, *which);
            if (which && *which == total) finish();
        }
        finish();
        out_.add(std::move(table_));
    }

private:
    [[nodiscard]] static std::optional<std::size_t> named(std::string_view cell)
    {
        const auto heading = plain_heading(cell);
        for (std::size_t i = 0; i < comparisons.size(); ++i)
            if (heading.starts_with(comparisons[i])) return i;
        return std::nullopt;
    }

    [[nodiscard]] std::optional<std::size_t> comparison_of(const SheetRow& row) const
    {
        for (const auto cell : row.cells)
            if (const auto which = named(cell)) return which;
        return std::nullopt;
    }

    /// The group: the first cell of words that is none of the four.
    [[nodiscard]] std::string_view label_of(const SheetRow& row) const
    {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto cell = row.cells[i];
            if (cell.empty() || i == people_ || i == share_ || named(cell)) continue;
            return read_number(cell).state == Number::Broken ? cell : std::string_view{};
        }
        return {};
    }

    void begin(const SheetRow& row, std::string_view label)
    {
        finish();
        open_.emplace();
        open_->first = row.number;
        auto labelled = labelled_row(label, above_, out_);
        if (labelled) {
            open_->row = std::move(*labelled);
            above_ = open_->row.level;
        } else {
            open_->wrong = labelled.error();
        }
    }

    void take(const SheetRow& row, std::size_t which)
    {
        ++open_->rows;
        const auto people = people_ ? row.cell(*people_) : std::string_view{};
        const auto share = read_number(share_ ? row.cell(*share_) : std::string_view{});
        if (read_number(people).state != Number::Absent) {
            open_->people[which] = read_count(people);
            if (!open_->people[which]) open_->wrong = "participants-invalid";
        }
        if (share.state == Number::Broken) open_->wrong = "figure-invalid";
        if (share.state != Number::Value) return;
        if (share.hundredths < 0 || share.hundredths > whole) open_->wrong = "share-out-of-range";
        open_->shares[which] = share.hundredths;
    }

    [[nodiscard]] std::string_view check() const
    {
        if (!open_->wrong.empty()) return open_->wrong;
        auto people = std::int64_t{0};
        auto share = std::int64_t{0};
        auto all_people = true;
        auto any_share = false;
        for (std::size_t i = 0; i < total; ++i) {
            people += open_->people[i].value_or(0);
            share += open_->shares[i].value_or(0);
            all_people = all_people && open_->people[i];
            any_share = any_share || open_->shares[i];
        }
        if (!all_people && !any_share) return "figure-invalid";
        if (all_people && open_->people[total] && *open_->people[total] != people) return "participants-do-not-sum";
        if (any_share && people != 0 && (share < whole - tolerance || share > whole + tolerance))
            return "shares-do-not-sum";
        return {};
    }

    void finish()
    {
        if (!open_) return;
        if (open_->rows > 0) {
            if (const auto code = check(); code.empty())
                put();
            else
                out_.leave_out_rows(open_->first, open_->rows, code);
        }
        open_.reset();
    }

    void put()
    {
        auto& row = open_->row;
        auto people = std::array<std::int64_t, total>{};
        for (std::size_t i = 0; i < total; ++i) {
            row.values.push_back(open_->shares[i]);
            people[i] = open_->people[i].value_or(0);
            row.participants += people[i];
        }
        if (row.participants == 0) row.participants = open_->people[total].value_or(0);
        if (row.school && row.participants > 0 && open_->people[0]) {
            domain::StatedFigures figures;
            figures.participants = row.participants;
            figures.lowered = people[0];
            figures.confirmed = people[1];
            figures.raised = people[2];
            out_.state(*row.school, table_.assessment, figures);
        }
        out_.accept(open_->rows);
        table_.rows.push_back(std::move(row));
    }

    const KnownSheet& known_;
    ResultFileCollector& out_;
    std::optional<std::size_t> people_;
    std::optional<std::size_t> share_;
    domain::StatisticsTable table_;
    std::optional<domain::StatisticsLevel> above_;
    std::optional<Comparison> open_;
};

} // namespace

void read_journal(const KnownSheet& known, ResultFileCollector& out)
{
    out.found(domain::ResultFileKind::Journal);
    const auto work = work_of(known, out);
    if (!work) return;
    JournalRows{known, *work, out}.read();
}

} // namespace vekha::intake
