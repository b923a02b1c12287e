#include "web/group_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

/// Enough for five thousand codes of schools.
constexpr http::RouteOptions list_of_schools{.body_limit = 512u << 10};

constexpr std::array table{
    RouteEntry{Get, "/api/v1/group-kinds", list_group_kinds, {}},
    RouteEntry{Get, "/api/v1/groups", list_groups, {}},
    RouteEntry{Post, "/api/v1/groups", make_group, small_body},
    RouteEntry{Get, "/api/v1/groups/:groupId", get_group, {}},
    RouteEntry{Put, "/api/v1/groups/:groupId", change_group, small_body},
    RouteEntry{Get, "/api/v1/groups/:groupId/members", list_group_members, {}},
    RouteEntry{Post, "/api/v1/groups/:groupId/members", add_group_members, list_of_schools},
    RouteEntry{Post, "/api/v1/groups/:groupId/departures", end_group_members, list_of_schools},
    RouteEntry{Post, "/api/v1/groups/:groupId/copies", copy_group, list_of_schools},
    RouteEntry{Get, "/api/v1/groups/:groupId/export", export_group, {}},
    RouteEntry{Get, "/api/v1/statuses", list_statuses, {}},
    RouteEntry{Get, "/api/v1/statuses/:organisationId", get_school_statuses, {}},
    RouteEntry{Get, "/api/v1/transitions", get_transitions, {}},
    RouteEntry{Put, "/api/v1/transitions", plan_transitions, list_of_schools},
    RouteEntry{Get, "/api/v1/executors", list_executors, {}},
    RouteEntry{Post, "/api/v1/executors", settle_executor, small_body},
    RouteEntry{Get, "/api/v1/executors/unresolved", list_unresolved_executors, {}},
    RouteEntry{Delete, "/api/v1/executors/:executorId", forget_executor, small_body},
    RouteEntry{Get, "/api/v1/drafts/:draftId/executors", get_draft_executors, {}},
    RouteEntry{Get, "/api/v1/road-maps/:roadMapId/executors", get_road_map_executors, {}},
    RouteEntry{Get, "/api/v1/bodies", list_bodies, {}},
    RouteEntry{Post, "/api/v1/bodies", make_body, small_body},
    RouteEntry{Get, "/api/v1/bodies/export", export_bodies, {}},
    RouteEntry{Get, "/api/v1/bodies/:bodyId", get_body, {}},
    RouteEntry{Put, "/api/v1/bodies/:bodyId", change_body, small_body},
    RouteEntry{Post, "/api/v1/bodies/:bodyId/members", add_body_member, small_body},
    RouteEntry{Put, "/api/v1/bodies/:bodyId/members/:memberId", change_body_member, small_body},
    RouteEntry{Get, "/api/v1/appointments", list_appointments, {}},
    RouteEntry{Post, "/api/v1/appointments", make_appointment, small_body},
    RouteEntry{Get, "/api/v1/appointments/export", export_appointments, {}},
    RouteEntry{Put, "/api/v1/appointments/:appointmentId", change_appointment, small_body},
};

} // namespace

std::span<const RouteEntry> group_routes()
{
    return table;
}

} // namespace vekha::web
