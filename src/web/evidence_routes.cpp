#include "service/uploads.h"
#include "web/evidence_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

constexpr http::RouteOptions piece{.body_limit = service::most_piece_bytes};

constexpr std::array table{
    RouteEntry{Get, "/api/v1/obligations/:obligationId/proof", get_proof, {}},
    RouteEntry{Post, "/api/v1/obligations/:obligationId/evidence", add_evidence, small_body},
    RouteEntry{Get, "/api/v1/evidence/:evidenceId", get_evidence, {}},
    RouteEntry{Patch, "/api/v1/evidence/:evidenceId", edit_evidence, small_body},
    RouteEntry{Delete, "/api/v1/evidence/:evidenceId", remove_evidence, small_body},
    RouteEntry{Put, "/api/v1/evidence/:evidenceId/obligations/:obligationId", link_evidence, small_body},
    RouteEntry{Delete, "/api/v1/evidence/:evidenceId/obligations/:obligationId", unlink_evidence, small_body},
    RouteEntry{Get, "/api/v1/evidence/:evidenceId/file", get_evidence_file, {}},
    RouteEntry{Get, "/api/v1/evidence/:evidenceId/preview", get_evidence_preview, {}},
    RouteEntry{Post, "/api/v1/uploads", begin_upload, small_body},
    RouteEntry{Get, "/api/v1/uploads/:uploadId", get_upload, {}},
    RouteEntry{Patch, "/api/v1/uploads/:uploadId", send_upload_piece, piece},
    RouteEntry{Delete, "/api/v1/uploads/:uploadId", abandon_upload, small_body},
    RouteEntry{Post, "/api/v1/uploads/:uploadId/evidence", finish_upload, small_body},
};

} // namespace

std::span<const RouteEntry> evidence_routes()
{
    return table;
}

} // namespace vekha::web
