#include "store/risk_summary.h"

#include "store/risk_profiles.h"
#include "store/risk_sql.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

RiskTotal read_total(Row& row)
{
    RiskTotal total;
    total.code = row.take<std::string>();
    total.level = static_cast<domain::RiskLevel>(std::clamp<std::int64_t>(row.take<std::int64_t>(), 0, 3));
    total.schools = row.take<std::int64_t>();
    return total;
}

/// Nothing narrows it: one index holds the answer in its order.
bool is_whole_region(const Scope& scope, const RiskFilter& filter)
{
    return scope.reach.whole_region && !scope.within && filter.empty();
}

std::vector<RiskTotal> totals_by_level(Connection& connection, const Scope& scope, const RiskFilter& filter)
{
    Params params{{"region", scope.region}};
    if (is_whole_region(scope, filter))
        return connection.all("select code, level, count(*) from risk_levels where region_id = :region and latest = 1 "
                              "group by code, level order by code, level",
                              params, read_total);
    const auto condition = risk_sql::condition_of(scope, filter, params);
    return connection.all(
        "select f.code, f.level, count(*)" + std::string{risk_sql::from_profiles_alone} +
            " join "
            "risk_levels f on f.region_id = p.region_id and f.organisation_id = p.organisation_id and "
            "f.latest = 1 where o.region_id = :region" +
            condition + " group by f.code, f.level order by f.code, f.level",
        params, read_total);
}

} // namespace

std::optional<Page<RiskSummaryRow>> page_of_risk_summary(Connection& connection, const Scope& scope,
                                                         const RiskFilter& filter, const PageRequest& request)
{
    auto profiles = page_of_risk_profiles(connection, scope, filter, request);
    if (!profiles) return std::nullopt;
    Page<RiskSummaryRow> page;
    page.total = profiles->total;
    page.next = std::move(profiles->next);
    for (auto& profile : profiles->items) {
        RiskSummaryRow row;
        for (auto& level : risk_levels_of(connection, scope.region, profile.id))
            row.levels.emplace(level.risk.code, level);
        row.profile = std::move(profile);
        page.items.push_back(std::move(row));
    }
    return page;
}

RiskTotals risk_totals(Connection& connection, const Scope& scope, const RiskFilter& filter, int most_high)
{
    Params params{{"region", scope.region}};
    const auto condition = risk_sql::condition_of(scope, filter, params);
    params.push_back({"most", most_high});
    auto totals =
        connection
            .first("select count(*), sum(case when p.high > :most then 1 else 0 end), sum(case when p.state "
                   "<> 'shown' then 1 else 0 end), sum(case when p.state = 'agreed' then 1 else 0 end)" +
                       std::string{risk_sql::from_profiles_alone} + " where o.region_id = :region" + condition,
                   params,
                   [](Row& row) {
                       RiskTotals read;
                       read.schools = row.take<std::int64_t>();
                       read.many_high = row.take<std::optional<std::int64_t>>().value_or(0);
                       read.verified = row.take<std::optional<std::int64_t>>().value_or(0);
                       read.agreed = row.take<std::optional<std::int64_t>>().value_or(0);
                       return read;
                   })
            .value_or(RiskTotals{});
    totals.by_level = totals_by_level(connection, scope, filter);
    return totals;
}

} // namespace vekha::store
