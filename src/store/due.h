#pragma once

#include <string_view>

namespace vekha::store
{

/// due_day of what has no date yet: sorts after every day.
inline constexpr std::string_view no_day = "9999-12-31";

/// How many obligations there are by state on :today, as four columns: total, overdue, upcoming, needs-date; the rest
/// is current. The same rule as domain::due_state_of.
inline constexpr std::string_view count_columns =
    "count(*), coalesce(sum(case when due_day < :today then 1 else 0 end), 0), "
    "coalesce(sum(case when from_day > :today then 1 else 0 end), 0), "
    "coalesce(sum(case when due_day = '9999-12-31' then 1 else 0 end), 0)";

} // namespace vekha::store
