#include "wire/risk.h"

#include "wire/encode.h"
#include "wire/preset_texts.h"

#include <stdexcept>

namespace vekha::wire
{

namespace
{

namespace json = boost::json;

constexpr int most_editions = 1'000'000;
constexpr int most_federal = 10;

json::object measure_to_json(const domain::RiskMeasure& measure)
{
    return {{"code", encode::text(measure.code)},
            {"text", encode::text(measure.text)},
            {"result", encode::text(measure.result)},
            {"term", encode::text(measure.term)}};
}

domain::RiskMeasure read_measure(const Cursor& at)
{
    return {at["code"].text(), at["text"].text(), at["result"].text(), at["term"].text()};
}

json::object risk_to_json(const domain::Risk& risk)
{
    json::object out;
    out["code"] = encode::text(risk.code);
    out["federal"] = risk.federal > 0 ? json::value(risk.federal) : json::value(nullptr);
    out["name"] = encode::text(risk.name);
    out["nameEn"] = encode::text(risk.name_en);
    out["measuredBy"] = encode::text(risk.measured_by);
    out["statistics"] = encode::texts(risk.statistics);
    out["measures"] = encode::list(risk.measures, measure_to_json);
    return out;
}

domain::Risk read_risk(const Cursor& at)
{
    domain::Risk risk;
    risk.code = at["code"].text();
    risk.federal = at["federal"].whole_or(0, 1, most_federal);
    risk.name = at["name"].text();
    risk.name_en = at["nameEn"].text_or("");
    risk.measured_by = at["measuredBy"].text_or("");
    risk.statistics = at["statistics"].texts_or_empty();
    risk.measures = at["measures"].list_or_empty(read_measure);
    return risk;
}

} // namespace

json::object to_json(const domain::RiskCatalogue& catalogue)
{
    json::object out;
    out["code"] = encode::text(catalogue.code);
    out["edition"] = catalogue.edition;
    out["title"] = encode::text(catalogue.title);
    out["titleEn"] = encode::text(catalogue.title_en);
    out["basis"] = encode::text(catalogue.basis);
    out["mostHigh"] = catalogue.most_high;
    out["groups"] = encode::list(catalogue.directions, [](const domain::RiskDirection& one) {
        return json::object{
            {"code", encode::text(one.code)}, {"name", encode::text(one.name)}, {"nameEn", encode::text(one.name_en)}};
    });
    out["risks"] = encode::list(catalogue.risks, risk_to_json);
    return out;
}

std::vector<domain::Risk> read_risks(const Cursor& at)
{
    return at.list_or_empty(read_risk);
}

domain::RiskCatalogue read_risk_catalogue(const Cursor& at)
{
    domain::RiskCatalogue catalogue;
    catalogue.code = at["code"].text();
    catalogue.edition = at["edition"].whole_or(1, 1, most_editions);
    catalogue.title = at["title"].text();
    catalogue.title_en = at["titleEn"].text_or("");
    catalogue.basis = at["basis"].text_or("");
    catalogue.most_high = at["mostHigh"].whole(0, most_federal);
    catalogue.directions = at["groups"].list_or_empty([](const Cursor& one) {
        return domain::RiskDirection{one["code"].text(), one["name"].text(), one["nameEn"].text_or("")};
    });
    catalogue.risks = read_risks(at["risks"]);
    return catalogue;
}

domain::Result<domain::RiskCatalogue, WireError> risk_catalogue_from_json(const json::value& value)
{
    std::optional<WireError> wrong;
    auto catalogue = read_risk_catalogue(Cursor{value, wrong});
    if (wrong) return domain::unexpected{*wrong};
    return catalogue;
}

const domain::RiskCatalogue& preset_risks()
{
    static const auto newest = [] {
        const auto value = parse(texts_of_risks().back());
        if (!value) throw std::logic_error("the catalogue of risks is no JSON");
        auto catalogue = risk_catalogue_from_json(*value);
        if (!catalogue) throw std::logic_error("the catalogue of risks: " + catalogue.error().pointer);
        if (domain::fault_of(*catalogue)) throw std::logic_error("the catalogue of risks does not hold together");
        return *std::move(catalogue);
    }();
    return newest;
}

} // namespace vekha::wire
