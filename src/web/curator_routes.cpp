#include "web/curator_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

/// A proposal of a whole region names thousands of pairs.
constexpr http::RouteOptions many_pairs{.body_limit = 1u << 20};

constexpr std::array table{
    RouteEntry{Get, "/api/v1/curators", list_curators, {}},
    RouteEntry{Get, "/api/v1/curators/export", export_curators, {}},
    RouteEntry{Get, "/api/v1/curators/catalogue", get_curator_catalogue, {}},
    RouteEntry{Get, "/api/v1/curators/statistics", get_curator_statistics, {}},
    RouteEntry{Get, "/api/v1/curators/:personId", get_curator, {}},
    RouteEntry{Put, "/api/v1/curators/:personId", save_curator, small_body},
    RouteEntry{Put, "/api/v1/curators/:personId/state", select_curator, small_body},
    RouteEntry{Get, "/api/v1/curated-schools", list_curated_schools, {}},
    RouteEntry{Get, "/api/v1/curated-schools/:organisationId", get_school_curation, {}},
    RouteEntry{Put, "/api/v1/curated-schools/:organisationId/needs", save_school_needs, small_body},
    RouteEntry{Get, "/api/v1/curator-assignments", list_curator_assignments, {}},
    RouteEntry{Post, "/api/v1/curator-assignments", assign_curator, small_body},
    RouteEntry{Get, "/api/v1/curator-assignments/:assignmentId", get_curator_assignment, {}},
    RouteEntry{Post, "/api/v1/curator-assignments/:assignmentId/replacement", replace_curator, small_body},
    RouteEntry{Post, "/api/v1/curator-assignments/:assignmentId/end", end_curator_assignment, small_body},
    RouteEntry{Post, "/api/v1/curator-assignments/:assignmentId/records", add_curator_record, small_body},
    RouteEntry{Put, "/api/v1/curator-assignments/:assignmentId/records/:recordId", edit_curator_record, small_body},
    RouteEntry{Delete, "/api/v1/curator-assignments/:assignmentId/records/:recordId", remove_curator_record,
               small_body},
    RouteEntry{Post, "/api/v1/curator-proposal", propose_curators, many_pairs},
    RouteEntry{Post, "/api/v1/curator-proposal/approval", approve_curator_proposal, many_pairs},
};

} // namespace

std::span<const RouteEntry> curator_routes()
{
    return table;
}

} // namespace vekha::web
