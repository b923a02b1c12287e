#include "service/export_road_map.h"

#include "documents/write_docx.h"
#include "documents/write_ics.h"
#include "documents/write_xlsx.h"
#include "intake/export.h"
#include "intake/export_calendar.h"
#include "service/work.h"
#include "store/audience.h"

#include <chrono>

namespace vekha::service
{

namespace
{

using Written = tl::expected<std::string, documents::WriteError>;

std::string_view extension_of(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Docx:
        return ".docx";
    case ExportFormat::Xlsx:
        return ".xlsx";
    case ExportFormat::Ics:
        return ".ics";
    }
    return "";
}

Written write(Services& services, const Call& call, RoadMapId road_map, const domain::Plan& plan, ExportFormat format,
              intake::ExportLayout layout)
{
    switch (format) {
    case ExportFormat::Docx:
        return documents::write_docx(intake::printed_plan(plan, layout));
    case ExportFormat::Xlsx:
        return documents::write_xlsx(intake::printed_plan(plan, layout));
    case ExportFormat::Ics:
        break;
    }
    // The quarters that its obligations were laid out by, not those of whoever asks.
    const auto calendar = store::approved_plan(*services.pool->lease(), call.actor.scope.region, road_map).calendar;
    return documents::write_ics(intake::calendar_of(plan, calendar),
                                std::chrono::floor<std::chrono::seconds>(call.now));
}

} // namespace

Answer<ExportedFile> export_road_map(Services& services, const Call& call, const ExportRoadMap& command)
{
    const auto layout = intake::layout_from_name(command.layout);
    if (!layout) return refused("export-layout-unknown");
    const auto view = get_road_map(services, call, command.road_map, command.edition);
    if (!view) return unexpected<Refusal>{view.error()};
    auto bytes = write(services, call, command.road_map, view->plan(), command.format, *layout);
    if (!bytes) return refused(bytes.error().code, {{"detail", bytes.error().detail}});
    const auto name = "road-map-" + std::to_string(command.road_map.value) + "-edition-" +
                      std::to_string(view->summary.edition) + std::string{extension_of(command.format)};
    return ExportedFile{name, *std::move(bytes)};
}

} // namespace vekha::service
