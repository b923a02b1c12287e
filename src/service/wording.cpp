#include "service/wording.h"

#include "language/deadlines/read_deadline.h"
#include "language/executors.h"
#include "language/schools.h"
#include "language/targets.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::Activity;
using domain::Field;
using domain::Settled;

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::string value_in_print(const Activity& activity, Field field)
{
    switch (field) {
    case Field::Number:
        return activity.number;
    case Field::Section:
        return activity.section;
    case Field::Text:
        return activity.text;
    case Field::Responsible: {
        std::vector<std::string> names;
        for (const auto& executor : activity.responsible)
            names.push_back(executor.name);
        return joined(names);
    }
    case Field::Deadline:
        return activity.deadline.raw;
    case Field::Expected:
        return activity.expected.raw;
    case Field::Schools:
        break;
    }
    return joined(activity.schools);
}

/// The reading of a field; made where a person is the first to give the field a value.
domain::FieldReading& reading_of(Activity& activity, Field field)
{
    const auto [reading, fresh] = activity.readings.try_emplace(field);
    if (fresh) reading->second.place = activity.place;
    return reading->second;
}

void settle(Activity& activity, Field field, Settled settled, double confidence)
{
    auto& reading = reading_of(activity, field);
    reading.settled = settled;
    reading.confidence = confidence;
    activity.confidence = 1;
    for (const auto& [each, other] : activity.readings)
        if (other.settled == Settled::No) activity.confidence = std::min(activity.confidence, other.confidence);
}

language::Reading<domain::Schedule> read_term(const std::string& wording, const std::optional<domain::Period>& period)
{
    // Any period serves to read a wording; without one of the plan's own the years it would lend are taken back.
    static const auto any = *domain::period_from_iso("2000-01-01..2000-12-31");
    auto reading = language::read_deadline(wording, period.value_or(any));
    if (!period && reading.value.yearless) reading.value.windows.clear();
    return reading;
}

/// Schools named as executors stand in both lists: those of the old wording leave, those of the new one come.
void follow_schools(Activity& activity, const std::string& old_wording, const std::string& new_wording)
{
    const auto reading = activity.readings.find(Field::Schools);
    if (reading != activity.readings.end() && reading->second.settled != Settled::No) return;
    for (const auto& left : language::read_schools(old_wording).value)
        std::erase(activity.schools, left);
    for (const auto& came : language::read_schools(new_wording).value)
        if (std::ranges::find(activity.schools, came) == activity.schools.end()) activity.schools.push_back(came);
}

/// @return confidence of the new reading
double read_into(Activity& activity, Field field, const std::string& wording,
                 const std::optional<domain::Period>& period)
{
    switch (field) {
    case Field::Number:
        activity.number = wording;
        return 1;
    case Field::Section:
        activity.section = wording;
        return 1;
    case Field::Text:
        activity.text = wording;
        return 1;
    case Field::Responsible: {
        auto reading = language::read_executors(wording);
        follow_schools(activity, printed_wording(activity, field), wording);
        activity.responsible = std::move(reading.value.named);
        activity.optional = reading.value.optional;
        return reading.confidence;
    }
    case Field::Deadline: {
        auto reading = read_term(wording, period);
        activity.deadline = {wording, std::move(reading.value)};
        return reading.confidence;
    }
    case Field::Expected: {
        auto reading = language::read_targets(wording);
        activity.expected = {wording, std::move(reading.value)};
        return reading.confidence;
    }
    case Field::Schools:
        break;
    }
    auto reading = language::read_schools(wording);
    activity.schools = std::move(reading.value);
    return reading.confidence;
}

bool is_doubtful(const domain::Deadline& deadline)
{
    const auto& schedule = deadline.schedule;
    return schedule.yearless || schedule.ambiguous || (schedule.empty() && !deadline.raw.empty());
}

void keep_print(Activity& activity, Field field)
{
    auto print = printed_wording(activity, field);
    reading_of(activity, field).printed = std::move(print);
}

} // namespace

std::string printed_wording(const Activity& activity, Field field)
{
    const auto reading = activity.readings.find(field);
    if (reading != activity.readings.end() && !reading->second.printed.empty()) return reading->second.printed;
    return value_in_print(activity, field);
}

Activity with_wording(Activity activity, Field field, const std::string& wording,
                      const std::optional<domain::Period>& period)
{
    keep_print(activity, field);
    const auto confidence = read_into(activity, field, wording, period);
    const bool doubtful = field == Field::Deadline && is_doubtful(activity.deadline);
    settle(activity, field, doubtful ? Settled::No : Settled::Corrected, doubtful ? confidence : 1);
    return activity;
}

Activity with_schedule(Activity activity, const domain::Schedule& schedule, const std::optional<std::string>& wording)
{
    keep_print(activity, Field::Deadline);
    activity.deadline.schedule = schedule;
    if (wording) activity.deadline.raw = *wording;
    settle(activity, Field::Deadline, Settled::Corrected, 1);
    return activity;
}

Activity with_field_accepted(Activity activity, Field field)
{
    const auto confidence = reading_of(activity, field).confidence;
    settle(activity, field, Settled::Accepted, confidence);
    return activity;
}

Activity with_period(Activity activity, const domain::Period& period)
{
    const auto known = activity.readings.find(Field::Deadline);
    if (known != activity.readings.end() && known->second.settled == Settled::Corrected) return activity;
    auto reading = read_term(activity.deadline.raw, period);
    if (reading.value == activity.deadline.schedule) return activity;
    activity.deadline.schedule = std::move(reading.value);
    const auto confidence = reading_of(activity, Field::Deadline).confidence;
    settle(activity, Field::Deadline, Settled::No, confidence);
    return activity;
}

} // namespace vekha::service
