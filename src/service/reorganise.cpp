#include "service/organisation_parts.h"
#include "service/territory_parts.h"

#include <algorithm>

namespace vekha::service
{

using namespace organisation_parts;

namespace
{

using domain::OrganisationId;

/// The first duties, a line each: what a person must settle before the school can be closed.
Refusal duties_left(const store::OpenDuties& duties)
{
    std::string lines;
    for (const auto& duty : duties.first)
        lines += (lines.empty() ? "" : "\n") + (duty.due ? domain::to_iso(*duty.due) + " " : std::string{}) + duty.text;
    return Refusal{"organisation-has-duties", {{"duties", std::to_string(duties.total)}, {"list", lines}}, {}};
}

void link(Connection& connection, const Call& call, OrganisationId predecessor, OrganisationId successor,
          domain::Date day, const std::string& basis)
{
    store::link_succession(connection, call.actor.scope.region, store::SuccessionOf::Organisation, predecessor.value,
                           successor.value, day, basis);
}

/// A body that can go on with the duties of another on the day. @error successor-invalid and those of own_organisation
Answer<KeptOrganisation> able_successor(Connection& connection, const Call& call, OrganisationId id, domain::Date day)
{
    auto kept = own_organisation(connection, call, id);
    if (!kept) return kept;
    if (!domain::is_open(kept->entry.organisation, day))
        return refused("successor-invalid", {{"detail", kept->entry.organisation.short_name}});
    return kept;
}

/// Ends `kept`; what it owes from the day on goes to `heir`.
Answer<void> end_with_heir(Connection& connection, const Call& call, const KeptOrganisation& kept,
                           const KeptOrganisation& heir, domain::Date day, const std::string& basis)
{
    auto details = territory_parts::by_order(day, basis);
    details.emplace("successor", heir.entry.organisation.short_name);
    const auto handed = store::hand_over_duties(connection, call.actor.scope.region, kept.entry.organisation.id,
                                                heir.entry.organisation, day);
    details.emplace("duties", std::to_string(handed.moved));
    return end_organisation(connection, call, kept, day, std::move(details));
}

Answer<void> end_alone(Connection& connection, const Call& call, const KeptOrganisation& kept,
                       const CloseOrganisation& command)
{
    const auto region = call.actor.scope.region;
    const auto reason = trimmed(command.reason);
    const auto duties = store::open_duties(connection, region, command.organisation, command.day);
    if (duties.total > 0 && reason.empty()) return unexpected<Refusal>{duties_left(duties)};
    auto details = territory_parts::by_order(command.day, trimmed(command.basis));
    if (duties.total > 0) {
        details.emplace("lapsed",
                        std::to_string(store::withdraw_duties(connection, region, command.organisation, command.day)));
        details.emplace("reason", reason);
    }
    return end_organisation(connection, call, kept, command.day, std::move(details));
}

Answer<void> close(Connection& connection, const Call& call, const KeptOrganisation& kept,
                   const CloseOrganisation& command)
{
    if (!command.successor) return end_alone(connection, call, kept, command);
    if (*command.successor == command.organisation) return refused("successor-invalid");
    const auto heir = able_successor(connection, call, *command.successor, command.day);
    if (!heir) return unexpected<Refusal>{heir.error()};
    link(connection, call, command.organisation, *command.successor, command.day, trimmed(command.basis));
    return end_with_heir(connection, call, kept, *heir, command.day, trimmed(command.basis));
}

bool holds(const std::vector<OrganisationId>& ids, OrganisationId id)
{
    return std::ranges::find(ids, id) != ids.end();
}

Answer<void> end_predecessor(Connection& connection, const Call& call, OrganisationId id, const Reorganise& command,
                             const KeptOrganisation& heir)
{
    const auto kept = own_organisation(connection, call, id);
    if (!kept) return unexpected<Refusal>{kept.error()};
    const auto basis = trimmed(command.basis);
    for (const auto successor : command.successors)
        if (successor != id) link(connection, call, id, successor, command.day, basis);
    if (holds(command.successors, id)) return {};
    return end_with_heir(connection, call, *kept, heir, command.day, basis);
}

} // namespace

Answer<KeptOrganisation> close_organisation(Services& services, const Call& call, const CloseOrganisation& command)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<KeptOrganisation> {
        const auto kept = own_organisation(connection, call, command.organisation);
        if (!kept) return kept;
        if (kept->version != command.version) return territory_parts::changed_meanwhile(kept->version);
        const auto closed = close(connection, call, *kept, command);
        if (!closed) return unexpected<Refusal>{closed.error()};
        return kept_now(connection, call, command.organisation);
    });
}

Answer<std::vector<KeptOrganisation>> reorganise(Services& services, const Call& call, const Reorganise& command)
{
    if (command.predecessors.empty()) return refused("value-empty", {{"field", "predecessors"}});
    if (!holds(command.successors, command.heir)) return refused("successor-invalid");
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<std::vector<KeptOrganisation>> {
        for (const auto id : command.successors)
            if (const auto able = able_successor(connection, call, id, command.day); !able)
                return unexpected<Refusal>{able.error()};
        const auto heir = kept_now(connection, call, command.heir);
        for (const auto id : command.predecessors)
            if (const auto ended = end_predecessor(connection, call, id, command, *heir); !ended)
                return unexpected<Refusal>{ended.error()};
        std::vector<KeptOrganisation> successors;
        for (const auto id : command.successors) {
            successors.push_back(*kept_now(connection, call, id));
            auto details = territory_parts::by_order(command.day, trimmed(command.basis));
            details.emplace("name", successors.back().entry.organisation.short_name);
            details.emplace("predecessors", std::to_string(command.predecessors.size()));
            record(connection, call, "organisations-reorganised", "organisation", id.value, std::move(details),
                   {Whereabouts{successors.back().belonging(call.actor.scope.region)}, {}});
        }
        return successors;
    });
}

} // namespace vekha::service
