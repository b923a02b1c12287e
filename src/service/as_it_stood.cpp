#include "domain/local_time.h"
#include "service/dashboard_parts.h"
#include "service/dashboards.h"
#include "store/time_zones.h"

#include <algorithm>

namespace vekha::service
{

using namespace dashboard_parts;

namespace
{

void add(store::StoodCounts& to, const store::StoodCounts& counts)
{
    to.total += counts.total;
    to.overdue += counts.overdue;
    to.checking += counts.checking;
    to.done += counts.done;
}

std::vector<store::StoodCounts> as_it_stands(Connection& connection, const store::TallyQuestion& question)
{
    std::vector<store::StoodCounts> all;
    for (const auto& cell : store::cells_by_territory(connection, question)) {
        const auto& counts = cell.counts;
        all.push_back({cell.territory, counts.total, counts.overdue, counts.checking, counts.done + counts.late});
    }
    return all;
}

} // namespace

Answer<AsItStood> territory_as_it_stood(Services& services, const Call& call, const DashboardOf& asked,
                                        domain::Date day)
{
    if (day >= call.today) return refused("day-not-past");
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<AsItStood> {
        auto territory = seen_territory(connection, call, asked.territory);
        if (!territory) return unexpected<Refusal>{territory.error()};
        const auto question = question_of(call, asked);
        const auto region = call.actor.scope.region;
        const auto nodes = store::nodes_of(connection, region, asked.territory);
        const auto parts = parts_of(nodes, asked.territory);
        AsItStood stood;
        stood.territory = *std::move(territory);
        stood.school_year = question.school_year;
        stood.day = day;
        std::map<TerritoryId, StoodRow> rows;
        const auto end = domain::start_of_day(store::time_zone_of(connection, region), domain::plus_days(day, 1));
        for (const auto& counts : store::as_it_stood(connection, question, day, end)) {
            add(rows[parts.at(counts.territory)].then, counts);
            add(stood.then, counts);
        }
        for (const auto& counts : as_it_stands(connection, question)) {
            add(rows[parts.at(counts.territory)].now, counts);
            add(stood.now, counts);
        }
        for (const auto& node : nodes)
            if (const auto row = rows.find(node.id); row != rows.end()) {
                row->second.territory = node.id;
                row->second.name = node.name;
                stood.rows.push_back(std::move(row->second));
            }
        return stood;
    });
}

} // namespace vekha::service
