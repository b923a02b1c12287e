#include "web/wave_handlers.h"

#include "service/questionnaires.h"
#include "service/waves.h"
#include "web/ask.h"
#include "web/decode_values.h"
#include "web/encode.h"
#include "web/encode_waves.h"
#include "web/wave_sheets.h"
#include "wire/encode.h"
#include "wire/questionnaire.h"

namespace vekha::web
{

namespace
{

namespace json = boost::json;

std::string questionnaire_code(const http::Request& request)
{
    return std::string{request.parameter("questionnaireCode")};
}

domain::Questionnaire questionnaire_from(Ask& ask)
{
    return ask.body({"title", "preface", "audience", "items"}, wire::read_questionnaire);
}

http::Response questionnaire_answer(const service::QuestionnaireEntry& entry, int status = 200)
{
    return with_version(json_answer(encode_questionnaire(entry), status), entry.questionnaire.edition);
}

http::Response wave_answer(const service::WaveView& view, int status = 200)
{
    return with_version(json_answer(encode_wave(view), status), view.wave.version);
}

service::WaveFilter filter_from(Ask& ask)
{
    service::WaveFilter filter;
    filter.state = ask.query_choice("state", domain::wave_states);
    filter.school = ask.query_id<domain::OrganisationId>("school");
    return filter;
}

service::MakeWave wave_from(const wire::Cursor& at)
{
    service::MakeWave command;
    command.title = at["title"].text();
    command.term = {at["from"].date(), at["to"].date()};
    command.questionnaires = at["questionnaires"].texts_or_empty();
    command.group = at["group"].text_or("");
    command.schools = ids_from<domain::OrganisationId>(at["schools"]);
    command.expected = wire::read_expected(at["expected"]);
    command.scoring = wire::read_scoring_rule(at["scoring"]);
    return command;
}

using WaveStep = service::Answer<service::WaveView> (*)(service::Services&, const service::Call&, service::WaveId,
                                                        std::int64_t);

http::Response take_wave_step(Context& context, const http::Request& request, WaveStep step)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::WaveId>("waveId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, step(ask.services(), call, id, version), [](const auto& view) { return wave_answer(view); });
}

} // namespace

http::Response list_questionnaires(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_questionnaires(ask.services(), call), [](const auto& all) {
        return json_answer(json::object{{"items", wire::encode::list(all, encode_questionnaire)}});
    });
}

http::Response make_questionnaire(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const service::MakeQuestionnaire command{questionnaire_from(ask), ask.idempotency_key()};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::make_questionnaire(ask.services(), call, command),
                   [](const auto& entry) { return questionnaire_answer(entry, 201); });
}

http::Response get_questionnaire(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto edition = ask.query_edition();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_questionnaire(ask.services(), call, questionnaire_code(request), edition),
                   [](const auto& entry) { return questionnaire_answer(entry); });
}

http::Response change_questionnaire(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const service::ChangeQuestionnaire command{questionnaire_code(request), ask.version(), questionnaire_from(ask)};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::change_questionnaire(ask.services(), call, command),
                   [](const auto& entry) { return questionnaire_answer(entry); });
}

http::Response list_waves(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_from(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_waves(ask.services(), call, filter, page), [](const auto& found) {
        return json_answer(encode_page(found, [](const service::WaveRow& wave) { return encode_wave(wave); }));
    });
}

http::Response export_waves(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_from(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::all_waves(ask.services(), call, filter), [&](const auto& waves) {
        return sheet_answer(ask, waves_sheet(waves, filter, call.today, ask.tongue()), format,
                            "waves-" + domain::to_iso(call.today));
    });
}

http::Response make_wave(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command =
        ask.body({"title", "from", "to", "questionnaires", "group", "schools", "expected", "scoring"}, wave_from);
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::make_wave(ask.services(), call, command),
                   [](const auto& view) { return wave_answer(view, 201); });
}

http::Response get_wave(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::WaveId>("waveId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_wave(ask.services(), call, id),
                   [](const auto& view) { return wave_answer(view); });
}

http::Response change_wave(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"title", "from", "to", "scoring"}, [](const wire::Cursor& at) {
        return service::ChangeWave{
            {}, 0, at["title"].text(), {at["from"].date(), at["to"].date()}, wire::read_scoring_rule(at["scoring"])};
    });
    command.wave = ask.path_id<service::WaveId>("waveId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::change_wave(ask.services(), call, command),
                   [](const auto& view) { return wave_answer(view); });
}

http::Response discard_wave(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::WaveId>("waveId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto done = service::discard_wave(ask.services(), call, id, version);
    if (!done) return problem(ask.request(), done.error());
    http::Response response;
    response.status = 204;
    return response;
}

http::Response open_wave(Context& context, const http::Request& request)
{
    return take_wave_step(context, request, service::open_wave);
}

http::Response close_wave(Context& context, const http::Request& request)
{
    return take_wave_step(context, request, service::close_wave);
}

http::Response score_wave(Context& context, const http::Request& request)
{
    return take_wave_step(context, request, service::score_wave);
}

} // namespace vekha::web
