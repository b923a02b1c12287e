#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response begin_openid(Context& context, const http::Request& request);
http::Response return_from_openid(Context& context, const http::Request& request);
http::Response list_identities(Context& context, const http::Request& request);
http::Response remove_identity(Context& context, const http::Request& request);

} // namespace vekha::web
