#include "store/counts_by_tallies.h"

#include "domain/week.h"

namespace vekha::store
{

namespace
{

struct StageCounts {
    std::int64_t total = 0;
    std::int64_t overdue = 0;
    std::int64_t week = 0;
    std::int64_t needs_date = 0;
    std::int64_t checking = 0;
    std::int64_t done = 0;
};

/// Tallies know territories, not single organisations of them.
bool is_of_whole_territories(const Scope& scope, const ObligationFilter& filter)
{
    auto narrowing = filter;
    narrowing.list.reset();
    narrowing.farthest_first = false;
    return narrowing == ObligationFilter{} && scope.reach.organisations.empty() && scope.reach.above.empty();
}

StageCounts stages(Connection& connection, const Scope& scope, domain::Date today)
{
    Params params{{"region", scope.region}, {"today", today}, {"sunday", domain::end_of_week(today)}};
    const auto seen = inside(scope, {"territory_id", ""}, params);
    const std::string sql =
        "select coalesce(sum(n), 0), coalesce(sum(case when stage = 'owed' and due < :today then n else 0 end), 0), "
        "coalesce(sum(case when stage = 'owed' and due >= :today and due <= :sunday then n else 0 end), 0), "
        "coalesce(sum(case when stage = 'owed' and due = '9999-12-31' then n else 0 end), 0), "
        "coalesce(sum(case when stage = 'checking' then n else 0 end), 0), "
        "coalesce(sum(case when stage in ('done', 'late') then n else 0 end), 0) "
        "from obligation_tallies where region_id = :region and slice = 1" +
        seen;
    const auto read = [](Row& row) {
        StageCounts counts;
        counts.total = row.take<std::int64_t>();
        counts.overdue = row.take<std::int64_t>();
        counts.week = row.take<std::int64_t>();
        counts.needs_date = row.take<std::int64_t>();
        counts.checking = row.take<std::int64_t>();
        counts.done = row.take<std::int64_t>();
        return counts;
    };
    return connection.first(sql, params, read).value_or(StageCounts{});
}

/// Tallies do not say when work on a duty begins. Naming the territories lets the index answer alone, which holds
/// from_day only behind them.
std::int64_t upcoming(Connection& connection, const Scope& scope, domain::Date today)
{
    Params params{{"region", scope.region}, {"today", today}};
    auto where = inside(scope, {"o.territory_id", ""}, params);
    if (where.empty()) where = " and o.territory_id in (select id from territories where region_id = :region)";
    return connection.scalar<std::int64_t>("select count(*) from obligations o where o.region_id = :region and "
                                           "o.stage = 'owed' and o.due_day > :today and o.from_day > :today" +
                                               where,
                                           params);
}

} // namespace

std::optional<ObligationCounts> counts_by_tallies(Connection& connection, const Scope& scope,
                                                  const ObligationFilter& filter, domain::Date today)
{
    if (!is_of_whole_territories(scope, filter)) return std::nullopt;
    const auto by_stage = stages(connection, scope, today);
    ObligationCounts counts;
    counts.total = by_stage.total;
    counts.overdue = by_stage.overdue;
    counts.upcoming = upcoming(connection, scope, today);
    counts.needs_date = by_stage.needs_date;
    counts.checking = by_stage.checking;
    counts.done = by_stage.done;
    counts.current =
        counts.total - counts.overdue - counts.upcoming - counts.needs_date - counts.checking - counts.done;
    return counts;
}

std::optional<std::int64_t> total_by_tallies(Connection& connection, const Scope& scope, const ObligationFilter& filter,
                                             domain::Date today)
{
    if (filter.list == ObligationList::Gone || !is_of_whole_territories(scope, filter)) return std::nullopt;
    const auto by_stage = stages(connection, scope, today);
    switch (filter.list.value_or(ObligationList::Gone)) {
    case ObligationList::Overdue:
        return by_stage.overdue;
    case ObligationList::Week:
        return by_stage.week;
    case ObligationList::NeedsDate:
        return by_stage.needs_date;
    case ObligationList::Checking:
        return by_stage.checking;
    case ObligationList::Done:
        return by_stage.done;
    case ObligationList::Upcoming:
        return upcoming(connection, scope, today);
    case ObligationList::Current:
        return by_stage.total - by_stage.overdue - by_stage.needs_date - by_stage.checking - by_stage.done -
               upcoming(connection, scope, today);
    case ObligationList::Gone:
        break; // stands for no list here
    }
    return by_stage.total;
}

} // namespace vekha::store
