#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response get_school_dossier(Context& context, const http::Request& request);
http::Response export_school_dossier(Context& context, const http::Request& request);

} // namespace vekha::web
