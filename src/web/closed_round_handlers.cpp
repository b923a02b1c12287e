#include "documents/write_docx.h"
#include "service/closed_rounds.h"
#include "web/analytic_note.h"
#include "web/ask.h"
#include "web/encode_monitoring.h"
#include "web/monitoring_handlers.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace
{

http::Response note_answer(const service::NoteView& view)
{
    return with_version(json_answer(encode_note(view)), view.note.version);
}

store::NoteFields note_from(const wire::Cursor& at)
{
    return {at["subject"].text(),        at["methods"].text_or(""),
            at["conclusions"].text(),    at["recommendations"].text_or(""),
            at["signatory"].text_or(""), at["signedOn"].date_or_null()};
}

} // namespace

http::Response get_round_snapshot(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::RoundId>("roundId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_snapshot(ask.services(), call, id),
                   [](const auto& view) { return json_answer(encode_snapshot(view)); });
}

http::Response compare_rounds(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::RoundId>("roundId");
    const auto with = ask.query_id<service::RoundId>("with");
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::compare_rounds(ask.services(), call, id, with, page),
                   [](const auto& comparison) { return json_answer(encode_comparison(comparison)); });
}

http::Response get_analytic_note(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::RoundId>("roundId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_note(ask.services(), call, id), note_answer);
}

http::Response put_analytic_note(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::PutNote command;
    command.round = ask.path_id<service::RoundId>("roundId");
    command.fields =
        ask.body({"subject", "methods", "conclusions", "recommendations", "signatory", "signedOn"}, note_from);
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::put_note(ask.services(), call, command), note_answer);
}

http::Response print_analytic_note(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::RoundId>("roundId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::note_to_print(ask.services(), call, id), [&](const auto& note) {
        auto bytes = documents::write_docx(printed_note(note));
        if (!bytes)
            return problem(ask.request(), bytes.error().code, {{"detail", wire::encode::text(bytes.error().detail)}});
        return attachment(*std::move(bytes), "spravka-" + std::to_string(id.value) + ".docx");
    });
}

} // namespace vekha::web
