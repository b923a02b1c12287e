#include "service/approve_draft.h"

#include "domain/obligation.h"
#include "service/audience.h"
#include "service/draft_editing.h"
#include "service/permit.h"
#include "service/readiness.h"
#include "service/row_terms.h"
#include "store/digest.h"
#include "store/road_maps.h"

namespace vekha::service
{

namespace
{

constexpr const char* act = "draft-approved";

/// More than any plan means: a plan of daily duties for a whole region would fill the database.
constexpr std::size_t most_obligations = 500'000;

Answer<RoadMapSummary> summary_of(Connection& connection, const Call& call, RoadMapId id)
{
    const auto seen = as_permitted(call, domain::permission::road_map_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    auto edition = store::find_edition(connection, seen->actor.scope, id);
    if (!edition) return refused("road-map-not-found");
    edition->summary.obligations = store::counts_of_edition(connection, owed_scope(call), edition->id, call.today);
    return edition->summary;
}

/// Schools that only the plan names enter the register, so that their duties can be found.
void register_schools(Connection& connection, const Call& call, store::TerritoryId territory, const domain::Plan& plan,
                      std::vector<domain::Organisation>& organisations)
{
    for (const auto& name : unknown_schools(plan, organisations)) {
        domain::Organisation school;
        school.short_name = name;
        school.id = store::insert_organisation(connection, {call.actor.scope.region, territory, {}, {}}, school,
                                               store::Origin::Plan, call.now);
        record(connection, call, "organisation-registered", "organisation", school.id.value,
               {{"name", name}, {"origin", "plan"}});
        organisations.push_back(std::move(school));
    }
}

struct Made {
    RoadMapId road_map;
    std::size_t obligations = 0;
};

Made make_road_map(Connection& connection, const Call& call, const store::StoredDraft& draft, const domain::Plan& plan,
                   ApprovalContext context)
{
    register_schools(connection, call, draft.territory, plan, context.organisations);
    const auto belonging = draft.belonging(call.actor.scope.region);
    const auto made = store::insert_road_map(
        connection, belonging, plan,
        {draft.summary.id, draft.summary.source, draft.file_sha256, context.calendar, call.actor.name, call.now});
    const auto settled = settled_rows_of(connection, call, made.road_map, belonging, plan,
                                         obligations_owed(connection, call, belonging, plan, context.calendar));
    store::insert_obligations(connection, belonging, made, plan, settled.owed);
    keep_row_terms(connection, call, made.road_map, plan, settled);
    store::close_draft(connection, call.actor.scope, draft.summary.id, DraftState::Approved, made.road_map);
    return {made.road_map, settled.owed.size()};
}

Answer<RoadMapSummary> approved(Connection& connection, const Call& call, const ApproveDraft& command)
{
    const auto fingerprint = store::sha256_of(std::to_string(command.draft.value));
    const auto before = made_before(connection, call, command.idempotency_key, act, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) return summary_of(connection, call, RoadMapId{**before});
    const auto draft =
        take_draft(connection, call, command.draft, command.version, domain::permission::road_map_approve);
    if (!draft) return unexpected<Refusal>{draft.error()};
    const auto rows = store::rows_of_draft(connection, call.actor.scope.region, command.draft);
    if (auto items = must_settle(draft->header, rows); !items.empty())
        return unexpected<Refusal>{
            Refusal{"draft-not-ready", {{"count", std::to_string(items.size())}}, std::move(items)}};
    const auto plan = plan_of(draft->header, rows);
    auto context = approval_context(connection, call, draft->belonging(call.actor.scope.region), plan);
    const auto count =
        domain::obligation_count_of(plan, context.organisations, context.calendar, &context.executors).all();
    if (count > most_obligations)
        return refused("too-many-obligations",
                       {{"count", std::to_string(count)}, {"limit", std::to_string(most_obligations)}});
    const auto made = make_road_map(connection, call, *draft, plan, std::move(context));
    remember_made(connection, call, command.idempotency_key, act, fingerprint, made.road_map.value);
    record(connection, call, act, "draft", command.draft.value,
           {{"roadMap", std::to_string(made.road_map.value)},
            {"activities", std::to_string(plan.activities.size())},
            {"obligations", std::to_string(made.obligations)}},
           {draft->belonging(call.actor.scope.region), {}});
    return summary_of(connection, call, made.road_map);
}

} // namespace

Answer<RoadMapSummary> approve_draft(Services& services, const Call& call, const ApproveDraft& command)
{
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return approved(connection, call, command); });
}

} // namespace vekha::service
