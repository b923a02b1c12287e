#include "web/monitoring_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

/// Forms and answers hold tables: more than a field or two.
constexpr http::RouteOptions filled_body{.body_limit = 512u << 10};

constexpr std::array table{
    RouteEntry{Get, "/api/v1/monitoring/forms", list_monitoring_forms, {}},
    RouteEntry{Post, "/api/v1/monitoring/forms", make_monitoring_form, filled_body},
    RouteEntry{Get, "/api/v1/monitoring/forms/:formCode", get_monitoring_form, {}},
    RouteEntry{Put, "/api/v1/monitoring/forms/:formCode", change_monitoring_form, filled_body},
    RouteEntry{Get, "/api/v1/monitoring/proposals", list_round_proposals, {}},
    RouteEntry{Get, "/api/v1/monitoring/rounds", list_rounds, {}},
    RouteEntry{Post, "/api/v1/monitoring/rounds", make_round, filled_body},
    RouteEntry{Get, "/api/v1/monitoring/rounds/export", export_rounds, {}},
    RouteEntry{Get, "/api/v1/monitoring/rounds/:roundId", get_round, {}},
    RouteEntry{Patch, "/api/v1/monitoring/rounds/:roundId", change_round, small_body},
    RouteEntry{Delete, "/api/v1/monitoring/rounds/:roundId", discard_round, small_body},
    RouteEntry{Post, "/api/v1/monitoring/rounds/:roundId/opening", open_round, small_body},
    RouteEntry{Post, "/api/v1/monitoring/rounds/:roundId/closing", close_round, small_body},
    RouteEntry{Post, "/api/v1/monitoring/rounds/:roundId/reminders", remind_missing, small_body},
    RouteEntry{Get, "/api/v1/monitoring/rounds/:roundId/answers", list_round_answers, {}},
    RouteEntry{Get, "/api/v1/monitoring/rounds/:roundId/answers/export", export_round_answers, {}},
    RouteEntry{Get, "/api/v1/monitoring/rounds/:roundId/snapshot", get_round_snapshot, {}},
    RouteEntry{Get, "/api/v1/monitoring/rounds/:roundId/comparison", compare_rounds, {}},
    RouteEntry{Get, "/api/v1/monitoring/rounds/:roundId/note", get_analytic_note, {}},
    RouteEntry{Put, "/api/v1/monitoring/rounds/:roundId/note", put_analytic_note, filled_body},
    RouteEntry{Get, "/api/v1/monitoring/rounds/:roundId/note/file", print_analytic_note, {}},
    RouteEntry{Get, "/api/v1/monitoring/answers/:answerId", get_monitoring_answer, {}},
    RouteEntry{Put, "/api/v1/monitoring/answers/:answerId", save_monitoring_answer, filled_body},
    RouteEntry{Post, "/api/v1/monitoring/answers/:answerId/submission", submit_monitoring_answer, filled_body},
    RouteEntry{Delete, "/api/v1/monitoring/answers/:answerId/submission", recall_monitoring_answer, small_body},
    RouteEntry{Post, "/api/v1/monitoring/answers/:answerId/verdict", check_monitoring_answer, small_body},
    RouteEntry{Get, "/api/v1/meetings", list_meetings, {}},
    RouteEntry{Post, "/api/v1/meetings", make_meeting, filled_body},
    RouteEntry{Get, "/api/v1/meetings/:meetingId", get_meeting, {}},
    RouteEntry{Put, "/api/v1/meetings/:meetingId", change_meeting, filled_body},
    RouteEntry{Post, "/api/v1/meetings/:meetingId/decisions", add_decision, small_body},
    RouteEntry{Get, "/api/v1/decisions", list_decisions, {}},
    RouteEntry{Get, "/api/v1/decisions/export", export_decisions, {}},
    RouteEntry{Put, "/api/v1/decisions/:decisionId", change_decision, small_body},
    RouteEntry{Get, "/api/v1/plan-corrections", list_plan_corrections, {}},
    RouteEntry{Get, "/api/v1/plan-corrections/export", export_plan_corrections, {}},
    RouteEntry{Put, "/api/v1/plan-corrections/:correctionId", decide_plan_correction, small_body},
};

} // namespace

std::span<const RouteEntry> monitoring_routes()
{
    return table;
}

} // namespace vekha::web
