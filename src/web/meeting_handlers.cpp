#include "service/meetings.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/encode_monitoring.h"
#include "web/group_body.h"
#include "web/monitoring_handlers.h"
#include "web/monitoring_sheets.h"

namespace vekha::web
{

namespace
{

service::MeetingFields meeting_from(const wire::Cursor& at)
{
    service::MeetingFields fields;
    fields.kind = at["kind"].one_of(domain::meeting_kinds);
    fields.title = at["title"].text();
    fields.body = id_or_absent<store::BodyId>(at["body"]);
    fields.round = id_or_absent<store::RoundId>(at["round"]);
    fields.held_on = at["heldOn"].date();
    fields.number = at["number"].text_or("");
    fields.place = at["place"].text_or("");
    fields.agenda = at["agenda"].texts_or_empty();
    fields.invited = at["invited"].texts_or_empty();
    fields.present = at["present"].texts_or_empty();
    fields.minutes = at["minutes"].text_or("");
    fields.chair = at["chair"].text_or("");
    fields.secretary = at["secretary"].text_or("");
    fields.state = at["state"].one_of(domain::meeting_states);
    return fields;
}

service::DecisionFields decision_from(const wire::Cursor& at)
{
    service::DecisionFields fields;
    fields.text = at["text"].text();
    fields.responsible = at["responsible"].text_or("");
    fields.organisation = id_or_absent<domain::OrganisationId>(at["organisation"]);
    fields.due = at["due"].date();
    fields.state = at["state"].one_of(domain::decision_states);
    fields.words = at["words"].text_or("");
    fields.obligation = id_or_absent<domain::ObligationId>(at["obligation"]);
    return fields;
}

http::Response meeting_answer(const service::MeetingView& view, domain::Date today, int status = 200)
{
    return with_version(json_answer(encode_meeting(view, today), status), view.meeting.version);
}

http::Response decision_answer(const service::DecisionRow& decision, domain::Date today, int status = 200)
{
    return with_version(json_answer(encode_decision(decision, today), status), decision.version);
}

service::DecisionFilter decision_filter(Ask& ask)
{
    service::DecisionFilter filter;
    filter.state = ask.query_choice("state", domain::decision_states);
    filter.overdue = ask.query_flag("overdue");
    filter.meeting = ask.query_id<service::MeetingId>("meeting");
    return filter;
}

} // namespace

http::Response list_meetings(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const service::MeetingFilter filter{ask.query_choice("kind", domain::meeting_kinds),
                                        ask.query_id<store::RoundId>("round")};
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_meetings(ask.services(), call, filter, page), [](const auto& found) {
        return json_answer(encode_page(found, [](const service::MeetingRow& one) { return encode_meeting(one); }));
    });
}

http::Response make_meeting(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"kind", "title", "body", "round", "heldOn", "number", "place", "agenda", "invited",
                             "present", "minutes", "chair", "secretary", "state", "territory", "organisation"},
                            [](const wire::Cursor& at) {
                                return service::MakeMeeting{meeting_from(at),
                                                            {id_or_absent<store::TerritoryId>(at["territory"]),
                                                             id_or_absent<domain::OrganisationId>(at["organisation"])},
                                                            {}};
                            });
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::make_meeting(ask.services(), call, command),
                   [&](const auto& view) { return meeting_answer(view, call.today, 201); });
}

http::Response get_meeting(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::MeetingId>("meetingId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_meeting(ask.services(), call, id),
                   [&](const auto& view) { return meeting_answer(view, call.today); });
}

http::Response change_meeting(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::ChangeMeeting command;
    command.meeting = ask.path_id<service::MeetingId>("meetingId");
    command.fields = ask.body({"kind", "title", "body", "round", "heldOn", "number", "place", "agenda", "invited",
                               "present", "minutes", "chair", "secretary", "state"},
                              meeting_from);
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::change_meeting(ask.services(), call, command),
                   [&](const auto& view) { return meeting_answer(view, call.today); });
}

http::Response add_decision(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::AddDecision command;
    command.meeting = ask.path_id<service::MeetingId>("meetingId");
    command.fields =
        ask.body({"text", "responsible", "organisation", "due", "state", "words", "obligation"}, decision_from);
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::add_decision(ask.services(), call, command),
                   [&](const auto& decision) { return decision_answer(decision, call.today, 201); });
}

http::Response list_decisions(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = decision_filter(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_decisions(ask.services(), call, filter, page), [&](const auto& found) {
        return json_answer(
            encode_page(found, [&](const service::DecisionRow& one) { return encode_decision(one, call.today); }));
    });
}

http::Response export_decisions(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = decision_filter(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::all_decisions(ask.services(), call, filter), [&](const auto& decisions) {
        return sheet_answer(ask, decisions_sheet(decisions, filter, call.today, ask.tongue()), format,
                            "decisions-" + domain::to_iso(call.today));
    });
}

http::Response change_decision(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::ChangeDecision command;
    command.decision = ask.path_id<service::DecisionId>("decisionId");
    command.fields = ask.body({"text", "responsible", "due", "state", "words", "obligation"}, decision_from);
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::change_decision(ask.services(), call, command),
                   [&](const auto& decision) { return decision_answer(decision, call.today); });
}

} // namespace vekha::web
