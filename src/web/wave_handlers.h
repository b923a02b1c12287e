#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response list_questionnaires(Context& context, const http::Request& request);
http::Response make_questionnaire(Context& context, const http::Request& request);
http::Response get_questionnaire(Context& context, const http::Request& request);
http::Response change_questionnaire(Context& context, const http::Request& request);

http::Response list_waves(Context& context, const http::Request& request);
http::Response export_waves(Context& context, const http::Request& request);
http::Response make_wave(Context& context, const http::Request& request);
http::Response get_wave(Context& context, const http::Request& request);
http::Response change_wave(Context& context, const http::Request& request);
http::Response discard_wave(Context& context, const http::Request& request);
http::Response open_wave(Context& context, const http::Request& request);
http::Response close_wave(Context& context, const http::Request& request);
http::Response score_wave(Context& context, const http::Request& request);
http::Response remind_schools(Context& context, const http::Request& request);

http::Response list_wave_schools(Context& context, const http::Request& request);
http::Response export_wave_schools(Context& context, const http::Request& request);
http::Response get_wave_school(Context& context, const http::Request& request);
http::Response set_wave_expected(Context& context, const http::Request& request);
http::Response print_wave_links(Context& context, const http::Request& request);
http::Response make_class_code(Context& context, const http::Request& request);
http::Response withdraw_wave_links(Context& context, const http::Request& request);
http::Response list_wave_scores(Context& context, const http::Request& request);
http::Response get_school_wave_scores(Context& context, const http::Request& request);

} // namespace vekha::web
