#include "service/wave_schools.h"
#include "service/wave_scores.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/encode_waves.h"
#include "web/wave_handlers.h"
#include "web/wave_sheets.h"
#include "wire/encode.h"
#include "wire/questionnaire.h"

namespace vekha::web
{

namespace
{

namespace json = boost::json;

/// A school of a wave in the path.
struct OfWave {
    service::WaveId wave;
    service::WaveSchoolId school;
};

OfWave path_of(Ask& ask)
{
    return {ask.path_id<service::WaveId>("waveId"), ask.path_id<service::WaveSchoolId>("waveSchoolId")};
}

/// How people reach the server: links are printed with it.
std::string address_of(const Context& context, const http::Request& request)
{
    auto address = context.options.public_url.empty() ? "http://" + request.host : context.options.public_url;
    if (address.ends_with('/')) address.pop_back();
    return address;
}

http::Response school_answer(const service::WaveSchoolView& view)
{
    return json_answer(encode_wave_school(view));
}

} // namespace

http::Response remind_schools(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::WaveId>("waveId");
    const auto share = ask.body({"below"}, [](const wire::Cursor& at) { return at["below"].whole(1, 100); });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::remind_schools(ask.services(), call, id, share), [](const auto& reminded) {
        return json_answer(
            json::object{{"schools", wire::encode::texts(reminded.schools)}, {"people", reminded.people}});
    });
}

http::Response list_wave_schools(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::WaveId>("waveId");
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_wave_schools(ask.services(), call, id, page), [](const auto& found) {
        return json_answer(
            encode_page(found, [](const service::WaveSchoolRow& school) { return encode_wave_school(school); }));
    });
}

http::Response export_wave_schools(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::WaveId>("waveId");
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::all_wave_schools(ask.services(), call, id), [&](const auto& rates) {
        return sheet_answer(ask, wave_schools_sheet(rates, call.today, ask.tongue()), format,
                            "wave-" + std::to_string(id.value));
    });
}

http::Response get_wave_school(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto of = path_of(ask);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_wave_school(ask.services(), call, of.wave, of.school), school_answer);
}

http::Response set_wave_expected(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto of = path_of(ask);
    const service::SetExpected command{of.wave, of.school, ask.body({"expected"}, [](const wire::Cursor& at) {
                                           return wire::read_expected(at["expected"]);
                                       })};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::set_expected(ask.services(), call, command), school_answer);
}

http::Response print_wave_links(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto of = path_of(ask);
    auto command = ask.body({"audience", "number"}, [&](const wire::Cursor& at) {
        return service::PrintLinks{
            of.wave, of.school, at["audience"].one_of(domain::wave_audiences), at["number"].whole(0, 100'000), {}};
    });
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::print_links(ask.services(), call, command), [&](const auto& printed) {
        return json_answer(encode_links(printed, address_of(context, request)), 201);
    });
}

http::Response make_class_code(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto of = path_of(ask);
    const auto command = ask.body({"audience", "seats", "lastDay"}, [&](const wire::Cursor& at) {
        return service::MakeClassCode{of.wave, of.school, at["audience"].one_of(domain::wave_audiences),
                                      at["seats"].whole(0, 100'000), at["lastDay"].date()};
    });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::make_class_code(ask.services(), call, command), [&](const auto& made) {
        return json_answer(encode_class_code(made, address_of(context, request)), 201);
    });
}

http::Response withdraw_wave_links(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto of = path_of(ask);
    const auto batch = ask.path_id<service::WaveBatchId>("batchId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::withdraw_links(ask.services(), call, of.wave, of.school, batch), school_answer);
}

http::Response list_wave_scores(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::WaveId>("waveId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::all_wave_scores(ask.services(), call, id), [](const auto& all) {
        return json_answer(json::object{{"items", wire::encode::list(all, encode_scores)}});
    });
}

http::Response get_school_wave_scores(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto school = ask.path_id<domain::OrganisationId>("organisationId");
    const auto wave = ask.query_id<service::WaveId>("wave");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::wave_scores_of(ask.services(), call, school, wave),
                   [](const auto& scores) { return json_answer(encode_wave_scores(scores)); });
}

} // namespace vekha::web
