#pragma once

#include "simulation/chance.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::simulation
{

struct ResultsSize {
    int schools = 1000;
    int year = 2025; ///< the later of two
    std::uint64_t seed = 1;
};

/// A row of results, of a participant who is not there.
struct SimulatedParticipant {
    std::string_view school; ///< until the next row of another school
    std::string_view procedure;
    std::string_view subject;
    int grade = 0;
    int year = 0;
    int score = -1; ///< whole points; -1 is none
    int mark = 0;
    int journal_mark = 0;
};

/// A figure of the context of a school.
struct SimulatedFigure {
    std::string_view variable;
    int value = 0; ///< percent, or 0 and 1
};

/// Rows of results of a country: ВПР of the grades 4–8, ОГЭ and ЕГЭ in Russian and mathematics, of two years, in order
/// of school, work and year. Schools differ in size and level; a tenth is far below the others, some have peaks at the
/// borders of marks. What a school did does not depend on how many there are.
class SimulatedResults
{
public:
    explicit SimulatedResults(const ResultsSize& size);

    /// False at the end.
    bool next(SimulatedParticipant& row);

private:
    void begin_school();
    void begin_work();
    [[nodiscard]] int score_of(std::uint64_t draw) const;

    ResultsSize size_;
    Chance chance_;
    std::string school_code_;
    int school_ = -1;
    std::size_t work_ = 0;
    int years_back_ = 0;
    int left_ = 0;          ///< participants of the work still to come
    int cohort_ = 0;        ///< pupils of a grade
    int level_ = 0;         ///< of the school, thousandths of the points
    int mean_ = 0;          ///< of the work, thousandths of its points
    bool upper_ = false;    ///< has grades 10 and 11
    bool rounding_ = false; ///< helps up to the next mark
};

/// The code of a school, from 0.
[[nodiscard]] std::string simulated_school_code(int school);

/// Figures that go with the level of the school.
[[nodiscard]] std::vector<SimulatedFigure> simulated_context(const ResultsSize& size, int school);

} // namespace vekha::simulation
