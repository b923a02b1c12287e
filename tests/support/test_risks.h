#pragma once

#include "service/risk_profiles.h"
#include "service/visits.h"
#include "store/organisations.h"
#include "support/test_services.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace vekha::tests
{

using Levels = std::map<std::string, std::optional<domain::RiskLevel>>;

inline std::string code_of(const auto& answer)
{
    return answer ? "" : answer.error().code;
}

inline domain::OrganisationId a_school(World& world, const std::string& name, const std::string& code,
                                       std::vector<std::string> groups = {})
{
    domain::Organisation school;
    school.short_name = name;
    school.code = code;
    school.groups = std::move(groups);
    return store::in_transaction(world.pool(),
                                 [&](store::Connection& connection) -> domain::Result<domain::OrganisationId, int> {
                                     return store::insert_organisation(connection, world.scope(), school,
                                                                       store::Origin::Register, test_moment);
                                 })
        .value();
}

inline service::Answer<service::RiskProfileView> put_levels(World& world, domain::OrganisationId school,
                                                            std::int64_t version, const Levels& levels)
{
    return service::save_official_levels(*world.services, world.call,
                                         {school, version, test_today, "письмо № 1", levels, false});
}

/// Six of the ten federal risks.
inline Levels six_high()
{
    Levels levels;
    for (const auto* code : {"G1.EQUIP", "G1.STAFF", "G1.COMP", "G2.INCL", "G2.LANG", "G2.FAIL"})
        levels[code] = domain::RiskLevel::High;
    return levels;
}

inline const domain::ProfiledRisk& level_of(const service::RiskProfileView& view, const std::string& code)
{
    return std::ranges::find(view.levels, code, [](const auto& one) { return one.risk.code; })->risk;
}

inline service::VisitRow a_visit(World& world, domain::OrganisationId school)
{
    service::PlanVisits plan;
    plan.school = school;
    plan.due = world.call.today;
    return service::plan_visits(*world.services, world.call, plan).value();
}

/// A visit that agrees with every level that is stated as medium or high.
inline service::SaveVisit all_seen(const service::VisitRow& visit, const service::RiskProfileView& view)
{
    service::SaveVisit save;
    save.id = visit.id;
    save.version = visit.version;
    save.done = true;
    for (const auto& level : view.levels) {
        const auto stated = domain::stated_level(level.risk);
        if (stated < domain::RiskLevel::Medium) continue;
        save.marks.push_back({level.risk.code, {domain::RiskVerdict::Agree, stated, stated}, ""});
    }
    return save;
}

inline service::Answer<service::RiskProfileView> verify(World& world, domain::OrganisationId school,
                                                        const service::RiskProfileView& view)
{
    const auto saved = service::save_visit(*world.services, world.call, all_seen(a_visit(world, school), view));
    if (!saved) return domain::unexpected<service::Refusal>{saved.error()};
    return service::get_risk_profile(*world.services, world.call, view.profile.id);
}

} // namespace vekha::tests
