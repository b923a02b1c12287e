#include "intake/results/read_columns.h"

#include "intake/results/cells.h"
#include "intake/results/result_columns.h"

#include <array>
#include <charconv>
#include <cmath>

namespace vekha::intake
{

namespace
{

using columns::Batch;
using columns::ColumnType;
using domain::Tally;

class ColumnRows
{
public:
    ColumnRows(const std::vector<std::optional<ColumnType>>& types, ParticipantPiles& piles) : piles_{&piles}
    {
        for (std::size_t i = 0; i < types.size(); ++i)
            types_[i] = types[i].value_or(ColumnType::Text);
    }

    void read(const Batch& batch)
    {
        changes_.assign(batch.rows(), 0);
        batch.mark_changes(type(ResultColumn::School), static_cast<std::size_t>(ResultColumn::School), other_school,
                           changes_);
        for (const auto part : work_parts)
            batch.mark_changes(type(part), static_cast<std::size_t>(part), other_work, changes_);
        for (std::size_t row = 0; row < batch.rows(); ++row)
            if (const auto fault = take(batch, row))
                piles_->reject(batch.first_row() + static_cast<std::int64_t>(row), *fault);
    }

private:
    static constexpr std::uint8_t other_school = 1;
    static constexpr std::uint8_t other_work = 2;
    static constexpr std::array work_parts = {ResultColumn::Procedure, ResultColumn::Subject, ResultColumn::Grade,
                                              ResultColumn::Year};

    [[nodiscard]] ColumnType type(ResultColumn column) const { return types_[static_cast<std::size_t>(column)]; }

    /// A cell as the text that CSV would hold; numbers are written into `digits`.
    [[nodiscard]] std::string_view text(const Batch& batch, ResultColumn column, std::size_t row,
                                        std::span<char> digits) const
    {
        const auto place = static_cast<std::size_t>(column);
        if (!batch.has_value(place, row)) return {};
        if (type(column) == ColumnType::Text) return without_blanks(batch.text(place, row));
        const auto end = type(column) == ColumnType::Whole
                             ? std::to_chars(digits.data(), digits.data() + digits.size(), batch.whole(place, row))
                             : std::to_chars(digits.data(), digits.data() + digits.size(), batch.decimal(place, row));
        return {digits.data(), static_cast<std::size_t>(end.ptr - digits.data())};
    }

    [[nodiscard]] ReadValue<std::uint32_t> school_of(const Batch& batch, std::size_t row)
    {
        if (last_school_ && (changes_[row] & other_school) == 0) return *last_school_;
        std::array<char, 32> digits;
        auto school = piles_->school_of(text(batch, ResultColumn::School, row, digits));
        last_school_.reset();
        if (school) last_school_ = *school;
        return school;
    }

    [[nodiscard]] ReadValue<std::uint32_t> work_of(const Batch& batch, std::size_t row)
    {
        if (last_work_ && (changes_[row] & other_work) == 0) return *last_work_;
        std::array<std::array<char, 32>, work_parts.size()> digits;
        std::array<std::string_view, work_parts.size()> cells;
        for (std::size_t i = 0; i < work_parts.size(); ++i)
            cells[i] = text(batch, work_parts[i], row, digits[i]);
        auto work = piles_->assessment_of({cells[0], cells[1], cells[2], cells[3]});
        last_work_.reset();
        if (work) last_work_ = *work;
        return work;
    }

    /// Hundredths of a number; what a rounding of binary fractions leaves is none of it.
    [[nodiscard]] static ReadValue<std::int16_t> hundredths_of(double points)
    {
        constexpr double most = 100;
        constexpr double rounding = 1e-6;
        if (!(points >= 0 && points <= most))
            return domain::unexpected{std::isfinite(points) ? RowFault::ScoreOutOfRange : RowFault::ScoreInvalid};
        const auto hundredths = points * Tally::per_point;
        constexpr double half = 0.5; // rounds what is not negative, cheaper than std::lround
        const auto whole = static_cast<std::int16_t>(hundredths + half); // of at most 10,000
        if (std::abs(hundredths - whole) > rounding) return domain::unexpected{RowFault::ScoreInvalid};
        return whole;
    }

    [[nodiscard]] ReadValue<std::int16_t> score_of(const Batch& batch, std::size_t row) const
    {
        constexpr auto place = static_cast<std::size_t>(ResultColumn::Score);
        if (!batch.has_value(place, row)) return Tally::no_score;
        switch (types_[place]) {
        case ColumnType::Text:
            return read_score(without_blanks(batch.text(place, row)));
        case ColumnType::Whole:
            if (const auto points = batch.whole(place, row); points >= 0 && points <= 100)
                return static_cast<std::int16_t>(points * Tally::per_point);
            return domain::unexpected{RowFault::ScoreOutOfRange};
        case ColumnType::Decimal:
            break;
        }
        return hundredths_of(batch.decimal(place, row));
    }

    [[nodiscard]] ReadValue<std::uint8_t> mark_of(const Batch& batch, ResultColumn column, std::size_t row,
                                                  RowFault fault) const
    {
        const auto place = static_cast<std::size_t>(column);
        if (!batch.has_value(place, row)) return std::uint8_t{0};
        if (type(column) == ColumnType::Text) return read_mark(without_blanks(batch.text(place, row)), fault);
        constexpr auto lowest = 2;
        constexpr auto highest = 5;
        if (type(column) == ColumnType::Whole) {
            const auto mark = batch.whole(place, row);
            if (mark < lowest || mark > highest) return domain::unexpected{fault};
            return static_cast<std::uint8_t>(mark);
        }
        const auto mark = batch.decimal(place, row);
        if (!(mark >= lowest && mark <= highest) || mark != std::floor(mark)) return domain::unexpected{fault};
        return static_cast<std::uint8_t>(mark);
    }

    /// Why the row is left out; nullopt when it went in.
    [[nodiscard]] std::optional<RowFault> take(const Batch& batch, std::size_t row)
    {
        const auto school = school_of(batch, row);
        const auto work = work_of(batch, row); // also of a bad row: the next one may repeat it
        if (!school) return school.error();
        if (!work) return work.error();
        const auto score = score_of(batch, row);
        if (!score) return score.error();
        const auto mark = mark_of(batch, ResultColumn::Mark, row, RowFault::MarkInvalid);
        if (!mark) return mark.error();
        const auto journal = mark_of(batch, ResultColumn::JournalMark, row, RowFault::JournalMarkInvalid);
        if (!journal) return journal.error();
        piles_->add(*school, *work, *score, *mark, *journal);
        return std::nullopt;
    }

    ParticipantPiles* piles_;
    std::array<ColumnType, result_column_count> types_{};
    std::vector<std::uint8_t> changes_;        ///< by row of the batch: what is not as in the row above
    std::optional<std::uint32_t> last_school_; ///< of the row before
    std::optional<std::uint32_t> last_work_;
};

} // namespace

void read_columns(columns::ParquetRows& rows, ParticipantPiles& piles)
{
    auto reader = ColumnRows{rows.types(), piles};
    Batch batch;
    while (rows.next(batch))
        reader.read(batch);
}

bool has_outcome(const std::vector<std::optional<ColumnType>>& types)
{
    return types[static_cast<std::size_t>(ResultColumn::Score)] || types[static_cast<std::size_t>(ResultColumn::Mark)];
}

} // namespace vekha::intake
