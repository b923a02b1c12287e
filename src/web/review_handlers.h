#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response list_review(Context& context, const http::Request& request);
http::Response count_review(Context& context, const http::Request& request);
http::Response list_returned(Context& context, const http::Request& request);
http::Response claim_review(Context& context, const http::Request& request);
http::Response release_review(Context& context, const http::Request& request);
http::Response get_review_difference(Context& context, const http::Request& request);

} // namespace vekha::web
