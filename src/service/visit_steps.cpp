#include "service/visit_parts.h"
#include "service/visits.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using store::VisitState;

Answer<void> agree(Connection& connection, const Call& call, VisitId id, std::int64_t version)
{
    auto visit = seen_visit(connection, call, id);
    if (!visit) return unexpected<Refusal>{visit.error()};
    if (auto may = permit_visit(connection, call, domain::permission::risk_acknowledge, *visit); !may) return may;
    if (visit->version != version) return refused("changed-meanwhile", {{"version", std::to_string(visit->version)}});
    if (visit->state != VisitState::Done) return refused("visit-not-held");
    visit->state = VisitState::Agreed;
    visit->agreed_on = call.today;
    visit->agreed_by = call.actor.id;
    visit->agreer = call.actor.name;
    if (auto kept = keep_visit(connection, call, *visit); !kept) return kept;
    record_visit(connection, call, "visit-agreed", *visit);
    return {};
}

Answer<void> cancel(Connection& connection, const Call& call, VisitId id, std::int64_t version,
                    const std::string& reason)
{
    auto visit = open_visit(connection, call, id, version);
    if (!visit) return unexpected<Refusal>{visit.error()};
    if (visit->state != VisitState::Planned) return refused("visit-closed");
    visit->state = VisitState::Cancelled;
    visit->reason = reason;
    if (auto kept = keep_visit(connection, call, *visit); !kept) return kept;
    record_visit(connection, call, "visit-cancelled", *visit, {{"reason", reason}});
    return {};
}

Answer<void> finish(Connection& connection, const Call& call, const FinishVisitTask& command, const std::string& words)
{
    auto visit = seen_visit(connection, call, command.visit);
    if (!visit) return unexpected<Refusal>{visit.error()};
    if (auto may = permit_visit(connection, call, domain::permission::risk_acknowledge, *visit); !may) return may;
    if (visit->version != command.version)
        return refused("changed-meanwhile", {{"version", std::to_string(visit->version)}});
    const auto region = call.actor.scope.region;
    const auto tasks = store::visit_tasks(connection, region, command.visit);
    const auto found = std::ranges::find(tasks, command.task, &store::VisitTask::id);
    if (found == tasks.end()) return refused("visit-task-not-found");
    auto task = *found;
    task.done_on = command.done_on;
    task.done_words = words;
    store::finish_visit_task(connection, region, task);
    if (auto kept = keep_visit(connection, call, *visit); !kept) return kept;
    record_visit(connection, call, "visit-task-done", *visit,
                 {{"text", task.what}, {"done", command.done_on ? domain::to_iso(*command.done_on) : "-"}});
    return {};
}

template <typename Change>
Answer<VisitView> changing(Services& services, const Call& call, VisitId id, Change change)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<VisitView> {
        if (auto done = change(connection); !done) return unexpected<Refusal>{done.error()};
        return view_of_visit(connection, call, id);
    });
}

} // namespace

Answer<VisitView> cancel_visit(Services& services, const Call& call, VisitId id, std::int64_t version,
                               const std::string& reason)
{
    const auto why = checked_text(reason);
    if (!why) return unexpected<Refusal>{why.error()};
    if (why->empty()) return refused("value-empty");
    return changing(services, call, id,
                    [&](Connection& connection) { return cancel(connection, call, id, version, *why); });
}

Answer<VisitView> agree_visit(Services& services, const Call& call, VisitId id, std::int64_t version)
{
    return changing(services, call, id, [&](Connection& connection) { return agree(connection, call, id, version); });
}

Answer<VisitView> finish_visit_task(Services& services, const Call& call, const FinishVisitTask& command)
{
    const auto words = checked_text(command.words);
    if (!words) return unexpected<Refusal>{words.error()};
    if (command.done_on && *command.done_on > call.today) return refused("day-in-future");
    return changing(services, call, command.visit,
                    [&](Connection& connection) { return finish(connection, call, command, *words); });
}

} // namespace vekha::service
