#include "service/dashboards.h"

#include "service/dashboard_parts.h"
#include "service/permit.h"
#include "store/organisations.h"

#include <algorithm>

namespace vekha::service
{

using namespace dashboard_parts;

namespace
{

constexpr int most_waiting_bodies = 40;

/// Territories that lie in it, and what lies directly in it as a row of its own.
std::vector<HeatRow> rows_of_territories(const std::vector<store::TallyCell>& cells,
                                         const std::vector<store::TerritoryNode>& nodes, TerritoryId territory)
{
    const auto parts = parts_of(nodes, territory);
    std::map<TerritoryId, HeatRow> rows;
    for (const auto& cell : cells) {
        const auto part = parts.find(cell.territory);
        if (part == parts.end()) continue;
        auto& row = rows[part->second];
        row.counts += cell.counts;
        row.cells[cell.direction] += cell.counts;
    }
    std::vector<HeatRow> found;
    for (const auto& node : nodes) {
        const bool directly = node.id == territory;
        if (const auto row = rows.find(node.id); row != rows.end() || (!directly && node.parent == territory)) {
            HeatRow made = row == rows.end() ? HeatRow{} : std::move(row->second);
            made.kind = directly ? HeatRow::Kind::Directly : HeatRow::Kind::Territory;
            made.id = node.id.value;
            made.name = node.name;
            found.push_back(std::move(made));
        }
    }
    return found;
}

std::vector<HeatRow> rows_of_bodies(const std::vector<store::TallyCell>& cells,
                                    const std::vector<store::NamedBody>& bodies)
{
    std::map<std::int64_t, HeatRow> rows;
    for (const auto& cell : cells) {
        auto& row = rows[cell.body ? cell.body->value : 0];
        row.kind = cell.body ? HeatRow::Kind::Organisation : HeatRow::Kind::ByNameOnly;
        row.id = cell.body ? cell.body->value : 0;
        row.counts += cell.counts;
        row.cells[cell.direction] += cell.counts;
    }
    std::vector<HeatRow> found;
    for (const auto& body : bodies)
        if (const auto row = rows.find(body.id.value); row != rows.end()) {
            row->second.name = body.name;
            found.push_back(std::move(row->second));
        }
    if (const auto unknown = rows.find(0); unknown != rows.end()) found.push_back(std::move(unknown->second));
    return found;
}

/// The worst first; who has nothing overdue stays in the order of names.
void order(TerritoryDashboard& dashboard)
{
    auto& rows = dashboard.rows;
    std::ranges::stable_sort(rows, std::ranges::greater{}, [](const HeatRow& row) { return row.counts.overdue; });
    if (rows.size() <= most_heat_rows) return;
    dashboard.rows_left_out = rows.size() - most_heat_rows;
    rows.resize(most_heat_rows);
}

std::vector<WaitingQueue> queues_of(std::vector<store::WaitingBody> bodies, domain::Date today)
{
    std::vector<WaitingQueue> queues;
    for (auto& body : bodies) {
        auto queue = std::ranges::find(queues, body.curator, &WaitingQueue::curator);
        if (queue == queues.end()) {
            WaitingQueue made;
            made.curator = body.curator;
            made.name = body.curator_name;
            made.since = body.since;
            made.days = std::max(0, domain::days_between(body.since, today));
            queue = queues.insert(queues.end(), std::move(made));
        }
        queue->waiting += body.waiting;
        queue->bodies.push_back(std::move(body));
    }
    return queues;
}

void fill_rows(Connection& connection, const store::TallyQuestion& question, TerritoryDashboard& dashboard)
{
    const auto nodes = store::nodes_of(connection, question.region, question.territory);
    dashboard.by_body = nodes.size() < 2;
    const auto cells = dashboard.by_body ? store::cells_by_body(connection, question)
                                         : store::cells_by_territory(connection, question);
    for (const auto& cell : cells)
        dashboard.counts += cell.counts;
    dashboard.directions = columns_of(connection, question.region, cells);
    dashboard.rows = dashboard.by_body
                         ? rows_of_bodies(cells, store::bodies_of(connection, question.region, question.territory))
                         : rows_of_territories(cells, nodes, question.territory);
    order(dashboard);
}

} // namespace

int school_year_number(domain::Date day)
{
    return domain::year_of(domain::school_year_of(day).from);
}

Answer<TerritoryDashboard> territory_dashboard(Services& services, const Call& call, const DashboardOf& asked)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<TerritoryDashboard> {
        auto territory = seen_territory(connection, call, asked.territory);
        if (!territory) return unexpected<Refusal>{territory.error()};
        const auto question = question_of(call, asked);
        TerritoryDashboard dashboard;
        dashboard.territory = *std::move(territory);
        dashboard.school_year = question.school_year;
        fill_rows(connection, question, dashboard);
        dashboard.months = store::months_of_territory(connection, question);
        dashboard.late = store::late_bodies(connection, question, most_late_bodies);
        dashboard.waiting = queues_of(store::waiting_bodies(connection, question, most_waiting_bodies), call.today);
        return dashboard;
    });
}

Answer<SchoolDashboard> school_dashboard(Services& services, const Call& call, domain::OrganisationId organisation,
                                         std::optional<int> school_year)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<SchoolDashboard> {
        const auto seen = scope_of(call, domain::permission::obligation_read);
        if (!seen) return unexpected<Refusal>{seen.error()};
        const auto found = store::find_organisation(connection, *seen, organisation, call.today);
        if (!found) return refused("organisation-not-found");
        SchoolDashboard dashboard;
        dashboard.organisation = organisation;
        dashboard.territory = found->entry.organisation.territory;
        const auto question = question_of(call, {dashboard.territory, school_year});
        dashboard.school_year = question.school_year;
        const auto cells = store::cells_of_body(connection, question, organisation);
        for (const auto& cell : cells)
            dashboard.counts += cell.counts;
        dashboard.directions = columns_of(connection, question.region, cells);
        dashboard.months = store::months_of_body(connection, question, organisation);
        return dashboard;
    });
}

Answer<std::int64_t> dashboard_version(Services& services, const Call& call, TerritoryId territory)
{
    const auto lease = services.pool->lease();
    const auto seen = seen_territory(*lease, call, territory);
    if (!seen) return unexpected<Refusal>{seen.error()};
    return store::version_of_region(*lease, call.actor.scope.region);
}

} // namespace vekha::service
