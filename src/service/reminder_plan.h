#pragma once

#include "domain/reminders.h"
#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/reminders.h"

namespace vekha::service
{

using store::StoredReminderPlan;

/// How people of the territory in force are reminded: by its own plan, else by that of the nearest territory upwards
/// that has one, else by the program's. @error not-permitted
[[nodiscard]] Answer<StoredReminderPlan> get_reminder_plan(Services& services, const Call& call);

/// @error not-permitted, view-as-read-only, changed-meanwhile, reminder-hour, reminder-days, reminder-nobody,
///        reminder-repeated, too-many-values
[[nodiscard]] Answer<StoredReminderPlan> put_reminder_plan(Services& services, const Call& call,
                                                           const domain::ReminderPlan& plan, std::int64_t version);

/// Back to the plan from above. @error not-permitted, view-as-read-only, changed-meanwhile
[[nodiscard]] Answer<StoredReminderPlan> drop_reminder_plan(Services& services, const Call& call, std::int64_t version);

} // namespace vekha::service
