#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response list_comments(Context& context, const http::Request& request);
http::Response add_comment(Context& context, const http::Request& request);
http::Response edit_comment(Context& context, const http::Request& request);
http::Response remove_comment(Context& context, const http::Request& request);
http::Response suggest_mentions(Context& context, const http::Request& request);

http::Response list_term_requests(Context& context, const http::Request& request);
http::Response export_term_requests(Context& context, const http::Request& request);
http::Response ask_for_term(Context& context, const http::Request& request);
http::Response get_term_request(Context& context, const http::Request& request);
http::Response answer_term_request(Context& context, const http::Request& request);
http::Response withdraw_term_request(Context& context, const http::Request& request);
http::Response get_answer_term(Context& context, const http::Request& request);
http::Response put_answer_term(Context& context, const http::Request& request);

http::Response list_acceptances(Context& context, const http::Request& request);
http::Response answer_acceptances(Context& context, const http::Request& request);
http::Response get_acceptance(Context& context, const http::Request& request);

http::Response list_row_choices(Context& context, const http::Request& request);
http::Response choose_row(Context& context, const http::Request& request);
http::Response list_conditions(Context& context, const http::Request& request);
http::Response answer_condition(Context& context, const http::Request& request);

} // namespace vekha::web
