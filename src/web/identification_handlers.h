#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response list_methods(Context& context, const http::Request& request);
http::Response get_method(Context& context, const http::Request& request);
http::Response make_method_edition(Context& context, const http::Request& request);
http::Response change_method_edition(Context& context, const http::Request& request);

http::Response list_identifications(Context& context, const http::Request& request);
http::Response make_identification(Context& context, const http::Request& request);
http::Response ask_what_if(Context& context, const http::Request& request);
http::Response get_identification(Context& context, const http::Request& request);
http::Response list_identified_schools(Context& context, const http::Request& request);
http::Response export_identified_schools(Context& context, const http::Request& request);
http::Response get_identified_school(Context& context, const http::Request& request);
http::Response list_identification_changes(Context& context, const http::Request& request);
http::Response get_identification_points(Context& context, const http::Request& request);
http::Response get_identification_result(Context& context, const http::Request& request);
http::Response rerun_identification(Context& context, const http::Request& request);
http::Response confirm_identification(Context& context, const http::Request& request);

} // namespace vekha::web
