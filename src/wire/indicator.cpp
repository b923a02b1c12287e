#include "wire/indicator.h"

#include "wire/encode.h"
#include "wire/preset_texts.h"

#include <algorithm>
#include <stdexcept>

namespace vekha::wire
{

namespace
{

namespace json = boost::json;

constexpr int earliest_year = 1900;
constexpr int latest_year = 2200;
constexpr int most_places = 9;

json::value quantity_or_null(const std::optional<domain::Quantity>& quantity)
{
    if (!quantity) return nullptr;
    return encode::text(domain::to_text(*quantity));
}

json::value year_or_null(const std::optional<int>& year)
{
    return year ? json::value(*year) : nullptr;
}

/// The value of a table whose name is written; `otherwise` when the key is absent.
template <typename Names>
auto one_of_or(const Cursor& at, const Names& names, decltype(names.front().first) otherwise)
{
    return at.absent() ? otherwise : at.one_of(names);
}

domain::FactSource read_source(const Cursor& at)
{
    if (at.absent()) return domain::FactSource::Entered;
    const auto name = at.text();
    for (const auto& known : domain::fact_sources())
        if (known.name == name) return known.source;
    at.refuse("json-bad-value");
    return domain::FactSource::Entered;
}

IndicatorPreset read_preset(const Cursor& at)
{
    IndicatorPreset preset;
    preset.code = at["code"].text();
    preset.title = at["title"].text();
    preset.title_en = at["titleEn"].text();
    preset.basis = at["basis"].text();
    preset.indicators = at["indicators"].list_or_empty(read_indicator);
    return preset;
}

} // namespace

domain::Quantity read_quantity(const Cursor& at)
{
    const auto text = at.text();
    const auto quantity = domain::quantity_from(text);
    if (!quantity) at.refuse("json-bad-value");
    return quantity.value_or(domain::Quantity{});
}

std::optional<domain::Quantity> read_quantity_or_null(const Cursor& at)
{
    if (at.absent()) return std::nullopt;
    return read_quantity(at);
}

json::object to_json(const domain::Indicator& indicator)
{
    json::object out;
    out["code"] = encode::text(indicator.code);
    out["name"] = encode::text(indicator.name);
    out["unit"] = encode::text(indicator.unit);
    out["numerator"] = encode::text(indicator.numerator);
    out["denominator"] = encode::text(indicator.denominator);
    out["formula"] = encode::text(names::of(indicator.formula, names::formulas));
    out["measure"] = encode::text(names::of(indicator.measure, names::measures));
    out["condition"] = encode::text(names::of(indicator.condition.kind, names::conditions));
    out["threshold"] = encode::text(domain::to_text(indicator.condition.threshold));
    out["direction"] = encode::text(names::of(indicator.direction, names::directions));
    out["places"] = indicator.places;
    out["rhythm"] = encode::text(names::of(indicator.rhythm, names::indicator_rhythms));
    out["yearKind"] = encode::text(names::of(indicator.year_kind, names::year_kinds));
    out["overTime"] = encode::text(names::of(indicator.over_time, names::time_rules));
    out["overTerritory"] = encode::text(names::of(indicator.over_territory, names::territory_rules));
    out["holder"] = encode::text(names::of(indicator.holder, names::fact_holders));
    out["group"] = encode::text(indicator.group);
    out["source"] = encode::text(domain::kind_of(indicator.source).name);
    out["sourceGroup"] = encode::text(indicator.source_group);
    out["baseYear"] = year_or_null(indicator.base_year);
    out["baseline"] = quantity_or_null(indicator.baseline);
    out["baselineYear"] = year_or_null(indicator.baseline_year);
    return out;
}

std::vector<std::string_view> indicator_keys()
{
    return {"code",        "name",      "unit",          "numerator",   "denominator", "formula",
            "measure",     "condition", "threshold",     "direction",   "places",      "rhythm",
            "yearKind",    "overTime",  "overTerritory", "holder",      "group",       "source",
            "sourceGroup", "baseYear",  "baseline",      "baselineYear"};
}

domain::Indicator read_indicator(const Cursor& at)
{
    domain::Indicator read;
    at.for_each_member([](std::string_view key, const Cursor& member) {
        static const auto known = indicator_keys();
        if (std::ranges::find(known, key) == known.end()) member.refuse("json-unknown-key");
    });
    read.code = at["code"].text();
    read.name = at["name"].text();
    read.unit = at["unit"].text_or("");
    read.numerator = at["numerator"].text_or("");
    read.denominator = at["denominator"].text_or("");
    read.formula = at["formula"].one_of(names::formulas);
    read.measure = at["measure"].one_of(names::measures);
    read.condition.kind = one_of_or(at["condition"], names::conditions, domain::ConditionKind::Yes);
    read.condition.threshold = read_quantity_or_null(at["threshold"]).value_or(domain::Quantity{});
    read.direction = one_of_or(at["direction"], names::directions, domain::Direction::MoreIsBetter);
    read.places = at["places"].whole_or(1, 0, most_places);
    read.rhythm = one_of_or(at["rhythm"], names::indicator_rhythms, domain::Rhythm::Year);
    read.year_kind = one_of_or(at["yearKind"], names::year_kinds, domain::YearKind::Calendar);
    read.over_time = one_of_or(at["overTime"], names::time_rules, domain::OverTime::Last);
    read.over_territory = at["overTerritory"].one_of(names::territory_rules);
    read.holder = one_of_or(at["holder"], names::fact_holders, domain::FactHolder::School);
    read.group = at["group"].text_or("");
    read.source = read_source(at["source"]);
    read.source_group = at["sourceGroup"].text_or("");
    read.base_year = at["baseYear"].whole_or_null(earliest_year, latest_year);
    read.baseline = read_quantity_or_null(at["baseline"]);
    read.baseline_year = at["baselineYear"].whole_or_null(earliest_year, latest_year);
    return read;
}

json::object to_json(const domain::YearTarget& target)
{
    return {{"year", target.year},
            {"rule", encode::text(names::of(target.rule, names::target_rules))},
            {"value", encode::text(domain::to_text(target.value))},
            {"words", encode::text(target.words)}};
}

domain::YearTarget read_year_target(const Cursor& at)
{
    return {at["year"].whole(earliest_year, latest_year), at["rule"].one_of(names::target_rules),
            read_quantity(at["value"]), at["words"].text_or("")};
}

std::vector<IndicatorPreset> indicator_presets()
{
    std::vector<IndicatorPreset> presets;
    for (const auto text : texts_of_indicators()) {
        const auto value = parse(text);
        if (!value) throw std::logic_error("a preset of indicators is no JSON");
        std::optional<WireError> wrong;
        presets.push_back(read_preset(Cursor{*value, wrong}));
        if (wrong) throw std::logic_error("a preset of indicators: " + wrong->code + " " + wrong->pointer);
    }
    return presets;
}

} // namespace vekha::wire
