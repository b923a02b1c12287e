#pragma once

#include "domain/assessment.h"
#include "intake/results/result_values.h"
#include "intake/results/text_table.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::intake
{

/// A row that was left out.
struct RejectedRow {
    std::int64_t row = 0; ///< of the file, from 1; the header is row 1
    RowFault fault = RowFault::CellsMissing;

    friend auto operator<=>(const RejectedRow&, const RejectedRow&) = default;
};

/// Outcomes of participants gathered by school and work, as one thread read them; schools as bytes of the file.
class ParticipantPiles
{
public:
    static constexpr std::size_t most_rejected_kept = 1000;

    /// How many participants of one school and work had one outcome.
    struct Gathered {
        std::uint32_t school = 0;
        std::uint32_t assessment = 0;
        std::uint32_t first = 0; ///< of `tallies`
        std::uint32_t size = 0;
    };

    /// @error SchoolMissing, SchoolInvalid, TooManyKinds
    [[nodiscard]] ReadValue<std::uint32_t> school_of(std::string_view code);
    /// What the four cells mean is read once for each way of writing them.
    ///
    /// @error those of read_assessment, TooManyKinds
    [[nodiscard]] ReadValue<std::uint32_t> assessment_of(const AssessmentCells& written);

    void add(std::uint32_t school, std::uint32_t assessment, std::int16_t score, std::uint8_t mark,
             std::uint8_t journal_mark);
    void reject(std::int64_t row, RowFault fault);
    /// Sorts what was added; call it once, at the end.
    void gather();

    [[nodiscard]] const TextKeys& schools() const { return schools_.keys(); }
    [[nodiscard]] std::uint32_t school_count() const { return schools_.size(); }
    [[nodiscard]] const std::vector<domain::Assessment>& assessments() const { return assessments_; }
    [[nodiscard]] const std::vector<Gathered>& gathered() const { return gathered_; }
    [[nodiscard]] const std::vector<domain::Tally>& tallies() const { return tallies_; }

    [[nodiscard]] std::int64_t accepted() const { return accepted_; }
    [[nodiscard]] std::int64_t without_value() const { return without_value_; }
    [[nodiscard]] const std::vector<RejectedRow>& rejected() const { return rejected_; }
    [[nodiscard]] std::int64_t rejected_for(RowFault fault) const { return faults_[static_cast<std::size_t>(fault)]; }

private:
    /// One participant, for the short time until gather(): cell and outcome.
    struct Mention {
        std::uint32_t cell = 0;
        std::uint32_t outcome = 0;
    };

    [[nodiscard]] ReadValue<std::uint32_t> number_of(const domain::Assessment& assessment);
    void mention(std::uint32_t cell, std::uint32_t outcome);
    void add_tallies(std::span<std::uint32_t> outcomes);

    TextTable schools_;
    std::string last_school_;
    std::uint32_t last_school_number_ = TextTable::none;
    TextTable works_;                                 ///< the four cells as written
    std::vector<ReadValue<std::uint32_t>> work_read_; ///< what they mean
    std::string work_text_;
    std::vector<domain::Assessment> assessments_;
    NumberTable cells_; ///< school and assessment
    std::vector<std::vector<Mention>> mentions_;
    std::vector<Gathered> gathered_;
    std::vector<domain::Tally> tallies_;
    std::int64_t accepted_ = 0;
    std::int64_t without_value_ = 0;
    std::array<std::int64_t, row_fault_codes.size()> faults_{};
    std::vector<RejectedRow> rejected_;
};

} // namespace vekha::intake
