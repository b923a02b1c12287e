#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response get_proof(Context& context, const http::Request& request);
http::Response add_evidence(Context& context, const http::Request& request);
http::Response get_evidence(Context& context, const http::Request& request);
http::Response edit_evidence(Context& context, const http::Request& request);
http::Response remove_evidence(Context& context, const http::Request& request);
http::Response link_evidence(Context& context, const http::Request& request);
http::Response unlink_evidence(Context& context, const http::Request& request);
http::Response get_evidence_file(Context& context, const http::Request& request);
http::Response get_evidence_preview(Context& context, const http::Request& request);

http::Response begin_upload(Context& context, const http::Request& request);
http::Response get_upload(Context& context, const http::Request& request);
http::Response send_upload_piece(Context& context, const http::Request& request);
http::Response abandon_upload(Context& context, const http::Request& request);
http::Response finish_upload(Context& context, const http::Request& request);

} // namespace vekha::web
