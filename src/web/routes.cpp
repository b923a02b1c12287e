#include "web/routes.h"

#include "documents/open.h"
#include "web/problem.h"
#include "web/route_tables.h"

#include <array>
#include <vector>

namespace vekha::web
{

namespace
{

using enum http::Method;

/// Every part of the table; a group of operations has a file of its own.
constexpr std::array route_tables{
    plan_routes,           step_routes,        talk_routes,           review_routes,   account_routes,
    openid_routes,         people_routes,      curator_routes,        audit_routes,    register_import_routes,
    registers_routes,      group_routes,       indicator_routes,      evidence_routes, notice_routes,
    dashboard_routes,      monitoring_routes,  identification_routes, risk_routes,     wave_routes,
    result_context_routes, result_file_routes, dynamics_routes};

constexpr http::RouteOptions document{.body_limit = documents::Limits{}.file_bytes};

constexpr std::array table{
    RouteEntry{Get, "/healthz", get_health, {}},
    RouteEntry{Get, "/metrics", get_metrics, {}},
    RouteEntry{Get, "/api/v1/today", get_today, {}},
    RouteEntry{Get, "/api/v1/drafts", list_drafts, {}},
    RouteEntry{Post, "/api/v1/drafts", create_draft, document},
    RouteEntry{Get, "/api/v1/drafts/:draftId", get_draft, {}},
    RouteEntry{Patch, "/api/v1/drafts/:draftId", edit_draft, small_body},
    RouteEntry{Delete, "/api/v1/drafts/:draftId", discard_draft, small_body},
    RouteEntry{Get, "/api/v1/drafts/:draftId/source", get_draft_source, {}},
    RouteEntry{Get, "/api/v1/drafts/:draftId/file", get_draft_file, {}},
    RouteEntry{Post, "/api/v1/drafts/:draftId/corrections", correct_field, small_body},
    RouteEntry{Post, "/api/v1/drafts/:draftId/rows", add_row, small_body},
    RouteEntry{Delete, "/api/v1/drafts/:draftId/rows/:rowId", remove_row, small_body},
    RouteEntry{Put, "/api/v1/drafts/:draftId/rows/:rowId/position", move_row, small_body},
    RouteEntry{Get, "/api/v1/drafts/:draftId/rows/:rowId/occurrences", get_row_occurrences, {}},
    RouteEntry{Post, "/api/v1/drafts/:draftId/undo", undo_edit, small_body},
    RouteEntry{Post, "/api/v1/drafts/:draftId/redo", redo_edit, small_body},
    RouteEntry{Get, "/api/v1/drafts/:draftId/approval", get_approval_readiness, {}},
    RouteEntry{Post, "/api/v1/drafts/:draftId/approval", approve_draft, small_body},
    RouteEntry{Post, "/api/v1/understand", understand_wording, small_body},
    RouteEntry{Get, "/api/v1/road-maps", list_road_maps, {}},
    RouteEntry{Get, "/api/v1/road-maps/:roadMapId", get_road_map, {}},
    RouteEntry{Get, "/api/v1/road-maps/:roadMapId/matrix", get_matrix, {}},
    RouteEntry{Get, "/api/v1/road-maps/:roadMapId/calendar", get_road_map_calendar, {}},
    RouteEntry{Get, "/api/v1/road-maps/:roadMapId/source", get_road_map_source, {}},
    RouteEntry{Get, "/api/v1/road-maps/:roadMapId/export", export_road_map, {}},
    RouteEntry{Post, "/api/v1/road-maps/:roadMapId/school-plans", derive_school_plan, small_body},
    RouteEntry{Get, "/api/v1/obligations", list_obligations, {}},
    RouteEntry{Get, "/api/v1/obligations/export", export_obligations, {}},
    RouteEntry{Get, "/api/v1/obligations/:obligationId", get_obligation, {}},
    RouteEntry{Put, "/api/v1/obligations/:obligationId/date", set_obligation_date, small_body},
    RouteEntry{Get, "/api/v1/organisations", list_organisations, {}},
    RouteEntry{Post, "/api/v1/organisations/import", import_organisations, document},
    RouteEntry{Get, "/api/v1/school-calendar", get_school_calendar, {}},
    RouteEntry{Put, "/api/v1/school-calendar", put_school_calendar, small_body},
};

http::Response page_of_the_interface(Context& context, const http::Request& request)
{
    const auto is_api = !request.segments.empty() && request.segments.front() == "api";
    if (!is_api) {
        if (auto answer = context.ui.answer(request)) return std::move(*answer);
    }
    return problem(request, "not-found");
}

/// A database that went away or a full disk is told as such; everything else that is thrown is the server's 500.
http::Response run(Operation operation, Context& context, const http::Request& request)
{
    try {
        return operation(context, request);
    } catch (const std::exception& failure) {
        const auto full = service::storage_full(failure);
        if (!full && !service::database_gone(failure)) throw;
        if (context.options.log) context.options.log(std::string{"error storage: "} + failure.what());
        return problem(request, full ? "storage-full" : "database-unreachable");
    }
}

} // namespace

std::span<const RouteEntry> plan_routes()
{
    return table;
}

std::span<const RouteEntry> route_table()
{
    static const auto all = [] {
        std::vector<RouteEntry> entries;
        for (const auto part : route_tables) {
            const auto routes = part();
            entries.insert(entries.end(), routes.begin(), routes.end());
        }
        return entries;
    }();
    return all;
}

http::Router make_routes(Context& context)
{
    http::Router router;
    for (const auto& entry : route_table()) {
        router.add(
            entry.method, entry.pattern,
            [&context, operation = entry.operation](const http::Request& request) {
                return run(operation, context, request);
            },
            entry.options);
    }
    router.set_fallback([&context](const http::Request& request) { return page_of_the_interface(context, request); });
    return router;
}

} // namespace vekha::web
