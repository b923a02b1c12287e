#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response check_integrity(Context& context, const http::Request& request);
http::Response list_trash(Context& context, const http::Request& request);
http::Response restore_from_trash(Context& context, const http::Request& request);

} // namespace vekha::web
