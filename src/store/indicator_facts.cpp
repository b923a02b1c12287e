#include "store/indicator_facts.h"

#include "wire/indicator.h"

namespace vekha::store
{

namespace
{

using domain::FactHolder;

constexpr std::string_view full =
    "select f.indicator_id, f.organisation_id, f.territory_id, f.year, f.part, f.state, f.number, f.whole, f.yes, "
    "f.words, f.link, f.evidence_id, f.version, f.filled_by, p.name, f.filled_on from indicator_facts f "
    "left join people p on p.region_id = f.region_id and p.id = f.filled_by";

constexpr std::string_view sparing = "select f.indicator_id, f.organisation_id, f.territory_id, f.year, f.part, "
                                     "f.state, f.number, f.whole, f.yes from indicator_facts f";

FactRow read_sparing(Row& row)
{
    FactRow read;
    read.indicator = row.take<IndicatorId>();
    read.of.organisation = row.take<std::optional<domain::OrganisationId>>();
    read.of.territory = row.take<std::optional<TerritoryId>>();
    read.period.year = row.take<int>();
    read.period.part = row.take<int>();
    const auto state = row.take<std::string>();
    for (const auto& [value, name] : wire::names::fact_states)
        if (name == state) read.fact.state = value;
    read.fact.number = {row.take<std::int64_t>()};
    read.fact.whole = {row.take<std::int64_t>()};
    read.fact.yes = row.take<bool>();
    return read;
}

FactRow read_full(Row& row)
{
    auto read = read_sparing(row);
    read.words = row.take<std::string>();
    read.link = row.take<std::string>();
    read.evidence = row.take<std::optional<std::int64_t>>();
    read.version = row.take<std::int64_t>();
    read.filled_by = row.take<ActorId>();
    read.filler = row.take<std::optional<std::string>>().value_or("");
    read.filled_on = row.take<domain::Date>();
    return read;
}

/// The key of one fact, as each of the two unique indexes has it.
std::string one_fact(const FactOf& of, Params& params)
{
    constexpr std::string_view key = "f.region_id = :region and f.indicator_id = :indicator and f.year = :year and "
                                     "f.part = :part and ";
    params.push_back({"holder", of.key()});
    return std::string{key} +
           (of.organisation ? "f.organisation_id = :holder" : "f.organisation_id is null and f.territory_id = :holder");
}

Params params_of(RegionId region, const FactRow& row, ActorId by, domain::Date today, Instant now)
{
    return {{"region", region},
            {"indicator", row.indicator},
            {"organisation", row.of.organisation},
            {"territory", row.of.organisation ? std::nullopt : row.of.territory},
            {"year", row.period.year},
            {"part", row.period.part},
            {"state", wire::names::of(row.fact.state, wire::names::fact_states)},
            {"number", row.fact.number.parts},
            {"whole", row.fact.whole.parts},
            {"yes", row.fact.yes},
            {"words", row.words},
            {"link", row.link},
            {"evidence", row.evidence},
            {"by", by},
            {"today", today},
            {"now", now}};
}

} // namespace

std::vector<FactRow> facts_of_indicator(Connection& connection, const Scope& scope, IndicatorId indicator,
                                        FactHolder holder, int first_year, int last_year, FactDetail detail)
{
    Params params{{"region", scope.region}, {"indicator", indicator}, {"first", first_year}, {"last", last_year}};
    const auto of_school = holder == FactHolder::School;
    const std::string join = of_school ? " join organisations o on o.region_id = f.region_id and o.id = "
                                         "f.organisation_id"
                                       : "";
    const std::string where =
        " where f.region_id = :region and f.indicator_id = :indicator and f.year >= :first and "
        "f.year <= :last and f.organisation_id is " +
        std::string{of_school ? "not null" : "null"} +
        inside(scope, of_school ? ScopeColumns{"o.territory_id", "o.id"} : ScopeColumns{"f.territory_id", ""}, params);
    if (detail == FactDetail::Sparing) return connection.all(std::string{sparing} + join + where, params, read_sparing);
    return connection.all(std::string{full} + join + where, params, read_full);
}

FactRow find_fact(Connection& connection, RegionId region, IndicatorId indicator, const FactOf& of,
                  const FactPeriod& period)
{
    Params params{{"region", region}, {"indicator", indicator}, {"year", period.year}, {"part", period.part}};
    const auto where = one_fact(of, params);
    auto found = connection.first(std::string{full} + " where " + where, params, read_full);
    if (found) return *std::move(found);
    FactRow none;
    none.indicator = indicator;
    none.of = of;
    none.period = period;
    return none;
}

bool has_facts_since(Connection& connection, RegionId region, IndicatorId indicator, int year)
{
    return connection.scalar<std::int64_t>("select count(*) from (select 1 from indicator_facts where region_id = "
                                           ":region and indicator_id = :indicator and year >= :year limit 1) one",
                                           {{"region", region}, {"indicator", indicator}, {"year", year}}) > 0;
}

bool save_fact(Connection& connection, RegionId region, const FactRow& row, ActorId by, domain::Date today, Instant now)
{
    auto params = params_of(region, row, by, today, now);
    if (row.version == 0)
        return connection.execute(
                   "insert into indicator_facts (region_id, indicator_id, organisation_id, territory_id, "
                   "year, part, state, number, whole, yes, words, link, evidence_id, filled_at, "
                   "filled_by, filled_on) values (:region, :indicator, :organisation, :territory, :year, "
                   ":part, :state, :number, :whole, :yes, :words, :link, :evidence, :now, :by, :today) "
                   "on conflict do nothing",
                   params) == 1;
    params.push_back({"expected", row.version});
    std::erase_if(params, [](const Param& one) { return one.name == "organisation" || one.name == "territory"; });
    auto where = one_fact(row.of, params);
    for (auto at = where.find("f."); at != std::string::npos; at = where.find("f.", at))
        where.erase(at, 2);
    return connection.execute("update indicator_facts set state = :state, number = :number, whole = :whole, yes = "
                              ":yes, words = :words, link = :link, evidence_id = :evidence, filled_at = :now, "
                              "filled_by = :by, filled_on = :today, version = version + 1 where " +
                                  where + " and version = :expected",
                              params) == 1;
}

bool has_evidence(Connection& connection, RegionId region, const FactOf& of, std::int64_t evidence)
{
    Params params{{"region", region}, {"id", evidence}, {"holder", of.key()}};
    return connection.scalar<std::int64_t>(
               std::string{"select count(*) from evidence where region_id = :region and id = :id and state = 'present' "
                           "and "} +
                   (of.organisation ? "organisation_id = :holder"
                                    : "organisation_id is null and territory_id = :holder"),
               params) > 0;
}

} // namespace vekha::store
