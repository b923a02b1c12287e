#include "service/result_files.h"
#include "web/result_file_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

constexpr http::RouteOptions results{.body_limit = service::most_result_bytes};

constexpr std::array table{
    RouteEntry{Get, "/api/v1/result-files", list_result_files, {}},
    RouteEntry{Post, "/api/v1/result-files", upload_result_file, results},
    RouteEntry{Get, "/api/v1/result-files/:resultFileId", get_result_file, {}},
    RouteEntry{Delete, "/api/v1/result-files/:resultFileId", discard_result_file, {}},
    RouteEntry{Get, "/api/v1/result-files/:resultFileId/columns", get_result_columns, {}},
    RouteEntry{Put, "/api/v1/result-files/:resultFileId/reading", read_result_file_anew, small_body},
    RouteEntry{Post, "/api/v1/result-files/:resultFileId/apply", apply_result_file, small_body},
    RouteEntry{Post, "/api/v1/result-files/:resultFileId/undo", undo_result_file, small_body},
    RouteEntry{Get, "/api/v1/result-files/:resultFileId/protocol", export_result_protocol, {}},
    RouteEntry{Get, "/api/v1/result-quarantine", list_result_quarantine, {}},
    RouteEntry{Get, "/api/v1/result-quarantine/:quarantineId", get_quarantined, {}},
    RouteEntry{Post, "/api/v1/result-quarantine/:quarantineId/match", match_quarantined, small_body},
    RouteEntry{Post, "/api/v1/result-quarantine/:quarantineId/dismiss", dismiss_quarantined, small_body},
};

} // namespace

std::span<const RouteEntry> result_file_routes()
{
    return table;
}

} // namespace vekha::web
