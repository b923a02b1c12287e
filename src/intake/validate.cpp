#include "intake/validate.h"

#include "intake/label.h"
#include "intake/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace vekha::intake
{

namespace
{

using domain::Activity;
using domain::Field;
using domain::Finding;
using domain::Plan;
using domain::Severity;

Finding about(Severity severity, std::string code, const Activity& activity, Field field,
              std::map<std::string, std::string> details)
{
    const auto reading = activity.readings.find(field);
    auto place = reading == activity.readings.end() ? activity.place : reading->second.place;
    details.emplace("number", activity.number);
    std::erase_if(details, [](const auto& detail) { return detail.second.empty(); });
    return {severity, std::move(code), place, activity.key, std::move(details)};
}

/// The part of a plan an activity stands in: plans of one document have columns of their own.
std::string part_of(const Activity& activity)
{
    return activity.section.substr(0, activity.section.find('/'));
}

constexpr auto some_length = 5;

/// Where a cell may be missed: not in a part of some length that has no such column at all, nor in a plan most rows of
/// which leave the cell empty.
std::set<std::string> parts_using(const Plan& plan, bool (*empty)(const Activity&))
{
    auto counts = std::map<std::string, std::pair<int, int>>{}; // filled, all
    for (const auto& activity : plan.activities) {
        auto& [filled, all] = counts[part_of(activity)];
        filled += empty(activity) ? 0 : 1;
        ++all;
    }
    std::erase_if(counts, [](const auto& part) { return part.second.first == 0 && part.second.second >= some_length; });
    auto total = std::pair<int, int>{};
    auto parts = std::set<std::string>{};
    for (const auto& [part, count] : counts) {
        total.first += count.first;
        total.second += count.second;
        parts.insert(part);
    }
    return 2 * total.first > total.second ? parts : std::set<std::string>{};
}

bool without_executor(const Activity& activity)
{
    return activity.responsible.empty();
}
bool without_deadline(const Activity& activity)
{
    return activity.deadline.raw.empty();
}
bool without_expected(const Activity& activity)
{
    return activity.expected.raw.empty();
}

/// A result that can be told reached or not: a number, or a thing that will lie on the table.
bool is_measurable(const domain::ExpectedResult& expected)
{
    static const auto things = std::vector<std::string_view>{
        "наличи",       "приказ",       "справк",    "отчет",   "протокол",   "договор",  "соглашени", "план",
        "программ",     "карт",         "график",    "список",  "переч",      "положени", "анализ",    "информаци",
        "рекоменд",     "материал",     "публикац",  "сайт",    "журнал",     "банк",     "результат", "определ",
        "разработ",     "утвержд",      "созда",     "провед",  "участи",     "доля",     "отсутств",  "сертификат",
        "удостоверени", "памятк",       "буклет",    "сценар",  "мониторинг", "диагност", "размещ",    "назнач",
        "сформирован",  "представл",    "организац", "использ", "внедрен",    "реализ",   "оказан",    "сопровожд",
        "экспертиз",    "индивидуальн", "внес"};
    if (!expected.targets.empty()) {
        return true;
    }
    const auto words = words_of(expected.raw);
    return std::any_of(words.begin(), words.end(), [](const auto& word) { return has_stem(word, things); });
}

bool says_the_same(const std::string& one, const std::string& other)
{
    const auto left = fold(one);
    const auto right = fold(other);
    return length_of(left) > 20 && (left.find(right) != std::string::npos || right.find(left) != std::string::npos);
}

std::string joined_names(const Activity& activity)
{
    auto text = std::string{};
    for (const auto& executor : activity.responsible) {
        text += (text.empty() ? "" : ", ") + executor.name;
    }
    return text;
}

} // namespace

std::vector<Finding> check_head(const Plan& plan)
{
    auto findings = std::vector<Finding>{};
    if (plan.title.empty()) {
        findings.push_back({Severity::Warning, "title-missing", {}, {}, {}});
    }
    if (!plan.period) {
        findings.push_back({Severity::Error, "period-missing", {}, {}, {}});
    }
    for (const auto& approval : plan.approvals) {
        // An order may come late, but a plan that ended before it was signed has one of the dates wrong.
        if (approval.date && plan.period && *approval.date > plan.period->to) {
            findings.push_back({Severity::Warning,
                                "approval-date-conflict",
                                {},
                                {},
                                {{"date", domain::to_iso(*approval.date)},
                                 {"from", domain::to_iso(plan.period->from)},
                                 {"to", domain::to_iso(plan.period->to)}}});
        }
    }
    return findings;
}

std::vector<Finding> check_numbers(const Plan& plan)
{
    auto findings = std::vector<Finding>{};
    auto seen = std::map<std::pair<std::string, std::string>, std::string>{};
    const auto unnumbered = std::count_if(plan.activities.begin(), plan.activities.end(),
                                          [](const auto& activity) { return activity.number.empty(); });
    const auto numbered = 2 * unnumbered < static_cast<std::ptrdiff_t>(plan.activities.size());
    auto last = Label{};
    auto section = std::string{};
    for (const auto& activity : plan.activities) {
        if (activity.number.empty()) {
            if (numbered) {
                findings.push_back(
                    about(Severity::Warning, "number-missing", activity, Field::Number, {{"before", last.printed}}));
            }
            continue;
        }
        const auto [known, fresh] = seen.emplace(std::pair{activity.section, activity.number}, activity.key);
        if (!fresh) {
            findings.push_back(
                about(Severity::Warning, "number-repeated", activity, Field::Number, {{"other", known->second}}));
        }
        const auto label = read_label(activity.number);
        const auto same_row = label.kind == last.kind && label.depth() == last.depth() && section == activity.section &&
                              !label.none() && !last.none();
        if (same_row && std::equal(label.parts.begin(), label.parts.end() - 1, last.parts.begin()) &&
            label.parts.back() > last.parts.back() + 1) {
            auto skipped = last.parts;
            ++skipped.back();
            findings.push_back(about(Severity::Note, "number-missing", activity, Field::Number,
                                     {{"before", last.printed}, {"missing", dotted_label(skipped).printed}}));
        }
        last = label;
        section = activity.section;
    }
    return findings;
}

std::vector<Finding> check_cells(const Plan& plan)
{
    auto findings = std::vector<Finding>{};
    const auto executors = parts_using(plan, without_executor);
    const auto deadlines = parts_using(plan, without_deadline);
    const auto results = parts_using(plan, without_expected);
    for (const auto& activity : plan.activities) {
        const auto part = part_of(activity);
        if (executors.contains(part) && without_executor(activity)) {
            findings.push_back(about(Severity::Warning, "executor-empty", activity, Field::Responsible, {}));
        }
        if (deadlines.contains(part) && without_deadline(activity)) {
            findings.push_back(about(Severity::Warning, "deadline-empty", activity, Field::Deadline, {}));
        }
        if (results.contains(part) && without_expected(activity)) {
            findings.push_back(about(Severity::Note, "expected-empty", activity, Field::Expected, {}));
        } else if (!without_expected(activity) && !is_measurable(activity.expected)) {
            findings.push_back(about(Severity::Note, "result-not-measurable", activity, Field::Expected,
                                     {{"printed", activity.expected.raw}}));
        }
        const auto named = joined_names(activity);
        const auto reading = activity.readings.find(Field::Responsible);
        const auto printed = reading == activity.readings.end() ? named : one_line(reading->second.printed);
        if (says_the_same(printed, activity.text)) {
            findings.push_back(about(Severity::Warning, "executor-repeats-text", activity, Field::Responsible,
                                     {{"printed", printed}}));
        }
        const auto counted =
            std::find_if(activity.expected.targets.begin(), activity.expected.targets.end(), [](const auto& target) {
                return target.unit == domain::TargetUnit::Count && fold(target.of).starts_with("школ") && !target.delta;
            });
        const auto count = static_cast<double>(activity.schools.size());
        if (counted != activity.expected.targets.end() && !activity.schools.empty() && counted->value != count) {
            findings.push_back(about(Severity::Warning, "schools-count-differs", activity, Field::Schools,
                                     {{"named", std::to_string(activity.schools.size())},
                                      {"expected", std::to_string(static_cast<int>(counted->value))}}));
        }
    }
    return findings;
}

std::vector<Finding> check_dates(const Plan& plan)
{
    auto findings = std::vector<Finding>{};
    if (!plan.period) {
        return findings;
    }
    for (const auto& activity : plan.activities) {
        for (const auto& window : activity.deadline.schedule.windows) {
            const auto early = window.to && *window.to < plan.period->from;
            const auto late = window.from && *window.from > plan.period->to;
            const auto overrun = window.to && *window.to > plan.period->to;
            if (early || late || overrun) {
                const auto day = early || overrun ? *window.to : *window.from;
                findings.push_back(about(Severity::Warning, "date-outside-period", activity, Field::Deadline,
                                         {{"date", domain::to_iso(day)},
                                          {"printed", activity.deadline.raw},
                                          {"from", domain::to_iso(plan.period->from)},
                                          {"to", domain::to_iso(plan.period->to)}}));
                break;
            }
        }
    }
    return findings;
}

std::vector<Finding> check_load(const Plan& plan)
{
    constexpr auto least = 8;
    auto due = std::map<std::pair<int, unsigned>, int>{};
    auto total = 0;
    for (const auto& activity : plan.activities) {
        for (const auto& window : activity.deadline.schedule.windows) {
            if (window.to) {
                ++due[{domain::year_of(*window.to), domain::month_of(*window.to)}];
                ++total;
            }
        }
    }
    auto findings = std::vector<Finding>{};
    for (const auto& [month, count] : due) {
        // A peak: a quarter of all dated duties, and far above the months that have any.
        const auto months = static_cast<int>(due.size());
        if (count >= least && 4 * count >= total && months >= 3 && count * months >= 2 * total) {
            findings.push_back(
                {Severity::Note,
                 "load-peak",
                 {},
                 {},
                 {{"month", domain::to_iso(domain::first_of_month(month.first, month.second)).substr(0, 7)},
                  {"count", std::to_string(count)},
                  {"total", std::to_string(total)}}});
        }
    }
    return findings;
}

std::vector<Finding> validate(const Plan& plan)
{
    auto findings = std::vector<Finding>{};
    for (const auto check : {check_head, check_numbers, check_cells, check_dates, check_load, check_names}) {
        auto more = check(plan);
        findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return findings;
}

} // namespace vekha::intake
