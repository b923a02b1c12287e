#include "service/school_plan.h"

#include "domain/school_plan.h"
#include "service/draft_parts.h"
#include "service/permit.h"
#include "service/printed_draft.h"
#include "service/readiness.h"
#include "store/digest.h"
#include "store/road_maps.h"
#include "store/school_plans.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

constexpr const char* act = "school-plan-derived";

struct Derived {
    domain::Plan plan;
    std::string file_name;
};

Answer<Derived> derived(Connection& connection, const Call& call, const DeriveSchoolPlan& command)
{
    const auto seen = scope_of(call, domain::permission::road_map_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    const auto edition = store::find_edition(connection, *seen, command.road_map);
    if (!edition) return refused("road-map-not-found");
    if (edition->header.kind == domain::PlanKind::School) return refused("road-map-of-school");
    auto above = edition->header;
    above.activities = store::activities_of_edition(connection, call.actor.scope.region, edition->id);
    const auto organisations =
        approval_context(connection, call, edition->belonging(seen->region), above).organisations;
    const auto school = std::ranges::find(organisations, command.organisation, &domain::Organisation::id);
    if (school == organisations.end()) return refused("organisation-not-found");
    if (school->kind != domain::OrganisationKind::School) return refused("organisation-not-school");
    auto plan = domain::school_plan_of(above, command.road_map.value, *school, organisations);
    if (plan.activities.empty()) return refused("school-owes-nothing", {{"school", domain::name_of_school(*school)}});
    return Derived{std::move(plan), file_name_of_plan("План мероприятий " + domain::name_of_school(*school))};
}

std::string fingerprint_of(const DeriveSchoolPlan& command)
{
    return store::sha256_of(std::to_string(command.road_map.value) + "\n" + std::to_string(command.organisation.value));
}

Answer<DraftView> keep(Services& services, Connection& connection, const Call& call, const DeriveSchoolPlan& command,
                       const PrintedDraft& made)
{
    const auto kept = keep_printed_draft(services, connection, call, command.organisation, made);
    if (!kept) return unexpected<Refusal>{kept.error()};
    const auto region = call.actor.scope.region;
    const auto id = kept->draft;
    store::name_school_plan(connection, region, id, command.road_map, command.organisation);
    remember_made(connection, call, command.idempotency_key, act, fingerprint_of(command), id.value);
    record(connection, call, act, "draft", id.value,
           {{"roadMap", std::to_string(command.road_map.value)},
            {"organisation", std::to_string(command.organisation.value)},
            {"sha256", kept->sha256},
            {"activities", std::to_string(made.draft.plan.activities.size())}},
           {kept->belonging, {}});
    return view_of_draft(connection, call, id);
}

} // namespace

Answer<DraftView> derive_school_plan(Services& services, const Call& call, const DeriveSchoolPlan& command)
{
    return creating(services, command.idempotency_key, [&](Connection& connection) -> Answer<DraftView> {
        const auto before = made_before(connection, call, command.idempotency_key, act, fingerprint_of(command));
        if (!before) return unexpected<Refusal>{before.error()};
        if (*before) return view_of_draft(connection, call, DraftId{**before});
        auto plan = derived(connection, call, command);
        if (!plan) return unexpected<Refusal>{plan.error()};
        const auto made = printed_draft(std::move(plan->plan), plan->file_name);
        if (!made) return unexpected<Refusal>{made.error()};
        return keep(services, connection, call, command, *made);
    });
}

} // namespace vekha::service
