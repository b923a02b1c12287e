#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response get_territory_dashboard(Context& context, const http::Request& request);
http::Response export_territory_dashboard(Context& context, const http::Request& request);
http::Response get_territory_as_it_stood(Context& context, const http::Request& request);
http::Response get_school_dashboard(Context& context, const http::Request& request);
http::Response get_executor_load(Context& context, const http::Request& request);
http::Response export_executor_load(Context& context, const http::Request& request);
http::Response get_reporting_burden(Context& context, const http::Request& request);
http::Response export_reporting_burden(Context& context, const http::Request& request);
http::Response get_burden_of_month(Context& context, const http::Request& request);

http::Response list_saved_views(Context& context, const http::Request& request);
http::Response save_view(Context& context, const http::Request& request);
http::Response change_saved_view(Context& context, const http::Request& request);
http::Response remove_saved_view(Context& context, const http::Request& request);

} // namespace vekha::web
