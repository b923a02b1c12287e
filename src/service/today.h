#pragma once

#include "service/call.h"
#include "service/drafts.h"
#include "service/obligations.h"
#include "service/refusal.h"
#include "service/services.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vekha::service
{

struct TodayList {
    std::int64_t total = 0;
    std::vector<ObligationRow> items; ///< the nearest of them
};

/// The first screen: overdue, due this week, waiting for the actor.
struct Today {
    TodayList overdue;
    TodayList week;
    std::int64_t drafts_total = 0;
    std::vector<DraftSummary> drafts; ///< open ones, newest first
    TodayList needs_date;
    std::optional<domain::Date> next; ///< the nearest term after this week
};

[[nodiscard]] Answer<Today> today_lists(Services& services, const Call& call, int items_per_list = 20);

} // namespace vekha::service
