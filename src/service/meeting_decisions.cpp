#include "service/meeting_parts.h"
#include "service/permit.h"
#include "service/text_checks.h"
#include "store/digest.h"
#include "store/grants.h"
#include "store/obligations.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::MeetingState;
namespace permission = domain::permission;

constexpr const char* made = "meeting-decision-made";

Answer<void> check(const DecisionFields& fields)
{
    return first_refusal({not_empty(fields.text, "text"), not_longer(fields.text, 2000, "text"),
                          not_longer(fields.responsible, 300, "responsible"), not_longer(fields.words, 2000, "words")});
}

Answer<void> check_obligation(Connection& connection, const Call& call, const DecisionFields& fields)
{
    if (!fields.obligation) return {};
    const auto scope = scope_of(call, permission::obligation_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    if (!store::find_obligation(connection, *scope, *fields.obligation, call.today))
        return refused("obligation-not-found");
    return {};
}

Answer<DecisionRow> seen_decision(Connection& connection, const Call& call, DecisionId id)
{
    const auto scope = scope_of(call, permission::monitoring_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_decision(connection, *scope, id);
    if (!found) return refused("decision-not-found");
    return *std::move(found);
}

/// With the body that carries it out, or with the meeting.
Answer<store::Belonging> place_of(Connection& connection, const Call& call, const MeetingRow& meeting,
                                  const DecisionFields& fields)
{
    const auto region = call.actor.scope.region;
    if (!fields.organisation) return meeting.place.belonging(region);
    const auto location = store::location_of(connection, region, *fields.organisation);
    if (!location) return refused("organisation-not-found");
    if (const auto may = permit(call, permission::monitoring_write, *location); !may)
        return unexpected<Refusal>{may.error()};
    return store::Belonging{region, location->path.back(), fields.organisation};
}

Answer<DecisionRow> made_decision(Connection& connection, const Call& call, const AddDecision& command)
{
    const auto meeting = led_meeting(connection, call, command.meeting);
    if (!meeting) return unexpected<Refusal>{meeting.error()};
    const auto fingerprint = store::sha256_of(std::to_string(command.meeting.value) + '\n' + command.fields.text);
    const auto before = made_before(connection, call, command.idempotency_key, made, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) return seen_decision(connection, call, DecisionId{**before});
    if (meeting->fields.state == MeetingState::Signed) return refused("minutes-signed");
    if (const auto linked = check_obligation(connection, call, command.fields); !linked)
        return unexpected<Refusal>{linked.error()};
    const auto place = place_of(connection, call, *meeting, command.fields);
    if (!place) return unexpected<Refusal>{place.error()};
    const auto id =
        store::insert_decision(connection, *place, command.meeting, command.fields, call.actor.id, call.now);
    remember_made(connection, call, command.idempotency_key, made, fingerprint, id.value);
    record(connection, call, made, "meeting", command.meeting.value,
           {{"text", command.fields.text}, {"to", domain::to_iso(command.fields.due)}}, {*place, {}});
    return seen_decision(connection, call, id);
}

Answer<DecisionRow> changed_decision(Connection& connection, const Call& call, const ChangeDecision& command)
{
    const auto before = seen_decision(connection, call, command.decision);
    if (!before) return before;
    const auto region = call.actor.scope.region;
    const auto place = before->place.belonging(region);
    if (const auto may = permit(connection, call, permission::monitoring_write, place); !may)
        return unexpected<Refusal>{may.error()};
    const auto meeting =
        store::find_meeting(connection, store::whole_region(region, before->place.territory), before->meeting);
    const bool is_signed = meeting && meeting->fields.state == MeetingState::Signed;
    const auto& fields = command.fields;
    if (is_signed && (fields.text != before->fields.text || fields.responsible != before->fields.responsible))
        return refused("minutes-signed");
    if (const auto linked = check_obligation(connection, call, fields); !linked)
        return unexpected<Refusal>{linked.error()};
    if (!store::update_decision(connection, region, command.decision, command.version, fields, call.today, call.now))
        return refused("changed-meanwhile", {{"version", std::to_string(before->version)}});
    record(connection, call, "meeting-decision-changed", "meeting", before->meeting.value, {{"text", fields.text}},
           {place, {}});
    return seen_decision(connection, call, command.decision);
}

} // namespace

Answer<store::Page<DecisionRow>> list_decisions(Services& services, const Call& call, const DecisionFilter& filter,
                                                const store::PageRequest& page)
{
    const auto scope = scope_of(call, permission::monitoring_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<DecisionRow>> {
        auto found = store::page_of_decisions(connection, *scope, filter, page, call.today);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<std::vector<DecisionRow>> all_decisions(Services& services, const Call& call, const DecisionFilter& filter)
{
    std::vector<DecisionRow> all;
    store::PageRequest next{std::nullopt, 500};
    do {
        auto page = list_decisions(services, call, filter, next);
        if (!page) return unexpected<Refusal>{page.error()};
        std::ranges::move(page->items, std::back_inserter(all));
        next.cursor = page->next;
    } while (next.cursor);
    return all;
}

Answer<DecisionRow> add_decision(Services& services, const Call& call, const AddDecision& command)
{
    if (const auto checked = check(command.fields); !checked) return unexpected<Refusal>{checked.error()};
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return made_decision(connection, call, command); });
}

Answer<DecisionRow> change_decision(Services& services, const Call& call, const ChangeDecision& command)
{
    if (const auto checked = check(command.fields); !checked) return unexpected<Refusal>{checked.error()};
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return changed_decision(connection, call, command); });
}

} // namespace vekha::service
