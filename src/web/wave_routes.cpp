#include "web/answer_handlers.h"
#include "web/route_tables.h"
#include "web/wave_handlers.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

/// A questionnaire holds many texts.
constexpr http::RouteOptions questionnaire_body{.body_limit = 256u << 10};

constexpr std::array table{
    RouteEntry{Get, "/api/v1/questionnaires", list_questionnaires, {}},
    RouteEntry{Post, "/api/v1/questionnaires", make_questionnaire, questionnaire_body},
    RouteEntry{Get, "/api/v1/questionnaires/:questionnaireCode", get_questionnaire, {}},
    RouteEntry{Put, "/api/v1/questionnaires/:questionnaireCode", change_questionnaire, questionnaire_body},
    RouteEntry{Get, "/api/v1/waves", list_waves, {}},
    RouteEntry{Post, "/api/v1/waves", make_wave, questionnaire_body},
    RouteEntry{Get, "/api/v1/waves/export", export_waves, {}},
    RouteEntry{Get, "/api/v1/waves/:waveId", get_wave, {}},
    RouteEntry{Patch, "/api/v1/waves/:waveId", change_wave, small_body},
    RouteEntry{Delete, "/api/v1/waves/:waveId", discard_wave, small_body},
    RouteEntry{Post, "/api/v1/waves/:waveId/opening", open_wave, small_body},
    RouteEntry{Post, "/api/v1/waves/:waveId/closing", close_wave, small_body},
    RouteEntry{Post, "/api/v1/waves/:waveId/scoring", score_wave, small_body},
    RouteEntry{Post, "/api/v1/waves/:waveId/reminders", remind_schools, small_body},
    RouteEntry{Get, "/api/v1/waves/:waveId/scores", list_wave_scores, {}},
    RouteEntry{Get, "/api/v1/waves/:waveId/schools", list_wave_schools, {}},
    RouteEntry{Get, "/api/v1/waves/:waveId/schools/export", export_wave_schools, {}},
    RouteEntry{Get, "/api/v1/waves/:waveId/schools/:waveSchoolId", get_wave_school, {}},
    RouteEntry{Put, "/api/v1/waves/:waveId/schools/:waveSchoolId/expected", set_wave_expected, small_body},
    RouteEntry{Post, "/api/v1/waves/:waveId/schools/:waveSchoolId/links", print_wave_links, small_body},
    RouteEntry{Delete, "/api/v1/waves/:waveId/schools/:waveSchoolId/links/:batchId", withdraw_wave_links, small_body},
    RouteEntry{Post, "/api/v1/waves/:waveId/schools/:waveSchoolId/class-codes", make_class_code, small_body},
    RouteEntry{Get, "/api/v1/organisations/:organisationId/wave-scores", get_school_wave_scores, {}},
    RouteEntry{Get, "/a", show_code_page, {}},
    RouteEntry{Post, "/a", take_code, small_body},
    RouteEntry{Get, "/a/done", show_thanks, {}},
    RouteEntry{Get, "/a/:link", show_sheet, {}},
    RouteEntry{Post, "/a/:link", give_answers, small_body},
    RouteEntry{Get, "/a/:link/done", show_class_thanks, {}},
};

} // namespace

std::span<const RouteEntry> wave_routes()
{
    return table;
}

} // namespace vekha::web
