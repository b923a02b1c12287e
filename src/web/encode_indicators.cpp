#include "web/encode_indicators.h"

#include "language/indicators.h"
#include "web/encode_values.h"
#include "web/indicator_words.h"
#include "wire/encode.h"
#include "wire/indicator.h"

namespace vekha::web
{

namespace encode = wire::encode;
namespace json = boost::json;
namespace names = wire::names;

namespace
{

constexpr int exact_places = 4;

/// «12.5» without zeroes at the end; rounded to four places where it does not end.
json::value exact(const domain::Fraction& number)
{
    auto text = number.rounded(exact_places);
    while (text.ends_with('0'))
        text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return encode::text(text);
}

json::object encode_target(const domain::YearTarget& target, Tongue tongue)
{
    auto out = wire::to_json(target);
    out["asWords"] = encode::text(language::in_words(target, tongue));
    return out;
}

json::value encode_definition(const domain::Indicator& definition)
{
    return wire::to_json(definition);
}

json::value encode_link(const service::IndicatorLink& link)
{
    json::object out;
    out["roadMap"] = named(link.road_map.value, link.road_map_title);
    out["activity"] = encode::text(link.activity);
    out["goal"] = link.goal;
    out["target"] = link.target;
    out["number"] = encode::text(link.number);
    out["text"] = encode::text(link.text);
    return out;
}

json::value encode_reading(const analytics::YearReading& reading, const domain::Indicator& definition)
{
    json::object out;
    out["state"] = encode::text(names::of(reading.state, names::fact_states));
    const auto value = reading.state == domain::FactState::Value;
    const auto number = value && definition.measure != domain::FactMeasure::YesNo;
    out["yes"] = value && !number ? json::value(reading.yes) : nullptr;
    out["number"] = number ? exact(reading.number) : nullptr;
    out["whole"] = value && definition.measure == domain::FactMeasure::Parts ? exact(reading.whole) : nullptr;
    out["missing"] = reading.missing;
    return out;
}

json::value encode_row(const service::ExplainedRow& row, const domain::Indicator& definition)
{
    json::object out;
    out["organisation"] = id_or_null(row.holder.of.organisation);
    out["name"] = encode::text(row.holder.name);
    out["territory"] = named(row.holder.territory.value, row.holder.territory_name);
    out["verdict"] = encode::text(names::of(row.reading.verdict, verdicts));
    out["reading"] = encode_reading(row.reading.year, definition);
    out["base"] = row.reading.base ? encode_reading(*row.reading.base, definition) : nullptr;
    out["facts"] = encode::list(row.facts, encode_fact);
    out["mayFill"] = row.may_fill;
    return out;
}

json::value encode_line(const service::FormLine& line)
{
    json::object out;
    out["indicator"] = line.row.id.value;
    out["territory"] = named(line.row.territory.value, line.row.territory_name);
    out["definition"] = encode_definition(line.definition);
    out["from"] = encode::date(line.period.from);
    out["to"] = encode::date(line.period.to);
    out["fact"] = encode_fact(line.fact);
    out["before"] = line.before ? json::value(encode_fact(*line.before)) : nullptr;
    out["computed"] = line.computed;
    out["mayFill"] = line.may_fill;
    return out;
}

json::value encode_item(const service::ProposedIndicator& item, Tongue tongue)
{
    json::object out;
    out["indicator"] = item.link.indicator.value > 0 ? json::value(item.link.indicator.value) : nullptr;
    out["link"] = encode_link(item.link);
    out["definition"] = encode_definition(item.indicator);
    out["targets"] = encode::list(item.targets, [&](const auto& target) { return encode_target(target, tongue); });
    out["duplicate"] = item.duplicate.empty() ? json::value(nullptr) : encode::text(item.duplicate);
    out["duplicateCode"] = encode::text(item.duplicate_code);
    out["made"] = item.made;
    return out;
}

template <typename Table>
json::array encode_names(const Table& table, Tongue tongue)
{
    return encode::list(table, [&](const auto& one) {
        return json::object{{"code", encode::text(one.second)}, {"name", encode::text(in_words(one.first, tongue))}};
    });
}

} // namespace

json::object encode_indicator(const service::IndicatorRow& row)
{
    auto out = wire::to_json(row.newest());
    out["id"] = row.id.value;
    out["territory"] = named(row.territory.value, row.territory_name);
    out["state"] = encode::text(names::of(row.state, indicator_states));
    out["editions"] = encode::list(row.editions, [](const store::IndicatorEdition& edition) {
        return json::object{{"number", edition.number}, {"fromYear", edition.from_year}};
    });
    out["targets"] = encode::list(row.targets, [](const auto& target) { return wire::to_json(target); });
    out["version"] = row.version;
    return out;
}

json::value encode_indicators(const std::vector<service::IndicatorRow>& rows)
{
    return encode::list(rows, [](const service::IndicatorRow& row) { return encode_indicator(row); });
}

json::value encode_indicator(const service::IndicatorView& view)
{
    auto out = encode_indicator(view.row);
    out["links"] = encode::list(view.links, encode_link);
    out["mayWrite"] = view.may_write;
    out["mayFill"] = view.may_fill;
    return out;
}

json::object encode_figure(const service::IndicatorFigure& figure, Tongue tongue)
{
    const auto& tally = figure.tally;
    json::object out;
    out["year"] = figure.year;
    out["part"] = figure.part ? json::value(*figure.part) : nullptr;
    out["from"] = encode::date(figure.period.from);
    out["to"] = encode::date(figure.period.to);
    out["value"] = figure.value ? exact(*figure.value) : nullptr;
    out["shown"] = encode::text(figure.shown);
    out["target"] = figure.target ? json::value(encode_target(*figure.target, tongue)) : nullptr;
    out["state"] = encode::text(names::of(figure.state, names::plan_facts));
    out["counted"] = tally.counted;
    out["notCounted"] = tally.not_counted;
    out["blank"] = tally.blank;
    out["notApplicable"] = tally.not_applicable;
    out["incomplete"] = tally.incomplete;
    out["number"] = exact(tally.number);
    out["whole"] = exact(tally.whole);
    out["baseNumber"] = exact(tally.base_number);
    out["baseWhole"] = exact(tally.base_whole);
    return out;
}

json::object encode_fact(const service::FactRow& row)
{
    json::object out;
    out["year"] = row.period.year;
    out["part"] = row.period.part;
    out["state"] = encode::text(names::of(row.fact.state, names::fact_states));
    out["number"] = encode::text(domain::to_text(row.fact.number));
    out["whole"] = encode::text(domain::to_text(row.fact.whole));
    out["yes"] = row.fact.yes;
    out["words"] = encode::text(row.words);
    out["link"] = encode::text(row.link);
    out["evidence"] = row.evidence ? json::value(*row.evidence) : nullptr;
    out["version"] = row.version;
    out["filler"] = encode::text(row.filler);
    out["filledOn"] = encode::date_or_null(row.filled_on);
    return out;
}

json::value encode_plan_fact(const service::PlanFactTable& table, Tongue tongue)
{
    auto out = encode_page(table.rows, [&](const service::PlanFactRow& line) {
        json::object one;
        one["indicator"] = encode_indicator(line.row);
        one["years"] = encode::list(line.years, [&](const auto& figure) { return encode_figure(figure, tongue); });
        return one;
    });
    out["from"] = table.first_year;
    out["to"] = table.last_year;
    return out;
}

json::value encode_municipalities(const service::MunicipalityTable& table, Tongue tongue)
{
    const auto figures = [&](const std::vector<service::IndicatorFigure>& all) {
        return encode::list(all, [&](const auto& figure) { return encode_figure(figure, tongue); });
    };
    json::object out;
    out["year"] = table.year;
    out["indicators"] =
        encode::list(table.indicators, [](const service::IndicatorRow& row) { return encode_indicator(row); });
    out["all"] = figures(table.all);
    out["rows"] = encode::list(table.rows, [&](const service::MunicipalityFigures& row) {
        return json::object{{"territory", named(row.territory.value, row.name)}, {"figures", figures(row.figures)}};
    });
    return out;
}

json::value encode_explained(const service::IndicatorExplanation& explanation, Tongue tongue)
{
    auto out = encode_page(explanation.rows,
                           [&](const service::ExplainedRow& row) { return encode_row(row, explanation.definition); });
    out["indicator"] = encode_indicator(explanation.row);
    out["definition"] = encode_definition(explanation.definition);
    out["figure"] = encode_figure(explanation.figure, tongue);
    return out;
}

json::value encode_form(const service::SchoolForm& form)
{
    json::object out;
    out["school"] = named(form.school.value, form.school_name);
    out["year"] = form.year;
    out["lines"] = encode::list(form.lines, encode_line);
    return out;
}

json::value encode_proposal(const service::IndicatorsOfRoadMap& proposal, Tongue tongue)
{
    json::object out;
    out["roadMap"] = named(proposal.road_map.value, proposal.title);
    out["items"] = encode::list(proposal.items, [&](const auto& item) { return encode_item(item, tongue); });
    out["made"] = proposal.made;
    out["linked"] = proposal.linked;
    return out;
}

json::value encode_imported(const std::vector<service::PresetIndicator>& imported)
{
    json::object out;
    out["items"] = encode::list(imported, [](const service::PresetIndicator& one) {
        return json::object{{"code", encode::text(one.indicator.code)},
                            {"name", encode::text(one.indicator.name)},
                            {"indicator", id_or_null(one.made)},
                            {"wasThere", one.was_there}};
    });
    return out;
}

json::value encode_indicator_catalogue(Tongue tongue)
{
    json::object out;
    out["formulas"] = encode_names(names::formulas, tongue);
    out["measures"] = encode_names(names::measures, tongue);
    out["conditions"] = encode_names(names::conditions, tongue);
    out["rhythms"] = encode_names(names::indicator_rhythms, tongue);
    out["timeRules"] = encode_names(names::time_rules, tongue);
    out["territoryRules"] = encode_names(names::territory_rules, tongue);
    out["targetRules"] = encode_names(names::target_rules, tongue);
    out["sources"] = encode::list(domain::fact_sources(), [&](const domain::FactSourceKind& source) {
        return json::object{{"code", encode::text(source.name)},
                            {"name", encode::text(in_words(source.source, tongue))},
                            {"measure", source.source == domain::FactSource::Entered
                                            ? json::value(nullptr)
                                            : encode::text(names::of(source.measure, names::measures))},
                            {"ofGroup", source.of_group},
                            {"ofActivities", source.of_activities}};
    });
    out["presets"] = encode::list(wire::indicator_presets(), [&](const wire::IndicatorPreset& preset) {
        return json::object{{"code", encode::text(preset.code)},
                            {"title", encode::text(tongue == Tongue::English ? preset.title_en : preset.title)},
                            {"basis", encode::text(preset.basis)},
                            {"indicators", encode::list(preset.indicators, encode_definition)}};
    });
    return out;
}

} // namespace vekha::web
