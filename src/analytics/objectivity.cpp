#include "analytics/objectivity.h"

#include "analytics/looked_at_works.h"
#include "analytics/markers.h"
#include "analytics/school_means.h"

#include <algorithm>
#include <cmath>

namespace vekha::analytics
{

namespace
{

using domain::MeasureKind;
using domain::ProcedureGrade;

/// Reads the markers of school after school.
class MarkerReader
{
public:
    MarkerReader(const domain::Settings& settings, const Inputs& inputs, int year)
        : settings_{settings}, inputs_{inputs}, year_{year},
          sums_{inputs.results, works_compared(settings, inputs.results, year)},
          works_{works_looked_at(settings, inputs, year, sums_)},
          least_{std::max(settings.count("min_participants"), domain::fewest_shown)},
          shift_errors_{settings.number("shift_errors")}, shift_gap_{settings.share("shift_gap").value()},
          peak_ratio_{settings.number("peak_ratio")}, peak_few_{settings.count("peak_few")},
          peak_enough_{settings.count("peak_enough")}, raised_{settings.share("raised").value()},
          lowered_{settings.share("lowered").value()}, jump_{settings.number("jump")}
    {
    }

    /// Calls `told(kind, marker, participants, work)` for every marker of a school.
    template <typename Told>
    void read(std::size_t school, Told told) const
    {
        for (const auto& cell : inputs_.results.cells_of(school))
            if (works_[cell.assessment].looked_at)
                read(school, cell, [&](MeasureKind kind, const markers::Marker& marker, std::int64_t participants) {
                    told(kind, marker, participants, work_at(cell.assessment));
                });
    }

private:
    [[nodiscard]] const domain::Assessment& work_at(std::size_t number) const
    {
        return inputs_.results.assessments()[number];
    }

    template <typename Told>
    void read(std::size_t school, const domain::AssessmentResults::Cell& cell, Told told) const
    {
        const auto& work = works_[cell.assessment];
        const auto tallies = inputs_.results.tallies_of(cell);
        const auto got = sums_.of(cell);
        const auto* stated = inputs_.results.stated_of(cell);
        if (got.participants >= least_) {
            auto shift = work.most <= 0 ? std::nullopt
                                        : markers::mean_shift(got, sums_.region(cell.assessment), work.most,
                                                              shift_errors_, shift_gap_);
            if (shift) {
                shift->flagged = shift->flagged && !explained(school, cell.assessment);
                told(MeasureKind::MeanShift, *shift, got.participants);
            }
            if (const auto jump = year_jump(school, work, got)) told(MeasureKind::YearJump, *jump, got.participants);
        }
        if (stated != nullptr)
            if (const auto inversion = profile_inversion(*stated, work))
                told(MeasureKind::ProfileInversion, *inversion, stated->tasks.front().participants);
        if (const auto peak =
                markers::border_peak(counts_of(tallies), work.borders, peak_ratio_, peak_few_, peak_enough_))
            told(MeasureKind::BorderPeak, *peak, got.participants);
        auto journal = markers::against_journal(tallies);
        const auto from_source = journal.compared == 0 && stated != nullptr;
        if (from_source) journal = markers::against_journal(*stated);
        if (journal.compared < least_) return;
        told(MeasureKind::JournalRaised, {journal.raised, journal.raised > raised_}, journal.compared);
        told(MeasureKind::JournalLowered, {journal.lowered, journal.lowered > lowered_}, journal.compared);
        if (!from_source) told(MeasureKind::JournalGap, {journal.far, false}, journal.compared);
    }

    /// M2, where the source tells of tasks.
    [[nodiscard]] std::optional<markers::Marker> profile_inversion(const domain::StatedFigures& stated,
                                                                   const LookedAtWork& work) const
    {
        constexpr double whole = 100;
        std::vector<markers::TaskResult> tasks;
        const auto percent = [](const domain::TaskFigure& task) {
            return whole * static_cast<double>(task.points) /
                   (static_cast<double>(task.most) * static_cast<double>(task.participants));
        };
        for (const auto& task : stated.tasks) {
            if (task.participants < least_ || task.most <= 0) continue;
            const auto& region = work.region_tasks;
            const auto same = std::find_if(region.begin(), region.end(), [&](const domain::TaskFigure& one) {
                return one.number == task.number && one.most == task.most;
            });
            if (same != region.end()) tasks.push_back({percent(task), percent(*same)});
        }
        return markers::profile_inversion(tasks, settings_.number("inversion"));
    }

    [[nodiscard]] static std::vector<std::int64_t> counts_of(std::span<const domain::Tally> tallies)
    {
        std::vector<std::int64_t> counts;
        if (tallies.empty() || !tallies.back().has_score()) return counts;
        counts.resize(static_cast<std::size_t>(tallies.back().score / domain::Tally::per_point) +
                      1); // in order of score
        for (const auto& tally : tallies)
            if (tally.has_score())
                counts[static_cast<std::size_t>(tally.score / domain::Tally::per_point)] += tally.count;
        return counts;
    }

    /// A school with advanced study, or one whose exam in the subject stands as far above the region.
    [[nodiscard]] bool explained(std::size_t school, std::size_t number) const
    {
        const auto& code = inputs_.results.schools()[school];
        if (inputs_.context.of(code, "advanced").value_or(0) > 0) return true;
        for (const auto& cell : inputs_.results.cells_of(school)) {
            const auto& work = work_at(cell.assessment);
            if (work.procedure == domain::Procedure::Vpr || work.year != year_ ||
                work.subject != work_at(number).subject)
                continue;
            const auto got = sums_.of(cell);
            if (got.participants < least_) continue;
            const auto shift = got.mean() - sums_.region(cell.assessment).mean();
            if (shift > shift_gap_ * works_[cell.assessment].most) return true;
        }
        return false;
    }

    /// M5: against the same pupils a grade and a year earlier.
    [[nodiscard]] std::optional<markers::Marker> year_jump(std::size_t school, const LookedAtWork& work,
                                                           const Sums& got) const
    {
        if (!work.earlier) return std::nullopt;
        const auto most_before = works_[*work.earlier].most;
        for (const auto& cell : inputs_.results.cells_of(school)) {
            if (cell.assessment != *work.earlier) continue;
            const auto before = sums_.of(cell);
            if (before.participants < least_ || work.most <= 0 || most_before <= 0) return std::nullopt;
            const auto change = 100 * got.mean() / work.most - 100 * before.mean() / most_before;
            return markers::Marker{change, std::abs(change) >= jump_, false};
        }
        return std::nullopt;
    }

    const domain::Settings& settings_;
    const Inputs& inputs_;
    int year_;
    PointSums sums_;
    std::vector<LookedAtWork> works_; ///< by assessment
    std::int64_t least_;
    double shift_errors_;
    double shift_gap_;
    double peak_ratio_;
    std::int64_t peak_few_;
    std::int64_t peak_enough_;
    double raised_;
    double lowered_;
    double jump_;
};

/// One flagged marker is enough; an indicative one is not.
bool asks_for_expert(const markers::Marker& marker)
{
    return marker.flagged && !marker.indicative;
}

} // namespace

domain::Identification by_objectivity(const domain::Settings& settings, const Inputs& inputs)
{
    const auto reader = MarkerReader{settings, inputs, inputs.year};
    domain::Identification made;
    for (std::size_t school = 0; school < inputs.results.schools().size(); ++school) {
        auto& finding = made.schools.emplace_back();
        finding.code = inputs.results.schools()[school];
        auto doubtful = false;
        reader.read(school, [&](MeasureKind kind, const markers::Marker& marker, std::int64_t participants,
                                const domain::Assessment& work) {
            auto& measure = finding.measures.emplace_back();
            measure.kind = kind;
            measure.procedure = ProcedureGrade{work.procedure, work.grade};
            measure.subject = work.subject;
            measure.year = inputs.year;
            measure.value = marker.value;
            measure.participants = participants;
            measure.flagged = marker.flagged;
            measure.indicative = marker.indicative;
            doubtful = doubtful || asks_for_expert(marker);
        });
        finding.verdict = domain::Verdict::Clear;
        if (finding.measures.empty()) finding.verdict = domain::Verdict::TooFewData;
        if (doubtful) finding.verdict = domain::Verdict::NeedsExpertise;
    }
    return made;
}

std::set<std::string> schools_to_look_at(const domain::Settings& settings, const Inputs& inputs, int year)
{
    const auto reader = MarkerReader{settings, inputs, year};
    std::set<std::string> found;
    for (std::size_t school = 0; school < inputs.results.schools().size(); ++school) {
        auto doubtful = false;
        reader.read(school, [&](MeasureKind, const markers::Marker& marker, std::int64_t, const domain::Assessment&) {
            doubtful = doubtful || asks_for_expert(marker);
        });
        if (doubtful) found.insert(inputs.results.schools()[school]);
    }
    if (year != inputs.year) return found; // the context is that of the year that was asked for
    for (const auto& [school, values] : inputs.context.schools())
        for (const auto* list : official_bias_lists)
            if (inputs.context.of(school, list).value_or(0) > 0) found.insert(school);
    return found;
}

} // namespace vekha::analytics
