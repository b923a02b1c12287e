#include "wire/reminders.h"

#include "wire/encode.h"

#include <boost/json/object.hpp>

namespace vekha::wire
{

namespace
{

namespace json = boost::json;

template <typename From>
auto read_name(const Cursor& at, From from)
{
    const auto value = from(at.text());
    if (!value && !at.absent()) at.refuse("json-bad-value");
    return value;
}

domain::ReminderRule read_rule(const Cursor& at)
{
    domain::ReminderRule rule;
    if (const auto moment = read_name(at["moment"], domain::reminder_moment_from_name)) rule.moment = *moment;
    rule.days = at["days"].whole(0, 1000);
    rule.working = at["working"].flag_or(true);
    rule.letter = at["letter"].flag_or(true);
    for (const auto& recipient :
         at["to"].list_or_empty([](const Cursor& one) { return read_name(one, domain::reminder_recipient_from_name); }))
        if (recipient) rule.to.push_back(*recipient);
    return rule;
}

json::value to_json(const domain::ReminderRule& rule)
{
    auto to = encode::list(rule.to, [](auto recipient) { return encode::text(domain::name_of(recipient)); });
    return {{"moment", encode::text(domain::name_of(rule.moment))},
            {"days", rule.days},
            {"working", rule.working},
            {"to", std::move(to)},
            {"letter", rule.letter}};
}

} // namespace

json::value to_json(const domain::ReminderPlan& plan)
{
    return {{"hour", plan.hour},
            {"quietFrom", plan.quiet_from},
            {"quietTo", plan.quiet_to},
            {"rules", encode::list(plan.rules, [](const auto& rule) { return to_json(rule); })}};
}

domain::ReminderPlan read_reminder_plan(const Cursor& at)
{
    domain::ReminderPlan plan;
    plan.hour = at["hour"].whole(0, 23);
    plan.quiet_from = at["quietFrom"].whole(0, 23);
    plan.quiet_to = at["quietTo"].whole(0, 23);
    plan.rules = at["rules"].list_or_empty(read_rule);
    return plan;
}

domain::Result<domain::ReminderPlan, WireError> reminder_plan_from_json(const json::value& value)
{
    std::optional<WireError> wrong;
    auto plan = read_reminder_plan(Cursor{value, wrong});
    if (wrong) return domain::unexpected{*wrong};
    return plan;
}

} // namespace vekha::wire
