#include "store/indicator_sources.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

using domain::Fact;
using domain::FactSource;
using domain::FactState;
using domain::OrganisationId;
using domain::Quantity;

/// Schools `o` that exist on :day; those of a group where one is named.
std::string schools_where(const Scope& scope, const Population& population, Params& params)
{
    params.push_back({"region", scope.region});
    params.push_back({"owner", population.owner});
    params.push_back({"day", population.day});
    std::string where =
        " where o.region_id = :region and o.merged_into is null and o.kind = 'school' and (o.opened_on is null or "
        "o.opened_on <= :day) and (o.closed_on is null or o.closed_on > :day) and o.territory_id in (select "
        "territory_id from territory_tree where region_id = :region and ancestor_id = :owner)" +
        inside(scope, {"o.territory_id", "o.id"}, params);
    if (population.group.empty()) return where;
    params.push_back({"group", population.group});
    return where + " and o.id in (select m.organisation_id from memberships m where m.region_id = :region and "
                   "m.group_code = :group and (m.from_day is null or m.from_day <= :day) and (m.to_day is null or "
                   "m.to_day >= :day))";
}

/// By name here and not in the query: an order would make the database go through the whole region.
std::vector<FactHolderRow> schools_by_name(Connection& connection, const std::string& where, const Params& params)
{
    auto found = connection.all("select o.sort_name, o.id, o.short_name, o.territory_id, t.name from organisations o "
                                "join territories t on t.region_id = o.region_id and t.id = o.territory_id" +
                                    where,
                                params, [](Row& row) {
                                    auto sort_name = row.take<std::string>();
                                    FactHolderRow read;
                                    read.of.organisation = row.take<OrganisationId>();
                                    read.name = row.take<std::string>();
                                    read.territory = row.take<TerritoryId>();
                                    read.territory_name = row.take<std::string>();
                                    return std::pair{std::move(sort_name), std::move(read)};
                                });
    std::ranges::sort(found, {}, [](const auto& one) { return std::pair{one.first, one.second.of.key()}; });
    std::vector<FactHolderRow> rows;
    for (auto& [sort_name, read] : found)
        rows.push_back(std::move(read));
    return rows;
}

std::vector<FactHolderRow> territories_of(Connection& connection, const Scope& scope, const Population& population)
{
    Params params{{"region", scope.region}, {"owner", population.owner}};
    const auto where = inside(scope, {"t.id", ""}, params);
    auto rows = connection.all(
        "select t.id, t.name from territories t join territory_tree tt on tt.region_id = t.region_id and "
        "tt.territory_id = t.id where t.region_id = :region and tt.ancestor_id = :owner and t.closed_on is null and "
        "t.kind in ('municipal-district', 'urban-district', 'municipality')" +
            where + " order by t.name, t.id",
        params, [](Row& row) {
            FactHolderRow read;
            read.territory = row.take<TerritoryId>();
            read.of.territory = read.territory;
            read.name = row.take<std::string>();
            read.territory_name = read.name;
            return read;
        });
    // A municipality that holds others is told by them.
    if (rows.size() > 1) std::erase_if(rows, [&](const auto& row) { return row.of.territory == population.owner; });
    return rows;
}

Fact yes_fact()
{
    return {FactState::Value, {}, {}, true};
}

Fact counted(Row& row)
{
    return {FactState::Value, {row.take<std::int64_t>() * Quantity::one}, {}, false};
}

using Known = std::map<OrganisationId, Fact>;

/// Runs `select school [, number [, whole]]`.
template <typename ReadFact>
Known read_known(Connection& connection, const std::string& sql, const Params& params, ReadFact read)
{
    Known known;
    connection.each(sql, params, [&](Row& row) {
        const auto school = row.take<OrganisationId>();
        known.emplace(school, read(row));
    });
    return known;
}

Params period_params(const Scope& scope, const SourceQuestion& question)
{
    return {
        {"region", scope.region}, {"from", question.period.from}, {"to", std::min(question.period.to, question.today)}};
}

std::string_view done_of(FactSource source)
{
    if (source == FactSource::ObligationsOnTime) return "b.stage = 'done' and b.submitted_on <= b.due_day";
    if (source == FactSource::ObligationsConfirmed) return "b.progress = 'confirmed'";
    return "b.stage = 'done'";
}

Known obligations(Connection& connection, const Scope& scope, const SourceQuestion& question)
{
    auto params = period_params(scope, question);
    params.push_back({"indicator", question.indicator});
    const auto linked = connection.scalar<std::int64_t>(
                            "select count(*) from indicator_links where region_id = :region and indicator_id = "
                            ":indicator and activity_key <> ''",
                            {{"region", scope.region}, {"indicator", question.indicator}}) > 0;
    if (!linked) params.pop_back();
    // Links are few: they are followed first, in this order, whatever the database thinks of the tables.
    const std::string of_links =
        " and (b.edition_id, b.activity) in (select a.edition_id, a.position from indicator_links l cross join "
        "editions "
        "e cross join edition_activities a where l.region_id = :region and l.indicator_id = :indicator and "
        "l.activity_key <> '' and e.region_id = l.region_id and e.road_map_id = l.road_map_id and a.region_id = "
        "e.region_id and a.edition_id = e.id and a.activity_key = l.activity_key)";
    // «+ 0» keeps the grouping from choosing an index over the whole region.
    const auto sql =
        "select b.organisation_id, sum(case when " + std::string{done_of(question.source)} +
        " then 1 else 0 end), count(*) from obligations b where b.region_id = :region and b.stage in "
        "('owed', 'checking', 'done') and b.due_day >= :from and b.due_day <= :to and b.organisation_id is "
        "not null" +
        (linked ? of_links : "") + inside(scope, {"b.territory_id", "b.organisation_id"}, params) +
        " group by b.organisation_id + 0, b.organisation_id";
    return read_known(connection, sql, params, [](Row& row) {
        auto fact = counted(row);
        fact.whole = {row.take<std::int64_t>() * Quantity::one};
        return fact;
    });
}

/// Members `m` of :group on a day that `day` names.
std::string member_on(std::string_view day)
{
    const std::string at{day};
    return "select organisation_id from memberships where region_id = :region and group_code = :group and (from_day is "
           "null or from_day <= " +
           at + ") and (to_day is null or to_day >= " + at + ")";
}

std::string schools_of(const Scope& scope, Params& params)
{
    return "select o.id from organisations o where o.region_id = :region and o.kind = 'school'" +
           inside(scope, {"o.territory_id", "o.id"}, params);
}

Known groups(Connection& connection, const Scope& scope, const SourceQuestion& question)
{
    auto params = period_params(scope, question);
    params.push_back({"group", question.group});
    auto sql = schools_of(scope, params);
    if (question.source == FactSource::GroupMember) {
        std::erase_if(params, [](const Param& one) { return one.name == "from"; });
        sql += " and o.id in (" + member_on(":to") + ")";
    } else {
        sql += " and o.id in (" + member_on(":from") + ") and o.id not in (" + member_on(":to") + ")";
    }
    return read_known(connection, sql, params, [](Row&) { return yes_fact(); });
}

Known curators(Connection& connection, const Scope& scope, const SourceQuestion& question)
{
    auto params = period_params(scope, question);
    std::erase_if(params, [](const Param& one) { return one.name == "from"; });
    const auto sql = schools_of(scope, params) +
                     " and exists (select 1 from assignments a where a.region_id = o.region_id and a.organisation_id = "
                     "o.id and a.role = 'curator' and (a.from_day is null or a.from_day <= :to) and (a.to_day is null "
                     "or a.to_day >= :to))";
    return read_known(connection, sql, params, [](Row&) { return yes_fact(); });
}

Known meetings(Connection& connection, const Scope& scope, const SourceQuestion& question)
{
    auto params = period_params(scope, question);
    const auto schools = schools_of(scope, params);
    const auto sql = "select a.organisation_id, count(*) from assignments a cross join curator_records r where "
                     "a.region_id = :region and a.organisation_id in (" +
                     schools +
                     ") and r.region_id = a.region_id and r.assignment_id = a.id and r.held_on >= :from and r.held_on "
                     "<= :to and r.kind in ('consultation', 'lesson', 'method-day') group by a.organisation_id";
    return read_known(connection, sql, params, counted);
}

/// The first moment of a day, in UTC: who proved something in the last hours of a year does not move a value by that.
Instant start_of(domain::Date day)
{
    return Instant{std::chrono::sys_days{day}};
}

Known evidence(Connection& connection, const Scope& scope, const SourceQuestion& question)
{
    const auto last = std::min(question.period.to, question.today);
    Params params{{"region", scope.region},
                  {"from", start_of(question.period.from)},
                  {"end", start_of(domain::plus_days(last, 1))}};
    const auto schools = schools_of(scope, params);
    const auto sql = "select v.organisation_id, count(*) from evidence v where v.region_id = :region and "
                     "v.organisation_id in (" +
                     schools +
                     ") and v.made_at >= :from and v.made_at < :end and v.state = 'present' group by v.organisation_id";
    return read_known(connection, sql, params, counted);
}

Known plans(Connection& connection, const Scope& scope, const SourceQuestion& question)
{
    const auto last = std::min(question.period.to, question.today);
    Params params{{"region", scope.region}, {"end", start_of(domain::plus_days(last, 1))}};
    const auto sql = schools_of(scope, params) +
                     " and exists (select 1 from road_maps m where m.region_id = o.region_id and m.organisation_id = "
                     "o.id and m.created_at < :end)";
    return read_known(connection, sql, params, [](Row&) { return yes_fact(); });
}

} // namespace

std::vector<FactHolderRow> holders_of(Connection& connection, const Scope& scope, const Population& population)
{
    if (population.holder == domain::FactHolder::Territory) return territories_of(connection, scope, population);
    Params params;
    const auto where = schools_where(scope, population, params);
    return schools_by_name(connection, where, params);
}

bool holds_school(Connection& connection, const Scope& scope, const Population& population, OrganisationId school)
{
    Params params;
    const auto where = schools_where(scope, population, params) + " and o.id = :school";
    params.push_back({"school", school});
    return connection.scalar<std::int64_t>("select count(*) from organisations o" + where, params) > 0;
}

std::map<OrganisationId, Fact> known_facts(Connection& connection, const Scope& scope, const SourceQuestion& question)
{
    if (question.today < question.period.from) return {};
    switch (question.source) {
    case FactSource::Entered:
        return {};
    case FactSource::ObligationsDone:
    case FactSource::ObligationsOnTime:
    case FactSource::ObligationsConfirmed:
        return obligations(connection, scope, question);
    case FactSource::GroupMember:
    case FactSource::GroupLeft:
        return groups(connection, scope, question);
    case FactSource::CuratorAssigned:
        return curators(connection, scope, question);
    case FactSource::CuratorMeetings:
        return meetings(connection, scope, question);
    case FactSource::EvidenceGiven:
        return evidence(connection, scope, question);
    case FactSource::PlanApproved:
        return plans(connection, scope, question);
    }
    return {};
}

} // namespace vekha::store
