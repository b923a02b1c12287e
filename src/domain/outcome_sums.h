#pragma once

#include <cstdint>

namespace vekha::domain
{

/// Outcomes added up: of a school in a work, of several works, of several schools.
struct OutcomeSums {
    std::int64_t participants = 0; ///< with an outcome
    std::int64_t below = 0;        ///< of them, the minimum
    std::int64_t marked = 0;       ///< with a mark
    std::int64_t mark2 = 0;
    std::int64_t mark3 = 0;
    std::int64_t mark4 = 0;
    std::int64_t mark5 = 0;
    std::int64_t scored = 0; ///< with points
    std::int64_t points = 0; ///< hundredths; marks where nobody of the work has points
    bool by_marks = false;
    std::int64_t compared = 0; ///< with the journal
    std::int64_t raised = 0;
    std::int64_t lowered = 0;
    std::int64_t far = 0; ///< two marks or more from the journal

    OutcomeSums& operator+=(const OutcomeSums& other)
    {
        participants += other.participants;
        below += other.below;
        marked += other.marked;
        mark2 += other.mark2;
        mark3 += other.mark3;
        mark4 += other.mark4;
        mark5 += other.mark5;
        scored += other.scored;
        points += other.points;
        by_marks = by_marks || other.by_marks;
        compared += other.compared;
        raised += other.raised;
        lowered += other.lowered;
        far += other.far;
        return *this;
    }
    friend bool operator==(const OutcomeSums&, const OutcomeSums&) = default;
};

} // namespace vekha::domain
