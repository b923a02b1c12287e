#include "web/route_tables.h"
#include "web/talk_handlers.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

constexpr std::array table{
    RouteEntry{Get, "/api/v1/comments", list_comments, {}},
    RouteEntry{Post, "/api/v1/comments", add_comment, small_body},
    RouteEntry{Get, "/api/v1/comments/people", suggest_mentions, {}},
    RouteEntry{Put, "/api/v1/comments/:commentId", edit_comment, small_body},
    RouteEntry{Delete, "/api/v1/comments/:commentId", remove_comment, small_body},
    RouteEntry{Get, "/api/v1/term-requests", list_term_requests, {}},
    RouteEntry{Post, "/api/v1/term-requests", ask_for_term, small_body},
    RouteEntry{Get, "/api/v1/term-requests/export", export_term_requests, {}},
    RouteEntry{Get, "/api/v1/term-requests/answer-term", get_answer_term, {}},
    RouteEntry{Put, "/api/v1/term-requests/answer-term", put_answer_term, small_body},
    RouteEntry{Get, "/api/v1/term-requests/:requestId", get_term_request, {}},
    RouteEntry{Post, "/api/v1/term-requests/:requestId/answer", answer_term_request, small_body},
    RouteEntry{Post, "/api/v1/term-requests/:requestId/withdrawal", withdraw_term_request, small_body},
    RouteEntry{Get, "/api/v1/acceptances", list_acceptances, {}},
    RouteEntry{Post, "/api/v1/acceptances", answer_acceptances, small_body},
    RouteEntry{Get, "/api/v1/acceptances/:obligationId", get_acceptance, {}},
    RouteEntry{Get, "/api/v1/row-choices", list_row_choices, {}},
    RouteEntry{Put, "/api/v1/row-choices/:choiceId", choose_row, small_body},
    RouteEntry{Get, "/api/v1/conditions", list_conditions, {}},
    RouteEntry{Put, "/api/v1/conditions/:conditionId", answer_condition, small_body},
};

} // namespace

std::span<const RouteEntry> talk_routes()
{
    return table;
}

} // namespace vekha::web
