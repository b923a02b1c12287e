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

constexpr names::Table<Verdict, 4> verdicts{{{Verdict::Listed, "listed"},
                                             {Verdict::AtRisk, "at risk"},
                                             {Verdict::Clear, "clear"},
                                             {Verdict::TooFewData, "too few data"}}};

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

} // namespace

std::string_view name_of(Verdict verdict)
{
    return names::of(verdict, verdicts);
}

json::value to_json(const domain::SchoolFinding& school, std::string_view sentence)
{
    json::object out;
    out["code"] = encode::text(school.code);
    out["verdict"] = encode::text(name_of(school.verdict));
    out["criteria"] = encode::list(school.criteria, criterion_to_json);
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
    out["participants"] = without.participants;
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
