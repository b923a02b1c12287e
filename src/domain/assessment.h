#pragma once

#include "domain/stated_figures.h"
#include "domain/tally.h"

#include <compare>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vekha::domain
{

/// An assessment procedure whose results schools are compared by.
enum class Procedure : std::uint8_t {
    Vpr,        ///< ВПР, marks by a scale of the year
    Oge,        ///< ОГЭ, primary points and a mark
    EgeBase,    ///< ЕГЭ, basic mathematics: a mark
    EgeProfile, ///< ЕГЭ, profile mathematics: 0–100 test points
    Ege,        ///< ЕГЭ, any other subject: 0–100 test points
};

/// One work: what was written, in which grade and year.
struct Assessment {
    Procedure procedure = Procedure::Vpr;
    std::string subject; ///< code: «RU», «MA»
    int grade = 0;
    int year = 0; ///< in which it was written

    friend auto operator<=>(const Assessment&, const Assessment&) = default;
};

/// The results of many schools: for each school and assessment the distribution of outcomes.
class AssessmentResults
{
public:
    /// One school in one assessment.
    struct Cell {
        std::uint32_t school = 0;
        std::uint32_t assessment = 0;
        std::uint32_t first = 0; ///< of its tallies
        std::uint32_t size = 0;
        std::uint32_t stated = 0; ///< from 1; 0 when nothing is stated
    };

    /// Codes, in order.
    [[nodiscard]] const std::vector<std::string>& schools() const { return schools_; }
    [[nodiscard]] const std::vector<Assessment>& assessments() const { return assessments_; }
    /// Of all schools, by school, then assessment.
    [[nodiscard]] std::span<const Cell> cells() const { return cells_; }
    /// Of one school, by assessment.
    [[nodiscard]] std::span<const Cell> cells_of(std::size_t school) const;
    /// Distinct outcomes in order.
    [[nodiscard]] std::span<const Tally> tallies_of(const Cell& cell) const
    {
        return std::span{tallies_}.subspan(cell.first, cell.size);
    }
    /// What a source says beside the distribution or, where there is none, instead of it; nullptr for nothing.
    [[nodiscard]] const StatedFigures* stated_of(const Cell& cell) const
    {
        return cell.stated == 0 ? nullptr : &stated_[cell.stated - 1];
    }
    [[nodiscard]] const Assessment& assessment_of(const Cell& cell) const { return assessments_[cell.assessment]; }

private:
    friend class AssessmentResultsBuilder;

    std::vector<std::string> schools_;
    std::vector<Assessment> assessments_;
    std::vector<Cell> cells_;
    std::vector<std::size_t> first_cell_; ///< by school; one more than schools
    std::vector<Tally> tallies_;
    std::vector<StatedFigures> stated_;
};

/// Gathers distributions in any order; what belongs to one school and assessment is added up.
class AssessmentResultsBuilder
{
public:
    /// What `add` names a school and an assessment by.
    [[nodiscard]] std::uint32_t school(std::string_view code);
    [[nodiscard]] std::uint32_t assessment(const Assessment& assessment);

    void add(std::uint32_t school, std::uint32_t assessment, std::span<const Tally> tallies);
    /// What a source states. Of two sources that state the same figure the first counts; the tasks of rows that were
    /// added up belong to `add_tasks`.
    void state(std::uint32_t school, std::uint32_t assessment, const StatedFigures& figures);
    /// What participants got for tasks; several files add up.
    void add_tasks(std::uint32_t school, std::uint32_t assessment, const std::vector<TaskFigure>& tasks);
    [[nodiscard]] AssessmentResults build() &&;

private:
    using Key = std::pair<std::uint32_t, std::uint32_t>; ///< school and assessment

    void settle_stated();
    void sort_names();
    void join_pieces();

    AssessmentResults made_;
    std::map<std::string, std::uint32_t, std::less<>> schools_;
    std::map<Assessment, std::uint32_t> assessments_;
    std::vector<AssessmentResults::Cell> pieces_;
    std::vector<Tally> tallies_;
    std::map<Key, StatedFigures> stated_;
    std::map<Key, std::vector<TaskFigure>> tasks_;
};

/// A procedure as methods name it: «VPR5» is the work of grade 5, «EGE» every paper of the final exam.
struct ProcedureGrade {
    Procedure procedure = Procedure::Vpr;
    int grade = 0; ///< as it is printed: ОГЭ 9, ЕГЭ 11

    /// ЕГЭ takes in both papers of mathematics and the grades 11 and 12 (evening schools).
    [[nodiscard]] bool holds(const Assessment& assessment) const;

    friend auto operator<=>(const ProcedureGrade&, const ProcedureGrade&) = default;
};

/// «VPR5», «OGE», «EGE»; nullopt for any other text.
[[nodiscard]] std::optional<ProcedureGrade> procedure_grade_from(std::string_view code);

/// «VPR», «OGE», «EGE_BASE», «EGE_PROFILE», «EGE».
[[nodiscard]] std::string_view code_of(Procedure procedure);
[[nodiscard]] std::optional<Procedure> procedure_from(std::string_view code);

} // namespace vekha::domain
