#include "service/meetings.h"

#include "service/meeting_parts.h"
#include "service/monitoring_parts.h"
#include "service/text_checks.h"
#include "store/bodies.h"
#include "store/digest.h"
#include "store/grants.h"

#include <algorithm>
#include <array>

namespace vekha::service
{

namespace
{

using domain::MeetingState;
namespace permission = domain::permission;

constexpr const char* made = "meeting-made";
constexpr std::size_t most_lines = 200;

Answer<void> check(const MeetingFields& fields, domain::Date today)
{
    for (const auto* lines : {&fields.agenda, &fields.invited, &fields.present}) {
        if (lines->size() > most_lines) return refused("list-too-long", {{"limit", std::to_string(most_lines)}});
        for (const auto& line : *lines)
            if (auto refusal = not_longer(line, 500, "agenda")) return unexpected<Refusal>{*std::move(refusal)};
    }
    if (fields.state != MeetingState::Planned && fields.held_on > today) return refused("day-in-future");
    return first_refusal({not_empty(fields.title, "title"), not_longer(fields.title, 300, "title"),
                          not_longer(fields.number, 60, "number"), not_longer(fields.place, 300, "place"),
                          not_longer(fields.minutes, 20000, "minutes"), not_longer(fields.chair, 300, "chair"),
                          not_longer(fields.secretary, 300, "secretary")});
}

/// The body and the round that minutes name must be in sight.
Answer<void> check_links(Connection& connection, const Call& call, const MeetingFields& fields)
{
    if (fields.round) {
        const auto round = seen_round(connection, call, *fields.round);
        if (!round) return unexpected<Refusal>{round.error()};
    }
    if (!fields.body) return {};
    const auto scope = scope_of(call, permission::body_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    if (!store::find_body(connection, *scope, *fields.body, call.today)) return refused("body-not-found");
    return {};
}

Answer<store::Belonging> place_of_meeting(Connection& connection, const Call& call, const NewPlace& place)
{
    const auto region = call.actor.scope.region;
    if (!place.territory && !place.organisation)
        return belonging_of_new(connection, call, permission::monitoring_write);
    domain::Location location;
    if (place.organisation) {
        const auto found = store::location_of(connection, region, *place.organisation);
        if (!found) return refused("organisation-not-found");
        location = *found;
    } else {
        location = store::location_of(connection, region, *place.territory);
        if (location.path.empty()) return refused("territory-not-found");
    }
    if (const auto may = permit(call, permission::monitoring_write, location); !may)
        return unexpected<Refusal>{may.error()};
    return store::Belonging{region, location.path.back(), place.organisation};
}

Answer<MeetingView> viewed(Connection& connection, const Call& call, MeetingId id)
{
    auto meeting = seen_meeting(connection, call, id);
    if (!meeting) return unexpected<Refusal>{meeting.error()};
    MeetingView view;
    const auto place = meeting->place.belonging(call.actor.scope.region);
    view.may_write = permit(connection, call, permission::monitoring_write, place).has_value();
    DecisionFilter filter;
    filter.meeting = id;
    const auto scope = scope_of(call, permission::monitoring_read);
    if (auto decisions = store::page_of_decisions(connection, *scope, filter, {std::nullopt, 500}, call.today))
        view.decisions = std::move(decisions->items);
    view.meeting = *std::move(meeting);
    return view;
}

Answer<MeetingView> made_meeting(Connection& connection, const Call& call, const MakeMeeting& command)
{
    const auto& fields = command.fields;
    const auto fingerprint =
        store::sha256_of(fields.title + '\n' + domain::to_iso(fields.held_on) + '\n' + fields.minutes);
    const auto before = made_before(connection, call, command.idempotency_key, made, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) return viewed(connection, call, MeetingId{**before});
    if (const auto linked = check_links(connection, call, fields); !linked) return unexpected<Refusal>{linked.error()};
    const auto place = place_of_meeting(connection, call, command.place);
    if (!place) return unexpected<Refusal>{place.error()};
    const auto id = store::insert_meeting(connection, *place, fields, call.actor.id, call.now);
    remember_made(connection, call, command.idempotency_key, made, fingerprint, id.value);
    record(connection, call, made, "meeting", id.value, {{"title", fields.title}}, {*place, {}});
    return viewed(connection, call, id);
}

Answer<MeetingView> changed_meeting(Connection& connection, const Call& call, const ChangeMeeting& command)
{
    const auto before = led_meeting(connection, call, command.meeting);
    if (!before) return unexpected<Refusal>{before.error()};
    if (before->fields.state == MeetingState::Signed) return refused("minutes-signed");
    if (const auto linked = check_links(connection, call, command.fields); !linked)
        return unexpected<Refusal>{linked.error()};
    const auto region = call.actor.scope.region;
    if (!store::update_meeting(connection, region, command.meeting, command.version, command.fields, call.now))
        return refused("changed-meanwhile", {{"version", std::to_string(before->version)}});
    record(connection, call, command.fields.state == MeetingState::Signed ? "minutes-signed" : "meeting-changed",
           "meeting", command.meeting.value, {{"title", command.fields.title}}, {before->place.belonging(region), {}});
    return viewed(connection, call, command.meeting);
}

} // namespace

Answer<MeetingRow> seen_meeting(Connection& connection, const Call& call, MeetingId id)
{
    const auto scope = scope_of(call, permission::monitoring_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_meeting(connection, *scope, id);
    if (!found) return refused("meeting-not-found");
    return *std::move(found);
}

Answer<MeetingRow> led_meeting(Connection& connection, const Call& call, MeetingId id)
{
    auto found = seen_meeting(connection, call, id);
    if (!found) return found;
    const auto place = found->place.belonging(call.actor.scope.region);
    if (const auto may = permit(connection, call, permission::monitoring_write, place); !may)
        return unexpected<Refusal>{may.error()};
    return found;
}

Answer<store::Page<MeetingRow>> list_meetings(Services& services, const Call& call, const MeetingFilter& filter,
                                              const store::PageRequest& page)
{
    const auto scope = scope_of(call, permission::monitoring_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<MeetingRow>> {
        auto found = store::page_of_meetings(connection, *scope, filter, page);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<MeetingView> get_meeting(Services& services, const Call& call, MeetingId id)
{
    return store::reading(*services.pool, [&](Connection& connection) { return viewed(connection, call, id); });
}

Answer<MeetingView> make_meeting(Services& services, const Call& call, const MakeMeeting& command)
{
    if (const auto checked = check(command.fields, call.today); !checked) return unexpected<Refusal>{checked.error()};
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return made_meeting(connection, call, command); });
}

Answer<MeetingView> change_meeting(Services& services, const Call& call, const ChangeMeeting& command)
{
    if (const auto checked = check(command.fields, call.today); !checked) return unexpected<Refusal>{checked.error()};
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return changed_meeting(connection, call, command); });
}

} // namespace vekha::service
