#include "service/risk_profiles.h"

#include "service/official_levels.h"
#include "service/risk_groups.h"
#include "service/risk_parts.h"
#include "service/risk_visits.h"
#include "store/assessment_results.h"
#include "store/risk_catalogues.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::OrganisationId;
using store::RiskProfileState;

/// Figures of the school in the year of the profile that the catalogue looks at.
std::map<std::string, double> statistics_of(Connection& connection, const Call& call, const RiskProfileRow& profile,
                                            const domain::RiskCatalogue& catalogue)
{
    auto scope = call.actor.scope;
    scope.reach = {};
    scope.within.reset();
    scope.reach.organisations = {profile.school};
    const auto context = store::context_data_of(connection, scope, profile.year);
    const auto known = context.schools();
    std::map<std::string, double> figures;
    if (known.empty()) return figures;
    for (const auto& risk : catalogue.risks)
        for (const auto& variable : risk.statistics)
            if (const auto value = context.of(known.begin()->first, variable)) figures.emplace(variable, *value);
    return figures;
}

/// By the catalogue; what an older edition knew and this one does not comes last.
void put_in_order(std::vector<RiskLevelRow>& levels, const domain::RiskCatalogue& catalogue)
{
    const auto place = [&](const RiskLevelRow& level) {
        return std::ranges::find(catalogue.risks, level.risk.code, &domain::Risk::code) - catalogue.risks.begin();
    };
    std::ranges::stable_sort(levels, {}, place);
}

void add_before(Connection& connection, const Scope& scope, RiskProfileView& view)
{
    const auto history = store::risk_profiles_of(connection, scope, view.profile.school);
    const auto self = std::ranges::find(history, view.profile.id, &RiskProfileRow::id);
    if (self == history.end() || std::next(self) == history.end()) return;
    view.before = *std::next(self);
    for (const auto& level : store::risk_levels_of(connection, scope.region, view.before->id))
        view.levels_before.emplace(level.risk.code, domain::level_in_force(level.risk));
}

Answer<RiskProfileView> view_of(Connection& connection, const Call& call, RiskProfileRow profile)
{
    const auto scope = scope_of(call, domain::permission::risk_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    RiskProfileView view;
    view.profile = std::move(profile);
    view.catalogue = catalogue_of(connection, scope->region, view.profile);
    view.levels = store::risk_levels_of(connection, scope->region, view.profile.id);
    put_in_order(view.levels, view.catalogue);
    view.checks = store::risk_checks_of(connection, scope->region, view.profile.id);
    add_before(connection, *scope, view);
    view.statistics = statistics_of(connection, call, view.profile, view.catalogue);
    view.drafts = store::drafts_from_profile(connection, scope->region, view.profile.id);
    const auto may = [&](Permission permission) {
        return view.profile.latest && permit_at(connection, call, permission, view.profile.school).has_value();
    };
    view.may_verify = may(domain::permission::risk_verify);
    view.may_write = may(domain::permission::risk_write);
    view.may_acknowledge = may(domain::permission::risk_acknowledge);
    view.may_propose = may(domain::permission::draft_write);
    return view;
}

Answer<OfficialLevels> checked(const Call& call, OfficialLevels command)
{
    if (command.day > call.today) return refused("day-in-future");
    if (command.levels.empty()) return refused("value-empty");
    for (const auto& [code, level] : command.levels)
        if (!domain::risk_of(store::risk_catalogue_of_program(), code))
            return refused("risk-unknown", {{"risk", code}});
    auto basis = checked_text(command.basis);
    if (!basis) return unexpected<Refusal>{basis.error()};
    command.basis = *std::move(basis);
    return command;
}

/// The profile that the levels went to.
Answer<RiskProfileRow> put_levels(Connection& connection, const Call& call, const OfficialLevels& levels)
{
    const auto school = seen_risk_school(connection, call, levels.school);
    if (!school) return unexpected<Refusal>{school.error()};
    if (auto may = permit_at(connection, call, domain::permission::risk_write, levels.school); !may)
        return unexpected<Refusal>{may.error()};
    const auto everything = store::whole_region(call.actor.scope.region, call.actor.scope.territory);
    const auto newest = store::latest_risk_profile(connection, everything, levels.school);
    const auto version = newest ? newest->version : 0;
    if (version != levels.version) return refused("changed-meanwhile", {{"version", std::to_string(version)}});
    const auto put = put_official_levels(connection, call, levels, LevelsAct::Keep);
    if (!put) return unexpected<Refusal>{put.error()};
    if (!put->profile) return refused("value-empty");
    return seen_risk_profile(connection, call, *put->profile);
}

/// Changes a profile at its version and tells what came of it.
template <typename Change>
Answer<RiskProfileView> changing(Services& services, const Call& call, RiskProfileId id, std::int64_t version,
                                 Permission permission, Change change)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<RiskProfileView> {
        auto profile = changeable_risk_profile(connection, call, id, version, permission);
        if (!profile) return unexpected<Refusal>{profile.error()};
        if (auto done = change(connection, *profile); !done) return unexpected<Refusal>{done.error()};
        auto after = seen_risk_profile(connection, call, id);
        if (!after) return unexpected<Refusal>{after.error()};
        return view_of(connection, call, *std::move(after));
    });
}

Answer<void> agree(Connection& connection, const Call& call, RiskProfileRow& profile)
{
    if (profile.state == RiskProfileState::Agreed) return {};
    if (profile.state != RiskProfileState::Verified) return refused("risk-profile-not-verified");
    const auto region = call.actor.scope.region;
    profile.state = RiskProfileState::Agreed;
    profile.agreed_on = call.today;
    profile.agreed_by = call.actor.id;
    profile.agreer = call.actor.name;
    if (!store::update_risk_profile(connection, region, profile, call.now)) return refused("changed-meanwhile");
    record_risk(connection, call, "risk-profile-agreed", profile, {{"high", std::to_string(profile.high)}});
    const auto catalogue = catalogue_of(connection, region, profile);
    const auto levels = store::risk_levels_of(connection, region, profile.id);
    follow_risk_groups(connection, call, profile, levels, catalogue);
    follow_monthly_visits(connection, call, profile, catalogue);
    return {};
}

} // namespace

Answer<store::Page<RiskProfileRow>> list_risk_profiles(Services& services, const Call& call,
                                                       const store::RiskFilter& filter, const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::risk_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<RiskProfileRow>> {
        auto found = store::page_of_risk_profiles(connection, *scope, filter, page);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<RiskProfileView> get_risk_profile(Services& services, const Call& call, RiskProfileId id)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<RiskProfileView> {
        auto profile = seen_risk_profile(connection, call, id);
        if (!profile) return unexpected<Refusal>{profile.error()};
        return view_of(connection, call, *std::move(profile));
    });
}

Answer<SchoolRisks> get_school_risks(Services& services, const Call& call, OrganisationId school)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<SchoolRisks> {
        const auto seen = seen_risk_school(connection, call, school);
        if (!seen) return unexpected<Refusal>{seen.error()};
        const auto scope = scope_of(call, domain::permission::risk_read);
        SchoolRisks risks;
        risks.history = store::risk_profiles_of(connection, *scope, school);
        risks.may_write = permit_at(connection, call, domain::permission::risk_write, school).has_value();
        if (risks.history.empty()) return risks;
        auto newest = view_of(connection, call, risks.history.front());
        if (!newest) return unexpected<Refusal>{newest.error()};
        risks.newest = *std::move(newest);
        return risks;
    });
}

Answer<RiskProfileView> save_official_levels(Services& services, const Call& call, const OfficialLevels& command)
{
    const auto wanted = checked(call, command);
    if (!wanted) return unexpected<Refusal>{wanted.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<RiskProfileView> {
        auto profile = put_levels(connection, call, *wanted);
        if (!profile) return unexpected<Refusal>{profile.error()};
        return view_of(connection, call, *std::move(profile));
    });
}

Answer<RiskProfileView> acknowledge_risk_profile(Services& services, const Call& call, RiskProfileId id,
                                                 std::int64_t version)
{
    return changing(services, call, id, version, domain::permission::risk_acknowledge,
                    [&](Connection& connection, RiskProfileRow& profile) -> Answer<void> {
                        if (profile.acknowledged_on) return {};
                        profile.acknowledged_on = call.today;
                        profile.acknowledged_by = call.actor.id;
                        profile.acknowledger = call.actor.name;
                        if (!store::update_risk_profile(connection, call.actor.scope.region, profile, call.now))
                            return refused("changed-meanwhile");
                        record_risk(connection, call, "risk-profile-acknowledged", profile);
                        return {};
                    });
}

Answer<RiskProfileView> agree_risk_profile(Services& services, const Call& call, RiskProfileId id, std::int64_t version)
{
    return changing(services, call, id, version, domain::permission::risk_write,
                    [&](Connection& connection, RiskProfileRow& profile) { return agree(connection, call, profile); });
}

} // namespace vekha::service
