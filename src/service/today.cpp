#include "service/today.h"

#include "domain/week.h"
#include "service/permit.h"
#include "service/work.h"
#include "store/drafts.h"
#include "store/obligations.h"

namespace vekha::service
{

namespace
{

TodayList first_of(Connection& connection, const Scope& owed, domain::Date today, ObligationList list, int items)
{
    ObligationFilter filter;
    filter.list = list;
    auto page = store::page_of_obligations(connection, owed, filter, {std::nullopt, items}, today);
    return {page->total, std::move(page->items)};
}

} // namespace

Answer<Today> today_lists(Services& services, const Call& call, int items_per_list)
{
    const auto owed = scope_of(call, domain::permission::obligation_read);
    if (!owed) return unexpected<Refusal>{owed.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<Today> {
        Today lists;
        lists.overdue = first_of(connection, *owed, call.today, ObligationList::Overdue, items_per_list);
        lists.week = first_of(connection, *owed, call.today, ObligationList::Week, items_per_list);
        // A date is waited for by who may give it.
        if (const auto dated = scope_of(call, domain::permission::obligation_write))
            lists.needs_date = first_of(connection, *dated, call.today, ObligationList::NeedsDate, items_per_list);
        if (const auto written = scope_of(call, domain::permission::draft_write)) {
            auto drafts = store::page_of_drafts(connection, *written, {std::nullopt, items_per_list});
            lists.drafts_total = drafts->total;
            lists.drafts = std::move(drafts->items);
        }
        lists.next = store::next_term_after(connection, *owed, domain::end_of_week(call.today));
        return lists;
    });
}

} // namespace vekha::service
