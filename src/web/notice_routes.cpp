#include "web/letter_handlers.h"
#include "web/notice_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

constexpr std::array table{
    RouteEntry{Get, "/api/v1/notices", list_notices, {}},
    RouteEntry{Get, "/api/v1/notices/state", get_notice_state, {}},
    RouteEntry{Post, "/api/v1/notices/read", read_notices, small_body},
    RouteEntry{Get, "/api/v1/reminder-plan", get_reminder_plan, {}},
    RouteEntry{Put, "/api/v1/reminder-plan", put_reminder_plan, small_body},
    RouteEntry{Delete, "/api/v1/reminder-plan", drop_reminder_plan, small_body},
    RouteEntry{Get, "/api/v1/letters", list_letters, {}},
    RouteEntry{Post, "/api/v1/letters/:letterId/retry", retry_letter, small_body},
    RouteEntry{Get, "/api/v1/account/letters", get_letter_wishes, {}},
    RouteEntry{Put, "/api/v1/account/letters", put_letter_wishes, small_body},
    RouteEntry{Get, "/api/v1/account/feeds", list_feeds, {}},
    RouteEntry{Post, "/api/v1/account/feeds", make_feed, small_body},
    RouteEntry{Delete, "/api/v1/account/feeds/:feedId", revoke_feed, small_body},
    RouteEntry{Get, "/api/v1/people/:personId/absences", list_absences, {}},
    RouteEntry{Post, "/api/v1/people/:personId/absences", add_absence, small_body},
    RouteEntry{Delete, "/api/v1/people/:personId/absences/:absenceId", remove_absence, small_body},
    RouteEntry{Get, "/api/v1/working-days/:year", get_working_year, {}},
    RouteEntry{Put, "/api/v1/working-days/:year", put_working_year, small_body},
    RouteEntry{Get, "/feeds/:file", read_feed, {}},
    RouteEntry{Get, "/unsubscribe/:token", show_unsubscribe, {}},
    RouteEntry{Post, "/unsubscribe/:token", unsubscribe, small_body},
};

} // namespace

std::span<const RouteEntry> notice_routes()
{
    return table;
}

} // namespace vekha::web
