#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response list_register_imports(Context& context, const http::Request& request);
http::Response upload_register(Context& context, const http::Request& request);
http::Response get_register_import(Context& context, const http::Request& request);
http::Response discard_register_import(Context& context, const http::Request& request);
http::Response get_import_columns(Context& context, const http::Request& request);
http::Response map_register(Context& context, const http::Request& request);
http::Response check_register(Context& context, const http::Request& request);
http::Response list_import_rows(Context& context, const http::Request& request);
http::Response start_register_import(Context& context, const http::Request& request);
http::Response export_failed_rows(Context& context, const http::Request& request);
http::Response get_undo_obstacles(Context& context, const http::Request& request);
http::Response undo_register_import(Context& context, const http::Request& request);

} // namespace vekha::web
