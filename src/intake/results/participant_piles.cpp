#include "intake/results/participant_piles.h"

#include <algorithm>
#include <numeric>

namespace vekha::intake
{

namespace
{

constexpr std::uint32_t most_schools = 2'000'000;
constexpr std::uint32_t most_works = 1U << 12U;
constexpr std::size_t longest_school = 200;
constexpr std::size_t mentions_a_block = std::size_t{1} << 17U;

/// An outcome in 32 bits, so that a participant is eight bytes while a file is read.
std::uint32_t packed(std::int16_t score, std::uint8_t mark, std::uint8_t journal_mark)
{
    return (static_cast<std::uint32_t>(score + 1) << 8U) | (std::uint32_t{mark} << 4U) | journal_mark;
}

domain::Tally unpacked(std::uint32_t outcome, std::uint32_t count)
{
    return {static_cast<std::int16_t>(static_cast<std::int32_t>(outcome >> 8U) - 1),
            static_cast<std::uint8_t>((outcome >> 4U) & 0xFU), static_cast<std::uint8_t>(outcome & 0xFU), count};
}

bool has_control_characters(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

} // namespace

void ParticipantPiles::reject(std::int64_t row, RowFault fault)
{
    ++faults_[static_cast<std::size_t>(fault)];
    if (rejected_.size() < most_rejected_kept) rejected_.push_back({row, fault});
}

ReadValue<std::uint32_t> ParticipantPiles::school_of(std::string_view code)
{
    if (code == last_school_ && last_school_number_ != TextTable::none) return last_school_number_;
    if (code.empty()) return domain::unexpected{RowFault::SchoolMissing};
    if (code.size() > longest_school || has_control_characters(code))
        return domain::unexpected{RowFault::SchoolInvalid};
    const auto number = schools_.number_of(code, hash_of(code), most_schools);
    if (number == TextTable::none) return domain::unexpected{RowFault::TooManyKinds};
    last_school_ = code;
    last_school_number_ = number;
    return number;
}

ReadValue<std::uint32_t> ParticipantPiles::number_of(const domain::Assessment& assessment)
{
    const auto known = std::find(assessments_.begin(), assessments_.end(), assessment);
    if (known != assessments_.end()) return static_cast<std::uint32_t>(known - assessments_.begin());
    if (assessments_.size() >= most_works) return domain::unexpected{RowFault::TooManyKinds};
    assessments_.push_back(assessment);
    return static_cast<std::uint32_t>(assessments_.size() - 1);
}

ReadValue<std::uint32_t> ParticipantPiles::assessment_of(const AssessmentCells& written)
{
    work_text_.clear();
    for (const auto part : {written.procedure, written.subject, written.grade, written.year}) {
        work_text_ += part;
        work_text_ += '\n'; // no cell holds it
    }
    const auto number = works_.number_of(std::string_view{work_text_}, hash_of(work_text_), most_works);
    const auto read = [&]() -> ReadValue<std::uint32_t> {
        return read_assessment(written).and_then(
            [this](const domain::Assessment& assessment) { return number_of(assessment); });
    };
    if (number == TextTable::none) return read(); // so many ways of writing: not kept, but still read
    if (number == work_read_.size()) work_read_.push_back(read());
    return work_read_[number];
}

void ParticipantPiles::mention(std::uint32_t cell, std::uint32_t outcome)
{
    if (mentions_.empty() || mentions_.back().size() == mentions_a_block)
        mentions_.emplace_back().reserve(mentions_a_block);
    mentions_.back().push_back({cell, outcome});
}

void ParticipantPiles::add(std::uint32_t school, std::uint32_t assessment, std::int16_t score, std::uint8_t mark,
                           std::uint8_t journal_mark)
{
    ++accepted_;
    if (score == domain::Tally::no_score && mark == 0) ++without_value_;
    const auto key = std::uint64_t{school} * most_works + assessment;
    mention(cells_.number_of(key, mixed(key)), packed(score, mark, journal_mark));
}

void ParticipantPiles::add_tallies(std::span<std::uint32_t> outcomes)
{
    std::sort(outcomes.begin(), outcomes.end());
    for (std::size_t i = 0; i < outcomes.size();) {
        auto same = i + 1;
        while (same < outcomes.size() && outcomes[same] == outcomes[i])
            ++same;
        tallies_.push_back(unpacked(outcomes[i], static_cast<std::uint32_t>(same - i)));
        i = same;
    }
}

/// A counting sort by cell; then the outcomes of each cell are counted.
void ParticipantPiles::gather()
{
    auto begins = std::vector<std::size_t>(std::size_t{cells_.size()} + 1);
    for (const auto& block : mentions_)
        for (const auto& mention : block)
            ++begins[mention.cell + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    auto outcomes = std::vector<std::uint32_t>(begins.back());
    auto next = begins;
    for (auto& block : mentions_) {
        for (const auto& mention : block)
            outcomes[next[mention.cell]++] = mention.outcome;
        block = {};
    }
    gathered_.reserve(cells_.size());
    for (std::uint32_t cell = 0; cell < cells_.size(); ++cell) {
        const auto first = tallies_.size();
        add_tallies(std::span{outcomes}.subspan(begins[cell], begins[cell + 1] - begins[cell]));
        const auto key = cells_.keys()[cell];
        gathered_.push_back({static_cast<std::uint32_t>(key / most_works), static_cast<std::uint32_t>(key % most_works),
                             static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(tallies_.size() - first)});
    }
}

} // namespace vekha::intake
