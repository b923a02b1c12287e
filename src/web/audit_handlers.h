#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response list_audit(Context& context, const http::Request& request);
http::Response export_audit(Context& context, const http::Request& request);
http::Response get_audit_words(Context& context, const http::Request& request);
http::Response verify_audit(Context& context, const http::Request& request);

} // namespace vekha::web
