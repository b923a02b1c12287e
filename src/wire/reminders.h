#pragma once

#include "domain/reminders.h"
#include "wire/cursor.h"
#include "wire/json.h"

namespace vekha::wire
{

/// {"hour": 8, "quietFrom": 21, "quietTo": 7, "rules": [{"moment": "before", "days": 5, "working": true,
/// "to": ["executor"], "letter": true}]}.
[[nodiscard]] boost::json::value to_json(const domain::ReminderPlan& plan);
/// Reads it at a place of a larger value; what is wrong is noted at the cursor.
[[nodiscard]] domain::ReminderPlan read_reminder_plan(const Cursor& at);
[[nodiscard]] domain::Result<domain::ReminderPlan, WireError> reminder_plan_from_json(const boost::json::value& value);

} // namespace vekha::wire
