#pragma once

#include "service/absences.h"
#include "service/feeds.h"
#include "service/letters.h"
#include "service/reminder_plan.h"
#include "service/working_days.h"

#include <boost/json/value.hpp>

#include <string>
#include <vector>

namespace vekha::web
{

[[nodiscard]] boost::json::value encode_reminder_plan(const service::StoredReminderPlan& stored);
[[nodiscard]] boost::json::value encode_letter(const service::LetterRow& letter);
[[nodiscard]] boost::json::value encode_letters(const store::Page<service::LetterRow>& page);
[[nodiscard]] boost::json::value encode_wishes(const service::LetterWishes& wishes);
[[nodiscard]] boost::json::value encode_feed(const service::FeedRow& feed);
[[nodiscard]] boost::json::value encode_absence(const service::AbsenceRow& absence);
[[nodiscard]] boost::json::value encode_working_year(const service::WorkingYear& year);

} // namespace vekha::web
