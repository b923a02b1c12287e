#pragma once

#include "http/message.h"
#include "web/context.h"

namespace vekha::web
{

http::Response list_group_kinds(Context& context, const http::Request& request);
http::Response list_groups(Context& context, const http::Request& request);
http::Response make_group(Context& context, const http::Request& request);
http::Response get_group(Context& context, const http::Request& request);
http::Response change_group(Context& context, const http::Request& request);
http::Response list_group_members(Context& context, const http::Request& request);
http::Response add_group_members(Context& context, const http::Request& request);
http::Response end_group_members(Context& context, const http::Request& request);
http::Response copy_group(Context& context, const http::Request& request);
http::Response export_group(Context& context, const http::Request& request);
http::Response list_statuses(Context& context, const http::Request& request);
http::Response get_school_statuses(Context& context, const http::Request& request);
http::Response get_transitions(Context& context, const http::Request& request);
http::Response plan_transitions(Context& context, const http::Request& request);

http::Response list_executors(Context& context, const http::Request& request);
http::Response list_unresolved_executors(Context& context, const http::Request& request);
http::Response get_draft_executors(Context& context, const http::Request& request);
http::Response get_road_map_executors(Context& context, const http::Request& request);
http::Response settle_executor(Context& context, const http::Request& request);
http::Response forget_executor(Context& context, const http::Request& request);

http::Response list_bodies(Context& context, const http::Request& request);
http::Response make_body(Context& context, const http::Request& request);
http::Response export_bodies(Context& context, const http::Request& request);
http::Response get_body(Context& context, const http::Request& request);
http::Response change_body(Context& context, const http::Request& request);
http::Response add_body_member(Context& context, const http::Request& request);
http::Response change_body_member(Context& context, const http::Request& request);
http::Response list_appointments(Context& context, const http::Request& request);
http::Response make_appointment(Context& context, const http::Request& request);
http::Response export_appointments(Context& context, const http::Request& request);
http::Response change_appointment(Context& context, const http::Request& request);

} // namespace vekha::web
