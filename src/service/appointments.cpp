#include "service/bodies.h"

#include "service/body_parts.h"
#include "service/text_checks.h"
#include "store/bodies.h"
#include "store/digest.h"
#include "store/grants.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

constexpr const char* made = "appointment-made";

Answer<void> check(const AppointmentFields& fields)
{
    auto checked =
        first_refusal({not_longer(fields.duty_name, 300, "dutyName"), not_longer(fields.order.number, 100, "order"),
                       not_longer(fields.order.issuer, 300, "issuer"), not_longer(fields.note, 2000, "note"),
                       in_order(fields.from, fields.to)});
    if (checked && fields.duty == domain::Duty::Other)
        checked = first_refusal({not_empty(fields.duty_name, "dutyName")});
    return checked;
}

std::map<std::string, std::string> details_of(const AppointmentFields& fields)
{
    return {{"person", fields.person ? std::to_string(fields.person->value) : ""},
            {"duty", std::string{domain::name_of(fields.duty)}},
            {"order", fields.order.number},
            {"from", domain::to_iso(fields.from)},
            {"to", fields.to ? domain::to_iso(*fields.to) : ""}};
}

Answer<AppointmentRow> seen_appointment(Connection& connection, const Call& call, AppointmentId id)
{
    const auto scope = scope_of(call, domain::permission::body_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto found = store::find_appointment(connection, *scope, id);
    if (!found) return refused("appointment-not-found");
    return *std::move(found);
}

Answer<AppointmentRow> made_appointment(Connection& connection, const Call& call, const MakeAppointment& command)
{
    if (const auto checked = check(command.fields); !checked) return unexpected<Refusal>{checked.error()};
    const auto& fields = command.fields;
    const auto who = fields.person ? std::to_string(fields.person->value) : fields.name;
    const auto fingerprint =
        store::sha256_of(who + '\n' + std::string{domain::name_of(fields.duty)} + '\n' + domain::to_iso(fields.from));
    const auto before = made_before(connection, call, command.idempotency_key, made, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) return seen_appointment(connection, call, AppointmentId{**before});
    const auto place = place_of_new(connection, call, command.place);
    if (!place) return unexpected<Refusal>{place.error()};
    const auto name = name_of_who(connection, call, fields.person, fields.name);
    if (!name) return unexpected<Refusal>{name.error()};
    const auto id = store::insert_appointment(connection, *place, fields, *name, call.actor.id, call.now);
    remember_made(connection, call, command.idempotency_key, made, fingerprint, id.value);
    record(connection, call, made, "appointment", id.value, details_of(fields),
           {store::location_of(connection, *place), {}});
    return seen_appointment(connection, call, id);
}

Answer<AppointmentRow> changed_appointment(Connection& connection, const Call& call, const ChangeAppointment& command)
{
    if (const auto checked = check(command.fields); !checked) return unexpected<Refusal>{checked.error()};
    const auto before = seen_appointment(connection, call, command.appointment);
    if (!before) return before;
    const auto region = call.actor.scope.region;
    const auto belonging = before->place.belonging(region);
    if (const auto may = permit(connection, call, domain::permission::body_write, belonging); !may)
        return unexpected<Refusal>{may.error()};
    const auto name = name_of_who(connection, call, command.fields.person, command.fields.name);
    if (!name) return unexpected<Refusal>{name.error()};
    if (!store::update_appointment(connection, region, command.appointment, command.version, command.fields, *name,
                                   call.now))
        return refused("changed-meanwhile", {{"version", std::to_string(before->version)}});
    record(connection, call, "appointment-changed", "appointment", command.appointment.value,
           details_of(command.fields), {store::location_of(connection, belonging), {}});
    return seen_appointment(connection, call, command.appointment);
}

} // namespace

Answer<store::Page<AppointmentRow>> list_appointments(Services& services, const Call& call,
                                                      const AppointmentFilter& filter, const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::body_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<AppointmentRow>> {
        auto found = store::page_of_appointments(connection, *scope, filter, page, call.today);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<std::vector<AppointmentRow>> all_appointments(Services& services, const Call& call,
                                                     const AppointmentFilter& filter)
{
    std::vector<AppointmentRow> all;
    store::PageRequest next{std::nullopt, 500};
    do {
        auto page = list_appointments(services, call, filter, next);
        if (!page) return unexpected<Refusal>{page.error()};
        std::ranges::move(page->items, std::back_inserter(all));
        next.cursor = page->next;
    } while (next.cursor);
    return all;
}

Answer<AppointmentRow> make_appointment(Services& services, const Call& call, const MakeAppointment& command)
{
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return made_appointment(connection, call, command); });
}

Answer<AppointmentRow> change_appointment(Services& services, const Call& call, const ChangeAppointment& command)
{
    return store::in_transaction(
        *services.pool, [&](Connection& connection) { return changed_appointment(connection, call, command); });
}

} // namespace vekha::service
