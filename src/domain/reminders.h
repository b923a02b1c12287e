#pragma once

#include "domain/date.h"
#include "domain/result.h"
#include "domain/working_days.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

enum class ReminderMoment { Before, On, After };

/// Who is reminded of a duty. Executor: heads and school coordinators of the organisation, members of the body that
/// owes it, else the coordinators of its territory. Curator: of the school. Coordinator: of the municipality, the
/// nearest upwards. Superior: the authority above.
enum class ReminderRecipient { Executor, Curator, Coordinator, Superior };

[[nodiscard]] std::string_view name_of(ReminderMoment moment);       ///< before, on, after
[[nodiscard]] std::string_view name_of(ReminderRecipient recipient); ///< executor, curator, coordinator, superior
[[nodiscard]] std::optional<ReminderMoment> reminder_moment_from_name(std::string_view name);
[[nodiscard]] std::optional<ReminderRecipient> reminder_recipient_from_name(std::string_view name);

/// «За 5 рабочих дней до срока – исполнителям».
struct ReminderRule {
    ReminderMoment moment = ReminderMoment::Before;
    int days = 0;        ///< before or after the last day of the term; 0 on the day
    bool working = true; ///< working days; else days of the calendar
    std::vector<ReminderRecipient> to;
    bool letter = true; ///< by mail as well

    friend bool operator==(const ReminderRule&, const ReminderRule&) = default;
};

/// How the people of a territory are reminded. The default is the program's own; a territory may have another one.
struct ReminderPlan {
    int hour = 8; ///< local hour of the day from which reminders go out
    /// No letters from this local hour to that one; equal: at any hour.
    int quiet_from = 21;
    int quiet_to = 7;
    std::vector<ReminderRule> rules{
        {ReminderMoment::Before, 5, true, {ReminderRecipient::Executor}, true},
        {ReminderMoment::Before, 1, true, {ReminderRecipient::Executor}, false},
        {ReminderMoment::On, 0, true, {ReminderRecipient::Executor}, true},
        {ReminderMoment::After, 1, true, {ReminderRecipient::Executor, ReminderRecipient::Curator}, true},
        {ReminderMoment::After, 5, true, {ReminderRecipient::Executor, ReminderRecipient::Coordinator}, true},
        {ReminderMoment::After, 15, true, {ReminderRecipient::Superior}, true}};

    friend bool operator==(const ReminderPlan&, const ReminderPlan&) = default;
};

inline constexpr std::size_t most_reminder_rules = 12;
inline constexpr int most_reminder_days = 60;

/// @error reminder-hour, reminder-days (0 on the day, else 1 to 60), reminder-nobody, reminder-repeated,
/// too-many-values
[[nodiscard]] Result<void, std::string> check(const ReminderPlan& plan);

/// Last days of terms that a rule speaks of on `today`, in order. In working days nothing is said on a day off; what
/// ends on one is spoken of on the working day before.
[[nodiscard]] std::vector<Date> terms_reminded_of(const ReminderRule& rule, const WorkingCalendar& calendar,
                                                  Date today);

/// Whether letters rest at this local minute of the day, and for how many minutes more.
[[nodiscard]] int minutes_of_quiet(const ReminderPlan& plan, int local_minutes);

} // namespace vekha::domain
