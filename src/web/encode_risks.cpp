#include "web/encode_risks.h"

#include "web/encode_values.h"
#include "wire/encode.h"
#include "wire/names.h"
#include "wire/risk.h"

#include <map>

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

json::value level_or_null(const std::optional<domain::RiskLevel>& level)
{
    return level ? encode_risk_level(*level) : json::value(nullptr);
}

/// Who read it or confirmed it, and when.
json::value mark(const std::optional<domain::Date>& day, std::string_view name)
{
    if (!day) return nullptr;
    return {{"on", encode::date(*day)}, {"by", encode::text(name)}};
}

json::object encode_check(const store::RiskCheckRow& check)
{
    return {{"code", encode::text(check.code)},
            {"verdict", name_in(domain::risk_verdicts, check.check.verdict)},
            {"seen", encode_risk_level(check.check.seen)},
            {"found", encode_risk_level(check.check.found)},
            {"words", encode::text(check.words)},
            {"day", encode::date(check.day)},
            {"by", encode::text(check.maker)},
            {"visitId", check.visit.value}};
}

json::object encode_factor(const service::RiskProfileView& view, const service::RiskLevelRow& level)
{
    auto out = encode_level(level);
    const auto* risk = domain::risk_of(view.catalogue, level.risk.code);
    out["risk"] = risk ? json::value(encode_risk(*risk)) : json::value(nullptr);
    const auto before = view.levels_before.find(level.risk.code);
    const auto was = before == view.levels_before.end() ? std::nullopt : std::optional{before->second};
    out["before"] = level_or_null(was);
    out["dynamics"] = name_in(domain::risk_dynamics, domain::dynamics_of(was, domain::level_in_force(level.risk)));
    json::object statistics;
    if (risk)
        for (const auto& variable : risk->statistics)
            if (const auto value = view.statistics.find(variable); value != view.statistics.end())
                statistics[variable] = value->second;
    out["statistics"] = std::move(statistics);
    return out;
}

json::object encode_row(const store::RiskSummaryRow& row)
{
    auto out = encode_risk_profile(row.profile);
    json::object levels;
    for (const auto& [code, level] : row.levels)
        levels[code] = {{"level", encode_risk_level(domain::level_in_force(level.risk))},
                        {"checked", domain::is_checked(level.risk)},
                        {"official", level.risk.official.has_value()}};
    out["levels"] = std::move(levels);
    return out;
}

json::object encode_totals(const service::RiskSummary& summary)
{
    std::map<std::string, json::object> by_code;
    for (const auto& risk : summary.catalogue.risks)
        for (const auto& [level, name] : domain::risk_levels)
            by_code[risk.code][name] = 0;
    for (const auto& total : summary.totals.by_level)
        if (const auto known = by_code.find(total.code); known != by_code.end())
            known->second[wire::names::of(total.level, domain::risk_levels)] = total.schools;
    json::object risks;
    for (auto& [code, levels] : by_code)
        risks[code] = std::move(levels);
    return {{"schools", summary.totals.schools},
            {"manyHigh", summary.totals.many_high},
            {"verified", summary.totals.verified},
            {"agreed", summary.totals.agreed},
            {"risks", std::move(risks)}};
}

} // namespace

json::value encode_risk_level(domain::RiskLevel level)
{
    return encode::text(wire::names::of(level, domain::risk_levels));
}

json::object encode_risk(const domain::Risk& risk)
{
    return {{"code", encode::text(risk.code)},
            {"federal", risk.federal > 0 ? json::value(risk.federal) : json::value(nullptr)},
            {"name", encode::text(risk.name)},
            {"nameEn", encode::text(risk.name_en)}};
}

json::object encode_level(const service::RiskLevelRow& level)
{
    const auto& risk = level.risk;
    json::object out;
    out["code"] = encode::text(risk.code);
    out["level"] = encode_risk_level(domain::level_in_force(risk));
    out["stated"] = encode_risk_level(domain::stated_level(risk));
    out["score"] = risk.score ? json::value(static_cast<double>(*risk.score) / 100.0) : json::value(nullptr);
    out["computed"] = level_or_null(risk.computed);
    out["official"] = level_or_null(risk.official);
    out["basis"] = encode::text(level.basis);
    out["checked"] = domain::is_checked(risk);
    out["verdict"] = risk.check ? name_in(domain::risk_verdicts, risk.check->verdict) : json::value(nullptr);
    out["found"] = risk.check ? encode_risk_level(risk.check->found) : json::value(nullptr);
    json::object answers;
    for (const auto& [audience, count] : level.answers)
        answers[audience] = std::stoll(count);
    out["answers"] = std::move(answers);
    return out;
}

json::value encode_risk_catalogue(const service::RiskCatalogueView& view)
{
    auto out = wire::to_json(view.catalogue);
    out["mayWrite"] = view.may_write;
    out["editions"] = encode::list(view.editions, [](const store::CatalogueEdition& one) {
        return json::object{
            {"edition", one.edition}, {"madeAt", instant_or_null(one.made_at)}, {"by", encode::text(one.maker)}};
    });
    return out;
}

json::object encode_risk_profile(const service::RiskProfileRow& profile)
{
    json::object out;
    out["id"] = profile.id.value;
    out["school"] = named(profile.school.value, profile.school_name);
    out["schoolCode"] = encode::text(profile.school_code);
    out["territory"] = named(profile.territory.value, profile.territory_name);
    out["day"] = encode::date(profile.day);
    out["year"] = profile.year;
    out["waveId"] = id_or_null(profile.wave);
    out["catalogue"] = profile.catalogue;
    out["source"] = name_in(store::risk_sources, profile.source);
    out["state"] = name_in(store::risk_profile_states, profile.state);
    out["latest"] = profile.latest;
    out["high"] = profile.high;
    out["verifiedOn"] = encode::date_or_null(profile.verified_on);
    out["acknowledged"] = mark(profile.acknowledged_on, profile.acknowledger);
    out["agreed"] = mark(profile.agreed_on, profile.agreer);
    out["version"] = profile.version;
    return out;
}

json::object encode_risk_profile(const service::RiskProfileView& view)
{
    auto out = encode_risk_profile(view.profile);
    out["mostHigh"] = view.catalogue.most_high;
    out["monthly"] = view.monthly();
    out["levels"] = encode::list(view.levels, [&](const auto& level) { return encode_factor(view, level); });
    out["checks"] = encode::list(view.checks, encode_check);
    out["before"] = view.before ? json::value{{"id", view.before->id.value}, {"day", encode::date(view.before->day)}}
                                : json::value(nullptr);
    out["drafts"] = encode::list(view.drafts, [](store::DraftId id) { return json::value(id.value); });
    out["mayVerify"] = view.may_verify;
    out["mayWrite"] = view.may_write;
    out["mayAcknowledge"] = view.may_acknowledge;
    out["mayPropose"] = view.may_propose;
    return out;
}

json::value encode_school_risks(const service::SchoolRisks& risks)
{
    json::object out;
    out["history"] = encode::list(risks.history, [](const auto& one) { return encode_risk_profile(one); });
    out["newest"] = risks.newest ? json::value(encode_risk_profile(*risks.newest)) : json::value(nullptr);
    out["mayWrite"] = risks.may_write;
    return out;
}

json::value encode_risk_summary(const service::RiskSummary& summary)
{
    auto out = encode_page(summary.page, encode_row);
    out["totals"] = encode_totals(summary);
    out["mostHigh"] = summary.catalogue.most_high;
    out["risks"] = encode::list(summary.catalogue.risks, encode_risk);
    return out;
}

json::value encode_risk_import(const service::RiskImportProtocol& protocol)
{
    json::object out;
    out["rows"] = protocol.rows;
    out["schools"] = protocol.schools;
    out["changed"] = protocol.changed;
    out["unchanged"] = protocol.unchanged;
    out["made"] = protocol.made;
    out["leftOut"] = protocol.left_out;
    out["faults"] = encode::list(protocol.faults, [](const service::RiskImportFault& fault) {
        return json::object{{"row", fault.row}, {"code", encode::text(fault.code)}, {"what", encode::text(fault.what)}};
    });
    return out;
}

json::value encode_wave_profiles(const service::WaveProfiles& profiles)
{
    return {{"made", profiles.made}, {"known", profiles.known}};
}

} // namespace vekha::web
