#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response list_context_values(Context& context, const http::Request& request);
http::Response export_context_values(Context& context, const http::Request& request);
http::Response get_context_catalogue(Context& context, const http::Request& request);
http::Response get_school_context(Context& context, const http::Request& request);
http::Response save_school_context_value(Context& context, const http::Request& request);

http::Response list_social_passports(Context& context, const http::Request& request);
http::Response export_social_passports(Context& context, const http::Request& request);
http::Response get_social_passport(Context& context, const http::Request& request);
http::Response save_social_passport(Context& context, const http::Request& request);
http::Response sign_social_passport(Context& context, const http::Request& request);
http::Response reopen_social_passport(Context& context, const http::Request& request);

http::Response list_scales(Context& context, const http::Request& request);
http::Response add_scale(Context& context, const http::Request& request);
http::Response withdraw_scale(Context& context, const http::Request& request);

} // namespace vekha::web
