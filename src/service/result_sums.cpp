#include "service/result_sums.h"

#include "analytics/below_minimum.h"
#include "analytics/dynamics/year_figures.h"
#include "analytics/identify.h"
#include "analytics/markers.h"
#include "analytics/school_means.h"
#include "service/work.h"
#include "store/assessment_results.h"
#include "store/compared_schools.h"
#include "store/methods.h"
#include "store/scope.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace vekha::service
{

namespace
{

using domain::Assessment;
using domain::MeasureKind;
using domain::OutcomeSums;
using domain::Tally;
using store::ResultCell;
using store::ResultSign;

void add_marks(OutcomeSums& sum, int mark, std::int64_t count)
{
    if (mark < 2 || mark > 5) return;
    sum.marked += count;
    if (mark == 2)
        sum.mark2 += count;
    else if (mark == 3)
        sum.mark3 += count;
    else if (mark == 4)
        sum.mark4 += count;
    else
        sum.mark5 += count;
}

/// What a source without a distribution tells as good as one.
OutcomeSums sum_of(const domain::StatedFigures& stated, bool by_marks)
{
    OutcomeSums sum;
    sum.by_marks = by_marks;
    if (stated.marks)
        for (int mark = 2; mark <= 5; ++mark)
            add_marks(sum, mark, stated.marks->at(static_cast<std::size_t>(mark - 2)));
    if (stated.below) {
        sum.participants = stated.participants;
        sum.below = *stated.below;
    } else if (stated.marks) {
        sum.participants = sum.marked;
        sum.below = sum.mark2;
    }
    if (stated.mean && !by_marks) {
        sum.scored = stated.participants;
        sum.points = *stated.mean * stated.participants;
    }
    sum.lowered = stated.lowered.value_or(0);
    sum.raised = stated.raised.value_or(0);
    sum.compared = sum.lowered + sum.raised + stated.confirmed.value_or(0);
    return sum;
}

OutcomeSums sum_of(const Assessment& work, std::span<const Tally> tallies, const domain::Scale* scale, bool by_marks)
{
    OutcomeSums sum;
    sum.by_marks = by_marks;
    const auto outcomes = analytics::count_below_minimum(work, tallies, scale);
    sum.participants = outcomes.counted.participants;
    sum.below = outcomes.counted.below;
    for (const auto& tally : tallies) {
        add_marks(sum, tally.mark, tally.count);
        if (by_marks ? tally.mark != 0 : tally.has_score()) {
            sum.scored += tally.count;
            sum.points += std::int64_t{tally.count} * (by_marks ? tally.mark * Tally::per_point : tally.score);
        }
    }
    const auto journal = analytics::markers::against_journal(tallies);
    const auto people = [&](double share) { return std::llround(share * static_cast<double>(journal.compared)); };
    sum.compared = journal.compared;
    sum.raised = people(journal.raised);
    sum.lowered = people(journal.lowered);
    sum.far = people(journal.far);
    return sum;
}

/// Works of which nobody in the region has points.
std::map<Assessment, bool> works_by_marks(const std::vector<ResultCell>& cells)
{
    std::map<Assessment, bool> by_marks;
    for (const auto& cell : cells) {
        const auto stated = cell.tallies.empty() ? store::stated_of(cell) : std::nullopt;
        const auto points = (stated && stated->mean) || std::ranges::any_of(cell.tallies, &Tally::has_score);
        auto& only_marks = by_marks.try_emplace(cell.assessment, true).first->second;
        only_marks = only_marks && !points;
    }
    return by_marks;
}

bool is_few(const ResultSum& sum)
{
    return sum.of.participants > 0 && sum.of.participants < domain::fewest_shown;
}

/// Works that methods take together, `docs/identification.md`: the papers and grades of ЕГЭ in a subject of a school.
auto taken_together(const ResultSum& sum)
{
    using domain::Procedure;
    const auto& work = sum.work;
    const bool is_ege = work.procedure == Procedure::EgeBase || work.procedure == Procedure::EgeProfile ||
                        work.procedure == Procedure::Ege;
    return std::tuple{sum.school, is_ege ? Procedure::Ege : work.procedure, is_ege ? 0 : work.grade, work.subject};
}

/// A list shows the whole of what it takes together: the part of it that is shown would give the other one away.
void hide_few(std::vector<ResultSum>& sums)
{
    std::set<decltype(taken_together(sums.front()))> beside;
    for (const auto& sum : sums)
        if (is_few(sum)) beside.insert(taken_together(sum));
    for (auto& sum : sums)
        sum.hidden = beside.contains(taken_together(sum));
}

std::vector<ResultSum> sums_of(const std::vector<ResultCell>& cells, const domain::Scales& scales)
{
    const auto by_marks = works_by_marks(cells);
    std::vector<ResultSum> sums;
    for (const auto& cell : cells) {
        const auto only_marks = by_marks.at(cell.assessment);
        const auto stated = cell.tallies.empty() ? store::stated_of(cell) : std::nullopt;
        OutcomeSums of;
        if (stated)
            of = sum_of(*stated, only_marks);
        else
            of = sum_of(cell.assessment, cell.tallies, scales.of(cell.assessment), only_marks);
        sums.push_back({cell.school, cell.assessment, of, false});
    }
    hide_few(sums);
    // Without those hidden: the region less the schools that are shown, here or on a list, tells of nobody else.
    std::map<Assessment, OutcomeSums> region;
    for (const auto& sum : sums)
        if (!sum.hidden) region[sum.work] += sum.of;
    for (const auto& [work, of] : region)
        sums.push_back({domain::OrganisationId{0}, work, of, of.participants < domain::fewest_shown});
    return sums;
}

std::string_view sign_of(MeasureKind kind)
{
    switch (kind) {
    case MeasureKind::MeanShift:
        return "mean-shift";
    case MeasureKind::BorderPeak:
        return "border-peak";
    case MeasureKind::JournalRaised:
        return "journal-raised";
    case MeasureKind::JournalLowered:
        return "journal-lowered";
    case MeasureKind::YearJump:
        return "year-jump";
    case MeasureKind::ProfileInversion:
        return "profile-inversion";
    case MeasureKind::Quality:
    case MeasureKind::WellBeing:
    case MeasureKind::Teachers:
    case MeasureKind::Residual:
    case MeasureKind::BelowMinimum:
    case MeasureKind::JournalGap:
        break;
    }
    return {};
}

/// Signs of the year by the method «objectivity» with its defaults.
std::vector<ResultSign> signs_of(const std::vector<ResultCell>& cells, const domain::ContextData& context,
                                 const domain::Scales& scales, int year)
{
    domain::AssessmentResultsBuilder builder;
    std::map<std::string, domain::OrganisationId> schools;
    for (const auto& cell : cells) {
        const auto code = std::to_string(cell.school.value);
        schools.emplace(code, cell.school);
        const auto school = builder.school(code);
        const auto work = builder.assessment(cell.assessment);
        builder.add(school, work, cell.tallies);
        if (const auto stated = store::stated_of(cell); stated && cell.tallies.empty())
            builder.state(school, work, *stated);
        else if (stated)
            builder.add_tasks(school, work, stated->tasks);
    }
    const auto results = std::move(builder).build();
    const auto* const method = domain::method_named(store::preset_methods(), "objectivity");
    if (method == nullptr) return {};
    const auto settings = domain::Settings::create(*method, {});
    if (!settings) return {};
    const auto found = analytics::identify(*method, *settings, {results, context, scales, year});
    std::vector<ResultSign> signs;
    for (const auto& school : found.schools) {
        const auto known = schools.find(school.code);
        if (known == schools.end()) continue;
        for (const auto& measure : school.measures) {
            const auto name = sign_of(measure.kind);
            if (name.empty() || !measure.flagged || !measure.value || !measure.procedure) continue;
            constexpr double hundredths = 100;
            const Assessment work{measure.procedure->procedure, measure.subject, measure.procedure->grade,
                                  measure.year};
            signs.push_back({known->second, work, std::string{name}, std::llround(*measure.value * hundredths),
                             measure.indicative});
        }
    }
    return signs;
}

/// Figures of context by the key of the school, as signs_of names schools.
domain::ContextData context_by_key(Connection& connection, RegionId region, int year)
{
    domain::ContextData data;
    for (const auto& [school, value] : store::values_in_force(connection, region, year, "advanced"))
        data.set(std::to_string(school.value), "advanced", value > 0 ? 1 : 0);
    return data;
}

void refresh_year(Connection& connection, RegionId region, const domain::Scales& scales, int year)
{
    const auto whole = store::whole_region(region, store::TerritoryId{});
    auto cells = store::result_cells_of(connection, whole, {year - 1, year});
    const auto signs = signs_of(cells, context_by_key(connection, region, year), scales, year);
    std::erase_if(cells, [&](const ResultCell& cell) { return cell.assessment.year != year; });
    store::replace_sums(connection, region, year, sums_of(cells, scales), signs);
}

} // namespace

void refresh_sums(Services& services, RegionId region)
{
    const auto stale = store::stale_years(*services.pool->lease(), region);
    if (stale.empty()) return;
    const auto done =
        store::in_transaction(*services.pool, [&](Connection& connection) -> domain::Result<bool, Refusal> {
            const auto now_stale = store::stale_years(connection, region);
            const auto scales = store::scales_of(connection, region);
            const auto all = now_stale.contains(0);
            for (const auto year : store::years_with_results(connection, region))
                // The jump between years is a sign of the later one.
                if (all || now_stale.contains(year) || now_stale.contains(year - 1))
                    refresh_year(connection, region, scales, year);
            store::mark_sums_made(connection, region);
            return true;
        });
    if (!done) throw std::logic_error("sums of results refuse nothing");
}

} // namespace vekha::service
