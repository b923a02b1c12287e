#include "web/encode_dashboards.h"

#include "web/encode_values.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

json::object counts_of(const service::TallyCounts& counts)
{
    return {{"total", counts.total}, {"owed", counts.owed()},          {"overdue", counts.overdue},
            {"week", counts.week},   {"checking", counts.checking},    {"done", counts.done},
            {"late", counts.late},   {"needsDate", counts.needs_date}, {"overdueBefore", counts.overdue_before}};
}

json::value territory_of(const store::TerritoryNode& territory)
{
    json::object out;
    out["id"] = territory.id.value;
    out["name"] = encode::text(territory.name);
    out["parent"] = id_or_null(territory.parent);
    return out;
}

/// What a list asks for, by the name of the count.
json::value states_of(const store::TallyQuestion& question)
{
    const json::value any_day = nullptr;
    const auto before = encode::date(domain::plus_days(question.first(), -1));
    return {{"total", json::object{}},
            {"overdue", json::object{{"state", "overdue"}}},
            {"week", json::object{{"state", "week"}}},
            {"checking", json::object{{"state", "checking"}}},
            {"done", json::object{{"inTime", true}}},
            {"late", json::object{{"inTime", false}}},
            {"needsDate", json::object{{"state", "needs-date"}, {"from", any_day}, {"to", any_day}}},
            {"overdueBefore", json::object{{"state", "overdue"}, {"from", any_day}, {"to", before}}}};
}

json::object filter_of(const store::TallyQuestion& question)
{
    return {{"from", encode::date(question.first())}, {"to", encode::date(question.last())}};
}

json::value direction_of(const service::DirectionColumn& column)
{
    json::object out;
    out["id"] = column.id.value;
    out["name"] = encode::text(column.name);
    out["counts"] = counts_of(column.counts);
    out["filter"] = {{"direction", column.id.value}};
    return out;
}

std::string_view name_of(service::HeatRow::Kind kind)
{
    switch (kind) {
    case service::HeatRow::Kind::Territory:
        return "territory";
    case service::HeatRow::Kind::Directly:
        return "directly";
    case service::HeatRow::Kind::Organisation:
        return "organisation";
    case service::HeatRow::Kind::ByNameOnly:
        return "by-name-only";
    }
    return "";
}

json::value filter_of(const service::HeatRow& row)
{
    switch (row.kind) {
    case service::HeatRow::Kind::Territory:
        return {{"territory", row.id}};
    case service::HeatRow::Kind::Directly:
        return {{"directlyIn", row.id}};
    case service::HeatRow::Kind::Organisation:
        return {{"organisation", row.id}};
    case service::HeatRow::Kind::ByNameOnly:
        return {{"byNameOnly", true}};
    }
    return nullptr;
}

json::value row_of(const service::HeatRow& row)
{
    json::object out;
    out["kind"] = encode::text(name_of(row.kind));
    out["id"] = row.id;
    out["name"] = encode::text(row.name);
    out["counts"] = counts_of(row.counts);
    out["filter"] = filter_of(row);
    out["cells"] = encode::list(row.cells, [](const auto& cell) {
        const auto& [direction, counts] = cell;
        return json::value{{"direction", direction.value}, {"counts", counts_of(counts)}};
    });
    return out;
}

json::value month_of(const store::TallyMonth& month)
{
    const auto last = domain::last_of_month(domain::year_of(month.first), domain::month_of(month.first));
    json::object out;
    out["month"] = encode::date(month.first);
    out["counts"] = counts_of(month.counts);
    out["filter"] = {{"from", encode::date(month.first)}, {"to", encode::date(last)}};
    return out;
}

json::value late_of(const store::LateBody& body)
{
    json::object out;
    out["id"] = body.id.value;
    out["name"] = encode::text(body.name);
    out["kind"] = encode::text(domain::names_of(body.kind).name);
    out["territory"] = body.territory.value;
    out["overdue"] = body.overdue;
    out["total"] = body.total;
    out["filter"] = {{"organisation", body.id.value}};
    return out;
}

json::value queue_of(const service::WaitingQueue& queue)
{
    json::object out;
    out["curator"] = id_or_null(queue.curator);
    out["name"] = encode::text(queue.name);
    out["since"] = encode::date(queue.since);
    out["days"] = queue.days;
    out["waiting"] = queue.waiting;
    out["schools"] = encode::list(queue.bodies, [](const store::WaitingBody& body) {
        json::object one;
        one["id"] = body.body.value;
        one["name"] = encode::text(body.name);
        one["waiting"] = body.waiting;
        one["since"] = encode::date(body.since);
        return one;
    });
    return out;
}

json::value stood_of(const store::StoodCounts& counts)
{
    return {{"total", counts.total}, {"overdue", counts.overdue}, {"checking", counts.checking}, {"done", counts.done}};
}

json::array numbers_of(const std::vector<std::int64_t>& numbers)
{
    return encode::list(numbers, [](std::int64_t number) { return json::value(number); });
}

} // namespace

json::value encode_dashboard(const service::TerritoryDashboard& dashboard, domain::Date today)
{
    const store::TallyQuestion question{{}, dashboard.territory.id, dashboard.school_year, today};
    json::object out;
    out["territory"] = territory_of(dashboard.territory);
    out["date"] = encode::date(today);
    out["schoolYear"] = dashboard.school_year;
    auto filter = filter_of(question);
    filter["territory"] = dashboard.territory.id.value;
    out["filter"] = std::move(filter);
    out["states"] = states_of(question);
    out["counts"] = counts_of(dashboard.counts);
    out["byBody"] = dashboard.by_body;
    out["directions"] = encode::list(dashboard.directions, direction_of);
    out["rows"] = encode::list(dashboard.rows, row_of);
    out["rowsLeftOut"] = dashboard.rows_left_out;
    out["months"] = encode::list(dashboard.months, month_of);
    out["late"] = encode::list(dashboard.late, late_of);
    out["waiting"] = encode::list(dashboard.waiting, queue_of);
    return out;
}

json::value encode_dashboard(const service::SchoolDashboard& dashboard, domain::Date today)
{
    const store::TallyQuestion question{{}, dashboard.territory, dashboard.school_year, today};
    json::object out;
    out["organisation"] = dashboard.organisation.value;
    out["territory"] = dashboard.territory.value;
    out["date"] = encode::date(today);
    out["schoolYear"] = dashboard.school_year;
    auto filter = filter_of(question);
    filter["organisation"] = dashboard.organisation.value;
    out["filter"] = std::move(filter);
    out["states"] = states_of(question);
    out["counts"] = counts_of(dashboard.counts);
    out["directions"] = encode::list(dashboard.directions, direction_of);
    out["months"] = encode::list(dashboard.months, month_of);
    return out;
}

json::value encode_stood(const service::AsItStood& stood, domain::Date today)
{
    json::object out;
    out["territory"] = territory_of(stood.territory);
    out["schoolYear"] = stood.school_year;
    out["day"] = encode::date(stood.day);
    out["date"] = encode::date(today);
    out["then"] = stood_of(stood.then);
    out["now"] = stood_of(stood.now);
    out["rows"] = encode::list(stood.rows, [](const service::StoodRow& row) {
        json::object one;
        one["territory"] = row.territory.value;
        one["name"] = encode::text(row.name);
        one["then"] = stood_of(row.then);
        one["now"] = stood_of(row.now);
        return one;
    });
    return out;
}

json::value encode_load(const service::Load& load, domain::Date today)
{
    json::object out;
    out["territory"] = territory_of(load.territory);
    out["date"] = encode::date(today);
    out["weeks"] = encode::list(load.weeks, encode::date);
    out["totals"] = numbers_of(load.totals);
    out["overdue"] = load.overdue;
    out["rows"] = encode::list(load.rows, [](const service::LoadRow& row) {
        json::object one;
        one["organisation"] = id_or_null(row.organisation);
        one["name"] = encode::text(row.name);
        one["overdue"] = row.overdue;
        one["weeks"] = numbers_of(row.weeks);
        one["total"] = row.total;
        if (row.organisation)
            one["filter"] = {{"organisation", row.organisation->value}};
        else
            one["filter"] = {{"addressee", encode::text(row.name)}};
        return one;
    });
    out["rowsLeftOut"] = load.rows_left_out;
    return out;
}

json::value encode_burden(const service::Burden& burden)
{
    json::object out;
    out["territory"] = territory_of(burden.territory);
    out["schoolYear"] = burden.school_year;
    out["months"] = encode::list(burden.months, encode::date);
    out["rows"] = encode::list(burden.rows, [](const service::BurdenRow& row) {
        json::object one;
        one["organisation"] = row.organisation.value;
        one["name"] = encode::text(row.name);
        one["duties"] = numbers_of(row.duties);
        one["acts"] = numbers_of(row.acts);
        one["total"] = row.total;
        return one;
    });
    out["rowsLeftOut"] = burden.rows_left_out;
    return out;
}

json::value encode_burden(const service::BurdenOfMonth& burden)
{
    const auto last = domain::last_of_month(domain::year_of(burden.month), domain::month_of(burden.month));
    json::object out;
    out["organisation"] = burden.organisation.value;
    out["name"] = encode::text(burden.name);
    out["month"] = encode::date(burden.month);
    out["duties"] = burden.duties;
    out["documents"] = burden.documents;
    out["acts"] = encode::list(burden.acts, [&](const store::AskedByAct& act) {
        json::object one;
        one["roadMap"] = act.road_map.value;
        one["title"] = encode::text(act.title);
        one["issuer"] = encode::text(act.issuer);
        one["duties"] = act.duties;
        one["activities"] = act.activities;
        one["documents"] = encode::texts(act.documents);
        one["filter"] = {{"organisation", burden.organisation.value},
                         {"roadMap", act.road_map.value},
                         {"from", encode::date(burden.month)},
                         {"to", encode::date(last)}};
        return one;
    });
    return out;
}

json::object encode_view(const service::SavedViewRow& view, service::ActorId reader)
{
    json::object out;
    out["id"] = view.id.value;
    out["version"] = view.version;
    out["page"] = encode::text(view.page);
    out["name"] = encode::text(view.name);
    out["search"] = encode::text(view.search);
    out["shared"] = view.shared;
    out["own"] = view.person == reader;
    out["by"] = encode::text(view.person_name);
    return out;
}

} // namespace vekha::web
