#include "domain/reminders.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::domain
{

namespace
{

constexpr std::array<std::pair<ReminderMoment, std::string_view>, 3> moments{
    {{ReminderMoment::Before, "before"}, {ReminderMoment::On, "on"}, {ReminderMoment::After, "after"}}};

constexpr std::array<std::pair<ReminderRecipient, std::string_view>, 4> recipients{
    {{ReminderRecipient::Executor, "executor"},
     {ReminderRecipient::Curator, "curator"},
     {ReminderRecipient::Coordinator, "coordinator"},
     {ReminderRecipient::Superior, "superior"}}};

bool is_hour(int hour)
{
    return hour >= 0 && hour <= 23;
}

bool has_days_in_order(const ReminderRule& rule)
{
    if (rule.moment == ReminderMoment::On) return rule.days == 0;
    return rule.days >= 1 && rule.days <= most_reminder_days;
}

/// The working day on which a rule in working days speaks of a term.
Date day_of_speaking(const ReminderRule& rule, const WorkingCalendar& calendar, Date term)
{
    switch (rule.moment) {
    case ReminderMoment::Before:
        return plus_working_days(calendar, term, -rule.days);
    case ReminderMoment::On:
        return is_working_day(calendar, term) ? term : plus_working_days(calendar, term, -1);
    case ReminderMoment::After:
        break;
    }
    return plus_working_days(calendar, term, rule.days);
}

} // namespace

std::string_view name_of(ReminderMoment moment)
{
    return std::ranges::find(moments, moment, &std::pair<ReminderMoment, std::string_view>::first)->second;
}

std::string_view name_of(ReminderRecipient recipient)
{
    return std::ranges::find(recipients, recipient, &std::pair<ReminderRecipient, std::string_view>::first)->second;
}

std::optional<ReminderMoment> reminder_moment_from_name(std::string_view name)
{
    const auto* found = std::ranges::find(moments, name, &std::pair<ReminderMoment, std::string_view>::second);
    return found == moments.end() ? std::nullopt : std::optional{found->first};
}

std::optional<ReminderRecipient> reminder_recipient_from_name(std::string_view name)
{
    const auto* found = std::ranges::find(recipients, name, &std::pair<ReminderRecipient, std::string_view>::second);
    return found == recipients.end() ? std::nullopt : std::optional{found->first};
}

Result<void, std::string> check(const ReminderPlan& plan)
{
    const auto wrong = [](const char* code) { return unexpected{std::string{code}}; };
    if (!is_hour(plan.hour) || !is_hour(plan.quiet_from) || !is_hour(plan.quiet_to)) return wrong("reminder-hour");
    if (plan.rules.size() > most_reminder_rules) return wrong("too-many-values");
    for (auto rule = plan.rules.begin(); rule != plan.rules.end(); ++rule) {
        if (!has_days_in_order(*rule)) return wrong("reminder-days");
        if (rule->to.empty()) return wrong("reminder-nobody");
        const auto is_same = [&](const ReminderRule& other) {
            return other.moment == rule->moment && other.days == rule->days && other.working == rule->working;
        };
        if (std::any_of(std::next(rule), plan.rules.end(), is_same)) return wrong("reminder-repeated");
    }
    return {};
}

std::vector<Date> terms_reminded_of(const ReminderRule& rule, const WorkingCalendar& calendar, Date today)
{
    const int sign = rule.moment == ReminderMoment::After ? -1 : 1;
    if (!rule.working) return {plus_days(today, sign * rule.days)};
    if (!is_working_day(calendar, today)) return {};
    // The term lies within so many working days; holidays at most double the way, and one long rest comes on top.
    const int farthest = 2 * rule.days + 20;
    std::vector<Date> terms;
    for (int ahead = 0; ahead <= farthest; ++ahead) {
        const auto term = plus_days(today, sign * ahead);
        if (day_of_speaking(rule, calendar, term) == today) terms.push_back(term);
    }
    if (sign < 0) std::ranges::reverse(terms);
    return terms;
}

int minutes_of_quiet(const ReminderPlan& plan, int local_minutes)
{
    const int from = plan.quiet_from * 60;
    const int to = plan.quiet_to * 60;
    if (from == to) return 0;
    const bool quiet =
        from < to ? local_minutes >= from && local_minutes < to : local_minutes >= from || local_minutes < to;
    if (!quiet) return 0;
    return local_minutes < to ? to - local_minutes : to + 24 * 60 - local_minutes;
}

} // namespace vekha::domain
