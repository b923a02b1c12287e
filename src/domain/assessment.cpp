#include "domain/assessment.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <utility>

namespace vekha::domain
{

namespace
{

constexpr auto procedure_codes = std::to_array<std::pair<Procedure, std::string_view>>({
    {Procedure::Vpr, "VPR"},
    {Procedure::Oge, "OGE"},
    {Procedure::EgeBase, "EGE_BASE"},
    {Procedure::EgeProfile, "EGE_PROFILE"},
    {Procedure::Ege, "EGE"},
});

constexpr int oge_grade = 9;
constexpr int ege_grade = 11;
constexpr int evening_ege_grade = 12;

bool is_ege(Procedure procedure)
{
    return procedure == Procedure::Ege || procedure == Procedure::EgeBase || procedure == Procedure::EgeProfile;
}

/// Puts the tallies from `first` on in order; equal outcomes are added up.
void merge_outcomes(std::vector<Tally>& tallies, std::size_t first)
{
    const auto outcome = [](const Tally& tally) { return std::tuple{tally.score, tally.mark, tally.journal_mark}; };
    const auto begin = tallies.begin() + static_cast<std::ptrdiff_t>(first);
    const auto not_above = [&](const Tally& a, const Tally& b) { return outcome(a) >= outcome(b); };
    if (std::adjacent_find(begin, tallies.end(), not_above) == tallies.end())
        return; // as most come: one piece, in order
    std::sort(begin, tallies.end(), [&](const Tally& a, const Tally& b) { return outcome(a) < outcome(b); });
    auto kept = first;
    for (auto i = first; i < tallies.size(); ++i) {
        if (kept > first && outcome(tallies[kept - 1]) == outcome(tallies[i]))
            tallies[kept - 1].count += tallies[i].count;
        else
            tallies[kept++] = tallies[i];
    }
    tallies.resize(kept);
}

} // namespace

std::span<const AssessmentResults::Cell> AssessmentResults::cells_of(std::size_t school) const
{
    return std::span{cells_}.subspan(first_cell_[school], first_cell_[school + 1] - first_cell_[school]);
}

std::uint32_t AssessmentResultsBuilder::school(std::string_view code)
{
    const auto known = schools_.find(code);
    if (known != schools_.end()) return known->second;
    const auto number = static_cast<std::uint32_t>(schools_.size());
    schools_.emplace(code, number);
    return number;
}

std::uint32_t AssessmentResultsBuilder::assessment(const Assessment& assessment)
{
    return assessments_.try_emplace(assessment, static_cast<std::uint32_t>(assessments_.size())).first->second;
}

void AssessmentResultsBuilder::add(std::uint32_t school, std::uint32_t assessment, std::span<const Tally> tallies)
{
    pieces_.push_back(
        {school, assessment, static_cast<std::uint32_t>(tallies_.size()), static_cast<std::uint32_t>(tallies.size())});
    tallies_.insert(tallies_.end(), tallies.begin(), tallies.end());
}

void AssessmentResultsBuilder::state(std::uint32_t school, std::uint32_t assessment, const StatedFigures& figures)
{
    const auto [known, fresh] = stated_.try_emplace({school, assessment}, figures);
    if (!fresh) known->second.complete_with(figures);
}

void AssessmentResultsBuilder::add_tasks(std::uint32_t school, std::uint32_t assessment,
                                         const std::vector<TaskFigure>& tasks)
{
    vekha::domain::add_tasks(tasks_[{school, assessment}], tasks);
}

/// What is stated gets a piece of its own, so that its cell is there without a distribution too.
void AssessmentResultsBuilder::settle_stated()
{
    for (auto& [key, tasks] : tasks_)
        stated_[key].tasks = std::move(tasks);
    for (const auto& [key, figures] : stated_) {
        made_.stated_.push_back(figures);
        pieces_.push_back({key.first, key.second, static_cast<std::uint32_t>(tallies_.size()), 0,
                           static_cast<std::uint32_t>(made_.stated_.size())});
    }
}

/// Numbers of schools and assessments become their places in order.
void AssessmentResultsBuilder::sort_names()
{
    auto school_place = std::vector<std::uint32_t>(schools_.size());
    for (const auto& [code, number] : schools_) {
        school_place[number] = static_cast<std::uint32_t>(made_.schools_.size());
        made_.schools_.push_back(code);
    }
    auto assessment_place = std::vector<std::uint32_t>(assessments_.size());
    for (const auto& [assessment, number] : assessments_) {
        assessment_place[number] = static_cast<std::uint32_t>(made_.assessments_.size());
        made_.assessments_.push_back(assessment);
    }
    for (auto& piece : pieces_) {
        piece.school = school_place[piece.school];
        piece.assessment = assessment_place[piece.assessment];
    }
    std::sort(pieces_.begin(), pieces_.end(), [](const auto& a, const auto& b) {
        return std::tuple{a.school, a.assessment, a.first} < std::tuple{b.school, b.assessment, b.first};
    });
}

void AssessmentResultsBuilder::join_pieces()
{
    made_.tallies_.reserve(tallies_.size());
    for (std::size_t i = 0; i < pieces_.size();) {
        auto cell = pieces_[i];
        const auto first = made_.tallies_.size();
        for (; i < pieces_.size() && pieces_[i].school == cell.school && pieces_[i].assessment == cell.assessment;
             ++i) {
            const auto from = tallies_.begin() + pieces_[i].first;
            made_.tallies_.insert(made_.tallies_.end(), from, from + pieces_[i].size);
            cell.stated = std::max(cell.stated, pieces_[i].stated);
        }
        if (made_.tallies_.size() == first && cell.stated != 0) {
            const auto& scores = made_.stated_[cell.stated - 1].scores;
            made_.tallies_.insert(made_.tallies_.end(), scores.begin(), scores.end());
        }
        merge_outcomes(made_.tallies_, first);
        cell.first = static_cast<std::uint32_t>(first);
        cell.size = static_cast<std::uint32_t>(made_.tallies_.size() - first);
        made_.cells_.push_back(cell);
    }
}

AssessmentResults AssessmentResultsBuilder::build() &&
{
    settle_stated();
    sort_names();
    join_pieces();
    made_.first_cell_.assign(made_.schools_.size() + 1, 0);
    for (const auto& cell : made_.cells_)
        ++made_.first_cell_[cell.school + 1];
    std::partial_sum(made_.first_cell_.begin(), made_.first_cell_.end(), made_.first_cell_.begin());
    return std::move(made_);
}

bool ProcedureGrade::holds(const Assessment& assessment) const
{
    if (procedure == Procedure::Ege)
        return is_ege(assessment.procedure) && (assessment.grade == grade || assessment.grade == evening_ege_grade);
    return assessment.procedure == procedure && assessment.grade == grade;
}

std::optional<ProcedureGrade> procedure_grade_from(std::string_view code)
{
    if (code == "OGE") return ProcedureGrade{Procedure::Oge, oge_grade};
    if (code == "EGE") return ProcedureGrade{Procedure::Ege, ege_grade};
    constexpr auto works = std::to_array<std::pair<std::string_view, int>>(
        {{"VPR4", 4}, {"VPR5", 5}, {"VPR6", 6}, {"VPR7", 7}, {"VPR8", 8}, {"VPR10", 10}, {"VPR11", 11}});
    for (const auto& [name, grade] : works)
        if (name == code) return ProcedureGrade{Procedure::Vpr, grade};
    return std::nullopt;
}

std::string_view code_of(Procedure procedure)
{
    for (const auto& [known, code] : procedure_codes)
        if (known == procedure) return code;
    return "";
}

std::optional<Procedure> procedure_from(std::string_view code)
{
    for (const auto& [procedure, known] : procedure_codes)
        if (known == code) return procedure;
    return std::nullopt;
}

} // namespace vekha::domain
