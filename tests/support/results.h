#pragma once

#include "domain/assessment.h"

#include <string>
#include <vector>

namespace vekha::tests
{

/// So many participants of a school in a work, so many of them with the mark «2».
struct WorkOfSchool {
    std::string school;
    domain::Assessment work;
    std::uint32_t participants = 0;
    std::uint32_t below = 0;
};

inline domain::AssessmentResults results_of(const std::vector<WorkOfSchool>& works)
{
    domain::AssessmentResultsBuilder builder;
    for (const auto& [school, work, participants, below] : works) {
        const auto no_score = domain::Tally::no_score;
        const auto tallies =
            std::vector<domain::Tally>{{no_score, 2, 0, below}, {no_score, 4, 0, participants - below}};
        builder.add(builder.school(school), builder.assessment(work), tallies);
    }
    return std::move(builder).build();
}

inline domain::Assessment vpr(int grade, std::string subject, int year)
{
    return {domain::Procedure::Vpr, std::move(subject), grade, year};
}
inline domain::Assessment oge(std::string subject, int year)
{
    return {domain::Procedure::Oge, std::move(subject), 9, year};
}
inline domain::Assessment ege(domain::Procedure paper, std::string subject, int year)
{
    return {paper, std::move(subject), 11, year};
}

} // namespace vekha::tests
