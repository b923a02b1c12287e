#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response list_regions(Context& context, const http::Request& request);
http::Response add_region(Context& context, const http::Request& request);

http::Response list_territories(Context& context, const http::Request& request);
http::Response add_territory(Context& context, const http::Request& request);
http::Response get_territory(Context& context, const http::Request& request);
http::Response change_territory(Context& context, const http::Request& request);
http::Response close_territory(Context& context, const http::Request& request);
http::Response merge_territories(Context& context, const http::Request& request);
http::Response split_territory(Context& context, const http::Request& request);

http::Response export_organisations(Context& context, const http::Request& request);
http::Response list_organisation_kinds(Context& context, const http::Request& request);
http::Response add_organisation(Context& context, const http::Request& request);
http::Response get_organisation(Context& context, const http::Request& request);
http::Response change_organisation(Context& context, const http::Request& request);
http::Response get_organisation_history(Context& context, const http::Request& request);
http::Response move_organisation(Context& context, const http::Request& request);
http::Response close_organisation(Context& context, const http::Request& request);
http::Response merge_organisations(Context& context, const http::Request& request);
http::Response reorganise(Context& context, const http::Request& request);
http::Response list_same_organisations(Context& context, const http::Request& request);
http::Response tell_organisations_apart(Context& context, const http::Request& request);

} // namespace vekha::web
