#include "web/account_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

/// Nothing here is longer than a few lines, and nobody has signed in yet.
constexpr http::RouteOptions few_lines{.body_limit = 8u << 10};

constexpr std::array table{
    RouteEntry{Get, "/api/v1/sign-in", get_sign_in, {}},
    RouteEntry{Get, "/api/v1/session", get_session, {}},
    RouteEntry{Post, "/api/v1/session", sign_in, few_lines},
    RouteEntry{Delete, "/api/v1/session", sign_out, few_lines},
    RouteEntry{Post, "/api/v1/session/second-factor", sign_in_second_factor, few_lines},
    RouteEntry{Post, "/api/v1/session/proof", reauthenticate, few_lines},
    RouteEntry{Get, "/api/v1/account", get_account, {}},
    RouteEntry{Put, "/api/v1/account/password", change_password, few_lines},
    RouteEntry{Post, "/api/v1/account/second-factor", enrol_second_factor, few_lines},
    RouteEntry{Put, "/api/v1/account/second-factor", confirm_second_factor, few_lines},
    RouteEntry{Delete, "/api/v1/account/second-factor", remove_second_factor, few_lines},
    RouteEntry{Post, "/api/v1/account/recovery-codes", renew_recovery_codes, few_lines},
    RouteEntry{Get, "/api/v1/account/sessions", list_sessions, {}},
    RouteEntry{Delete, "/api/v1/account/sessions/:sessionId", revoke_session, few_lines},
    RouteEntry{Post, "/api/v1/invitation", get_invitation, few_lines},
    RouteEntry{Post, "/api/v1/invitation/acceptance", accept_invitation, few_lines},
    RouteEntry{Post, "/api/v1/accounts/first", create_first_administrator, few_lines},
};

} // namespace

std::span<const RouteEntry> account_routes()
{
    return table;
}

} // namespace vekha::web
