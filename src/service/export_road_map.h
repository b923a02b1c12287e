#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/road_maps.h"
#include "service/services.h"

#include <optional>
#include <string>

namespace vekha::service
{

enum class ExportFormat { Docx, Xlsx, Ics };

struct ExportRoadMap {
    RoadMapId road_map;
    std::optional<int> edition; ///< the newest when absent
    ExportFormat format = ExportFormat::Docx;
    std::string layout = "a"; ///< columns of the official form, "a" to "e"; of no account for ICS
};

struct ExportedFile {
    std::string file_name;
    std::string bytes;
};

/// The official form as DOCX or XLSX, or the calendar as ICS.
///
/// @error road-map-not-found, edition-not-found, export-layout-unknown, form-cell-too-long, form-not-written
[[nodiscard]] Answer<ExportedFile> export_road_map(Services& services, const Call& call, const ExportRoadMap& command);

} // namespace vekha::service
