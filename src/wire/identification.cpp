#include "wire/identification.h"

#include "wire/encode.h"
#include "wire/names.h"

#include <boost/json/object.hpp>

#include <cmath>

namespace vekha::wire
{

namespace
{

namespace json = boost::json;
using domain::Verdict;

constexpr names::Table<Verdict, 19> verdicts{{{Verdict::Listed, "listed"},
                                              {Verdict::AtRisk, "at risk"},
                                              {Verdict::Clear, "clear"},
                                              {Verdict::TooFewData, "too few data"},
                                              {Verdict::VeryLow, "very low"},
                                              {Verdict::Low, "low"},
                                              {Verdict::Middle, "middle"},
                                              {Verdict::High, "high"},
                                              {Verdict::VeryHigh, "very high"},
                                              {Verdict::Critical, "critical"},
                                              {Verdict::Ineffective, "ineffective"},
                                              {Verdict::IneffectiveInGoodConditions, "ineffective in good conditions"},
                                              {Verdict::Resilient, "resilient"},
                                              {Verdict::Stable, "stable"},
                                              {Verdict::Successful, "successful"},
                                              {Verdict::AsExpected, "as expected"},
                                              {Verdict::Candidate, "candidate"},
                                              {Verdict::Cluster, "cluster"},
                                              {Verdict::NeedsExpertise, "needs expertise"}}};

constexpr names::Table<domain::MeasureKind, 12> measures{
    {{domain::MeasureKind::Quality, "quality"},
     {domain::MeasureKind::WellBeing, "well-being"},
     {domain::MeasureKind::Teachers, "teachers"},
     {domain::MeasureKind::Residual, "residual"},
     {domain::MeasureKind::BelowMinimum, "below minimum"},
     {domain::MeasureKind::MeanShift, "M1 mean shift"},
     {domain::MeasureKind::ProfileInversion, "M2 profile inversion"},
     {domain::MeasureKind::BorderPeak, "M3 border peak"},
     {domain::MeasureKind::JournalRaised, "M4 above the journal"},
     {domain::MeasureKind::JournalLowered, "M4 below the journal"},
     {domain::MeasureKind::JournalGap, "M4 two marks from the journal"},
     {domain::MeasureKind::YearJump, "M5 year jump"}}};

/// The last digits of a quotient depend on the machine, a millionth does not.
double rounded(double number)
{
    constexpr double millionths = 1e6;
    return std::round(number * millionths) / millionths;
}

json::value criterion_to_json(const domain::Criterion& criterion)
{
    json::object out;
    out["procedure"] = encode::text(domain::code_of(criterion.procedure));
    out["subject"] = encode::text(criterion.subject);
    out["grade"] = criterion.grade;
    out["year"] = criterion.year;
    if (criterion.counted) {
        const auto share =
            static_cast<double>(criterion.counted->below) / static_cast<double>(criterion.counted->participants);
        out["n"] = criterion.counted->participants;
        out["below"] = criterion.counted->below;
        out["share"] = rounded(share);
        out["interval"] = json::array{rounded(criterion.interval->low), rounded(criterion.interval->high)};
        out["distance"] = rounded(share - criterion.threshold.value());
    } else {
        for (const auto* hidden : {"n", "below", "share", "interval", "distance"})
            out[hidden] = nullptr;
    }
    out["low"] = criterion.low ? json::value(*criterion.low) : json::value(nullptr);
    return out;
}

json::value number_or_null(const std::optional<double>& number)
{
    if (!number) return nullptr;
    return rounded(*number);
}

json::value measure_to_json(const domain::Measure& measure)
{
    json::object out;
    out["name"] = encode::text(names::of(measure.kind, measures));
    if (measure.procedure) {
        out["procedure"] = encode::text(domain::code_of(measure.procedure->procedure));
        out["grade"] = measure.procedure->grade;
    }
    if (!measure.subject.empty()) out["subject"] = encode::text(measure.subject);
    if (measure.year != 0) out["year"] = measure.year;
    if (measure.participants > 0) out["n"] = measure.participants;
    out["value"] = number_or_null(measure.value);
    if (measure.group) out["group"] = *measure.group;
    if (measure.distance) out["distance"] = rounded(*measure.distance);
    if (measure.coverage < 1) out["coverage"] = rounded(measure.coverage);
    if (measure.official) out["official"] = true;
    if (measure.flagged) out["flagged"] = true;
    if (measure.indicative) out["indicative"] = true;
    return out;
}

} // namespace

std::string name_of(const domain::SchoolFinding& school)
{
    auto name = std::string{name_of(school.verdict)};
    if (school.verdict == Verdict::Cluster && !school.measures.empty() && school.measures.front().group)
        name += ' ' + std::to_string(*school.measures.front().group);
    return name;
}

std::string_view name_of(Verdict verdict)
{
    return names::of(verdict, verdicts);
}

json::value to_json(const domain::SchoolFinding& school, std::string_view sentence)
{
    json::object out;
    out["code"] = encode::text(school.code);
    out["verdict"] = encode::text(name_of(school));
    if (school.computed) {
        out["official"] = true;
        out["computed"] = encode::text(name_of(*school.computed));
    }
    out["criteria"] = encode::list(school.criteria, criterion_to_json);
    if (!school.measures.empty()) out["measures"] = encode::list(school.measures, measure_to_json);
    out["sentence"] = encode::text(sentence);
    return out;
}

json::value to_json(const domain::WithoutScale& without)
{
    json::object out;
    out["procedure"] = encode::text(domain::code_of(without.assessment.procedure));
    out["subject"] = encode::text(without.assessment.subject);
    out["grade"] = without.assessment.grade;
    out["year"] = without.assessment.year;
    out["participants"] =
        without.participants < domain::fewest_shown ? json::value(nullptr) : json::value(without.participants);
    return out;
}

json::value to_json(const domain::ResultsProtocol& protocol)
{
    json::object by_code;
    for (const auto& [code, count] : protocol.left_out)
        by_code[code] = count;
    json::object out;
    out["count"] = protocol.left_out_count();
    out["by_code"] = std::move(by_code);
    out["rows"] = encode::list(protocol.first_left_out, [](const domain::LeftOut& row) {
        json::object one;
        one["file"] = encode::text(row.file);
        one["row"] = row.row;
        one["code"] = encode::text(row.code);
        return json::value(std::move(one));
    });
    return out;
}

} // namespace vekha::wire
