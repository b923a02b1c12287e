#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response list_curators(Context& context, const http::Request& request);
http::Response export_curators(Context& context, const http::Request& request);
http::Response get_curator_catalogue(Context& context, const http::Request& request);
http::Response get_curator_statistics(Context& context, const http::Request& request);
http::Response get_curator(Context& context, const http::Request& request);
http::Response save_curator(Context& context, const http::Request& request);
http::Response select_curator(Context& context, const http::Request& request);

http::Response list_curated_schools(Context& context, const http::Request& request);
http::Response get_school_curation(Context& context, const http::Request& request);
http::Response save_school_needs(Context& context, const http::Request& request);

http::Response list_curator_assignments(Context& context, const http::Request& request);
http::Response assign_curator(Context& context, const http::Request& request);
http::Response get_curator_assignment(Context& context, const http::Request& request);
http::Response replace_curator(Context& context, const http::Request& request);
http::Response end_curator_assignment(Context& context, const http::Request& request);
http::Response add_curator_record(Context& context, const http::Request& request);
http::Response edit_curator_record(Context& context, const http::Request& request);
http::Response remove_curator_record(Context& context, const http::Request& request);

http::Response propose_curators(Context& context, const http::Request& request);
http::Response approve_curator_proposal(Context& context, const http::Request& request);

} // namespace vekha::web
