#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response list_notices(Context& context, const http::Request& request);
http::Response get_notice_state(Context& context, const http::Request& request);
http::Response read_notices(Context& context, const http::Request& request);

} // namespace vekha::web
