#include "web/people_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

constexpr std::array table{
    RouteEntry{Get, "/api/v1/people", list_people, {}},
    RouteEntry{Post, "/api/v1/people", create_person, small_body},
    RouteEntry{Get, "/api/v1/people/export", export_people, {}},
    RouteEntry{Get, "/api/v1/people/:personId", get_person, {}},
    RouteEntry{Patch, "/api/v1/people/:personId", edit_person, small_body},
    RouteEntry{Put, "/api/v1/people/:personId/workplace", move_person, small_body},
    RouteEntry{Post, "/api/v1/people/:personId/closing", close_person, small_body},
    RouteEntry{Get, "/api/v1/people/:personId/contacts", get_contacts, {}},
    RouteEntry{Get, "/api/v1/roles", list_roles, {}},
    RouteEntry{Post, "/api/v1/people/:personId/grants", give_role, small_body},
    RouteEntry{Delete, "/api/v1/people/:personId/grants/:grantId", end_role, small_body},
    RouteEntry{Post, "/api/v1/people/:personId/invitation", invite_person, small_body},
    RouteEntry{Put, "/api/v1/people/:personId/block", block_account, small_body},
    RouteEntry{Delete, "/api/v1/people/:personId/block", unblock_account, small_body},
    RouteEntry{Delete, "/api/v1/people/:personId/second-factor", reset_second_factor, small_body},
    RouteEntry{Get, "/api/v1/people/:personId/sessions", list_person_sessions, {}},
    RouteEntry{Delete, "/api/v1/people/:personId/sessions", end_person_sessions, small_body},
    RouteEntry{Put, "/api/v1/people/:personId/view-as", start_view_as, small_body},
    RouteEntry{Delete, "/api/v1/session/view-as", stop_view_as, small_body},
    RouteEntry{Get, "/api/v1/why", explain_decision, {}},
    RouteEntry{Get, "/api/v1/personal-data", list_personal_data, {}},
    RouteEntry{Get, "/api/v1/personal-data/expired", list_expired_people, {}},
    RouteEntry{Get, "/api/v1/people/:personId/personal-data", export_personal_data, {}},
    RouteEntry{Post, "/api/v1/people/:personId/erasure", erase_person, small_body},
};

} // namespace

std::span<const RouteEntry> people_routes()
{
    return table;
}

} // namespace vekha::web
