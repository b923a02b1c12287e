#include "service/visits.h"
#include "web/risk_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

constexpr http::RouteOptions a_catalogue{.body_limit = 512u << 10};
constexpr http::RouteOptions a_table{.body_limit = 32u << 20};
constexpr http::RouteOptions a_photo{.body_limit = service::most_photo_bytes + 1024};
constexpr http::RouteOptions an_act{.body_limit = 512u << 10};

constexpr std::array table{
    RouteEntry{Get, "/api/v1/risk-catalogue", get_risk_catalogue, {}},
    RouteEntry{Put, "/api/v1/risk-catalogue", save_risk_catalogue, a_catalogue},
    RouteEntry{Get, "/api/v1/risk-profiles", list_risk_profiles, {}},
    RouteEntry{Post, "/api/v1/risk-profiles/import", import_official_risks, a_table},
    RouteEntry{Post, "/api/v1/risk-profiles/from-wave", make_wave_risk_profiles, small_body},
    RouteEntry{Get, "/api/v1/risk-profiles/:profileId", get_risk_profile, {}},
    RouteEntry{Get, "/api/v1/risk-profiles/:profileId/export", export_risk_profile, {}},
    RouteEntry{Post, "/api/v1/risk-profiles/:profileId/acknowledgement", acknowledge_risk_profile, small_body},
    RouteEntry{Post, "/api/v1/risk-profiles/:profileId/agreement", agree_risk_profile, small_body},
    RouteEntry{Get, "/api/v1/risk-summary", get_risk_summary, {}},
    RouteEntry{Get, "/api/v1/risk-summary/export", export_risk_summary, {}},
    RouteEntry{Get, "/api/v1/schools/:organisationId/risk-profile", get_school_risks, {}},
    RouteEntry{Put, "/api/v1/schools/:organisationId/risk-profile", save_official_risks, small_body},
    RouteEntry{Get, "/api/v1/schools/:organisationId/road-map-proposal", get_road_map_proposal, {}},
    RouteEntry{Post, "/api/v1/schools/:organisationId/road-map-proposal", make_road_map_proposal, small_body},
    RouteEntry{Get, "/api/v1/verification-visits", list_visits, {}},
    RouteEntry{Post, "/api/v1/verification-visits", plan_visits, small_body},
    RouteEntry{Get, "/api/v1/verification-visits/:visitId", get_visit, {}},
    RouteEntry{Put, "/api/v1/verification-visits/:visitId", save_visit, an_act},
    RouteEntry{Post, "/api/v1/verification-visits/:visitId/cancellation", cancel_visit, small_body},
    RouteEntry{Post, "/api/v1/verification-visits/:visitId/agreement", agree_visit, small_body},
    RouteEntry{Put, "/api/v1/verification-visits/:visitId/tasks/:taskId", finish_visit_task, small_body},
    RouteEntry{Post, "/api/v1/verification-visits/:visitId/photos", add_visit_photo, a_photo},
    RouteEntry{Get, "/api/v1/verification-visits/:visitId/photos/:photoId", get_visit_photo, {}},
    RouteEntry{Delete, "/api/v1/verification-visits/:visitId/photos/:photoId", remove_visit_photo, small_body},
};

} // namespace

std::span<const RouteEntry> risk_routes()
{
    return table;
}

} // namespace vekha::web
