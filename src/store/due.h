#pragma once

#include <string_view>

namespace vekha::store
{

/// due_day of what has no date yet: sorts after every day.
inline constexpr std::string_view no_day = "9999-12-31";

/// How many obligations there are by state on :today, as six columns: total, overdue, upcoming, needs-date, checking,
/// done; the rest is current. The same rule as domain::due_state_of. To be asked of what is not gone.
inline constexpr std::string_view count_columns =
    "count(*), coalesce(sum(case when stage = 'owed' and due_day < :today then 1 else 0 end), 0), "
    "coalesce(sum(case when stage = 'owed' and from_day > :today then 1 else 0 end), 0), "
    "coalesce(sum(case when stage = 'owed' and due_day = '9999-12-31' then 1 else 0 end), 0), "
    "coalesce(sum(case when stage = 'checking' then 1 else 0 end), 0), "
    "coalesce(sum(case when stage = 'done' then 1 else 0 end), 0)";

} // namespace vekha::store
