#pragma once

#include "web/handlers.h"

namespace vekha::web
{

http::Response take_obligation_step(Context& context, const http::Request& request);
http::Response take_obligation_steps(Context& context, const http::Request& request);
http::Response list_obligation_steps(Context& context, const http::Request& request);
http::Response list_return_reasons(Context& context, const http::Request& request);

} // namespace vekha::web
