#include "domain/progress.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::domain
{

namespace
{

template <typename Value, std::size_t N>
using Names = std::array<std::pair<Value, std::string_view>, N>;

constexpr Names<Progress, 11> progress_names{{{Progress::Planned, "planned"},
                                              {Progress::InProgress, "in-progress"},
                                              {Progress::Submitted, "submitted"},
                                              {Progress::Returned, "returned"},
                                              {Progress::Reworked, "reworked"},
                                              {Progress::Accepted, "accepted"},
                                              {Progress::Confirmed, "confirmed"},
                                              {Progress::Changed, "changed"},
                                              {Progress::Cancelled, "cancelled"},
                                              {Progress::Replaced, "replaced"},
                                              {Progress::Withdrawn, "withdrawn"}}};

constexpr Names<Stage, 4> stage_names{
    {{Stage::Owed, "owed"}, {Stage::Checking, "checking"}, {Stage::Done, "done"}, {Stage::Gone, "gone"}}};

constexpr Names<Step, 12> step_names{{{Step::Start, "start"},
                                      {Step::Submit, "submit"},
                                      {Step::Recall, "recall"},
                                      {Step::Accept, "accept"},
                                      {Step::Return, "return"},
                                      {Step::Confirm, "confirm"},
                                      {Step::Reopen, "reopen"},
                                      {Step::Change, "change"},
                                      {Step::Cancel, "cancel"},
                                      {Step::Restore, "restore"},
                                      {Step::Replace, "replace"},
                                      {Step::Move, "move"}}};

template <typename Value, std::size_t N>
std::string_view name_in(const Names<Value, N>& names, Value value)
{
    return std::ranges::find(names, value, &std::pair<Value, std::string_view>::first)->second;
}

template <typename Value, std::size_t N>
std::optional<Value> value_in(const Names<Value, N>& names, std::string_view name)
{
    const auto found = std::ranges::find(names, name, &std::pair<Value, std::string_view>::second);
    if (found == names.end()) return std::nullopt;
    return found->first;
}

template <typename Value, std::size_t N>
constexpr std::array<Value, N> values_of(const Names<Value, N>& names)
{
    std::array<Value, N> values{};
    std::ranges::transform(names, values.begin(), &std::pair<Value, std::string_view>::first);
    return values;
}

struct Rule {
    Progress from;
    Step step;
    Transition transition;
};

using enum Progress;

/// The whole life of an obligation. Moving leaves the progress as it is.
constexpr std::array rules{
    Rule{Planned, Step::Start, {InProgress, permission::obligation_carry_out}},
    Rule{Planned, Step::Submit, {Submitted, permission::obligation_carry_out}},
    Rule{InProgress, Step::Submit, {Submitted, permission::obligation_carry_out}},
    Rule{Returned, Step::Submit, {Reworked, permission::obligation_carry_out}},
    Rule{Submitted, Step::Recall, {InProgress, permission::obligation_carry_out}},
    Rule{Reworked, Step::Recall, {Returned, permission::obligation_carry_out}},
    Rule{Submitted, Step::Accept, {Accepted, permission::obligation_accept}},
    Rule{Reworked, Step::Accept, {Accepted, permission::obligation_accept}},
    Rule{Changed, Step::Accept, {Accepted, permission::obligation_accept}},
    Rule{Submitted, Step::Return, {Returned, permission::obligation_accept}},
    Rule{Reworked, Step::Return, {Returned, permission::obligation_accept}},
    Rule{Changed, Step::Return, {Returned, permission::obligation_accept}},
    Rule{Accepted, Step::Return, {Returned, permission::obligation_accept}},
    Rule{Confirmed, Step::Return, {Returned, permission::obligation_confirm}},
    Rule{Submitted, Step::Confirm, {Confirmed, permission::obligation_confirm}},
    Rule{Reworked, Step::Confirm, {Confirmed, permission::obligation_confirm}},
    Rule{Changed, Step::Confirm, {Confirmed, permission::obligation_confirm}},
    Rule{Accepted, Step::Confirm, {Confirmed, permission::obligation_confirm}},
    Rule{Accepted, Step::Reopen, {Submitted, permission::obligation_accept}},
    Rule{Confirmed, Step::Reopen, {Accepted, permission::obligation_confirm}},
    Rule{Accepted, Step::Change, {Changed, permission::evidence_write}},
    Rule{Confirmed, Step::Change, {Changed, permission::evidence_write}},
    Rule{Planned, Step::Cancel, {Cancelled, permission::obligation_manage}},
    Rule{InProgress, Step::Cancel, {Cancelled, permission::obligation_manage}},
    Rule{Submitted, Step::Cancel, {Cancelled, permission::obligation_manage}},
    Rule{Returned, Step::Cancel, {Cancelled, permission::obligation_manage}},
    Rule{Reworked, Step::Cancel, {Cancelled, permission::obligation_manage}},
    Rule{Changed, Step::Cancel, {Cancelled, permission::obligation_manage}},
    Rule{Cancelled, Step::Restore, {Planned, permission::obligation_manage}},
    Rule{Replaced, Step::Restore, {Planned, permission::obligation_manage}},
    Rule{Planned, Step::Replace, {Replaced, permission::obligation_manage}},
    Rule{InProgress, Step::Replace, {Replaced, permission::obligation_manage}},
    Rule{Returned, Step::Replace, {Replaced, permission::obligation_manage}},
    Rule{Planned, Step::Move, {Planned, permission::obligation_manage}},
    Rule{InProgress, Step::Move, {InProgress, permission::obligation_manage}},
    Rule{Returned, Step::Move, {Returned, permission::obligation_manage}},
};

constexpr std::array reasons{
    ReturnReason{"wrong-document", "Приложен другой документ", "Another document was attached"},
    ReturnReason{"no-requisites", "Нет номера, даты или подписи", "No number, date or signature"},
    ReturnReason{"wrong-period", "Документ за другой период", "The document is of another period"},
    ReturnReason{"other-school", "Документ другой организации", "The document is another organisation's"},
    ReturnReason{"incomplete", "Приложено не всё", "Not everything was attached"},
    ReturnReason{"unreadable", "Файл не читается", "The file cannot be read"},
    ReturnReason{"no-result", "Результат не достигнут или не показан", "The result is not reached or not shown"},
    ReturnReason{"personal-data", "Есть лишние персональные данные", "It holds personal data that are not needed"},
    ReturnReason{"other", "Другая причина", "Another reason"},
};

} // namespace

Stage stage_of(Progress progress)
{
    switch (progress) {
    case Planned:
    case InProgress:
    case Returned:
        return Stage::Owed;
    case Submitted:
    case Reworked:
    case Changed:
        return Stage::Checking;
    case Accepted:
    case Confirmed:
        return Stage::Done;
    case Cancelled:
    case Replaced:
    case Withdrawn:
        break;
    }
    return Stage::Gone;
}

std::string_view name_of(Progress progress)
{
    return name_in(progress_names, progress);
}

std::optional<Progress> progress_from_name(std::string_view name)
{
    return value_in(progress_names, name);
}

std::span<const Progress> all_progress()
{
    static constexpr auto values = values_of(progress_names);
    return values;
}

std::string_view name_of(Stage stage)
{
    return name_in(stage_names, stage);
}

std::optional<Stage> stage_from_name(std::string_view name)
{
    return value_in(stage_names, name);
}

std::string_view name_of(Step step)
{
    return name_in(step_names, step);
}

std::optional<Step> step_from_name(std::string_view name)
{
    return value_in(step_names, name);
}

std::span<const Step> all_steps()
{
    static constexpr auto values = values_of(step_names);
    return values;
}

std::optional<Transition> transition(Progress from, Step step)
{
    const auto found =
        std::ranges::find_if(rules, [&](const Rule& rule) { return rule.from == from && rule.step == step; });
    if (found == rules.end()) return std::nullopt;
    return found->transition;
}

std::vector<Step> steps_from(Progress from)
{
    std::vector<Step> steps;
    for (const auto& rule : rules)
        if (rule.from == from) steps.push_back(rule.step);
    return steps;
}

bool needs_words(Step step)
{
    return step == Step::Return || step == Step::Cancel || step == Step::Replace || step == Step::Move;
}

std::span<const ReturnReason> return_reasons()
{
    return reasons;
}

const ReturnReason* return_reason(std::string_view code)
{
    const auto found = std::ranges::find(reasons, code, &ReturnReason::code);
    return found == reasons.end() ? nullptr : &*found;
}

} // namespace vekha::domain
