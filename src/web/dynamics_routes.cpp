#include "web/difficulty_handlers.h"
#include "web/dossier_handlers.h"
#include "web/dynamics_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

constexpr std::array table{
    RouteEntry{Get, "/api/v1/schools/:organisationId/results", get_school_results, {}},
    RouteEntry{Get, "/api/v1/schools/:organisationId/dossier", get_school_dossier, {}},
    RouteEntry{Get, "/api/v1/schools/:organisationId/dossier/export", export_school_dossier, {}},
    RouteEntry{Get, "/api/v1/dynamics", list_results_in_dynamics, {}},
    RouteEntry{Get, "/api/v1/dynamics/export", export_results_in_dynamics, {}},
    RouteEntry{Get, "/api/v1/dynamics/lists", get_three_lists, {}},
    RouteEntry{Get, "/api/v1/dynamics/lists/export", export_three_lists, {}},
    RouteEntry{Get, "/api/v1/dynamics/transitions", get_level_transitions, {}},
    RouteEntry{Get, "/api/v1/dynamics/transitions/schools", list_transition_schools, {}},
    RouteEntry{Get, "/api/v1/dynamics/transitions/export", export_level_transitions, {}},
    RouteEntry{Get, "/api/v1/dynamics/difficulties", get_difficulties, {}},
    RouteEntry{Get, "/api/v1/dynamics/difficulties/export", export_difficulties, {}},
    RouteEntry{Get, "/api/v1/dynamics/objectivity", get_objectivity_register, {}},
    RouteEntry{Get, "/api/v1/dynamics/objectivity/export", export_objectivity_register, {}},
    RouteEntry{Get, "/api/v1/dynamics/effect", get_support_effect, {}},
    RouteEntry{Get, "/api/v1/dynamics/effect/export", export_support_effect, {}},
    RouteEntry{Get, "/api/v1/dynamics/identification-sheet/export", export_identification_sheet, {}},
};

} // namespace

std::span<const RouteEntry> dynamics_routes()
{
    return table;
}

} // namespace vekha::web
