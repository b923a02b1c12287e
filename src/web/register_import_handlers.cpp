#include "web/register_import_handlers.h"

#include "service/register_imports.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/register_import_json.h"

namespace vekha::web
{

namespace
{

using domain::RegisterKind;
using domain::RowOutcome;
using service::ImportId;

constexpr std::array<std::pair<RegisterKind, std::string_view>, 5> kinds{
    {{RegisterKind::Territories, "territories"},
     {RegisterKind::Organisations, "organisations"},
     {RegisterKind::People, "people"},
     {RegisterKind::Groups, "groups"},
     {RegisterKind::Assignments, "assignments"}}};
constexpr std::array<std::pair<RowOutcome, std::string_view>, 4> outcomes{{{RowOutcome::Created, "created"},
                                                                           {RowOutcome::Updated, "updated"},
                                                                           {RowOutcome::Unchanged, "unchanged"},
                                                                           {RowOutcome::Failed, "failed"}}};

http::Response import_answer(const service::ImportView& view, int status = 200)
{
    return with_version(json_answer(encode_register_import(view), status), view.import.version);
}

/// An operation that takes nothing but an import and its version.
using Step = service::Answer<service::ImportView> (*)(service::Services&, const service::Call&, ImportId, std::int64_t);

http::Response step_of_import(Context& context, const http::Request& request, Step step)
{
    Ask ask{context, request};
    const auto id = ask.path_id<ImportId>("importId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, step(ask.services(), call, id, version), [](const auto& view) { return import_answer(view); });
}

} // namespace

http::Response list_register_imports(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto kind = ask.query_choice("kind", kinds);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_register_imports(ask.services(), call, kind, page),
                   [](const auto& found) { return json_answer(encode_page(found, encode_register_import)); });
}

http::Response upload_register(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto kind = ask.required(ask.query_choice("kind", kinds), "kind");
    const service::UploadRegister command{kind, ask.file_name(), request.content(), ask.idempotency_key()};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::upload_register(ask.services(), call, command),
                   [](const auto& view) { return import_answer(view, 201); });
}

http::Response get_register_import(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<ImportId>("importId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_register_import(ask.services(), call, id),
                   [](const auto& view) { return import_answer(view); });
}

http::Response discard_register_import(Context& context, const http::Request& request)
{
    return step_of_import(context, request, service::discard_register_import);
}

http::Response get_import_columns(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<ImportId>("importId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_import_columns(ask.services(), call, id), [&](const auto& columns) {
        return with_version(json_answer(encode_columns(columns, ask.tongue())), columns.view.import.version);
    });
}

http::Response map_register(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"sheet", "headRow", "mapping"}, map_register_from);
    command.id = ask.path_id<ImportId>("importId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::map_register(ask.services(), call, command), [&](const auto& columns) {
        return with_version(json_answer(encode_columns(columns, ask.tongue())), columns.view.import.version);
    });
}

http::Response check_register(Context& context, const http::Request& request)
{
    return step_of_import(context, request, service::check_register);
}

http::Response list_import_rows(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<ImportId>("importId");
    const store::ImportRowFilter filter{ask.query_choice("outcome", outcomes), ask.query_flag("warned")};
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto view = service::get_register_import(ask.services(), call, id);
    if (!view) return problem(request, view.error());
    return respond(ask, service::list_import_rows(ask.services(), call, id, filter, page), [&](const auto& rows) {
        return json_answer(encode_page(rows, [&](const store::ImportRow& row) {
            return encode_import_row(row, view->import.kind, ask.tongue());
        }));
    });
}

http::Response start_register_import(Context& context, const http::Request& request)
{
    return step_of_import(context, request, service::start_register_import);
}

http::Response export_failed_rows(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<ImportId>("importId");
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_failed_rows(ask.services(), call, id), [&](const auto& rows) {
        const auto* suffix = ask.tongue() == Tongue::English ? "-errors" : "-ошибки";
        return sheet_answer(ask, failed_sheet(rows, ask.tongue()), format, rows.file_name + suffix);
    });
}

http::Response get_undo_obstacles(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<ImportId>("importId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_undo_obstacles(ask.services(), call, id),
                   [&](const auto& obstacles) { return json_answer(encode_obstacles(obstacles, ask.tongue())); });
}

http::Response undo_register_import(Context& context, const http::Request& request)
{
    return step_of_import(context, request, service::undo_register_import);
}

} // namespace vekha::web
