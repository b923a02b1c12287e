#include "service/workload.h"

#include "service/dashboard_parts.h"
#include "service/permit.h"
#include "store/organisations.h"

#include <algorithm>
#include <set>

namespace vekha::service
{

using namespace dashboard_parts;

namespace
{

domain::Date monday_of(domain::Date day)
{
    return domain::plus_days(day, 1 - static_cast<int>(domain::weekday_of(day).iso_encoding()));
}

/// Keeps the first rows. @return how many are left out
template <typename Row>
std::size_t cut(std::vector<Row>& rows, bool all_rows)
{
    if (all_rows || rows.size() <= most_load_rows) return 0;
    const auto left_out = rows.size() - most_load_rows;
    rows.resize(most_load_rows);
    return left_out;
}

std::vector<LoadRow> rows_of(const std::vector<store::LoadCell>& cells, const Load& load, domain::Date today)
{
    std::map<std::pair<std::int64_t, std::string>, LoadRow> rows;
    for (const auto& cell : cells) {
        auto& row = rows[{cell.body ? cell.body->value : 0, cell.name}];
        row.organisation = cell.body;
        row.name = cell.name;
        row.weeks.resize(load.weeks.size());
        if (cell.due < load.weeks.front() || cell.due < today) {
            row.overdue += cell.duties;
            continue;
        }
        row.weeks[static_cast<std::size_t>(domain::days_between(load.weeks.front(), cell.due) / 7)] += cell.duties;
        row.total += cell.duties;
    }
    std::vector<LoadRow> found;
    for (auto& [key, row] : rows)
        found.push_back(std::move(row));
    return found;
}

void name_rows(std::vector<LoadRow>& rows, const std::vector<store::NamedBody>& bodies)
{
    std::map<domain::OrganisationId, std::string> names;
    for (const auto& body : bodies)
        names.emplace(body.id, body.name);
    for (auto& row : rows)
        if (row.organisation) row.name = names[*row.organisation];
    std::ranges::stable_sort(rows, std::ranges::less{}, &LoadRow::name);
    std::ranges::stable_sort(rows, std::ranges::greater{}, [](const LoadRow& row) { return row.total + row.overdue; });
}

std::vector<BurdenRow> rows_of(const std::vector<store::BurdenCell>& cells, const std::vector<domain::Date>& months,
                               const std::vector<store::NamedBody>& bodies)
{
    std::map<domain::OrganisationId, BurdenRow> rows;
    for (const auto& cell : cells) {
        const auto month = std::ranges::find(months, cell.month);
        if (month == months.end()) continue;
        auto& row = rows[cell.body];
        row.duties.resize(months.size());
        row.acts.resize(months.size());
        const auto at = static_cast<std::size_t>(month - months.begin());
        row.duties[at] = cell.duties;
        row.acts[at] = cell.acts;
        row.total += cell.duties;
    }
    std::vector<BurdenRow> found;
    for (const auto& body : bodies)
        if (auto row = rows.find(body.id); row != rows.end()) {
            row->second.organisation = body.id;
            row->second.name = body.name;
            found.push_back(std::move(row->second));
        }
    std::ranges::stable_sort(found, std::ranges::greater{}, &BurdenRow::total);
    return found;
}

} // namespace

Answer<Load> executor_load(Services& services, const Call& call, const LoadOf& asked, bool all_rows)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<Load> {
        auto territory = seen_territory(connection, call, asked.territory);
        if (!territory) return unexpected<Refusal>{territory.error()};
        const auto question = question_of(call, {asked.territory, {}});
        Load load;
        load.territory = *std::move(territory);
        const auto monday = monday_of(asked.from.value_or(call.today));
        for (int week = 0; week < asked.weeks; ++week)
            load.weeks.push_back(domain::plus_days(monday, 7 * week));
        const auto last = domain::plus_days(monday, 7 * asked.weeks - 1);
        load.rows = rows_of(store::load_cells(connection, question, monday, last), load, call.today);
        name_rows(load.rows, store::bodies_of(connection, question.region, asked.territory));
        load.totals.resize(load.weeks.size());
        for (const auto& row : load.rows) {
            load.overdue += row.overdue;
            for (std::size_t week = 0; week < row.weeks.size(); ++week)
                load.totals[week] += row.weeks[week];
        }
        load.rows_left_out = cut(load.rows, all_rows);
        return load;
    });
}

Answer<Burden> reporting_burden(Services& services, const Call& call, const DashboardOf& asked, bool all_rows)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<Burden> {
        auto territory = seen_territory(connection, call, asked.territory);
        if (!territory) return unexpected<Refusal>{territory.error()};
        const auto question = question_of(call, asked);
        Burden burden;
        burden.territory = *std::move(territory);
        burden.school_year = question.school_year;
        for (unsigned month = 9; month <= 20; ++month)
            burden.months.push_back(
                domain::first_of_month(question.school_year + (month > 12 ? 1 : 0), month > 12 ? month - 12 : month));
        burden.rows = rows_of(store::burden_cells(connection, question), burden.months,
                              store::bodies_of(connection, question.region, asked.territory));
        burden.rows_left_out = cut(burden.rows, all_rows);
        return burden;
    });
}

Answer<BurdenOfMonth> burden_of_month(Services& services, const Call& call, domain::OrganisationId organisation,
                                      domain::Date month)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<BurdenOfMonth> {
        const auto seen = scope_of(call, domain::permission::obligation_read);
        if (!seen) return unexpected<Refusal>{seen.error()};
        const auto found = store::find_organisation(connection, *seen, organisation, call.today);
        if (!found) return refused("organisation-not-found");
        BurdenOfMonth burden;
        burden.organisation = organisation;
        burden.name = found->entry.organisation.short_name;
        burden.month = domain::first_of_month(domain::year_of(month), domain::month_of(month));
        burden.acts = store::asked_in_month(connection, seen->region, organisation, month);
        std::set<std::string> documents;
        for (const auto& act : burden.acts) {
            burden.duties += act.duties;
            documents.insert(act.documents.begin(), act.documents.end());
        }
        burden.documents = static_cast<std::int64_t>(documents.size());
        return burden;
    });
}

} // namespace vekha::service
