#include "web/monitoring_handlers.h"

#include "service/monitoring_forms.h"
#include "service/monitoring_rounds.h"
#include "web/ask.h"
#include "web/decode_values.h"
#include "web/encode.h"
#include "web/encode_monitoring.h"
#include "web/monitoring_sheets.h"
#include "wire/encode.h"
#include "wire/monitoring.h"

namespace vekha::web
{

namespace
{

namespace json = boost::json;

std::string form_code(const http::Request& request)
{
    return std::string{request.parameter("formCode")};
}

domain::MonitoringForm form_from(Ask& ask)
{
    return ask.body({"title", "purpose", "respondents", "duties", "rhythm", "fields"}, wire::read_monitoring_form);
}

http::Response form_answer(const service::FormEntry& entry, int status = 200)
{
    return with_version(json_answer(encode_form(entry), status), entry.form.edition);
}

http::Response round_answer(const service::RoundView& view, int status = 200)
{
    return with_version(json_answer(encode_round(view), status), view.round.version);
}

service::RoundFilter filter_from(Ask& ask)
{
    service::RoundFilter filter;
    filter.state = ask.query_choice("state", domain::round_states);
    filter.form = ask.query_text("form", 60);
    return filter;
}

service::MakeRound round_from(const wire::Cursor& at)
{
    service::MakeRound command;
    command.form = at["form"].text();
    command.title = at["title"].text();
    command.period = {at["from"].date(), at["to"].date()};
    command.due = at["due"].date();
    command.addressees.group = at["group"].text_or("");
    command.addressees.organisations = ids_from<domain::OrganisationId>(at["organisations"]);
    command.addressees.territories = ids_from<store::TerritoryId>(at["territories"]);
    return command;
}

using RoundStep = service::Answer<service::RoundView> (*)(service::Services&, const service::Call&, service::RoundId,
                                                          std::int64_t);

http::Response take_round_step(Context& context, const http::Request& request, RoundStep step)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::RoundId>("roundId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, step(ask.services(), call, id, version), [](const auto& view) { return round_answer(view); });
}

} // namespace

http::Response list_monitoring_forms(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_forms(ask.services(), call), [](const auto& forms) {
        return json_answer(json::object{{"items", wire::encode::list(forms, encode_form)}});
    });
}

http::Response make_monitoring_form(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const service::MakeForm command{form_from(ask), ask.idempotency_key()};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::make_form(ask.services(), call, command),
                   [](const auto& entry) { return form_answer(entry, 201); });
}

http::Response get_monitoring_form(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto edition = ask.query_edition();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_form(ask.services(), call, form_code(request), edition),
                   [](const auto& entry) { return form_answer(entry); });
}

http::Response change_monitoring_form(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::ChangeForm command;
    command.code = form_code(request);
    command.form = form_from(ask);
    command.edition = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::change_form(ask.services(), call, command),
                   [](const auto& entry) { return form_answer(entry); });
}

http::Response list_round_proposals(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::propose_rounds(ask.services(), call), [](const auto& proposals) {
        return json_answer(json::object{{"items", wire::encode::list(proposals, encode_proposal)}});
    });
}

http::Response list_rounds(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_from(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_rounds(ask.services(), call, filter, page), [](const auto& found) {
        return json_answer(encode_page(found, [](const service::RoundRow& round) { return encode_round(round); }));
    });
}

http::Response export_rounds(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_from(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::all_rounds(ask.services(), call, filter), [&](const auto& rounds) {
        return sheet_answer(ask, rounds_sheet(rounds, filter, call.today, ask.tongue()), format,
                            "rounds-" + domain::to_iso(call.today));
    });
}

http::Response make_round(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command =
        ask.body({"form", "title", "from", "to", "due", "group", "organisations", "territories"}, round_from);
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::make_round(ask.services(), call, command),
                   [](const auto& view) { return round_answer(view, 201); });
}

http::Response get_round(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::RoundId>("roundId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_round(ask.services(), call, id),
                   [](const auto& view) { return round_answer(view); });
}

http::Response change_round(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"title", "due"}, [](const wire::Cursor& at) {
        return service::ChangeRound{{}, 0, at["title"].text(), at["due"].date()};
    });
    command.round = ask.path_id<service::RoundId>("roundId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::change_round(ask.services(), call, command),
                   [](const auto& view) { return round_answer(view); });
}

http::Response discard_round(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::RoundId>("roundId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto done = service::discard_round(ask.services(), call, id, version);
    if (!done) return problem(ask.request(), done.error());
    http::Response response;
    response.status = 204;
    return response;
}

http::Response open_round(Context& context, const http::Request& request)
{
    return take_round_step(context, request, service::open_round);
}

http::Response close_round(Context& context, const http::Request& request)
{
    return take_round_step(context, request, service::close_round);
}

http::Response remind_missing(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::RoundId>("roundId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::remind_missing(ask.services(), call, id),
                   [](const auto& reminded) { return json_answer(encode_reminded(reminded)); });
}

} // namespace vekha::web
