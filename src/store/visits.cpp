#include "store/visits.h"

#include "store/cursor_text.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

using domain::OrganisationId;

constexpr ScopeColumns of_visit{"v.territory_id", "v.organisation_id"};

template <typename Enum, std::size_t N>
std::string_view name_in(const std::array<std::pair<Enum, std::string_view>, N>& table, Enum value)
{
    return std::ranges::find(table, value, &std::pair<Enum, std::string_view>::first)->second;
}

template <typename Enum, std::size_t N>
Enum named_in(const std::array<std::pair<Enum, std::string_view>, N>& table, std::string_view name)
{
    for (const auto& [value, known] : table)
        if (known == name) return value;
    return table.front().first;
}

constexpr std::string_view select =
    "select v.id, v.territory_id, t.name, v.organisation_id, o.short_name, v.kind, v.form, v.state, v.basis, "
    "v.due_day, v.held_on, v.next_on, v.visitors, v.goal, v.observations, v.agreements, v.reason, v.profile_id, "
    "v.agreed_on, v.agreed_by, v.agreer, v.version, v.changed_at, v.changer";

constexpr std::string_view from_visits =
    " from visits v join territories t on t.region_id = v.region_id and t.id = v.territory_id left join organisations "
    "o on o.region_id = v.region_id and o.id = v.organisation_id where v.region_id = :region";

VisitRow read_visit(Row& row)
{
    VisitRow visit;
    visit.id = row.take<VisitId>();
    visit.territory = row.take<TerritoryId>();
    visit.territory_name = row.take<std::string>();
    visit.school = row.take<std::optional<OrganisationId>>();
    visit.school_name = row.take<std::optional<std::string>>().value_or("");
    visit.kind = named_in(visit_kinds, row.take<std::string>());
    visit.form = named_in(visit_forms, row.take<std::string>());
    visit.state = named_in(visit_states, row.take<std::string>());
    visit.basis = named_in(visit_bases, row.take<std::string>());
    visit.due = row.take<domain::Date>();
    visit.held_on = row.take<std::optional<domain::Date>>();
    visit.next_on = row.take<std::optional<domain::Date>>();
    visit.words.visitors = row.take<std::string>();
    visit.words.goal = row.take<std::string>();
    visit.words.observations = row.take<std::string>();
    visit.words.agreements = row.take<std::string>();
    visit.reason = row.take<std::string>();
    visit.profile = row.take<std::optional<RiskProfileId>>();
    visit.agreed_on = row.take<std::optional<domain::Date>>();
    visit.agreed_by = row.take<std::optional<ActorId>>();
    visit.agreer = row.take<std::string>();
    visit.version = row.take<std::int64_t>();
    visit.changed_at = row.take<Instant>();
    visit.changer = row.take<std::string>();
    return visit;
}

std::string condition_of(const Scope& scope, const VisitFilter& filter, domain::Date today, Params& params)
{
    auto condition = std::string{from_visits} + inside(scope, of_visit, params);
    const auto add = [&](const std::string& more, Param param) {
        condition += " and " + more;
        params.push_back(std::move(param));
    };
    if (filter.school) add("v.organisation_id = :school", {"school", *filter.school});
    if (filter.state) add("v.state = :state", {"state", name_in(visit_states, *filter.state)});
    if (filter.kind) add("v.kind = :kind", {"kind", name_in(visit_kinds, *filter.kind)});
    if (filter.basis) add("v.basis = :basis", {"basis", name_in(visit_bases, *filter.basis)});
    if (filter.from) add("v.due_day >= :from", {"from", *filter.from});
    if (filter.to) add("v.due_day <= :to", {"to", *filter.to});
    if (filter.late) add("v.state = 'planned' and v.due_day < :late_before", {"late_before", today});
    return condition;
}

Params params_of(RegionId region, const VisitRow& visit, ActorId by, const std::string& name, Instant now)
{
    return {{"region", region},
            {"territory", visit.territory},
            {"school", visit.school},
            {"kind", name_in(visit_kinds, visit.kind)},
            {"form", name_in(visit_forms, visit.form)},
            {"state", name_in(visit_states, visit.state)},
            {"basis", name_in(visit_bases, visit.basis)},
            {"due", visit.due},
            {"held", visit.held_on},
            {"next", visit.next_on},
            {"visitors", visit.words.visitors},
            {"goal", visit.words.goal},
            {"observations", visit.words.observations},
            {"agreements", visit.words.agreements},
            {"reason", visit.reason},
            {"profile", visit.profile},
            {"agreed", visit.agreed_on},
            {"agreed_by", visit.agreed_by},
            {"agreer", visit.agreer},
            {"by", by},
            {"name", name},
            {"now", now}};
}

} // namespace

std::optional<Page<VisitRow>> page_of_visits(Connection& connection, const Scope& scope, const VisitFilter& filter,
                                             const PageRequest& request, domain::Date today)
{
    Params params{{"region", scope.region}};
    auto where = condition_of(scope, filter, today, params);
    Page<VisitRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*)" + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and (v.due_day, v.id) > (:after, :id)";
        params.insert(params.end(), {{"after", after->text}, {"id", after->id}});
    }
    params.push_back({"limit", request.limit + 1});
    page.items =
        connection.all(std::string{select} + where + " order by v.due_day, v.id limit :limit", params, read_visit);
    page.next = cut_to(page.items, request.limit,
                       [](const VisitRow& last) { return CursorText{domain::to_iso(last.due), last.id.value}; });
    return page;
}

VisitCounts visit_counts(Connection& connection, const Scope& scope, const VisitFilter& filter, domain::Date today)
{
    Params params{{"region", scope.region}};
    const auto where = condition_of(scope, filter, today, params);
    params.push_back({"today", today});
    return connection
        .first("select sum(case when v.state = 'planned' then 1 else 0 end), sum(case when v.state = 'planned' and "
               "v.due_day < :today then 1 else 0 end), sum(case when v.state in ('done', 'agreed') then 1 else 0 "
               "end), count(distinct v.organisation_id)" +
                   where,
               params,
               [](Row& row) {
                   VisitCounts counts;
                   counts.planned = row.take<std::optional<std::int64_t>>().value_or(0);
                   counts.late = row.take<std::optional<std::int64_t>>().value_or(0);
                   counts.done = row.take<std::optional<std::int64_t>>().value_or(0);
                   counts.schools = row.take<std::int64_t>();
                   return counts;
               })
        .value_or(VisitCounts{});
}

std::optional<VisitRow> find_visit(Connection& connection, const Scope& scope, VisitId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto sql =
        std::string{select} + std::string{from_visits} + inside(scope, of_visit, params) + " and v.id = :id";
    return connection.first(sql, params, read_visit);
}

VisitId insert_visit(Connection& connection, RegionId region, const VisitRow& visit, ActorId by,
                     const std::string& name, Instant now)
{
    return connection.scalar<VisitId>(
        "insert into visits (region_id, territory_id, organisation_id, kind, form, state, basis, due_day, held_on, "
        "next_on, visitors, goal, observations, agreements, reason, profile_id, agreed_on, agreed_by, agreer, made_at, "
        "made_by, changed_at, changed_by, changer) values (:region, :territory, :school, :kind, :form, :state, :basis, "
        ":due, :held, :next, :visitors, :goal, :observations, :agreements, :reason, :profile, :agreed, :agreed_by, "
        ":agreer, :now, :by, :now, :by, :name) returning id",
        params_of(region, visit, by, name, now));
}

bool update_visit(Connection& connection, RegionId region, const VisitRow& visit, ActorId by, const std::string& name,
                  Instant now)
{
    auto params = params_of(region, visit, by, name, now);
    std::erase_if(params, [](const Param& param) {
        return param.name == "territory" || param.name == "school" || param.name == "basis";
    });
    params.insert(params.end(), {{"id", visit.id}, {"version", visit.version}});
    return connection.execute(
               "update visits set kind = :kind, form = :form, state = :state, due_day = :due, held_on = :held, next_on "
               "= :next, visitors = :visitors, goal = :goal, observations = :observations, agreements = :agreements, "
               "reason = :reason, profile_id = :profile, agreed_on = :agreed, agreed_by = :agreed_by, agreer = "
               ":agreer, changed_at = :now, changed_by = :by, changer = :name, version = version + 1 where region_id = "
               ":region and id = :id and version = :version",
               params) == 1;
}

std::vector<VisitRow> waiting_visits(Connection& connection, RegionId region, OrganisationId school, VisitBasis basis,
                                     domain::Date from)
{
    return connection.all(
        std::string{select} + std::string{from_visits} +
            " and v.organisation_id = :school and v.basis = :basis and v.state = 'planned' and "
            "v.due_day >= :from order by v.due_day, v.id",
        {{"region", region}, {"school", school}, {"basis", name_in(visit_bases, basis)}, {"from", from}}, read_visit);
}

std::vector<domain::Date> days_of_visits(Connection& connection, RegionId region,
                                         const std::optional<OrganisationId>& school, TerritoryId territory,
                                         VisitBasis basis)
{
    Params params{{"region", region}, {"basis", name_in(visit_bases, basis)}};
    std::string of = " and v.organisation_id = :school";
    if (school) {
        params.push_back({"school", *school});
    } else {
        of = " and v.organisation_id is null and v.territory_id = :territory";
        params.push_back({"territory", territory});
    }
    return connection.all("select v.due_day from visits v where v.region_id = :region and v.basis = :basis and "
                          "v.state <> 'cancelled'" +
                              of + " order by v.due_day",
                          params, [](Row& row) { return row.take<domain::Date>(); });
}

} // namespace vekha::store
