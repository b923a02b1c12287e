#include "cli/demo_parts.h"
#include "service/risk_catalogue.h"
#include "service/risk_profiles.h"
#include "service/visits.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::cli::demo
{

namespace
{

using domain::RiskLevel;
using domain::unexpected;
using service::Refusal;

struct Profile {
    const char* code; ///< of the school
    std::vector<const char*> high;
    std::vector<const char*> medium;
};

const std::vector<Profile>& profiles()
{
    static const std::vector<Profile> all{
        {"720102", {"G1.COMP", "G2.FAIL"}, {"G3.MOTIV", "G3.PAR"}},
        {"720103", {"G1.EQUIP", "G1.STAFF", "G1.COMP", "G2.FAIL", "G3.MOTIV", "G3.PAR"}, {"G3.DISC", "G2.LANG"}},
        {"720107", {"G1.COMP", "G3.DISC"}, {"G2.FAIL"}},
        {"720109", {"G1.STAFF", "G3.PAR"}, {"G1.EQUIP", "G2.INCL"}},
        {"720111", {"G2.FAIL", "G3.WELL"}, {"G1.COMP", "G3.DISC"}},
        {"720113", {"G1.STAFF", "G2.INCL"}, {"G1.EQUIP"}},
        {"720114", {"G1.EQUIP"}, {"G3.MOTIV"}},
        {"720118", {}, {"G1.STAFF", "G2.INCL"}}};
    return all;
}

constexpr const char* verified_school = "720103";
constexpr const char* awaited_school = "720102";
constexpr int days_since_profiles = 20;
constexpr int days_since_visit = 6;
constexpr int days_to_visit = 8;

/// Every factor of the catalogue has a level: low unless it is said to be worse.
std::map<std::string, std::optional<RiskLevel>> levels_of(const Profile& profile,
                                                          const domain::RiskCatalogue& catalogue)
{
    std::map<std::string, std::optional<RiskLevel>> levels;
    for (const auto& risk : catalogue.risks)
        if (risk.federal > 0) levels[risk.code] = RiskLevel::Low;
    for (const auto* code : profile.medium)
        levels[code] = RiskLevel::Medium;
    for (const auto* code : profile.high)
        levels[code] = RiskLevel::High;
    return levels;
}

Answer<void> put_profile(Services& services, const Call& call, const Profile& profile,
                         const domain::RiskCatalogue& catalogue)
{
    const auto school = organisation_of(services, call, profile.code);
    if (!school) return unexpected<Refusal>{school.error()};
    const auto known = service::get_school_risks(services, call, *school);
    if (!known) return unexpected<Refusal>{known.error()};
    service::OfficialLevels levels;
    levels.school = *school;
    levels.version = known->newest ? known->newest->profile.version : 0;
    levels.day = domain::plus_days(call.today, -days_since_profiles);
    levels.basis = "Рисковые профили школ, письмо регионального оператора № 214";
    levels.levels = levels_of(profile, catalogue);
    const auto saved = service::save_official_levels(services, call, levels);
    if (!saved) return unexpected<Refusal>{saved.error()};
    return {};
}

Answer<service::VisitRow> plan(Services& services, const Call& call, const char* code, domain::Date due)
{
    const auto school = organisation_of(services, call, code);
    if (!school) return unexpected<Refusal>{school.error()};
    service::PlanVisits visit;
    visit.school = *school;
    visit.due = due;
    visit.goal = "Проверить рисковый профиль на месте";
    return service::plan_visits(services, call, visit);
}

/// What the curator wrote: agrees with all but the equipment, which is better than told.
service::SaveVisit act_of(const service::VisitView& opened, domain::Date held_on)
{
    service::SaveVisit save;
    save.id = opened.visit.id;
    save.version = opened.visit.version;
    save.held_on = held_on;
    save.done = true;
    save.words = {"Куратор школы, методист муниципальной службы", opened.visit.words.goal,
                  "Посещены четыре урока, столовая, библиотека. Беседы с учителями и с советом родителей.",
                  "Школа составит дорожную карту по рискам до конца четверти."};
    for (const auto& level : opened.levels) {
        const auto stated = domain::stated_level(level.risk);
        if (stated < RiskLevel::Medium) continue;
        const bool better = level.risk.code == "G2.LANG";
        save.marks.push_back({level.risk.code,
                              {better ? domain::RiskVerdict::Disagree : domain::RiskVerdict::Agree, stated,
                               better ? RiskLevel::Low : stated},
                              better ? "Детей с неродным русским двое, оба занимаются дополнительно" : ""});
    }
    save.tasks.push_back({{}, "Составить опись учебного оборудования", domain::plus_days(held_on, 30), {}, ""});
    return save;
}

Answer<void> verify(Services& services, const Call& call)
{
    auto then = call;
    then.today = domain::plus_days(call.today, -days_since_visit);
    const auto planned = plan(services, then, verified_school, then.today);
    if (!planned) return unexpected<Refusal>{planned.error()};
    const auto opened = service::get_visit(services, then, planned->id);
    if (!opened) return unexpected<Refusal>{opened.error()};
    const auto held = service::save_visit(services, then, act_of(*opened, then.today));
    if (!held) return unexpected<Refusal>{held.error()};
    const auto profile = service::get_risk_profile(services, call, held->profile->id);
    if (!profile) return unexpected<Refusal>{profile.error()};
    const auto agreed = service::agree_risk_profile(services, call, profile->profile.id, profile->profile.version);
    if (!agreed) return unexpected<Refusal>{agreed.error()};
    return {};
}

} // namespace

Answer<void> profile_risks(Services& services, const Call& call)
{
    const auto catalogue = service::get_risk_catalogue(services, call, {});
    if (!catalogue) return unexpected<Refusal>{catalogue.error()};
    for (const auto& profile : profiles())
        if (auto put = put_profile(services, call, profile, catalogue->catalogue); !put) return put;
    if (auto verified = verify(services, call); !verified) return verified;
    if (auto planned = plan(services, call, awaited_school, domain::plus_days(call.today, days_to_visit)); !planned)
        return unexpected<Refusal>{planned.error()};
    return {};
}

} // namespace vekha::cli::demo
