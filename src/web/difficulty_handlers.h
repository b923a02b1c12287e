#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response get_difficulties(Context& context, const http::Request& request);
http::Response export_difficulties(Context& context, const http::Request& request);

} // namespace vekha::web
