#pragma once

#include "store/road_map_rows.h"
#include "store/row.h"

namespace vekha::store
{

/// Reads the columns of due.h.
[[nodiscard]] inline ObligationCounts read_counts(Row& row)
{
    ObligationCounts counts;
    counts.total = row.take<std::int64_t>();
    counts.overdue = row.take<std::int64_t>();
    counts.upcoming = row.take<std::int64_t>();
    counts.needs_date = row.take<std::int64_t>();
    counts.checking = row.take<std::int64_t>();
    counts.done = row.take<std::int64_t>();
    counts.current =
        counts.total - counts.overdue - counts.upcoming - counts.needs_date - counts.checking - counts.done;
    return counts;
}

} // namespace vekha::store
