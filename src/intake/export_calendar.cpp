#include "intake/export_calendar.h"

#include "domain/obligation.h"
#include "intake/text.h"

#include <cstdint>
#include <cstdio>
#include <string>

namespace vekha::intake
{

namespace
{

constexpr std::size_t longest_summary = 120;

/// FNV-1a: the same on every machine, which std::hash does not promise.
std::string digest(std::string_view text)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    char digits[20];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
    return digits;
}

std::string uid_of(const domain::Plan& plan, const domain::Activity& activity, const domain::Occurrence& occurrence)
{
    const char* kind = occurrence.kind == domain::OccurrenceKind::Check ? "-check-" : "-";
    return digest(plan.title + '\n' + activity.key) + kind + domain::to_iso(*occurrence.from) + '-' +
           domain::to_iso(*occurrence.to) + "@vekha";
}

std::string summary_of(const domain::Activity& activity)
{
    const auto text = cut_at_word(activity.text, longest_summary);
    const auto shortened = text.size() < activity.text.size() ? text + "…" : text;
    return activity.number.empty() ? shortened : activity.number + ". " + shortened;
}

std::string description_of(const domain::Activity& activity)
{
    std::string executors;
    for (const auto& executor : activity.responsible)
        executors += (executors.empty() ? "" : ", ") + executor.name;
    std::string out = activity.text;
    if (!executors.empty()) out += "\nОтветственные: " + executors;
    if (!activity.deadline.raw.empty()) out += "\nСрок: " + activity.deadline.raw;
    if (!activity.expected.raw.empty()) out += "\nРезультат: " + activity.expected.raw;
    return out;
}

} // namespace

documents::Calendar calendar_of(const domain::Plan& plan, const domain::SchoolCalendar& school_calendar)
{
    documents::Calendar calendar{plan.title, {}};
    const auto period = domain::working_period_of(plan);
    for (const auto& activity : plan.activities) {
        for (const auto& occurrence : domain::occurrences_of(activity, period, school_calendar)) {
            if (!occurrence.from || !occurrence.to) continue;
            const bool check = occurrence.kind == domain::OccurrenceKind::Check;
            calendar.events.push_back({uid_of(plan, activity, occurrence),
                                       *occurrence.from,
                                       *occurrence.to,
                                       summary_of(activity),
                                       description_of(activity),
                                       {check ? "Проверка" : "Срок"}});
        }
    }
    return calendar;
}

} // namespace vekha::intake
