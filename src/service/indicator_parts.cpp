#include "service/indicator_parts.h"

#include "service/text_checks.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

constexpr std::size_t most_targets = 50;
constexpr std::size_t longest_words = 2000;

} // namespace

Answer<IndicatorRow> find_seen_indicator(Connection& connection, const Call& call, IndicatorId id)
{
    const auto scope = scope_of(call, domain::permission::indicator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_indicator(connection, *scope, id);
    if (!found) return refused("indicator-not-found");
    return *std::move(found);
}

Answer<IndicatorRow> find_changeable_indicator(Connection& connection, const Call& call, IndicatorId id,
                                               std::int64_t version)
{
    auto found = find_seen_indicator(connection, call, id);
    if (!found) return found;
    const store::Belonging at{call.actor.scope.region, found->territory};
    if (auto permitted = permit(connection, call, domain::permission::indicator_write, at); !permitted)
        return unexpected<Refusal>{permitted.error()};
    if (found->version != version) return refused("changed-meanwhile", {{"version", std::to_string(found->version)}});
    return found;
}

Answer<void> checked_indicator(const domain::Indicator& indicator)
{
    if (const auto wrong = domain::wrong_in(indicator)) return refused(wrong->code, {{"field", wrong->field}});
    return {};
}

Answer<std::vector<domain::YearTarget>> checked_targets(std::vector<domain::YearTarget> targets)
{
    if (targets.size() > most_targets) return refused("too-many-values");
    std::ranges::sort(targets, {}, &domain::YearTarget::year);
    const auto repeated = std::ranges::adjacent_find(targets, {}, &domain::YearTarget::year);
    if (repeated != targets.end()) return refused("target-year-repeated", {{"year", std::to_string(repeated->year)}});
    for (const auto& target : targets) {
        if (target.year < earliest_year || target.year > latest_year)
            return refused("number-out-of-range", {{"field", "year"}});
        if (auto wrong = not_longer(target.words, longest_words, "words")) return unexpected<Refusal>{*wrong};
    }
    return targets;
}

Answer<IndicatorId> add_indicator(Connection& connection, const Call& call, const store::Belonging& belonging,
                                  const domain::Indicator& indicator, const std::vector<domain::YearTarget>& targets)
{
    if (auto checked = checked_indicator(indicator); !checked) return unexpected<Refusal>{checked.error()};
    const auto kept = checked_targets(targets);
    if (!kept) return unexpected<Refusal>{kept.error()};
    if (store::indicator_code_taken(connection, belonging.region, belonging.territory, indicator.code, {}))
        return refused("indicator-code-taken", {{"code", indicator.code}});
    const auto id = store::insert_indicator(connection, belonging, indicator, domain::year_of(indicator, call.today),
                                            call.actor.id, call.now);
    store::set_targets(connection, belonging.region, id, *kept);
    record(connection, call, "indicator-made", "indicator", id.value,
           {{"code", indicator.code}, {"name", indicator.name}}, {belonging, {}});
    return id;
}

store::Population population_of(const IndicatorRow& row, const domain::Indicator& definition,
                                const domain::Period& period, domain::Date today)
{
    return {row.territory, definition.holder, definition.group, std::min(period.to, today)};
}

const std::vector<store::FactHolderRow>& IndicatorEvaluation::holders_of(const store::Population& population)
{
    const auto key = std::tuple{population.owner.value, population.holder, population.group, population.day};
    auto found = holders_.find(key);
    if (found == holders_.end())
        found = holders_.emplace(key, store::holders_of(connection_, scope_, population)).first;
    return found->second;
}

void IndicatorEvaluation::add_known(Facts& facts, const IndicatorRow& row, const domain::Indicator& definition,
                                    const std::vector<store::FactHolderRow>& holders, int year, int part)
{
    const auto period = domain::period_of(definition, year, part);
    if (today_ < period.from) return;
    const auto known =
        store::known_facts(connection_, scope_, {row.id, definition.source, definition.source_group, period, today_});
    for (const auto& holder : holders) {
        const auto found = known.find(*holder.of.organisation);
        const domain::Fact nothing{domain::FactState::Value, {}, {}, false};
        facts[holder.of.key()].push_back(found == known.end() ? nothing : found->second);
    }
}

IndicatorEvaluation::Facts IndicatorEvaluation::facts_of(const IndicatorRow& row, const domain::Indicator& definition,
                                                         const std::vector<store::FactHolderRow>& holders, int year,
                                                         std::optional<int> part)
{
    Facts facts;
    const auto first = part.value_or(1);
    const auto last = part.value_or(domain::periods_in_year(definition.rhythm));
    if (definition.source != domain::FactSource::Entered) {
        for (auto each = first; each <= last; ++each)
            add_known(facts, row, definition, holders, year, each);
        return facts;
    }
    std::map<std::pair<std::int64_t, int>, domain::Fact> stated;
    for (const auto& one : store::facts_of_indicator(connection_, scope_, row.id, definition.holder, year, year,
                                                     store::FactDetail::Sparing))
        stated.emplace(std::pair{one.of.key(), one.period.part}, one.fact);
    for (const auto& holder : holders)
        for (auto each = first; each <= last; ++each) {
            const auto found = stated.find({holder.of.key(), each});
            // A period that goes on is not missing yet.
            if (found != stated.end())
                facts[holder.of.key()].push_back(found->second);
            else if (domain::period_of(definition, year, each).to < today_)
                facts[holder.of.key()].push_back({});
        }
    return facts;
}

EvaluatedIndicator IndicatorEvaluation::of(const IndicatorRow& row, int year, std::optional<int> part)
{
    EvaluatedIndicator evaluated;
    evaluated.definition = row.in_year(year);
    const auto& definition = evaluated.definition;
    evaluated.period = part ? domain::period_of(definition, year, *part) : domain::year_period(definition, year);
    evaluated.holders = holders_of(population_of(row, definition, evaluated.period, today_));
    auto facts = facts_of(row, definition, evaluated.holders, year, part);
    auto base = domain::needs_base(definition)
                    ? facts_of(row, definition, evaluated.holders, domain::base_year_of(definition, year), part)
                    : Facts{};
    for (const auto& holder : evaluated.holders) {
        const auto key = holder.of.key();
        evaluated.readings.push_back(
            analytics::reading_of(definition, {key, std::move(facts[key]), std::move(base[key])}));
    }
    return evaluated;
}

IndicatorFigure figure_of(const IndicatorRow& row, const EvaluatedIndicator& evaluated, int year,
                          std::optional<int> part, analytics::Tally tally, domain::Date today)
{
    IndicatorFigure figure;
    figure.year = year;
    figure.part = part;
    figure.period = evaluated.period;
    figure.value = analytics::value_of(evaluated.definition, tally);
    figure.target = row.target_of(year);
    figure.state = domain::plan_fact_of(figure.target, figure.value, evaluated.period, today);
    figure.tally = std::move(tally);
    if (!figure.value) return figure;
    const auto places = evaluated.definition.places;
    if (figure.target)
        figure.shown = figure.value->rounded_apart_from(figure.target->value, places);
    else
        figure.shown = figure.value->rounded(places);
    return figure;
}

} // namespace vekha::service
