#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response get_risk_catalogue(Context& context, const http::Request& request);
http::Response save_risk_catalogue(Context& context, const http::Request& request);

http::Response list_risk_profiles(Context& context, const http::Request& request);
http::Response get_risk_profile(Context& context, const http::Request& request);
http::Response acknowledge_risk_profile(Context& context, const http::Request& request);
http::Response agree_risk_profile(Context& context, const http::Request& request);
http::Response export_risk_profile(Context& context, const http::Request& request);
http::Response import_official_risks(Context& context, const http::Request& request);
http::Response make_wave_risk_profiles(Context& context, const http::Request& request);
http::Response get_school_risks(Context& context, const http::Request& request);
http::Response save_official_risks(Context& context, const http::Request& request);

http::Response get_risk_summary(Context& context, const http::Request& request);
http::Response export_risk_summary(Context& context, const http::Request& request);

http::Response list_visits(Context& context, const http::Request& request);
http::Response plan_visits(Context& context, const http::Request& request);
http::Response get_visit(Context& context, const http::Request& request);
http::Response save_visit(Context& context, const http::Request& request);
http::Response cancel_visit(Context& context, const http::Request& request);
http::Response agree_visit(Context& context, const http::Request& request);
http::Response finish_visit_task(Context& context, const http::Request& request);
http::Response add_visit_photo(Context& context, const http::Request& request);
http::Response get_visit_photo(Context& context, const http::Request& request);
http::Response remove_visit_photo(Context& context, const http::Request& request);

http::Response get_road_map_proposal(Context& context, const http::Request& request);
http::Response make_road_map_proposal(Context& context, const http::Request& request);

} // namespace vekha::web
