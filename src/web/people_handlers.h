#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response list_people(Context& context, const http::Request& request);
http::Response create_person(Context& context, const http::Request& request);
http::Response get_person(Context& context, const http::Request& request);
http::Response edit_person(Context& context, const http::Request& request);
http::Response move_person(Context& context, const http::Request& request);
http::Response close_person(Context& context, const http::Request& request);
http::Response get_contacts(Context& context, const http::Request& request);

http::Response list_roles(Context& context, const http::Request& request);
http::Response give_role(Context& context, const http::Request& request);
http::Response end_role(Context& context, const http::Request& request);

} // namespace vekha::web
