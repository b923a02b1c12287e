#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response list_people(Context& context, const http::Request& request);
http::Response export_people(Context& context, const http::Request& request);
http::Response create_person(Context& context, const http::Request& request);
http::Response get_person(Context& context, const http::Request& request);
http::Response edit_person(Context& context, const http::Request& request);
http::Response move_person(Context& context, const http::Request& request);
http::Response close_person(Context& context, const http::Request& request);
http::Response get_contacts(Context& context, const http::Request& request);

http::Response list_roles(Context& context, const http::Request& request);
http::Response give_role(Context& context, const http::Request& request);
http::Response end_role(Context& context, const http::Request& request);

http::Response invite_person(Context& context, const http::Request& request);
http::Response block_account(Context& context, const http::Request& request);
http::Response unblock_account(Context& context, const http::Request& request);
http::Response reset_second_factor(Context& context, const http::Request& request);
http::Response list_person_sessions(Context& context, const http::Request& request);
http::Response end_person_sessions(Context& context, const http::Request& request);
http::Response start_view_as(Context& context, const http::Request& request);
http::Response stop_view_as(Context& context, const http::Request& request);
http::Response explain_decision(Context& context, const http::Request& request);

http::Response list_personal_data(Context& context, const http::Request& request);
http::Response list_expired_people(Context& context, const http::Request& request);
http::Response export_personal_data(Context& context, const http::Request& request);
http::Response erase_person(Context& context, const http::Request& request);

} // namespace vekha::web
