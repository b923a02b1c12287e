#include "web/result_file_handlers.h"

#include "service/result_files.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/encode_result_files.h"

#include <filesystem>

namespace vekha::web
{

namespace
{

using domain::Procedure;
using service::ResultFileId;
using service::ResultFileState;

constexpr std::array<std::pair<ResultFileState, std::string_view>, 5> states{
    {{ResultFileState::Preview, "preview"},
     {ResultFileState::Applying, "applying"},
     {ResultFileState::InForce, "in-force"},
     {ResultFileState::Undone, "undone"},
     {ResultFileState::Discarded, "discarded"}}};
constexpr std::array<std::pair<Procedure, std::string_view>, 5> procedures{{{Procedure::Vpr, "VPR"},
                                                                            {Procedure::Oge, "OGE"},
                                                                            {Procedure::EgeBase, "EGE_BASE"},
                                                                            {Procedure::EgeProfile, "EGE_PROFILE"},
                                                                            {Procedure::Ege, "EGE"}}};

http::Response file_answer(const Ask& ask, const service::ResultFileView& view, int status = 200)
{
    return with_version(json_answer(encode_result_file_detail(view, ask.tongue()), status), view.file.version);
}

/// An operation that takes nothing but a file and its version.
using Step = service::Answer<service::ResultFileView> (*)(service::Services&, const service::Call&, ResultFileId,
                                                          std::int64_t);

http::Response step_of_file(Context& context, const http::Request& request, Step step)
{
    Ask ask{context, request};
    const auto id = ask.path_id<ResultFileId>("resultFileId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, step(ask.services(), call, id, version),
                   [&](const auto& view) { return file_answer(ask, view); });
}

} // namespace

http::Response list_result_files(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const store::ResultFileFilter filter{ask.query_text("kind", 40), ask.query_choice("state", states)};
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_result_files(ask.services(), call, filter, page), [&](const auto& found) {
        return json_answer(
            encode_page(found, [&](const auto& view) { return encode_result_file(view, ask.tongue()); }));
    });
}

http::Response upload_result_file(Context& context, const http::Request& request)
{
    constexpr int earliest = 2000;
    constexpr int latest = 2100;
    Ask ask{context, request};
    service::UploadResultFile command{ask.file_name(), request.content()};
    if (const auto year = ask.query_number("year", earliest, latest)) command.reading.year = static_cast<int>(*year);
    command.reading.procedure = ask.query_choice("procedure", procedures);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::upload_result_file(ask.services(), call, command), [&](const auto& view) {
        auto response = file_answer(ask, view, view.known ? 200 : 201);
        response.headers.set("Location", "/api/v1/result-files/" + std::to_string(view.file.id.value));
        return response;
    });
}

http::Response get_result_file(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<ResultFileId>("resultFileId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_result_file(ask.services(), call, id),
                   [&](const auto& view) { return file_answer(ask, view); });
}

http::Response discard_result_file(Context& context, const http::Request& request)
{
    return step_of_file(context, request, service::discard_result_file);
}

http::Response get_result_columns(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<ResultFileId>("resultFileId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_result_columns(ask.services(), call, id), [&](const auto& columns) {
        return with_version(json_answer(encode_result_columns(columns, ask.tongue())), columns.view.file.version);
    });
}

http::Response read_result_file_anew(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::ReadResultFileAnew command;
    command.reading = ask.body({"year", "procedure", "mapping"}, result_reading_from);
    command.id = ask.path_id<ResultFileId>("resultFileId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::read_result_file_anew(ask.services(), call, command),
                   [&](const auto& view) { return file_answer(ask, view); });
}

http::Response apply_result_file(Context& context, const http::Request& request)
{
    return step_of_file(context, request, service::apply_result_file);
}

http::Response undo_result_file(Context& context, const http::Request& request)
{
    return step_of_file(context, request, service::undo_result_file);
}

http::Response export_result_protocol(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<ResultFileId>("resultFileId");
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_result_file(ask.services(), call, id), [&](const auto& view) {
        const auto* suffix = ask.tongue() == language::Tongue::English ? "-protocol" : "-протокол";
        return sheet_answer(ask, protocol_sheet(view, ask.tongue()), format,
                            std::filesystem::path{view.file.name}.stem().string() + suffix);
    });
}

} // namespace vekha::web
