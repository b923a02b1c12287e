#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

/// One function an operation of api/openapi.yaml, named after its operationId.
using Operation = http::Response (*)(Context&, const http::Request&);

http::Response get_health(Context& context, const http::Request& request);
http::Response get_metrics(Context& context, const http::Request& request);
http::Response get_today(Context& context, const http::Request& request);

http::Response list_drafts(Context& context, const http::Request& request);
http::Response create_draft(Context& context, const http::Request& request);
http::Response get_draft(Context& context, const http::Request& request);
http::Response edit_draft(Context& context, const http::Request& request);
http::Response discard_draft(Context& context, const http::Request& request);
http::Response get_draft_source(Context& context, const http::Request& request);
http::Response get_draft_file(Context& context, const http::Request& request);
http::Response correct_field(Context& context, const http::Request& request);
http::Response add_row(Context& context, const http::Request& request);
http::Response remove_row(Context& context, const http::Request& request);
http::Response move_row(Context& context, const http::Request& request);
http::Response get_row_occurrences(Context& context, const http::Request& request);
http::Response undo_edit(Context& context, const http::Request& request);
http::Response redo_edit(Context& context, const http::Request& request);
http::Response get_approval_readiness(Context& context, const http::Request& request);
http::Response approve_draft(Context& context, const http::Request& request);
http::Response understand_wording(Context& context, const http::Request& request);

http::Response list_road_maps(Context& context, const http::Request& request);
http::Response get_road_map(Context& context, const http::Request& request);
http::Response get_matrix(Context& context, const http::Request& request);
http::Response get_road_map_calendar(Context& context, const http::Request& request);
http::Response get_road_map_source(Context& context, const http::Request& request);
http::Response export_road_map(Context& context, const http::Request& request);
http::Response derive_school_plan(Context& context, const http::Request& request);

http::Response list_obligations(Context& context, const http::Request& request);
http::Response export_obligations(Context& context, const http::Request& request);
http::Response get_obligation(Context& context, const http::Request& request);
http::Response set_obligation_date(Context& context, const http::Request& request);

http::Response list_organisations(Context& context, const http::Request& request);
http::Response import_organisations(Context& context, const http::Request& request);
http::Response get_school_calendar(Context& context, const http::Request& request);
http::Response put_school_calendar(Context& context, const http::Request& request);

} // namespace vekha::web
