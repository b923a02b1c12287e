#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response get_sign_in(Context& context, const http::Request& request);
http::Response sign_in(Context& context, const http::Request& request);
http::Response sign_in_second_factor(Context& context, const http::Request& request);
http::Response sign_out(Context& context, const http::Request& request);
http::Response reauthenticate(Context& context, const http::Request& request);
http::Response get_session(Context& context, const http::Request& request);

http::Response get_account(Context& context, const http::Request& request);
http::Response change_password(Context& context, const http::Request& request);
http::Response enrol_second_factor(Context& context, const http::Request& request);
http::Response confirm_second_factor(Context& context, const http::Request& request);
http::Response remove_second_factor(Context& context, const http::Request& request);
http::Response renew_recovery_codes(Context& context, const http::Request& request);
http::Response list_sessions(Context& context, const http::Request& request);
http::Response revoke_session(Context& context, const http::Request& request);

http::Response get_invitation(Context& context, const http::Request& request);
http::Response accept_invitation(Context& context, const http::Request& request);
http::Response create_first_administrator(Context& context, const http::Request& request);

} // namespace vekha::web
