#include "service/bodies.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/encode_groups.h"
#include "web/group_body.h"
#include "web/group_handlers.h"
#include "web/group_sheet.h"

namespace vekha::web
{

namespace
{

using store::AppointmentList;

constexpr std::array<std::pair<AppointmentList, std::string_view>, 3> lists{
    {{AppointmentList::Acting, "acting"}, {AppointmentList::Ending, "ending"}, {AppointmentList::Ended, "ended"}}};

domain::AtEnd at_end_from(const wire::Cursor& at)
{
    return at.absent() ? domain::AtEnd::Unsaid : named_from(at, domain::at_end_from_name, domain::AtEnd::Unsaid);
}

service::AppointmentFields fields_from(const wire::Cursor& at)
{
    return {id_or_absent<store::PersonId>(at["person"]),
            at["name"].text_or(""),
            named_from(at["duty"], domain::duty_from_name, domain::Duty::Other),
            at["dutyName"].text_or(""),
            order_from(at["order"]),
            at["from"].date(),
            at["to"].date_or_null(),
            at_end_from(at["atEnd"]),
            at["note"].text_or("")};
}

service::AppointmentFilter filter_from(Ask& ask)
{
    service::AppointmentFilter filter;
    filter.list = ask.query_choice("state", lists);
    if (const auto name = ask.query_text("duty", 60)) {
        filter.duty = domain::duty_from_name(*name);
        (void)ask.required(filter.duty, "duty");
    }
    return filter;
}

http::Response answer_of(const service::AppointmentRow& row, domain::Date today, int status = 200)
{
    return with_version(json_answer(encode_appointment(row, today), status), row.version);
}

} // namespace

http::Response list_appointments(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_from(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_appointments(ask.services(), call, filter, page), [&](const auto& found) {
        return json_answer(encode_page(found, [&](const auto& row) { return encode_appointment(row, call.today); }));
    });
}

http::Response export_appointments(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_from(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::all_appointments(ask.services(), call, filter), [&](const auto& rows) {
        return sheet_answer(ask, appointments_sheet(rows, filter, call.today, ask.tongue()), format,
                            "appointments-" + domain::to_iso(call.today));
    });
}

http::Response make_appointment(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body(
        {"person", "name", "duty", "dutyName", "order", "from", "to", "atEnd", "note", "territory", "organisation"},
        [](const wire::Cursor& at) {
            return service::MakeAppointment{fields_from(at),
                                            {id_or_absent<store::TerritoryId>(at["territory"]),
                                             id_or_absent<domain::OrganisationId>(at["organisation"])},
                                            {}};
        });
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::make_appointment(ask.services(), call, command),
                   [&](const auto& row) { return answer_of(row, call.today, 201); });
}

http::Response change_appointment(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::ChangeAppointment command;
    command.appointment = ask.path_id<store::AppointmentId>("appointmentId");
    command.fields =
        ask.body({"person", "name", "duty", "dutyName", "order", "from", "to", "atEnd", "note"}, fields_from);
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::change_appointment(ask.services(), call, command),
                   [&](const auto& row) { return answer_of(row, call.today); });
}

} // namespace vekha::web
