#include "analytics/objectivity.h"

#include "analytics/markers.h"
#include "analytics/school_means.h"

#include <algorithm>
#include <cmath>

namespace vekha::analytics
{

namespace
{

using domain::Measure;
using domain::MeasureKind;
using domain::ProcedureGrade;

constexpr double least_in_doubt = 0.5; // of those with such points: where most have the mark, it begins

/// Reads the markers of school after school.
class MarkerReader
{
public:
    MarkerReader(const domain::Settings& settings, const Inputs& inputs, int year)
        : settings_{settings}, inputs_{inputs}, year_{year}, sums_{inputs.results},
          least_{std::max(settings.count("min_participants"), domain::fewest_shown)}
    {
        for (std::size_t work = 0; work < inputs.results.assessments().size(); ++work)
            borders_.push_back(looked_at(work) ? borders_of(work) : std::vector<int>{});
        region_tasks_.resize(borders_.size());
        for (const auto& cell : inputs.results.cells())
            if (const auto* stated = inputs.results.stated_of(cell); stated != nullptr && looked_at(cell.assessment))
                domain::add_tasks(region_tasks_[cell.assessment], stated->tasks);
    }

    [[nodiscard]] std::vector<Measure> measures_of(std::size_t school) const
    {
        std::vector<Measure> measures;
        for (const auto& cell : inputs_.results.cells_of(school))
            if (looked_at(cell.assessment)) add_measures(school, cell, measures);
        return measures;
    }

private:
    [[nodiscard]] const domain::Assessment& work_at(std::size_t number) const
    {
        return inputs_.results.assessments()[number];
    }

    [[nodiscard]] bool looked_at(std::size_t number) const
    {
        const auto& work = work_at(number);
        const auto& subjects = settings_.names("subjects");
        const auto& procedures = settings_.names("procedures");
        return work.year == year_ && std::find(subjects.begin(), subjects.end(), work.subject) != subjects.end() &&
               std::any_of(procedures.begin(), procedures.end(),
                           [&](const std::string& code) { return domain::procedure_grade_from(code)->holds(work); });
    }

    /// Of the scale, or the highest that anybody got.
    [[nodiscard]] double most_points(std::size_t number) const
    {
        const auto* scale = inputs_.scales.of(work_at(number));
        return scale != nullptr && scale->most ? *scale->most : sums_.highest(number);
    }

    /// Lowest points of the marks 3, 4 and 5: by the scale, else from where on most have the mark.
    [[nodiscard]] std::vector<int> borders_of(std::size_t number) const
    {
        if (const auto* scale = inputs_.scales.of(work_at(number))) return scale->lowest;
        std::map<int, std::map<int, std::int64_t>> marks_at;
        for (const auto& cell : inputs_.results.cells())
            if (cell.assessment == number)
                for (const auto& tally : inputs_.results.tallies_of(cell))
                    if (tally.has_score() && tally.mark != 0)
                        marks_at[tally.score / domain::Tally::per_point][tally.mark] += tally.count;
        std::vector<int> borders;
        for (const auto mark : {3, 4, 5})
            for (const auto& [points, marks] : marks_at) {
                std::int64_t all = 0;
                std::int64_t reached = 0;
                for (const auto& [given, count] : marks) {
                    all += count;
                    reached += given >= mark ? count : 0;
                }
                if (static_cast<double>(reached) < least_in_doubt * static_cast<double>(all)) continue;
                if (points > marks_at.begin()->first) borders.push_back(points);
                break;
            }
        return borders;
    }

    void add_measures(std::size_t school, const domain::AssessmentResults::Cell& cell,
                      std::vector<Measure>& measures) const
    {
        const auto tallies = inputs_.results.tallies_of(cell);
        const auto got = sums_.of(cell);
        const auto* stated = inputs_.results.stated_of(cell);
        const auto add = [&](MeasureKind kind, const markers::Marker& marker, std::int64_t participants) {
            auto& measure = measures.emplace_back();
            measure.kind = kind;
            measure.procedure = ProcedureGrade{work_at(cell.assessment).procedure, work_at(cell.assessment).grade};
            measure.subject = work_at(cell.assessment).subject;
            measure.year = year_;
            measure.value = marker.value;
            measure.participants = participants;
            measure.flagged = marker.flagged;
            measure.indicative = marker.indicative;
        };
        if (got.participants >= least_) {
            const auto most = most_points(cell.assessment);
            auto shift =
                most <= 0 ? std::nullopt
                          : markers::mean_shift(got, sums_.region(cell.assessment), most,
                                                settings_.number("shift_errors"), settings_.share("shift_gap").value());
            if (shift) {
                shift->flagged = shift->flagged && !explained(school, cell.assessment);
                add(MeasureKind::MeanShift, *shift, got.participants);
            }
            if (const auto jump = year_jump(school, cell.assessment, got))
                add(MeasureKind::YearJump, *jump, got.participants);
        }
        if (stated != nullptr)
            if (const auto inversion = profile_inversion(*stated, cell.assessment))
                add(MeasureKind::ProfileInversion, *inversion, stated->tasks.front().participants);
        if (const auto peak =
                markers::border_peak(counts_of(tallies), borders_[cell.assessment], settings_.number("peak_ratio"),
                                     settings_.count("peak_few"), settings_.count("peak_enough")))
            add(MeasureKind::BorderPeak, *peak, got.participants);
        auto journal = markers::against_journal(tallies);
        const auto told = journal.compared == 0 && stated != nullptr;
        if (told) journal = markers::against_journal(*stated);
        if (journal.compared < least_) return;
        add(MeasureKind::JournalRaised, {journal.raised, journal.raised > settings_.share("raised").value()},
            journal.compared);
        add(MeasureKind::JournalLowered, {journal.lowered, journal.lowered > settings_.share("lowered").value()},
            journal.compared);
        if (!told) add(MeasureKind::JournalGap, {journal.far, false}, journal.compared);
    }

    /// M2, where the source tells of tasks.
    [[nodiscard]] std::optional<markers::Marker> profile_inversion(const domain::StatedFigures& stated,
                                                                   std::size_t number) const
    {
        constexpr double whole = 100;
        std::vector<markers::TaskResult> tasks;
        const auto percent = [](const domain::TaskFigure& task) {
            return whole * static_cast<double>(task.points) /
                   (static_cast<double>(task.most) * static_cast<double>(task.participants));
        };
        for (const auto& task : stated.tasks) {
            if (task.participants < least_ || task.most <= 0) continue;
            const auto& region = region_tasks_[number];
            const auto same = std::find_if(region.begin(), region.end(), [&](const domain::TaskFigure& one) {
                return one.number == task.number && one.most == task.most;
            });
            if (same != region.end()) tasks.push_back({percent(task), percent(*same)});
        }
        return markers::profile_inversion(tasks, settings_.number("inversion"));
    }

    [[nodiscard]] static std::map<int, std::int64_t> counts_of(std::span<const domain::Tally> tallies)
    {
        std::map<int, std::int64_t> counts;
        for (const auto& tally : tallies)
            if (tally.has_score()) // in order of score, so the place is known
                counts.try_emplace(counts.end(), tally.score / domain::Tally::per_point)->second += tally.count;
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
            if (shift > settings_.share("shift_gap").value() * most_points(cell.assessment)) return true;
        }
        return false;
    }

    /// M5: against the same pupils a grade and a year earlier.
    [[nodiscard]] std::optional<markers::Marker> year_jump(std::size_t school, std::size_t number,
                                                           const Sums& got) const
    {
        auto earlier = work_at(number);
        --earlier.grade;
        --earlier.year;
        for (const auto& cell : inputs_.results.cells_of(school)) {
            if (work_at(cell.assessment) != earlier) continue;
            const auto before = sums_.of(cell);
            if (before.participants < least_ || most_points(number) <= 0 || most_points(cell.assessment) <= 0)
                return std::nullopt;
            const auto change =
                100 * got.mean() / most_points(number) - 100 * before.mean() / most_points(cell.assessment);
            return markers::Marker{change, std::abs(change) >= settings_.number("jump"), false};
        }
        return std::nullopt;
    }

    const domain::Settings& settings_;
    const Inputs& inputs_;
    int year_;
    PointSums sums_;
    std::int64_t least_;
    std::vector<std::vector<int>> borders_;                     ///< by work
    std::vector<std::vector<domain::TaskFigure>> region_tasks_; ///< by work
};

bool asks_for_expert(const Measure& measure)
{
    return measure.flagged && !measure.indicative;
}

} // namespace

domain::Identification by_objectivity(const domain::Settings& settings, const Inputs& inputs)
{
    const auto reader = MarkerReader{settings, inputs, inputs.year};
    domain::Identification made;
    for (std::size_t school = 0; school < inputs.results.schools().size(); ++school) {
        auto& finding = made.schools.emplace_back();
        finding.code = inputs.results.schools()[school];
        finding.measures = reader.measures_of(school);
        finding.verdict = domain::Verdict::Clear;
        if (finding.measures.empty()) finding.verdict = domain::Verdict::TooFewData;
        if (std::any_of(finding.measures.begin(), finding.measures.end(), asks_for_expert))
            finding.verdict = domain::Verdict::NeedsExpertise;
    }
    return made;
}

std::set<std::string> schools_to_look_at(const domain::Settings& settings, const Inputs& inputs, int year)
{
    const auto reader = MarkerReader{settings, inputs, year};
    std::set<std::string> found;
    for (std::size_t school = 0; school < inputs.results.schools().size(); ++school) {
        const auto measures = reader.measures_of(school);
        if (std::any_of(measures.begin(), measures.end(), asks_for_expert))
            found.insert(inputs.results.schools()[school]);
    }
    if (year != inputs.year) return found; // the context is that of the year that was asked for
    for (const auto& [school, values] : inputs.context.schools())
        for (const auto* list : official_bias_lists)
            if (inputs.context.of(school, list).value_or(0) > 0) found.insert(school);
    return found;
}

} // namespace vekha::analytics
