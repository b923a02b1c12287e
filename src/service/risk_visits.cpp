#include "service/risk_visits.h"

#include "store/visits.h"

#include <algorithm>
#include <chrono>

namespace vekha::service
{

namespace
{

using store::VisitBasis;
using store::VisitState;

constexpr std::chrono::month last_month{std::chrono::May};

domain::Date last_of_month(std::chrono::year_month month)
{
    return domain::Date{month / std::chrono::last};
}

/// Lessons end in May: nobody visits a school in summer. In summer the months of the next school year count.
std::chrono::year_month last_month_of_visits(domain::Date today)
{
    const auto year = domain::school_year_of(today).from.year();
    const bool in_summer = today > last_of_month((year + std::chrono::years{1}) / last_month);
    return (year + std::chrono::years{in_summer ? 2 : 1}) / last_month;
}

std::chrono::year_month first_month_of_visits(domain::Date today)
{
    const auto year = domain::school_year_of(today).from.year();
    const auto next = (year + std::chrono::years{1});
    if (today > last_of_month(next / last_month)) return next / std::chrono::September;
    return today.year() / today.month();
}

void plan_month(Connection& connection, const Call& call, const RiskProfileRow& profile, domain::Date due)
{
    store::VisitRow visit;
    visit.territory = profile.territory;
    visit.school = profile.school;
    visit.kind = store::VisitKind::Monitoring;
    visit.basis = VisitBasis::HighRisks;
    visit.due = due;
    visit.profile = profile.id;
    const auto id =
        store::insert_visit(connection, call.actor.scope.region, visit, call.actor.id, call.actor.name, call.now);
    record_risk(connection, call, "visit-planned", profile,
                {{"visit", std::to_string(id.value)}, {"to", domain::to_iso(due)}, {"basis", "high-risks"}});
}

void call_off(Connection& connection, const Call& call, const RiskProfileRow& profile)
{
    const auto region = call.actor.scope.region;
    for (auto visit : store::waiting_visits(connection, region, profile.school, VisitBasis::HighRisks, call.today)) {
        visit.state = VisitState::Cancelled;
        visit.reason = "рисков высокой значимости стало меньше";
        if (!store::update_visit(connection, region, visit, call.actor.id, call.actor.name, call.now)) continue;
        record_risk(connection, call, "visit-cancelled", profile,
                    {{"visit", std::to_string(visit.id.value)}, {"reason", visit.reason}});
    }
}

} // namespace

void follow_monthly_visits(Connection& connection, const Call& call, const RiskProfileRow& profile,
                           const domain::RiskCatalogue& catalogue)
{
    if (profile.high <= catalogue.most_high) {
        call_off(connection, call, profile);
        return;
    }
    const auto planned = store::days_of_visits(connection, call.actor.scope.region, profile.school, profile.territory,
                                               VisitBasis::HighRisks);
    const auto last = last_month_of_visits(call.today);
    for (auto month = first_month_of_visits(call.today); month <= last; month += std::chrono::months{1}) {
        const auto due = last_of_month(month);
        if (due >= call.today && std::ranges::find(planned, due) == planned.end())
            plan_month(connection, call, profile, due);
    }
}

} // namespace vekha::service
