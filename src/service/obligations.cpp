#include "service/obligations.h"

#include "service/obligation_steps.h"
#include "service/permit.h"
#include "service/work.h"
#include "store/obligations.h"

namespace vekha::service
{

namespace
{

ObligationView view_of(store::StoredObligation stored)
{
    ObligationView view;
    view.row = std::move(stored.row);
    view.activity = std::move(stored.activity);
    view.source = std::move(stored.source);
    if (!stored.header.approvals.empty()) view.approval = stored.header.approvals.front();
    return view;
}

Answer<store::StoredObligation> find(Connection& connection, const Call& call, domain::ObligationId id)
{
    const auto seen = scope_of(call, domain::permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    auto stored = store::find_obligation(connection, *seen, id, call.today);
    if (!stored) return refused("obligation-not-found");
    return *std::move(stored);
}

Answer<ObligationView> viewed(Connection& connection, const Call& call, domain::ObligationId id)
{
    auto view = find(connection, call, id).map(view_of);
    const auto seen = scope_of(call, domain::permission::obligation_read);
    if (!view || !seen) return view;
    if (const auto duty = store::find_duty(connection, *seen, id)) view->steps = open_steps(connection, call, *duty);
    return view;
}

} // namespace

Answer<ObligationPage> list_obligations(Services& services, const Call& call, const ObligationFilter& filter,
                                        const store::PageRequest& page)
{
    const auto seen = scope_of(call, domain::permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ObligationPage> {
        auto found = store::page_of_obligations(connection, *seen, filter, page, call.today);
        if (!found) return refused("cursor-invalid");
        return ObligationPage{*std::move(found), store::counts_of_obligations(connection, *seen, filter, call.today)};
    });
}

Answer<ObligationView> get_obligation(Services& services, const Call& call, domain::ObligationId id)
{
    return store::reading(
        *services.pool, [&](Connection& connection) -> Answer<ObligationView> { return viewed(connection, call, id); });
}

Answer<ObligationView> set_obligation_date(Services& services, const Call& call, const SetObligationDate& command)
{
    if (command.from && command.to < *command.from) return refused("window-reversed");
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<ObligationView> {
        const auto stored = find(connection, call, command.obligation);
        if (!stored) return unexpected<Refusal>{stored.error()};
        if (auto may = permit(connection, call, domain::permission::obligation_write,
                              stored->belonging(call.actor.scope.region));
            !may)
            return unexpected<Refusal>{may.error()};
        if (stored->row.version != command.version)
            return refused("changed-meanwhile", {{"version", std::to_string(stored->row.version)}});
        const auto& occurrence = stored->row.obligation.occurrence;
        if (occurrence.to && !stored->dated_by_person) return refused("obligation-has-date");
        const auto reach = command.alike ? store::DateReach::EveryBody : store::DateReach::ThisOne;
        const auto dated = store::date_obligations(connection, *scope_of(call, domain::permission::obligation_write),
                                                   *stored, command.from, command.to, reach, call.actor.name, call.now);
        record(connection, call, "obligation-dated", "obligation", command.obligation.value,
               {{"toWas", occurrence.to ? domain::to_iso(*occurrence.to) : ""},
                {"to", domain::to_iso(command.to)},
                {"obligations", std::to_string(dated)}},
               {stored->belonging(call.actor.scope.region), {}});
        return viewed(connection, call, command.obligation);
    });
}

} // namespace vekha::service
