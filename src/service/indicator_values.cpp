#include "service/indicator_values.h"

#include "service/indicator_parts.h"
#include "store/cursor_text.h"
#include "store/territories.h"

#include <algorithm>
#include <set>

namespace vekha::service
{

namespace
{

using analytics::Tally;

bool in_range(int year)
{
    return earliest_year <= year && year <= latest_year;
}

Tally tally_of(const EvaluatedIndicator& evaluated)
{
    Tally tally;
    for (const auto& reading : evaluated.readings)
        tally.add(reading);
    return tally;
}

/// Which row of the table a territory belongs to: the one of its way up that lies directly below the root.
class Rows
{
public:
    Rows(Connection& connection, const Call& call)
    {
        const auto& scope = call.actor.scope;
        const auto region = store::whole_region(scope.region, scope.territory);
        for (auto& one : store::territories_on(connection, region, call.today, true)) {
            if (!one.territory.parent && !root_) root_ = one.territory.id;
            names_[one.territory.id] = one.territory.name;
            if (one.territory.parent) parents_[one.territory.id] = *one.territory.parent;
        }
        if (scope.within) root_ = scope.within;
    }

    [[nodiscard]] store::TerritoryId row_of(store::TerritoryId territory) const
    {
        auto at = territory;
        while (root_ && at != *root_) {
            const auto parent = parents_.find(at);
            if (parent == parents_.end() || parent->second == *root_) return at;
            at = parent->second;
        }
        return at;
    }
    [[nodiscard]] std::string name_of(store::TerritoryId territory) const
    {
        const auto found = names_.find(territory);
        return found == names_.end() ? "" : found->second;
    }
    /// Whether it is `outer` or lies in it.
    [[nodiscard]] bool lies_in(store::TerritoryId territory, store::TerritoryId outer) const
    {
        for (auto at = territory;;) {
            if (at == outer) return true;
            const auto parent = parents_.find(at);
            if (parent == parents_.end()) return false;
            at = parent->second;
        }
    }

private:
    std::optional<store::TerritoryId> root_;
    std::map<store::TerritoryId, store::TerritoryId> parents_;
    std::map<store::TerritoryId, std::string> names_;
};

/// The tallies of one indicator by row of the table.
std::map<store::TerritoryId, Tally> tallies_by_row(const EvaluatedIndicator& evaluated, const Rows& rows)
{
    std::map<store::TerritoryId, Tally> tallies;
    for (std::size_t n = 0; n < evaluated.holders.size(); ++n)
        tallies[rows.row_of(evaluated.holders[n].territory)].add(evaluated.readings[n]);
    return tallies;
}

MunicipalityTable compared(Connection& connection, const Call& call, const Scope& scope,
                           std::vector<IndicatorRow> indicators, int year)
{
    MunicipalityTable table;
    table.year = year;
    table.indicators = std::move(indicators);
    const Rows rows{connection, call};
    IndicatorEvaluation evaluation{connection, scope, call.today};
    std::vector<EvaluatedIndicator> evaluated;
    std::vector<std::map<store::TerritoryId, Tally>> tallies;
    std::set<std::pair<std::string, store::TerritoryId>> territories;
    for (const auto& row : table.indicators) {
        evaluated.push_back(evaluation.of(row, year));
        tallies.push_back(tallies_by_row(evaluated.back(), rows));
        Tally all;
        for (const auto& [territory, tally] : tallies.back()) {
            territories.emplace(rows.name_of(territory), territory);
            all.add(tally);
        }
        table.all.push_back(figure_of(row, evaluated.back(), year, std::nullopt, std::move(all), call.today));
    }
    for (const auto& [name, territory] : territories) {
        MunicipalityFigures figures{territory, name, {}};
        for (std::size_t n = 0; n < table.indicators.size(); ++n)
            figures.figures.push_back(
                figure_of(table.indicators[n], evaluated[n], year, std::nullopt, tallies[n][territory], call.today));
        table.rows.push_back(std::move(figures));
    }
    return table;
}

/// Rows are kept in the order of their names; a page is told by where it begins.
std::optional<std::size_t> beginning_of(const store::PageRequest& page)
{
    if (!page.cursor) return 0;
    const auto cursor = store::read_cursor(*page.cursor);
    if (!cursor || cursor->id < 0) return std::nullopt;
    return static_cast<std::size_t>(cursor->id);
}

/// The facts behind the rows of one page.
void add_facts(Connection& connection, const Call& call, const Scope& scope, const ExplanationQuestion& question,
               const domain::Indicator& definition, std::vector<ExplainedRow>& rows)
{
    if (definition.source != domain::FactSource::Entered || rows.empty()) return;
    std::map<std::pair<std::int64_t, int>, FactRow> stated;
    for (auto& fact : store::facts_of_indicator(connection, scope, question.id, definition.holder, question.year,
                                                question.year, store::FactDetail::Full))
        stated.emplace(std::pair{fact.of.key(), fact.period.part}, std::move(fact));
    const auto first = question.part.value_or(1);
    const auto last = question.part.value_or(domain::periods_in_year(definition.rhythm));
    for (auto& row : rows) {
        const store::Belonging at{scope.region, row.holder.territory, row.holder.of.organisation};
        row.may_fill = permit(connection, call, domain::permission::indicator_fill, at).has_value();
        for (auto part = first; part <= last; ++part) {
            FactRow none;
            none.indicator = question.id;
            none.of = row.holder.of;
            none.period = {question.year, part};
            const auto found = stated.find({row.holder.of.key(), part});
            row.facts.push_back(found == stated.end() ? std::move(none) : found->second);
        }
    }
}

Answer<IndicatorExplanation> explained(Connection& connection, const Call& call, const Scope& scope,
                                       const ExplanationQuestion& question, const store::PageRequest& page)
{
    auto row = find_seen_indicator(connection, call, question.id);
    if (!row) return unexpected<Refusal>{row.error()};
    const auto beginning = beginning_of(page);
    if (!beginning) return refused("cursor-invalid");
    const auto& definition = row->in_year(question.year);
    if (question.part && (*question.part < 1 || *question.part > domain::periods_in_year(definition.rhythm)))
        return refused("period-unknown");
    IndicatorEvaluation evaluation{connection, scope, call.today};
    const auto evaluated = evaluation.of(*row, question.year, question.part);
    IndicatorExplanation explanation;
    explanation.definition = evaluated.definition;
    std::optional<Rows> tree;
    if (question.below) tree.emplace(connection, call);
    Tally tally;
    auto& rows = explanation.rows;
    for (std::size_t n = 0; n < evaluated.holders.size(); ++n) {
        const auto& holder = evaluated.holders[n];
        const auto& reading = evaluated.readings[n];
        if (tree && !tree->lies_in(holder.territory, *question.below)) continue;
        tally.add(reading);
        if (question.verdict && reading.verdict != *question.verdict) continue;
        const auto place = static_cast<std::size_t>(rows.total++);
        if (place >= *beginning && rows.items.size() < static_cast<std::size_t>(page.limit))
            rows.items.push_back({holder, reading, {}, false});
    }
    const auto end = *beginning + rows.items.size();
    if (end < static_cast<std::size_t>(rows.total))
        rows.next = store::written(store::CursorText{"", static_cast<std::int64_t>(end)});
    explanation.figure = figure_of(*row, evaluated, question.year, question.part, std::move(tally), call.today);
    add_facts(connection, call, scope, question, evaluated.definition, rows.items);
    explanation.row = *std::move(row);
    return explanation;
}

} // namespace

Answer<PlanFactTable> plan_fact_table(Services& services, const Call& call, const IndicatorFilter& filter,
                                      int first_year, int last_year, const store::PageRequest& page)
{
    if (!in_range(first_year) || !in_range(last_year) || last_year < first_year ||
        last_year - first_year >= most_plan_fact_years)
        return refused("years-out-of-range");
    const auto scope = scope_of(call, domain::permission::indicator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<PlanFactTable> {
        auto found = store::page_of_indicators(connection, *scope, filter, page);
        if (!found) return refused("cursor-invalid");
        PlanFactTable table{first_year, last_year, {}};
        table.rows.total = found->total;
        table.rows.next = found->next;
        IndicatorEvaluation evaluation{connection, *scope, call.today};
        for (auto& row : found->items) {
            PlanFactRow line{std::move(row), {}};
            for (auto year = first_year; year <= last_year; ++year) {
                const auto evaluated = evaluation.of(line.row, year);
                line.years.push_back(
                    figure_of(line.row, evaluated, year, std::nullopt, tally_of(evaluated), call.today));
            }
            table.rows.items.push_back(std::move(line));
        }
        return table;
    });
}

Answer<MunicipalityTable> municipality_table(Services& services, const Call& call, const IndicatorFilter& filter,
                                             int year)
{
    if (!in_range(year)) return refused("years-out-of-range");
    const auto scope = scope_of(call, domain::permission::indicator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<MunicipalityTable> {
        auto found = store::page_of_indicators(connection, *scope, filter, {std::nullopt, most_compared_indicators});
        if (!found) return refused("cursor-invalid");
        return compared(connection, call, *scope, std::move(found->items), year);
    });
}

Answer<IndicatorExplanation> explain_indicator(Services& services, const Call& call,
                                               const ExplanationQuestion& question, const store::PageRequest& page)
{
    if (!in_range(question.year)) return refused("years-out-of-range");
    const auto scope = scope_of(call, domain::permission::indicator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool,
                          [&](Connection& connection) { return explained(connection, call, *scope, question, page); });
}

Answer<std::vector<IndicatorFigureOf>> indicator_values(Connection& connection, const Call& call,
                                                        const std::vector<IndicatorId>& indicators, int year)
{
    const auto scope = scope_of(call, domain::permission::indicator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    std::vector<IndicatorFigureOf> values;
    IndicatorEvaluation evaluation{connection, *scope, call.today};
    for (const auto id : indicators) {
        auto row = store::find_indicator(connection, *scope, id);
        if (!row) continue;
        const auto evaluated = evaluation.of(*row, year);
        auto figure = figure_of(*row, evaluated, year, std::nullopt, tally_of(evaluated), call.today);
        values.push_back({*std::move(row), std::move(figure)});
    }
    return values;
}

} // namespace vekha::service
