#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response list_monitoring_forms(Context& context, const http::Request& request);
http::Response make_monitoring_form(Context& context, const http::Request& request);
http::Response get_monitoring_form(Context& context, const http::Request& request);
http::Response change_monitoring_form(Context& context, const http::Request& request);

http::Response list_round_proposals(Context& context, const http::Request& request);
http::Response list_rounds(Context& context, const http::Request& request);
http::Response export_rounds(Context& context, const http::Request& request);
http::Response make_round(Context& context, const http::Request& request);
http::Response get_round(Context& context, const http::Request& request);
http::Response change_round(Context& context, const http::Request& request);
http::Response discard_round(Context& context, const http::Request& request);
http::Response open_round(Context& context, const http::Request& request);
http::Response close_round(Context& context, const http::Request& request);
http::Response remind_missing(Context& context, const http::Request& request);

http::Response list_round_answers(Context& context, const http::Request& request);
http::Response export_round_answers(Context& context, const http::Request& request);
http::Response get_monitoring_answer(Context& context, const http::Request& request);
http::Response save_monitoring_answer(Context& context, const http::Request& request);
http::Response submit_monitoring_answer(Context& context, const http::Request& request);
http::Response recall_monitoring_answer(Context& context, const http::Request& request);
http::Response check_monitoring_answer(Context& context, const http::Request& request);

http::Response get_round_snapshot(Context& context, const http::Request& request);
http::Response compare_rounds(Context& context, const http::Request& request);
http::Response get_analytic_note(Context& context, const http::Request& request);
http::Response put_analytic_note(Context& context, const http::Request& request);
http::Response print_analytic_note(Context& context, const http::Request& request);

http::Response list_meetings(Context& context, const http::Request& request);
http::Response make_meeting(Context& context, const http::Request& request);
http::Response get_meeting(Context& context, const http::Request& request);
http::Response change_meeting(Context& context, const http::Request& request);
http::Response add_decision(Context& context, const http::Request& request);
http::Response list_decisions(Context& context, const http::Request& request);
http::Response export_decisions(Context& context, const http::Request& request);
http::Response change_decision(Context& context, const http::Request& request);
http::Response list_plan_corrections(Context& context, const http::Request& request);
http::Response export_plan_corrections(Context& context, const http::Request& request);
http::Response decide_plan_correction(Context& context, const http::Request& request);

} // namespace vekha::web
