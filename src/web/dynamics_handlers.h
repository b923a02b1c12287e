#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response get_school_results(Context& context, const http::Request& request);
http::Response list_results_in_dynamics(Context& context, const http::Request& request);
http::Response export_results_in_dynamics(Context& context, const http::Request& request);
http::Response get_three_lists(Context& context, const http::Request& request);
http::Response export_three_lists(Context& context, const http::Request& request);
http::Response get_level_transitions(Context& context, const http::Request& request);
http::Response list_transition_schools(Context& context, const http::Request& request);
http::Response export_level_transitions(Context& context, const http::Request& request);
http::Response get_objectivity_register(Context& context, const http::Request& request);
http::Response export_objectivity_register(Context& context, const http::Request& request);
http::Response get_support_effect(Context& context, const http::Request& request);
http::Response export_support_effect(Context& context, const http::Request& request);
http::Response export_identification_sheet(Context& context, const http::Request& request);

} // namespace vekha::web
