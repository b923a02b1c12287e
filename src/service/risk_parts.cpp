#include "service/risk_parts.h"

#include "store/organisations.h"
#include "store/risk_catalogues.h"

namespace vekha::service
{

using store::RiskProfileState;

Answer<RiskProfileRow> seen_risk_profile(Connection& connection, const Call& call, RiskProfileId id)
{
    const auto scope = scope_of(call, domain::permission::risk_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_risk_profile(connection, *scope, id);
    if (!found) return refused("risk-profile-not-found");
    return *std::move(found);
}

Answer<RiskProfileRow> changeable_risk_profile(Connection& connection, const Call& call, RiskProfileId id,
                                               std::int64_t version, Permission permission)
{
    auto profile = seen_risk_profile(connection, call, id);
    if (!profile) return profile;
    if (auto may = permit_at(connection, call, permission, profile->school); !may)
        return unexpected<Refusal>{may.error()};
    if (!profile->latest) return refused("risk-profile-past");
    if (profile->version != version)
        return refused("changed-meanwhile", {{"version", std::to_string(profile->version)}});
    return profile;
}

Answer<domain::Organisation> seen_risk_school(Connection& connection, const Call& call, domain::OrganisationId school)
{
    const auto scope = scope_of(call, domain::permission::risk_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_organisation(connection, *scope, school, call.today);
    if (!found) return refused("organisation-not-found");
    if (found->entry.organisation.kind != domain::OrganisationKind::School) return refused("organisation-not-school");
    return std::move(found->entry.organisation);
}

domain::RiskCatalogue catalogue_of(Connection& connection, RegionId region, const RiskProfileRow& profile)
{
    auto found = store::risk_catalogue(connection, region, profile.catalogue);
    return found ? *std::move(found) : store::risk_catalogue(connection, region);
}

std::vector<domain::ProfiledRisk> risks_of(const std::vector<RiskLevelRow>& levels)
{
    std::vector<domain::ProfiledRisk> risks;
    for (const auto& level : levels)
        risks.push_back(level.risk);
    return risks;
}

Answer<RiskProfileRow> keep_risk_levels(Connection& connection, const Call& call, RiskProfileRow profile,
                                        const std::vector<RiskLevelRow>& levels)
{
    const auto region = call.actor.scope.region;
    const auto risks = risks_of(levels);
    const bool was_verified = profile.state != RiskProfileState::Shown;
    const bool verified = domain::is_verified(risks);
    profile.high = domain::high_risks(risks, catalogue_of(connection, region, profile));
    profile.state = verified ? RiskProfileState::Verified : RiskProfileState::Shown;
    if (verified != was_verified || !verified)
        profile.verified_on = verified ? std::optional{call.today} : std::nullopt;
    profile.agreed_on.reset();
    profile.agreed_by.reset();
    profile.agreer.clear();
    if (!store::update_risk_profile(connection, region, profile, call.now)) return refused("changed-meanwhile");
    ++profile.version;
    for (const auto& level : levels)
        store::put_risk_level(connection, region, profile, level);
    return profile;
}

Answer<RiskProfileRow> make_risk_profile(Connection& connection, const Call& call, store::NewRiskProfile made,
                                         const std::vector<RiskLevelRow>& levels)
{
    const auto region = call.actor.scope.region;
    const auto catalogue = store::risk_catalogue(connection, region);
    made.catalogue = catalogue.edition;
    made.high = domain::high_risks(risks_of(levels), catalogue);
    const auto id = store::insert_risk_profile(connection, region, made, call.actor.id, call.now);
    auto profile = store::find_risk_profile(connection, store::whole_region(region, call.actor.scope.territory), id);
    if (!profile) return refused("risk-profile-not-found");
    for (const auto& level : levels)
        store::put_risk_level(connection, region, *profile, level);
    record_risk(connection, call, "risk-profile-made", *profile,
                {{"day", domain::to_iso(profile->day)}, {"high", std::to_string(profile->high)}});
    return *std::move(profile);
}

std::vector<RiskLevelRow> blank_levels(const domain::RiskCatalogue& catalogue)
{
    std::vector<RiskLevelRow> levels;
    for (const auto& risk : catalogue.risks) {
        RiskLevelRow level;
        level.risk.code = risk.code;
        levels.push_back(std::move(level));
    }
    return levels;
}

void record_risk(Connection& connection, const Call& call, std::string_view act, const RiskProfileRow& profile,
                 std::map<std::string, std::string> details)
{
    details["profile"] = std::to_string(profile.id.value);
    details["school"] = profile.school_name;
    record(connection, call, act, "organisation", profile.school.value, std::move(details));
}

} // namespace vekha::service
