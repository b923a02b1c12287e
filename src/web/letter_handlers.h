#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response get_reminder_plan(Context& context, const http::Request& request);
http::Response put_reminder_plan(Context& context, const http::Request& request);
http::Response drop_reminder_plan(Context& context, const http::Request& request);

http::Response list_letters(Context& context, const http::Request& request);
http::Response retry_letter(Context& context, const http::Request& request);
http::Response get_letter_wishes(Context& context, const http::Request& request);
http::Response put_letter_wishes(Context& context, const http::Request& request);
http::Response show_unsubscribe(Context& context, const http::Request& request);
http::Response unsubscribe(Context& context, const http::Request& request);

http::Response list_feeds(Context& context, const http::Request& request);
http::Response make_feed(Context& context, const http::Request& request);
http::Response revoke_feed(Context& context, const http::Request& request);
http::Response read_feed(Context& context, const http::Request& request);

http::Response list_absences(Context& context, const http::Request& request);
http::Response add_absence(Context& context, const http::Request& request);
http::Response remove_absence(Context& context, const http::Request& request);

http::Response get_working_year(Context& context, const http::Request& request);
http::Response put_working_year(Context& context, const http::Request& request);

} // namespace vekha::web
