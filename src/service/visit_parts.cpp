#include "service/visit_parts.h"

#include "store/grants.h"
#include "store/risk_catalogues.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using store::VisitState;

store::Belonging belonging_of(const Call& call, const VisitRow& visit)
{
    return {call.actor.scope.region, visit.territory, visit.school};
}

void add_profile(Connection& connection, const Call& call, VisitView& view)
{
    const auto region = call.actor.scope.region;
    view.profile = profile_of_visit(connection, call, view.visit);
    if (!view.profile) {
        view.catalogue = store::risk_catalogue(connection, region);
        return;
    }
    view.catalogue = catalogue_of(connection, region, *view.profile);
    const auto place = [&](const RiskLevelRow& level) {
        return std::ranges::find(view.catalogue.risks, level.risk.code, &domain::Risk::code) -
               view.catalogue.risks.begin();
    };
    view.levels = store::risk_levels_of(connection, region, view.profile->id);
    std::ranges::stable_sort(view.levels, {}, place);
}

/// The same was said of the factor before.
bool is_said(const std::vector<store::RiskCheckRow>& checks, const store::VisitMark& mark, VisitId visit)
{
    const auto last = std::ranges::find(checks, mark.code, &store::RiskCheckRow::code);
    return last != checks.end() && last->visit == visit && last->check == mark.check && last->words == mark.words;
}

} // namespace

Answer<VisitRow> seen_visit(Connection& connection, const Call& call, VisitId id)
{
    const auto scope = scope_of(call, domain::permission::risk_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_visit(connection, *scope, id);
    if (!found) return refused("visit-not-found");
    return *std::move(found);
}

Answer<void> permit_visit(Connection& connection, const Call& call, Permission permission, const VisitRow& visit)
{
    if (call.actor.seen_by && !permission.name.ends_with(".read")) return refused("view-as-read-only");
    return permit(connection, call, permission, belonging_of(call, visit));
}

Answer<VisitRow> open_visit(Connection& connection, const Call& call, VisitId id)
{
    auto visit = seen_visit(connection, call, id);
    if (!visit) return visit;
    if (auto may = permit_visit(connection, call, domain::permission::visit_write, *visit); !may)
        return unexpected<Refusal>{may.error()};
    if (visit->state == VisitState::Agreed || visit->state == VisitState::Cancelled) return refused("visit-closed");
    return visit;
}

Answer<VisitRow> open_visit(Connection& connection, const Call& call, VisitId id, std::int64_t version)
{
    auto visit = open_visit(connection, call, id);
    if (visit && visit->version != version)
        return refused("changed-meanwhile", {{"version", std::to_string(visit->version)}});
    return visit;
}

std::optional<RiskProfileRow> profile_of_visit(Connection& connection, const Call& call, const VisitRow& visit)
{
    if (!visit.school) return std::nullopt;
    const auto everything = store::whole_region(call.actor.scope.region, call.actor.scope.territory);
    const bool held = visit.state == VisitState::Done || visit.state == VisitState::Agreed;
    if (held && visit.profile) return store::find_risk_profile(connection, everything, *visit.profile);
    return store::latest_risk_profile(connection, everything, *visit.school);
}

Answer<VisitView> view_of_visit(Connection& connection, const Call& call, VisitId id)
{
    auto visit = seen_visit(connection, call, id);
    if (!visit) return unexpected<Refusal>{visit.error()};
    const auto region = call.actor.scope.region;
    VisitView view;
    view.visit = *std::move(visit);
    view.marks = store::visit_marks(connection, region, id);
    view.tasks = store::visit_tasks(connection, region, id);
    view.photos = store::visit_photos(connection, region, id);
    add_profile(connection, call, view);
    const bool open = view.visit.state == VisitState::Planned || view.visit.state == VisitState::Done;
    const auto may = [&](Permission permission) {
        return permit_visit(connection, call, permission, view.visit).has_value();
    };
    view.may_write = open && may(domain::permission::visit_write);
    view.may_verify = open && view.visit.school && may(domain::permission::risk_verify);
    view.may_agree = view.visit.state == VisitState::Done && may(domain::permission::risk_acknowledge);
    return view;
}

Answer<void> keep_visit(Connection& connection, const Call& call, const VisitRow& visit)
{
    if (!store::update_visit(connection, call.actor.scope.region, visit, call.actor.id, call.actor.name, call.now))
        return refused("changed-meanwhile");
    return {};
}

void record_visit(Connection& connection, const Call& call, std::string_view act, const VisitRow& visit,
                  std::map<std::string, std::string> details)
{
    if (!visit.school_name.empty()) details.emplace("school", visit.school_name);
    record(connection, call, act, "visit", visit.id.value, std::move(details), {belonging_of(call, visit), {}});
}

Answer<void> put_checks(Connection& connection, const Call& call, const VisitRow& visit, const RiskProfileRow& profile,
                        const std::vector<store::VisitMark>& marks)
{
    const auto region = call.actor.scope.region;
    const auto checks = store::risk_checks_of(connection, region, profile.id);
    auto levels = store::risk_levels_of(connection, region, profile.id);
    bool changed = false;
    for (const auto& mark : marks) {
        const auto level = std::ranges::find(levels, mark.code, [](const auto& one) { return one.risk.code; });
        if (level == levels.end() || is_said(checks, mark, visit.id)) continue;
        level->risk.check = mark.check;
        store::insert_risk_check(connection, region,
                                 {profile.id, mark.code, visit.id, mark.check, mark.words,
                                  visit.held_on.value_or(call.today), call.actor.name},
                                 call.actor.id, call.now);
        changed = true;
    }
    if (!changed) return {};
    auto kept = keep_risk_levels(connection, call, profile, levels);
    if (!kept) return unexpected<Refusal>{kept.error()};
    record_risk(connection, call, "risk-levels-checked", *kept,
                {{"visit", std::to_string(visit.id.value)}, {"high", std::to_string(kept->high)}});
    return {};
}

} // namespace vekha::service
