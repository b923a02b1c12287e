#include "service/indicator_facts.h"

#include "service/indicator_parts.h"
#include "service/text_checks.h"
#include "store/grants.h"
#include "store/organisations.h"
#include "store/territories.h"

#include <fmt/format.h>

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::FactHolder;
using domain::FactState;

constexpr std::size_t longest_words = 2000;
constexpr std::size_t longest_link = 2000;

/// How a fact is told in the audit: «3 из 10», «не применимо».
std::string told(const domain::Fact& fact, const domain::Indicator& definition)
{
    if (fact.state == FactState::Blank) return "";
    if (fact.state == FactState::NotApplicable) return "not-applicable";
    if (definition.measure == domain::FactMeasure::YesNo) return fact.yes ? "yes" : "no";
    if (definition.measure == domain::FactMeasure::Number) return domain::to_text(fact.number);
    return domain::to_text(fact.number) + " / " + domain::to_text(fact.whole);
}

/// What the measure does not ask for is dropped, so that equal facts are equal rows.
domain::Fact as_asked(domain::Fact fact, const domain::Indicator& definition)
{
    if (fact.state != FactState::Value) return {fact.state, {}, {}, false};
    if (definition.measure == domain::FactMeasure::YesNo) return {fact.state, {}, {}, fact.yes};
    if (definition.measure == domain::FactMeasure::Number) return {fact.state, fact.number, {}, false};
    return {fact.state, fact.number, fact.whole, false};
}

Answer<void> checked_texts(const SaveFact& command)
{
    if (command.fact.state == FactState::NotApplicable && trimmed(command.words).empty())
        return refused("reason-missing");
    const auto& link = command.link;
    if (!link.empty() && !link.starts_with("https://") && !link.starts_with("http://"))
        return refused("link-malformed");
    return first_refusal({not_longer(command.words, longest_words, "words"), not_longer(link, longest_link, "link")});
}

/// Where the facts of a school or a territory lie. @error organisation-not-found, territory-not-found
Answer<domain::Location> location_of(Connection& connection, const Call& call, const FactOf& of)
{
    const auto region = call.actor.scope.region;
    const auto scope = scope_of(call, domain::permission::indicator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    if (of.organisation) {
        if (!store::find_organisation(connection, *scope, *of.organisation, call.today))
            return refused("organisation-not-found");
        if (auto found = store::location_of(connection, region, *of.organisation)) return *std::move(found);
        return refused("organisation-not-found");
    }
    if (!of.territory || !store::find_territory(connection, *scope, *of.territory))
        return refused("territory-not-found");
    return store::location_of(connection, region, *of.territory);
}

/// Facts of the base year may be told by who belongs to the group only later.
bool concerns(Connection& connection, const Call& call, const IndicatorRow& row, const domain::Indicator& definition,
              const FactOf& of, const domain::Period& period)
{
    const auto region = store::whole_region(call.actor.scope.region, call.actor.scope.territory);
    auto population = population_of(row, definition, period, call.today);
    if (definition.holder == FactHolder::Territory) {
        const auto all = store::holders_of(connection, region, population);
        return std::ranges::any_of(all, [&](const auto& one) { return one.of == of; });
    }
    if (!of.organisation) return false;
    if (store::holds_school(connection, region, population, *of.organisation)) return true;
    population.day = call.today;
    return store::holds_school(connection, region, population, *of.organisation);
}

Answer<void> checked_place(Connection& connection, const Call& call, const IndicatorRow& row,
                           const domain::Indicator& definition, const SaveFact& command)
{
    if (row.state == IndicatorState::Withdrawn) return refused("indicator-withdrawn");
    if (definition.source != domain::FactSource::Entered) return refused("fact-computed");
    const auto [year, part] = command.period;
    if (year < earliest_year || year > latest_year || part < 1 || part > domain::periods_in_year(definition.rhythm))
        return refused("period-unknown");
    const auto period = domain::period_of(definition, year, part);
    if (call.today < period.from) return refused("period-not-begun");
    if (!concerns(connection, call, row, definition, command.of, period)) return refused("school-not-concerned");
    if (command.evidence && !store::has_evidence(connection, call.actor.scope.region, command.of, *command.evidence))
        return refused("evidence-not-found");
    return {};
}

Answer<FactRow> saved(Connection& connection, const Call& call, const SaveFact& command)
{
    if (auto checked = checked_texts(command); !checked) return unexpected<Refusal>{checked.error()};
    const auto row = find_seen_indicator(connection, call, command.indicator);
    if (!row) return unexpected<Refusal>{row.error()};
    const auto location = location_of(connection, call, command.of);
    if (!location) return unexpected<Refusal>{location.error()};
    if (auto may = permit(call, domain::permission::indicator_fill, *location); !may)
        return unexpected<Refusal>{may.error()};
    const auto& definition = row->in_year(command.period.year);
    if (auto placed = checked_place(connection, call, *row, definition, command); !placed)
        return unexpected<Refusal>{placed.error()};
    if (const auto wrong = domain::wrong_in(command.fact, definition))
        return refused(wrong->code, {{"field", wrong->field}});
    const auto region = call.actor.scope.region;
    const auto before = store::find_fact(connection, region, command.indicator, command.of, command.period);
    if (before.version != command.version)
        return refused("changed-meanwhile", {{"version", std::to_string(before.version)}});
    auto after = before;
    after.fact = as_asked(command.fact, definition);
    after.words = trimmed(command.words);
    after.link = command.link;
    after.evidence = command.evidence;
    if (!store::save_fact(connection, region, after, call.actor.id, call.today, call.now))
        return refused("changed-meanwhile");
    record(connection, call, "indicator-fact-saved", "indicator", row->id.value,
           {{"code", row->newest().code},
            {"period", fmt::format("{}/{}", command.period.year, command.period.part)},
            {"was", told(before.fact, definition)},
            {"became", told(after.fact, definition)}},
           {Whereabouts{*location}, {}});
    return store::find_fact(connection, region, command.indicator, command.of, command.period);
}

/// A scope that holds one school and nothing else.
Scope school_alone(const Scope& scope, domain::OrganisationId school)
{
    auto alone = scope;
    alone.reach = {};
    alone.reach.organisations = {school};
    alone.within.reset();
    return alone;
}

/// What stands in the form of one school.
class Form
{
public:
    Form(Connection& connection, const Call& call, domain::OrganisationId school, bool may_fill)
        : connection_{connection}, call_{call}, school_{school}, may_fill_{may_fill}
    {
    }

    void add(const IndicatorRow& row, int year, std::vector<FormLine>& lines)
    {
        const auto& definition = row.in_year(year);
        if (definition.holder != FactHolder::School) return;
        const FactOf of{school_, std::nullopt};
        if (!concerns(connection_, call_, row, definition, of, domain::year_period(definition, year))) return;
        for (int part = 1; part <= domain::periods_in_year(definition.rhythm); ++part) {
            FormLine line;
            line.row = row;
            line.definition = definition;
            line.period = domain::period_of(definition, year, part);
            line.computed = definition.source != domain::FactSource::Entered;
            line.fact = fact_of(row, definition, {year, part}, line.computed);
            if (domain::needs_base(definition))
                line.before = fact_of(row, definition, {domain::base_year_of(definition, year), part}, line.computed);
            line.may_fill = may_fill_ && !line.computed && line.period.from <= call_.today;
            lines.push_back(std::move(line));
        }
    }

private:
    [[nodiscard]] FactRow fact_of(const IndicatorRow& row, const domain::Indicator& definition,
                                  const FactPeriod& period, bool computed)
    {
        const auto region = call_.actor.scope.region;
        const FactOf of{school_, std::nullopt};
        if (!computed) return store::find_fact(connection_, region, row.id, of, period);
        FactRow fact;
        fact.indicator = row.id;
        fact.of = of;
        fact.period = period;
        const auto days = domain::period_of(definition, period.year, period.part);
        if (call_.today < days.from) return fact;
        const auto known = store::known_facts(connection_, school_alone(call_.actor.scope, school_),
                                              {row.id, definition.source, definition.source_group, days, call_.today});
        const auto found = known.find(school_);
        if (found != known.end()) fact.fact = found->second;
        fact.fact.state = FactState::Value;
        return fact;
    }

    Connection& connection_;
    const Call& call_;
    domain::OrganisationId school_;
    bool may_fill_;
};

/// More than any school is asked for.
constexpr int most_form_indicators = 200;

} // namespace

Answer<SchoolForm> school_form(Services& services, const Call& call, domain::OrganisationId school, int year)
{
    if (year < earliest_year || year > latest_year) return refused("years-out-of-range");
    const auto scope = scope_of(call, domain::permission::indicator_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<SchoolForm> {
        const auto kept = store::find_organisation(connection, *scope, school, call.today);
        if (!kept) return refused("organisation-not-found");
        const auto may = permit(connection, call, domain::permission::indicator_fill, kept->belonging(scope->region));
        auto around = *scope;
        around.within = kept->entry.organisation.territory;
        const auto asked = store::page_of_indicators(connection, around, {}, {std::nullopt, most_form_indicators});
        if (!asked) return refused("cursor-invalid");
        SchoolForm form{school, kept->entry.organisation.short_name, year, {}};
        Form lines{connection, call, school, may.has_value()};
        for (const auto& row : asked->items)
            lines.add(row, year, form.lines);
        return form;
    });
}

Answer<FactRow> save_fact(Services& services, const Call& call, const SaveFact& command)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return saved(connection, call, command); });
}

Answer<std::vector<SavedFact>> save_facts(Services& services, const Call& call, const std::vector<SaveFact>& commands)
{
    if (const auto scope = scope_of(call, domain::permission::indicator_fill); !scope)
        return unexpected<Refusal>{scope.error()};
    if (commands.size() > most_facts_at_once) return refused("too-many-values");
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<std::vector<SavedFact>> {
        std::vector<SavedFact> results;
        for (const auto& command : commands) {
            auto result = saved(connection, call, command);
            if (result)
                results.push_back({*std::move(result), {}});
            else
                results.push_back({std::nullopt, result.error()});
        }
        return results;
    });
}

} // namespace vekha::service
