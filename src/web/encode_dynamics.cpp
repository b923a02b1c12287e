#include "web/encode_dynamics.h"

#include "web/encode_values.h"
#include "wire/encode.h"
#include "wire/names.h"

#include <cmath>

namespace vekha::web
{

namespace encode = wire::encode;
namespace json = boost::json;

namespace
{

using service::YearFigures;

double tenths(double number)
{
    return std::round(number * 10) / 10;
}

json::value percent(const std::optional<double>& share)
{
    if (!share) return nullptr;
    return tenths(*share * 100);
}

json::value encode_figures(const std::optional<YearFigures>& figures)
{
    if (!figures) return nullptr;
    json::object out;
    out["participants"] = figures->participants;
    out["below"] = figures->below;
    out["shareBelow"] = percent(figures->share_below);
    out["low"] = percent(figures->interval.low);
    out["high"] = percent(figures->interval.high);
    out["passed"] = percent(figures->passed);
    out["quality"] = percent(figures->quality);
    out["grasp"] = percent(figures->grasp);
    out["mean"] = figures->mean ? json::value(std::round(*figures->mean * 100) / 100) : nullptr;
    out["raised"] = percent(figures->raised);
    out["lowered"] = percent(figures->lowered);
    out["farApart"] = percent(figures->far_apart);
    return out;
}

json::object encode_open_school(const service::OpenSchool& school)
{
    json::object out;
    out["id"] = school.id.value;
    out["name"] = encode::text(school.name);
    out["code"] = encode::text(school.code);
    out["territoryName"] = encode::text(school.territory_name);
    return out;
}

json::value encode_seen(const std::optional<service::OpenSchool>& school)
{
    if (!school) return nullptr;
    return encode_open_school(*school);
}

json::object encode_assessment(const domain::Assessment& work)
{
    json::object out;
    out["procedure"] = encode::text(domain::code_of(work.procedure));
    out["subject"] = encode::text(work.subject);
    out["grade"] = work.grade;
    return out;
}

json::value encode_work(const service::WorkDynamics& work)
{
    auto out = encode_assessment(work.work);
    out["roseByAPoint"] = work.rose_by_a_point ? json::value(*work.rose_by_a_point) : nullptr;
    out["years"] = encode::list(work.years, [](const service::WorkYear& year) {
        json::object one;
        one["year"] = year.year;
        one["school"] = encode_figures(year.school);
        one["few"] = year.few;
        one["region"] = encode_figures(year.region);
        one["like"] = encode_figures(year.like);
        return one;
    });
    return out;
}

json::value encode_estimate(const std::optional<analytics::dynamics::Estimate>& estimate)
{
    if (!estimate) return nullptr;
    return {{"mean", tenths(estimate->mean)},
            {"low", tenths(estimate->low)},
            {"high", tenths(estimate->high)},
            {"pairs", static_cast<std::int64_t>(estimate->pairs)},
            {"tells", estimate->tells()}};
}

json::value encode_objectivity_year(const std::pair<int, service::ObjectivitySummary>& of_year)
{
    const auto& [year, summary] = of_year;
    json::object out;
    out["year"] = year;
    out["tested"] = summary.tested;
    out["listed"] = summary.listed;
    out["supported"] = summary.supported;
    out["supportedListed"] = summary.supported_listed;
    out["needsExpertise"] = summary.needs_expertise;
    out["markers"] = summary.markers;
    return out;
}

json::value encode_row(const service::ObjectivityRow& row)
{
    json::object out;
    out["school"] = encode_open_school(row.school);
    out["official"] = encode::list(row.official, [](const service::OfficialMarkers& one) {
        return json::object{
            {"year", one.year}, {"vpr", one.vpr}, {"rdr", one.rdr}, {"markers", encode::texts(one.markers)}};
    });
    out["signs"] = encode::list(row.signs, [](const service::ResultSign& sign) {
        auto one = encode_assessment(sign.work);
        one["sign"] = encode::text(sign.sign);
        one["value"] = static_cast<double>(sign.value) / 100;
        one["indicative"] = sign.indicative;
        return one;
    });
    out["needsExpertise"] = row.needs_expertise;
    out["journal"] = encode_figures(row.journal);
    out["supported"] = encode::text(row.supported);
    return out;
}

} // namespace

json::value encode_school_results(const service::SchoolResults& results)
{
    json::object out;
    out["school"] = encode_open_school(results.school);
    out["from"] = results.span.from;
    out["to"] = results.span.to;
    out["works"] = encode::list(results.works, encode_work);
    out["contextYear"] = number_or_null(results.context_year);
    out["likenedBy"] =
        encode::list(service::likening_figures(), [](std::string_view figure) { return encode::text(figure); });
    out["like"] = encode::list(results.like, [](const service::LikeSchoolRow& row) {
        json::object one;
        one["school"] = encode_seen(row.school);
        one["distance"] = std::round(row.distance * 100) / 100;
        one["shared"] = encode::list(row.shared, [](std::string_view figure) { return encode::text(figure); });
        return one;
    });
    return out;
}

json::value encode_results_table(const service::ResultsTable& table)
{
    auto out = encode_page(table.rows, [](const service::SchoolWorks& row) {
        return json::object{{"school", encode_open_school(row.school)},
                            {"works", encode::list(row.works, encode_work)}};
    });
    out["from"] = table.span.from;
    out["to"] = table.span.to;
    out["region"] = encode::list(table.region, encode_work);
    return out;
}

json::value encode_three_lists(const service::ThreeLists& lists)
{
    auto out = encode_page(lists.rows, [](const service::StandingRow& row) {
        json::object one;
        one["school"] = encode_open_school(row.school);
        one["standing"] = encode::text(wire::names::of(row.standing, standings));
        one["fifths"] = encode::list(row.fifths, number_or_null<int>);
        one["figures"] = encode::list(row.figures, encode_figures);
        return one;
    });
    out["year"] = lists.year;
    out["schools"] = lists.schools;
    out["unknown"] = lists.unknown;
    json::object counts;
    for (const auto& [standing, name] : standings) {
        const auto counted = lists.on.find(standing);
        counts[name] = counted == lists.on.end() ? 0 : counted->second;
    }
    out["counts"] = std::move(counts);
    return out;
}

json::value encode_transitions(const service::LevelTransitions& transitions)
{
    json::object out;
    out["from"] = transitions.span.from;
    out["to"] = transitions.span.to;
    out["by"] = encode::text(wire::names::of(transitions.kind, transition_kinds));
    out["schools"] = transitions.schools;
    out["flows"] = encode::list(transitions.flows, [](const service::LevelFlow& flow) {
        return json::object{{"from", encode::text(flow.from)},
                            {"to", encode::text(flow.to)},
                            {"schools", static_cast<std::int64_t>(flow.schools.size())}};
    });
    return out;
}

json::value encode_open_schools(const store::Page<service::OpenSchool>& page)
{
    return encode_page(page, encode_open_school);
}

json::value encode_objectivity(const service::ObjectivityRegister& read)
{
    auto out = encode_page(read.rows, encode_row);
    out["year"] = read.year;
    out["officialKnown"] = read.official_known;
    out["years"] = encode::list(read.years, encode_objectivity_year);
    return out;
}

json::value encode_effect(const service::SupportEffect& effect)
{
    json::object out;
    out["group"] = encode::text(effect.question.group);
    out["before"] = effect.question.before;
    out["after"] = effect.question.after;
    out["measure"] = encode::text(wire::names::of(effect.question.measure, effect_measures));
    out["inGroup"] = effect.in_group;
    out["measured"] = effect.measured;
    out["unmatched"] = effect.unmatched;
    out["pairs"] = effect.pairs;
    out["fewestPairs"] = static_cast<std::int64_t>(analytics::dynamics::fewest_pairs);
    out["effect"] = encode_estimate(effect.effect);
    out["lookBack"] = encode_estimate(effect.look_back);
    out["contextYear"] = number_or_null(effect.context_year);
    out["shown"] = encode::list(effect.shown, [](const service::EffectPair& pair) {
        json::object one;
        one["supported"] = encode_seen(pair.supported);
        one["other"] = encode_seen(pair.other);
        one["distance"] = std::round(pair.distance * 100) / 100;
        one["supportedBefore"] = tenths(pair.supported_before);
        one["supportedAfter"] = tenths(pair.supported_after);
        one["otherBefore"] = tenths(pair.other_before);
        one["otherAfter"] = tenths(pair.other_after);
        return one;
    });
    return out;
}

} // namespace vekha::web
