#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response list_result_files(Context& context, const http::Request& request);
http::Response upload_result_file(Context& context, const http::Request& request);
http::Response get_result_file(Context& context, const http::Request& request);
http::Response discard_result_file(Context& context, const http::Request& request);
http::Response get_result_columns(Context& context, const http::Request& request);
http::Response read_result_file_anew(Context& context, const http::Request& request);
http::Response apply_result_file(Context& context, const http::Request& request);
http::Response undo_result_file(Context& context, const http::Request& request);
http::Response export_result_protocol(Context& context, const http::Request& request);

http::Response list_result_quarantine(Context& context, const http::Request& request);
http::Response get_quarantined(Context& context, const http::Request& request);
http::Response match_quarantined(Context& context, const http::Request& request);
http::Response dismiss_quarantined(Context& context, const http::Request& request);

} // namespace vekha::web
