#include "simulation/results.h"

#include <algorithm>
#include <array>

namespace vekha::simulation
{

namespace
{

struct Work {
    std::string_view procedure;
    std::string_view subject;
    int grade;
    int most;
    std::array<int, 3> lowest; ///< points of 3, 4, 5; zeros where no mark is given
    int mean;                  ///< thousandths of the points in an ordinary school
};

constexpr auto works = std::to_array<Work>({
    {"VPR", "RU", 4, 24, {10, 16, 21}, 650},
    {"VPR", "MA", 4, 20, {6, 10, 15}, 630},
    {"VPR", "RU", 5, 33, {15, 22, 28}, 620},
    {"VPR", "MA", 5, 20, {7, 12, 16}, 560},
    {"VPR", "RU", 6, 37, {17, 25, 31}, 600},
    {"VPR", "MA", 6, 18, {6, 10, 14}, 550},
    {"VPR", "RU", 7, 35, {15, 23, 30}, 580},
    {"VPR", "MA", 7, 20, {7, 12, 16}, 540},
    {"VPR", "RU", 8, 51, {26, 32, 45}, 620},
    {"VPR", "MA", 8, 25, {8, 15, 21}, 510},
    {"OGE", "RU", 9, 33, {15, 23, 29}, 700},
    {"OGE", "MA", 9, 31, {8, 15, 22}, 480},
    {"EGE", "RU", 11, 100, {0, 0, 0}, 640},
    {"EGE_BASE", "MA", 11, 21, {7, 12, 17}, 680},
    {"EGE_PROFILE", "MA", 11, 100, {0, 0, 0}, 560},
});

constexpr std::size_t of_school = 1;
constexpr std::size_t of_work = 2;
constexpr std::size_t of_context = 3;
constexpr int low_schools = 100; // of a thousand
constexpr int absent = 3;        // of a thousand
constexpr int years = 2;

bool is_exam(const Work& work)
{
    return work.procedure != "VPR";
}

int mark_of(const Work& work, int score)
{
    if (work.lowest.front() == 0) return 0;
    return 2 + static_cast<int>(
                   std::count_if(work.lowest.begin(), work.lowest.end(), [&](int lowest) { return score >= lowest; }));
}

/// The level of a school beside an ordinary one, thousandths of the points.
int level_of(const ResultsSize& size, int school)
{
    Chance chance{size.seed, {of_school, school, 1}};
    const auto ordinary = chance.between(-90, 90) + chance.between(-60, 60);
    return chance.of_thousand(low_schools) ? ordinary - chance.between(140, 260) : ordinary;
}

/// The mark for the term: mostly as the work says.
int journal_of(int mark, std::uint64_t draw)
{
    const auto share = static_cast<int>(draw % 100);
    if (share < 15) return std::min(mark + 1, 5);
    if (share < 24) return std::max(mark - 1, 2);
    return mark;
}

} // namespace

std::string simulated_school_code(int school)
{
    constexpr int first = 100'000;
    return "edu" + std::to_string(first + school);
}

SimulatedResults::SimulatedResults(const ResultsSize& size) : size_{size}, chance_{size.seed}
{
    work_ = works.size() - 1;
    years_back_ = -1;
}

void SimulatedResults::begin_school()
{
    ++school_;
    school_code_ = simulated_school_code(school_);
    Chance chance{size_.seed, {of_school, school_, 0}};
    const auto kind = chance.below(100);
    if (kind < 40)
        cohort_ = chance.between(3, 14); // of a village
    else if (kind < 82)
        cohort_ = chance.between(18, 46);
    else
        cohort_ = chance.between(47, 98);
    upper_ = cohort_ > 10;
    level_ = level_of(size_, school_);
    constexpr int helping = 30; // of a thousand
    rounding_ = chance.of_thousand(helping);
    work_ = 0;
    years_back_ = years - 1;
}

void SimulatedResults::begin_work()
{
    const auto& work = works[work_];
    chance_ = Chance{size_.seed, {of_work, school_, static_cast<std::int64_t>(work_), size_.year - years_back_}};
    left_ = std::max(1, cohort_ + chance_.between(-3, 3));
    if (work.grade > 9) left_ = upper_ ? left_ / 2 : 0;
    if (work.procedure == "EGE_BASE" || work.procedure == "EGE_PROFILE") left_ /= 2;
    mean_ = std::clamp(work.mean + level_ + chance_.between(-40, 40), 100, 930);
}

int SimulatedResults::score_of(std::uint64_t draw) const
{
    // Four uniform parts make a bell: mean 2 * 65535, deviation 37837.
    constexpr std::int64_t middle = 2 * 65535;
    constexpr std::int64_t deviation = 37'837;
    constexpr std::int64_t spread = 170; // thousandths of the points
    auto sum = std::int64_t{0};
    for (auto part = 0; part < 4; ++part, draw >>= 16U)
        sum += static_cast<std::int64_t>(draw & 0xFFFFU);
    const auto& work = works[work_];
    const auto share = mean_ + (sum - middle) * spread / deviation;
    auto score = static_cast<int>(std::clamp<std::int64_t>((share * work.most + 500) / 1000, 0, work.most));
    if (rounding_ && !is_exam(work) &&
        std::any_of(work.lowest.begin(), work.lowest.end(), [&](int lowest) { return score == lowest - 1; }))
        ++score;
    return score;
}

bool SimulatedResults::next(SimulatedParticipant& row)
{
    while (left_ == 0) {
        if (--years_back_ < 0) {
            if (work_ + 1 >= works.size() && school_ + 1 >= size_.schools) return false;
            years_back_ = years - 1;
            if (++work_ >= works.size()) begin_school();
        }
        begin_work();
    }
    --left_;
    const auto& work = works[work_];
    const auto draw = chance_.next();
    const auto other = chance_.next();
    row = {school_code_, work.procedure, work.subject, work.grade, size_.year - years_back_};
    if (static_cast<int>(other % 1000) < absent) return true;
    row.score = score_of(draw);
    row.mark = mark_of(work, row.score);
    if (!is_exam(work)) row.journal_mark = journal_of(row.mark, other / 1000);
    return true;
}

std::vector<SimulatedFigure> simulated_context(const ResultsSize& size, int school)
{
    Chance chance{size.seed, {of_context, school}};
    // A weak school is more often one in hard conditions, and not always.
    const auto hard = -level_of(size, school) / 10 + chance.between(-15, 15);
    const auto share = [&](int middle, int slope, int spread) {
        return std::clamp(middle + hard * slope / 10 + chance.between(-spread, spread), 0, 100);
    };
    return {{"higher_education_both", share(35, -12, 8)},
            {"incomplete_families", share(24, 4, 5)},
            {"registered", share(3, 2, 2)},
            {"unemployed_parents", share(6, 3, 3)},
            {"russian_not_native", share(8, 2, 6)},
            {"special_needs", share(9, 2, 4)},
            {"low_income", share(28, 8, 8)},
            {"remoteness", chance.of_thousand(300) ? 1 : 0},
            {"teachers_higher_category", share(34, -6, 10)},
            {"teachers_first_category", share(30, -3, 10)},
            {"teachers_subject_education", share(82, -6, 10)},
            {"vacancies", share(4, 2, 3)},
            {"teachers_trained", share(70, -4, 15)}};
}

} // namespace vekha::simulation
