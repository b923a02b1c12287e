#include "wire/method.h"

#include "wire/cursor.h"
#include "wire/encode.h"
#include "wire/names.h"
#include "wire/preset_texts.h"

#include <boost/json/object.hpp>

#include <algorithm>
#include <stdexcept>

namespace vekha::wire
{

namespace
{

namespace json = boost::json;
using domain::ParameterKind;

constexpr names::Table<domain::Rule, 8> rules{{{domain::Rule::LowProcedures, "low-procedures"},
                                               {domain::Rule::QualityIndex, "quality-index"},
                                               {domain::Rule::WellBeing, "well-being"},
                                               {domain::Rule::Teachers, "teachers"},
                                               {domain::Rule::Matrix, "matrix"},
                                               {domain::Rule::Resilient, "resilient"},
                                               {domain::Rule::Clusters, "clusters"},
                                               {domain::Rule::Objectivity, "objectivity"}}};

constexpr names::Table<domain::Source, 2> sources{
    {{domain::Source::Results, "results"}, {domain::Source::Context, "context"}}};

constexpr names::Table<ParameterKind, 6> kinds{{{ParameterKind::Share, "share"},
                                                {ParameterKind::Count, "count"},
                                                {ParameterKind::Number, "number"},
                                                {ParameterKind::Optional, "number-or-auto"},
                                                {ParameterKind::Choice, "choice"},
                                                {ParameterKind::Names, "names"}}};

constexpr int earliest_year = 2000;
constexpr int latest_year = 2100;
constexpr int highest_points = 100;

bool has_choices(ParameterKind kind)
{
    return kind == ParameterKind::Choice || kind == ParameterKind::Names;
}

json::value parameter_to_json(const domain::Parameter& parameter)
{
    json::object out;
    out["name"] = encode::text(parameter.name);
    if (!parameter.symbol.empty()) out["symbol"] = encode::text(parameter.symbol);
    out["kind"] = encode::text(names::of(parameter.kind, kinds));
    out["value"] = encode::text(parameter.value);
    if (has_choices(parameter.kind)) {
        out["choices"] = encode::texts(parameter.choices);
    } else {
        out["least"] = parameter.least;
        out["most"] = parameter.most;
    }
    out["title"] = encode::text(parameter.russian);
    out["title_en"] = encode::text(parameter.english);
    return out;
}

domain::Parameter read_parameter(const Cursor& at)
{
    domain::Parameter parameter;
    parameter.name = at["name"].text();
    parameter.symbol = at["symbol"].text_or("");
    parameter.kind = at["kind"].one_of(kinds);
    parameter.value = at["value"].text();
    if (has_choices(parameter.kind)) {
        parameter.choices = at["choices"].texts_or_empty();
        if (parameter.choices.empty()) at["choices"].refuse("json-missing");
    } else {
        parameter.least = at["least"].number();
        parameter.most = at["most"].number();
    }
    parameter.russian = at["title"].text();
    parameter.english = at["title_en"].text();
    return parameter;
}

domain::Scale read_scale(const Cursor& at)
{
    domain::Scale scale;
    const auto procedure = domain::procedure_from(at["procedure"].text());
    if (!procedure) at["procedure"].refuse("json-bad-value");
    scale.procedure = procedure.value_or(domain::Procedure::Vpr);
    scale.subject = at["subject"].text();
    scale.grade = at["grade"].whole_or_null(1, 12);
    scale.from_year = at["from_year"].whole(earliest_year, latest_year);
    scale.to_year = at["to_year"].whole_or_null(earliest_year, latest_year);
    scale.edition = at["edition"].text();
    scale.lowest = at["lowest"].list_or_empty([](const Cursor& points) { return points.whole(0, highest_points); });
    if (scale.lowest.empty() || !std::is_sorted(scale.lowest.begin(), scale.lowest.end()))
        at["lowest"].refuse("json-bad-value");
    scale.most = at["most"].whole_or_null(1, highest_points);
    return scale;
}

/// A preset is part of the program: one that cannot be read is our own mistake.
template <typename Read>
auto read_preset(std::string_view text, Read read)
{
    const auto value = parse(text);
    if (!value) throw std::logic_error{"a preset is not JSON"};
    auto made = read(*value);
    if (!made) throw std::logic_error{"a preset has " + made.error().code + " at " + made.error().pointer};
    return std::move(*made);
}

} // namespace

json::value to_json(const domain::Method& method)
{
    json::object out;
    out["code"] = encode::text(method.code);
    out["aliases"] = encode::texts(method.aliases);
    out["rule"] = encode::text(names::of(method.rule, rules));
    out["edition"] = encode::text(method.edition);
    out["title"] = encode::text(method.russian);
    out["title_en"] = encode::text(method.english);
    out["basis"] = encode::text(method.basis);
    out["needs"] = encode::list(method.needs, [](auto source) { return encode::text(names::of(source, sources)); });
    out["formula"] = encode::texts(method.formula);
    out["parameters"] = encode::list(method.parameters, parameter_to_json);
    return out;
}

domain::Result<domain::Method, WireError> method_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    const Cursor at{value, refusal};
    domain::Method method;
    method.code = at["code"].text();
    method.aliases = at["aliases"].texts_or_empty();
    method.rule = at["rule"].one_of(rules);
    method.edition = at["edition"].text();
    method.russian = at["title"].text();
    method.english = at["title_en"].text();
    method.basis = at["basis"].text();
    method.needs = at["needs"].list_or_empty([](const Cursor& source) { return source.one_of(sources); });
    method.formula = at["formula"].texts_or_empty();
    method.parameters = at["parameters"].list_or_empty(read_parameter);
    if (refusal) return domain::unexpected{*refusal};
    return method;
}

domain::Result<std::vector<domain::Scale>, WireError> scales_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    const Cursor at{value, refusal};
    auto scales = at["scales"].list_or_empty(read_scale);
    if (refusal) return domain::unexpected{*refusal};
    return scales;
}

json::value to_json(const domain::Scale& scale)
{
    json::object out;
    out["procedure"] = encode::text(domain::code_of(scale.procedure));
    out["subject"] = encode::text(scale.subject);
    out["grade"] = scale.grade ? json::value(*scale.grade) : json::value(nullptr);
    out["from_year"] = scale.from_year;
    out["to_year"] = scale.to_year ? json::value(*scale.to_year) : json::value(nullptr);
    out["edition"] = encode::text(scale.edition);
    out["lowest"] = encode::list(scale.lowest, [](int points) { return json::value(points); });
    out["most"] = scale.most ? json::value(*scale.most) : json::value(nullptr);
    return out;
}

domain::Result<domain::Scale, WireError> scale_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    const Cursor at{value, refusal};
    auto scale = read_scale(at);
    if (refusal) return domain::unexpected{*refusal};
    return scale;
}

std::vector<domain::Method> preset_methods()
{
    std::vector<domain::Method> methods;
    for (const auto text : texts_of_methods())
        methods.push_back(read_preset(text, method_from_json));
    return methods;
}

domain::Scales preset_scales()
{
    std::vector<domain::Scale> all;
    for (const auto text : texts_of_scales())
        for (auto& scale : read_preset(text, scales_from_json))
            all.push_back(std::move(scale));
    return domain::Scales{std::move(all)};
}

} // namespace vekha::wire
