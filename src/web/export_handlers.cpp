#include "service/export_obligations.h"
#include "service/export_road_map.h"
#include "web/ask.h"
#include "web/handlers.h"
#include "web/obligation_query.h"
#include "web/obligation_sheet.h"

namespace vekha::web
{

namespace
{

using service::ExportFormat;

constexpr std::array<std::pair<ExportFormat, std::string_view>, 3> formats{
    {{ExportFormat::Docx, "docx"}, {ExportFormat::Xlsx, "xlsx"}, {ExportFormat::Ics, "ics"}}};
constexpr std::array<std::pair<char, std::string_view>, 5> layouts{
    {{'a', "a"}, {'b', "b"}, {'c', "c"}, {'d', "d"}, {'e', "e"}}};

} // namespace

http::Response export_road_map(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::ExportRoadMap command;
    command.road_map = ask.path_id<service::RoadMapId>("roadMapId");
    command.edition = ask.query_edition();
    command.format = ask.required(ask.query_choice("format", formats), "format");
    command.layout = std::string(1, ask.query_choice("layout", layouts).value_or('a'));
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::export_road_map(ask.services(), call, command),
                   [](const auto& file) { return attachment(file.bytes, file.file_name); });
}

http::Response export_obligations(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = obligation_filter(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::all_obligations(ask.services(), call, filter), [&](const auto& rows) {
        return sheet_answer(ask, obligation_sheet(rows, filter, call.today, ask.tongue()), format,
                            "obligations-" + domain::to_iso(call.today));
    });
}

} // namespace vekha::web
