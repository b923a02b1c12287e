#include "documents/write_xlsx.h"
#include "service/export_obligations.h"
#include "service/export_road_map.h"
#include "web/ask.h"
#include "web/handlers.h"
#include "web/obligation_query.h"
#include "web/obligation_sheet.h"
#include "wire/encode.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace
{

using service::ExportFormat;
enum class ListFormat { Csv, Xlsx };

constexpr std::array<std::pair<ExportFormat, std::string_view>, 3> formats{
    {{ExportFormat::Docx, "docx"}, {ExportFormat::Xlsx, "xlsx"}, {ExportFormat::Ics, "ics"}}};
constexpr std::array<std::pair<ListFormat, std::string_view>, 2> list_formats{
    {{ListFormat::Csv, "csv"}, {ListFormat::Xlsx, "xlsx"}}};
constexpr std::array<std::pair<char, std::string_view>, 5> layouts{
    {{'a', "a"}, {'b', "b"}, {'c', "c"}, {'d', "d"}, {'e', "e"}}};

http::Response sheet_answer(const Ask& ask, const ObligationSheet& sheet, ListFormat format, domain::Date today)
{
    const auto name = "obligations-" + domain::to_iso(today);
    if (format == ListFormat::Csv) return attachment(csv_of(sheet), name + ".csv");
    auto bytes = documents::write_xlsx(form_of(sheet, ask.tongue()));
    if (!bytes)
        return problem(ask.request(), bytes.error().code, {{"detail", wire::encode::text(bytes.error().detail)}});
    return attachment(*std::move(bytes), name + ".xlsx");
}

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
        return sheet_answer(ask, obligation_sheet(rows, filter, call.today, ask.tongue()), format, call.today);
    });
}

} // namespace vekha::web
