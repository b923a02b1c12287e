#include "analytics/low_procedures.h"

#include "analytics/cell_counts.h"
#include "analytics/shares.h"

#include <algorithm>

namespace vekha::analytics
{

namespace
{

using domain::Counted;
using domain::Criterion;
using domain::ProcedureGrade;
using domain::Verdict;

enum class TooSmall { NotLow, Low };

/// The rule with its parameters read.
struct LowRule {
    std::vector<ProcedureGrade> procedures;
    domain::Share threshold;
    std::int64_t least_participants = 0;
    std::int64_t procedures_needed = 0;
    bool above_line = false; ///< on the threshold is not low
    bool all_subjects = false;
    bool same_procedure = true;
    bool both_conditions = true;
    int year = 0;

    [[nodiscard]] std::optional<bool> low(const Counted& counted) const
    {
        if (counted.participants < std::max<std::int64_t>(least_participants, 1)) return std::nullopt;
        if (!domain::reaches(counted.below, counted.participants, threshold)) return false;
        return !above_line || !domain::reaches(counted.participants - counted.below, counted.participants,
                                               domain::Share{domain::Share::whole - threshold.millionths});
    }
};

/// What is known of one school: an answer a question.
struct SchoolCells {
    const std::vector<CellQuestion>& questions;
    std::vector<Counted> counts;
    std::vector<bool> hidden{}; ///< cells that may not be shown; empty: none

    [[nodiscard]] bool shows(std::size_t cell) const { return hidden.empty() || !hidden[cell]; }
};

/// nullopt when the cell is too small to say anything. What may not be shown says nothing either: by trying one
/// threshold after another its share would be found.
std::optional<bool> low(const LowRule& rule, const SchoolCells& cells, std::size_t cell)
{
    return cells.shows(cell) ? rule.low(cells.counts[cell]) : std::nullopt;
}

bool too_few_to_show(const Counted& counted)
{
    return counted.participants > 0 && counted.participants < domain::fewest_shown;
}

struct Conditions {
    bool several_procedures = false; ///< A
    bool both_years = false;         ///< B
    domain::LowProceduresReason reason;
};

LowRule rule_of(const domain::Settings& settings, int year)
{
    LowRule rule;
    for (const auto& code : settings.names("procedures"))
        if (const auto procedure = domain::procedure_grade_from(code)) rule.procedures.push_back(*procedure);
    rule.threshold = settings.share("threshold");
    rule.least_participants = settings.count("min_participants");
    rule.procedures_needed = settings.count("procedures_needed");
    rule.above_line = settings.texts().contains("line") && settings.choice("line") == "more-than";
    rule.all_subjects = settings.choice("subjects_mode") == "all";
    rule.same_procedure = settings.choice("years_mode") == "same";
    rule.both_conditions = settings.choice("conditions") == "both";
    rule.year = year;
    return rule;
}

/// The papers of ЕГЭ when they are not pooled; one question otherwise.
std::vector<std::optional<domain::Procedure>> papers_of(const ProcedureGrade& procedure,
                                                        const std::vector<std::string>& subjects, bool pooled)
{
    const auto mathematics = std::find(subjects.begin(), subjects.end(), "MA") != subjects.end();
    if (procedure.procedure != domain::Procedure::Ege || !mathematics || pooled) return {std::nullopt};
    return {domain::Procedure::EgeBase, domain::Procedure::EgeProfile, domain::Procedure::Ege};
}

enum class Subjects { Apart, Together };

std::vector<CellQuestion> questions_of(const domain::Settings& settings, const LowRule& rule, Subjects taken)
{
    const auto& subjects = settings.names("subjects");
    auto groups = std::vector<std::vector<std::string>>{};
    if (taken == Subjects::Together)
        groups.push_back(subjects);
    else
        for (const auto& subject : subjects)
            groups.push_back({subject});
    const auto pooled = settings.choice("ege_mathematics") == "pooled";
    std::vector<CellQuestion> questions;
    for (const auto year : {rule.year, rule.year - 1})
        for (const auto& procedure : rule.procedures)
            for (const auto& group : groups)
                for (const auto& paper : papers_of(procedure, group, pooled))
                    questions.push_back({procedure, paper, group, year});
    return questions;
}

bool procedure_low(const LowRule& rule, const SchoolCells& cells, const ProcedureGrade& procedure, int year,
                   TooSmall too_small)
{
    auto any = false;
    auto all = true;
    for (std::size_t i = 0; i < cells.questions.size(); ++i) {
        const auto& question = cells.questions[i];
        if (question.procedure != procedure || question.year != year) continue;
        const auto nobody = cells.counts[i].participants == 0;
        // An optional paper nobody took does not stand against the rest; a subject nobody took does.
        if (nobody && question.paper) continue;
        const auto is_low = !nobody && low(rule, cells, i).value_or(too_small == TooSmall::Low);
        any = any || is_low;
        all = all && is_low;
    }
    return rule.all_subjects ? any && all : any;
}

Conditions conditions_of(const LowRule& rule, const SchoolCells& cells, TooSmall too_small)
{
    Conditions met;
    std::vector<ProcedureGrade> now;
    std::vector<ProcedureGrade> before;
    for (const auto& procedure : rule.procedures) {
        if (procedure_low(rule, cells, procedure, rule.year, too_small)) now.push_back(procedure);
        if (procedure_low(rule, cells, procedure, rule.year - 1, too_small)) before.push_back(procedure);
    }
    met.reason.low_procedures = static_cast<std::int64_t>(now.size());
    met.reason.needed = rule.procedures_needed;
    met.several_procedures = met.reason.low_procedures >= rule.procedures_needed;
    if (rule.same_procedure)
        for (const auto& procedure : now)
            if (std::find(before.begin(), before.end(), procedure) != before.end())
                met.reason.repeated.push_back(procedure);
    if (!rule.same_procedure && !now.empty()) met.reason.repeated = before;
    met.both_years = !met.reason.repeated.empty();
    return met;
}

bool listed(const LowRule& rule, const Conditions& met)
{
    if (rule.both_conditions) return met.several_procedures && met.both_years;
    return met.several_procedures || met.both_years;
}

Verdict verdict_of(const LowRule& rule, const SchoolCells& cells, const Conditions& met)
{
    if (listed(rule, met)) return Verdict::Listed;
    if (met.several_procedures) return Verdict::AtRisk;
    if (listed(rule, conditions_of(rule, cells, TooSmall::Low))) return Verdict::TooFewData;
    return Verdict::Clear;
}

/// Whether a cell may not be shown: too few people, or another cell from which too few could be found by subtraction,
/// a paper beside this one or a subject in it.
bool gives_few_away(std::size_t cell, const SchoolCells& cells, const SchoolCells& by_subject)
{
    if (too_few_to_show(cells.counts[cell])) return true;
    const auto& question = cells.questions[cell];
    const auto few_beside = [&](const SchoolCells& others, auto belongs) {
        for (std::size_t i = 0; i < others.questions.size(); ++i) {
            const auto& other = others.questions[i];
            if (other.procedure == question.procedure && other.year == question.year && belongs(other) &&
                too_few_to_show(others.counts[i]))
                return true;
        }
        return false;
    };
    if (question.paper &&
        few_beside(cells, [&](const CellQuestion& other) { return other.subjects == question.subjects; }))
        return true;
    return question.subjects.size() > 1 && few_beside(by_subject, [](const CellQuestion&) { return true; });
}

std::vector<bool> hidden_cells(const SchoolCells& cells, const SchoolCells& by_subject)
{
    if (std::ranges::none_of(cells.counts, too_few_to_show) && std::ranges::none_of(by_subject.counts, too_few_to_show))
        return {};
    std::vector<bool> hidden;
    for (std::size_t i = 0; i < cells.counts.size(); ++i)
        hidden.push_back(gives_few_away(i, cells, by_subject));
    return hidden;
}

Criterion criterion_of(const LowRule& rule, const SchoolCells& cells, std::size_t cell)
{
    const auto& question = cells.questions[cell];
    Criterion criterion;
    criterion.procedure = question.paper.value_or(question.procedure.procedure);
    for (const auto& subject : question.subjects)
        criterion.subject += (criterion.subject.empty() ? "" : "+") + subject;
    criterion.grade = question.procedure.grade;
    criterion.year = question.year;
    criterion.threshold = rule.threshold;
    if (!cells.shows(cell)) return criterion;
    criterion.low = rule.low(cells.counts[cell]);
    criterion.counted = cells.counts[cell];
    criterion.interval = wilson(cells.counts[cell]);
    return criterion;
}

domain::SchoolFinding finding_of(const LowRule& rule, const SchoolCells& cells, std::string code)
{
    const auto met = conditions_of(rule, cells, TooSmall::NotLow);
    domain::SchoolFinding finding;
    finding.code = std::move(code);
    finding.verdict = verdict_of(rule, cells, met);
    finding.low_procedures = met.reason;
    for (std::size_t i = 0; i < cells.questions.size(); ++i)
        if (cells.counts[i].participants > 0) finding.criteria.push_back(criterion_of(rule, cells, i));
    return finding;
}

} // namespace

domain::Identification low_procedures(const domain::Settings& settings, const domain::AssessmentResults& results,
                                      const domain::Scales& scales, int year)
{
    const auto rule = rule_of(settings, year);
    const auto pooled = settings.choice("subjects_mode") == "pooled";
    auto counter =
        CellCounter{questions_of(settings, rule, pooled ? Subjects::Together : Subjects::Apart), results, scales};
    auto subjects = CellCounter{pooled ? questions_of(settings, rule, Subjects::Apart) : std::vector<CellQuestion>{},
                                results, scales};
    domain::Identification made;
    made.year = year;
    made.schools.reserve(results.schools().size());
    for (std::size_t school = 0; school < results.schools().size(); ++school) {
        auto cells = SchoolCells{counter.questions(), counter.count(school)};
        cells.hidden = hidden_cells(cells, {subjects.questions(), subjects.count(school)});
        made.schools.push_back(finding_of(rule, cells, results.schools()[school]));
    }
    made.without_scale = counter.without_scale();
    return made;
}

} // namespace vekha::analytics
