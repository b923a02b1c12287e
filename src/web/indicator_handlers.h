#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response list_indicators(Context& context, const http::Request& request);
http::Response make_indicator(Context& context, const http::Request& request);
http::Response get_indicator_catalogue(Context& context, const http::Request& request);
http::Response get_indicator(Context& context, const http::Request& request);
http::Response edit_indicator(Context& context, const http::Request& request);
http::Response set_indicator_targets(Context& context, const http::Request& request);
http::Response set_indicator_state(Context& context, const http::Request& request);
http::Response make_indicators_of_road_map(Context& context, const http::Request& request);
http::Response import_indicator_preset(Context& context, const http::Request& request);

http::Response get_plan_fact(Context& context, const http::Request& request);
http::Response get_indicators_by_municipality(Context& context, const http::Request& request);
http::Response export_indicators(Context& context, const http::Request& request);
http::Response explain_indicator(Context& context, const http::Request& request);
http::Response export_indicator_explanation(Context& context, const http::Request& request);

http::Response save_indicator_fact(Context& context, const http::Request& request);
http::Response save_indicator_facts(Context& context, const http::Request& request);
http::Response get_school_indicators(Context& context, const http::Request& request);

} // namespace vekha::web
