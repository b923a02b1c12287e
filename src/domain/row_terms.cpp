#include "domain/row_terms.h"

#include <algorithm>
#include <array>
#include <set>

namespace vekha::domain
{

namespace
{

constexpr std::array<std::pair<RowConditionKind, std::string_view>, 4> kinds{{{RowConditionKind::Presence, "presence"},
                                                                              {RowConditionKind::Need, "need"},
                                                                              {RowConditionKind::Request, "request"},
                                                                              {RowConditionKind::Event, "event"}}};

constexpr std::array<std::pair<ChoiceState, std::string_view>, 4> choice_states{{{ChoiceState::Offered, "offered"},
                                                                                 {ChoiceState::Chosen, "chosen"},
                                                                                 {ChoiceState::GivenUp, "given-up"},
                                                                                 {ChoiceState::Past, "past"}}};

constexpr std::array<std::pair<ConditionState, std::string_view>, 4> condition_states{
    {{ConditionState::Asked, "asked"},
     {ConditionState::Holds, "holds"},
     {ConditionState::HoldsNot, "holds-not"},
     {ConditionState::Past, "past"}}};

template <typename Enum, std::size_t N>
std::string_view name_in(const std::array<std::pair<Enum, std::string_view>, N>& table, Enum value)
{
    return std::ranges::find(table, value, &std::pair<Enum, std::string_view>::first)->second;
}

template <typename Enum, std::size_t N>
std::optional<Enum> value_in(const std::array<std::pair<Enum, std::string_view>, N>& table, std::string_view name)
{
    for (const auto& [value, known] : table)
        if (known == name) return value;
    return std::nullopt;
}

int school_year_begun(Date day)
{
    return year_of(school_year_of(day).from);
}

/// Adds what must be asked and tells whether the duty is owed now.
class Settling
{
public:
    Settling(const Plan& plan, const RowTerms& terms, Date today) : terms_(terms), today_(today)
    {
        if (!terms.by_choice) return;
        for (const auto& activity : plan.activities)
            if (activity.optional) optional_.insert(activity.key);
    }

    bool is_owed(const Obligation& duty)
    {
        if (!duty.addressee.organisation) return true;
        const RowOf row{duty.activity, *duty.addressee.organisation};
        return is_picked(duty, row) && may_apply(duty, row);
    }

    [[nodiscard]] SettledRows result(std::vector<Obligation> owed) &&
    {
        SettledRows settled{std::move(owed), {offered_.begin(), offered_.end()}, {}};
        for (const auto& row : asked_)
            settled.asked.push_back({row, terms_.conditions.at(row.activity)});
        return settled;
    }

private:
    bool is_picked(const Obligation& duty, const RowOf& row)
    {
        if (duty.lead || !optional_.contains(duty.activity)) return true;
        offered_.insert(row);
        return terms_.chosen.contains(row);
    }

    bool may_apply(const Obligation& duty, const RowOf& row)
    {
        const auto condition = terms_.conditions.find(duty.activity);
        if (condition == terms_.conditions.end() || !decides(condition->second, duty.occurrence)) return true;
        const auto year = condition_year_of(duty.occurrence, today_);
        if (year == school_year_begun(today_)) asked_.insert(row);
        const auto answer = terms_.answers.find({row, year});
        return answer == terms_.answers.end() || answer->second;
    }

    const RowTerms& terms_;
    Date today_;
    std::set<std::string> optional_;
    std::set<RowOf> offered_;
    std::set<RowOf> asked_;
};

} // namespace

std::string_view name_of(RowConditionKind kind)
{
    return name_in(kinds, kind);
}

std::optional<RowConditionKind> condition_kind_from_name(std::string_view name)
{
    return value_in(kinds, name);
}

std::string_view name_of(ChoiceState state)
{
    return name_in(choice_states, state);
}

std::optional<ChoiceState> choice_state_from_name(std::string_view name)
{
    return value_in(choice_states, name);
}

std::string_view name_of(ConditionState state)
{
    return name_in(condition_states, state);
}

std::optional<ConditionState> condition_state_from_name(std::string_view name)
{
    return value_in(condition_states, name);
}

bool decides(const RowCondition& condition, const Occurrence& occurrence, bool dated_by_person)
{
    if (condition.kind == RowConditionKind::Presence) return true;
    return dated_by_person || occurrence.kind == OccurrenceKind::Undated;
}

int condition_year_of(const Occurrence& occurrence, Date today)
{
    const auto& [number, from, to, kind] = occurrence;
    if (!to) return school_year_begun(today);
    const bool goes_on = from && *from <= today && today <= *to;
    return school_year_begun(goes_on ? today : *to);
}

SettledRows settled_rows(std::vector<Obligation> all, const Plan& plan, const RowTerms& terms, Date today)
{
    Settling settling{plan, terms, today};
    std::erase_if(all, [&](const Obligation& duty) { return !settling.is_owed(duty); });
    return std::move(settling).result(std::move(all));
}

} // namespace vekha::domain
