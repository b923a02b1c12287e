#include "analytics/markers.h"

#include "support/identify.h"
#include "support/results.h"

#include <cmath>
#include <map>

namespace vekha::analytics
{

namespace
{

using domain::MeasureKind;
using domain::Tally;
using domain::Verdict;
using tests::oge;
using tests::run_method;
using tests::school_of;
using tests::vpr;

Tally tally(int points, int mark, int journal, std::uint32_t count)
{
    return {static_cast<std::int16_t>(points * Tally::per_point), static_cast<std::uint8_t>(mark),
            static_cast<std::uint8_t>(journal), count};
}

struct World {
    domain::AssessmentResultsBuilder builder;

    void add(const std::string& school, const domain::Assessment& work, const std::vector<Tally>& tallies)
    {
        builder.add(builder.school(school), builder.assessment(work), tallies);
    }

    /// A region of ordinary schools: points 4–16 of 20 alike in every one.
    void add_region(const domain::Assessment& work)
    {
        for (auto i = 0; i < 20; ++i)
            add("ordinary " + std::to_string(i), work,
                {tally(4, 2, 2, 10), tally(8, 3, 3, 10), tally(12, 4, 4, 10), tally(16, 5, 5, 10)});
    }
};

/// Participants by whole points, from points and their participants.
std::vector<std::int64_t> by_points(const std::map<int, std::int64_t>& counts)
{
    std::vector<std::int64_t> points;
    for (const auto& [at, count] : counts) {
        points.resize(static_cast<std::size_t>(at) + 1);
        points.back() = count;
    }
    return points;
}

bool flagged(const domain::SchoolFinding& school, MeasureKind kind)
{
    for (const auto& measure : school.measures)
        if (measure.kind == kind && measure.flagged) return true;
    return false;
}

} // namespace

TEST_CASE("M1: the mean of the worked example is 4,10 standard errors above the region")
{
    const auto school = Sums{36, 36 * 1400, 0};
    const auto region = Sums{1000, 1000 * 1120, 1000 * (4.1 * 4.1 + 11.2 * 11.2)};
    const auto marker = markers::mean_shift(school, region, 20, 2, 0.1);
    CHECK(marker->value == doctest::Approx(4.10).epsilon(0.001));
    CHECK(marker->flagged);
    CHECK_FALSE(markers::mean_shift(school, region, 30, 2, 0.1)->flagged);           // 9 % of the maximum
    CHECK_FALSE(markers::mean_shift(school, {1000, 1000, 1e-4 * 1000}, 20, 2, 0.1)); // nobody differs
}

TEST_CASE("M2: easy tasks worse and hard ones better than the region")
{
    using Tasks = std::vector<markers::TaskResult>;
    const auto example = Tasks{{59, 50}, {86, 90}, {70, 70}};
    CHECK(markers::profile_inversion(example, 10)->value == doctest::Approx(13));
    CHECK(markers::profile_inversion(example, 10)->flagged);
    CHECK_FALSE(markers::profile_inversion(Tasks{{59, 50}, {91, 90}, {70, 70}}, 5)->flagged);
    CHECK_FALSE(markers::profile_inversion(Tasks{{59, 50}, {86, 90}, {70, 70}}, 14)->flagged);
    CHECK_FALSE(markers::profile_inversion(Tasks{{59, 50}, {86, 90}}, 10));
}

TEST_CASE("M3: a peak at the border of a mark, by how many participants")
{
    const auto borders = std::vector<int>{10};
    const auto counts = [](std::int64_t others) { return by_points({{3, others}, {9, 2}, {10, 14}, {11, 6}}); };
    const auto sure = markers::border_peak(counts(28), borders, 2, 20, 50);
    CHECK(sure->value == doctest::Approx(3.5));
    CHECK(sure->flagged);
    CHECK_FALSE(sure->indicative);
    CHECK(markers::border_peak(counts(27), borders, 2, 20, 50)->indicative);
    CHECK_FALSE(markers::border_peak(by_points({{10, 19}}), borders, 2, 20, 50));
    CHECK_FALSE(markers::border_peak(by_points({{10, 60}}), {}, 2, 20, 50));
    CHECK(markers::border_peak(by_points({{9, 10}, {10, 20}, {11, 10}, {12, 20}}), borders, 2, 20, 50)->flagged);
}

TEST_CASE("M4: marks against the journal")
{
    const auto shares = markers::against_journal(std::vector<Tally>{
        tally(1, 5, 3, 2), tally(1, 4, 3, 3), tally(1, 3, 3, 11), tally(1, 2, 3, 4), tally(1, 2, 0, 9)});
    CHECK(shares.compared == 20);
    CHECK(shares.raised == doctest::Approx(0.25));
    CHECK(shares.lowered == doctest::Approx(0.2));
    CHECK(shares.far == doctest::Approx(0.1));
}

TEST_CASE("a school far above the region needs expertise unless its exam or its kind explains it")
{
    World world;
    const auto work = vpr(5, "MA", 2025);
    world.add_region(work);
    world.add_region(oge("MA", 2025));
    const auto high = std::vector<Tally>{tally(12, 4, 4, 20), tally(16, 5, 5, 20)};
    for (const auto* school : {"above", "confirmed", "gymnasium"})
        world.add(school, work, high);
    world.add("confirmed", oge("MA", 2025), high);
    domain::ContextData context;
    context.set("gymnasium", "advanced", 1);
    const auto made = run_method("objectivity", std::move(world.builder).build(), context, 2025);
    CHECK(school_of(made, "above").verdict == Verdict::NeedsExpertise);
    CHECK(flagged(school_of(made, "above"), MeasureKind::MeanShift));
    CHECK(school_of(made, "confirmed").verdict == Verdict::Clear);
    CHECK(school_of(made, "gymnasium").verdict == Verdict::Clear);
    CHECK(school_of(made, "ordinary 3").verdict == Verdict::Clear);
}

TEST_CASE("peaks, journals and jumps ask for an expert on their own lines")
{
    World world;
    const auto work = vpr(6, "RU", 2025);
    world.add_region(work);
    world.add_region(vpr(5, "RU", 2024));
    // The mark 3 begins at 8 points in the region: many exactly there, few beside.
    world.add("peak", work,
              {tally(4, 2, 2, 20), tally(7, 2, 2, 1), tally(8, 3, 3, 22), tally(9, 3, 3, 3), tally(16, 5, 5, 9)});
    world.add("few", work,
              {tally(4, 2, 2, 10), tally(7, 2, 2, 1), tally(8, 3, 3, 14), tally(9, 3, 3, 1), tally(12, 4, 4, 8)});
    world.add("raised", work,
              {tally(4, 2, 2, 9), tally(8, 3, 3, 4), tally(9, 3, 3, 4), tally(12, 4, 3, 5), tally(16, 5, 5, 2)});
    world.add("a fifth raised", work, {tally(4, 2, 2, 9), tally(8, 3, 3, 3), tally(9, 3, 3, 4), tally(12, 4, 3, 4)});
    world.add("jump", work, {tally(8, 3, 3, 5), tally(12, 4, 4, 9), tally(16, 5, 5, 3)});
    world.add("jump", vpr(5, "RU", 2024), {tally(4, 2, 2, 9), tally(8, 3, 3, 4), tally(12, 4, 4, 4)});
    const auto made = run_method("objectivity", std::move(world.builder).build(), {}, 2025);
    CHECK(flagged(school_of(made, "peak"), MeasureKind::BorderPeak));
    CHECK(school_of(made, "peak").verdict == Verdict::NeedsExpertise);
    CHECK(flagged(school_of(made, "few"), MeasureKind::BorderPeak));
    CHECK(school_of(made, "few").verdict == Verdict::Clear); // a hint is no reason
    CHECK(flagged(school_of(made, "raised"), MeasureKind::JournalRaised));
    CHECK_FALSE(flagged(school_of(made, "a fifth raised"), MeasureKind::JournalRaised));
    CHECK(flagged(school_of(made, "jump"), MeasureKind::YearJump));
}

TEST_CASE("M2 comes from sums by task, of the worked example, and a stated journal stands in for rows")
{
    World world;
    const auto work = vpr(5, "MA", 2025);
    const auto tasks = [](std::int64_t easy, std::int64_t middle, std::int64_t hard, std::int64_t people) {
        const auto one = [&](const char* number, std::int64_t percent) {
            return domain::TaskFigure{number, domain::TaskLevel::Unknown, 100, people, percent * people};
        };
        return std::vector<domain::TaskFigure>{one("1", easy), one("2", middle), one("3", hard)};
    };
    const auto state = [&](const char* school, domain::StatedFigures figures) {
        world.builder.state(world.builder.school(school), world.builder.assessment(work), figures);
    };
    // So large a rest that one school does not move the region: 90, 70 and 50 percent.
    world.builder.add_tasks(world.builder.school("rest"), world.builder.assessment(work), tasks(90, 70, 50, 1'000'000));
    state("inverted", {30, {}, {}, {}, {}, {}, {}, {}, tasks(86, 70, 59, 30)});
    state("better", {30, {}, {}, {}, {}, {}, {}, {}, tasks(95, 75, 70, 30)});
    state("few", {9, {}, {}, {}, {}, {}, {}, {}, tasks(80, 70, 60, 9)});
    domain::StatedFigures journal;
    journal.participants = 20;
    journal.lowered = 1;
    journal.confirmed = 14;
    journal.raised = 5;
    state("raised", journal);
    const auto made = run_method("objectivity", std::move(world.builder).build(), {}, 2025);
    const auto& inverted = school_of(made, "inverted");
    REQUIRE(inverted.measures.size() == 1);
    CHECK(inverted.measures.front().kind == MeasureKind::ProfileInversion);
    CHECK(*inverted.measures.front().value == doctest::Approx(13).epsilon(0.001));
    CHECK(inverted.verdict == Verdict::NeedsExpertise);
    CHECK(school_of(made, "better").verdict == Verdict::Clear);
    CHECK(school_of(made, "few").verdict == Verdict::TooFewData);
    CHECK(flagged(school_of(made, "raised"), MeasureKind::JournalRaised));
    CHECK(school_of(made, "raised").measures.size() == 2); // how far marks differ is not known
}

TEST_CASE("an official list of schools with signs of bias wins over the markers")
{
    World world;
    world.add_region(vpr(5, "MA", 2025));
    domain::ContextData context;
    context.set("ordinary 1", "list.bias-vpr", 1);
    context.set("ordinary 2", "list.bias-vpr", 0);
    const auto made = run_method("objectivity", std::move(world.builder).build(), context, 2025);
    CHECK(school_of(made, "ordinary 1").verdict == Verdict::Listed);
    CHECK(school_of(made, "ordinary 1").computed == Verdict::Clear);
    CHECK(school_of(made, "ordinary 2").verdict == Verdict::Clear);
}

} // namespace vekha::analytics
