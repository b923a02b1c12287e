#pragma once

#include "service/bodies.h"
#include "service/executors.h"
#include "service/school_groups.h"
#include "service/school_statuses.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace vekha::web
{

[[nodiscard]] boost::json::value encode_group(const service::GroupRow& group);
[[nodiscard]] boost::json::value encode_member(const service::GroupMember& member);
[[nodiscard]] boost::json::value encode_members_change(const service::MembersChange& change);
[[nodiscard]] boost::json::value encode_effect(const service::AudienceEffect& effect);
[[nodiscard]] boost::json::value encode_status(const store::SchoolStatus& status);
[[nodiscard]] boost::json::value encode_school_years(const service::SchoolYears& row);
[[nodiscard]] boost::json::value encode_transitions(const service::TransitionReport& report);
[[nodiscard]] boost::json::value encode_order(const store::Order& order);

[[nodiscard]] boost::json::value encode_executor(const service::ExecutorRow& executor);
[[nodiscard]] boost::json::value encode_executor_in_plan(const service::ExecutorInPlan& executor);
[[nodiscard]] boost::json::value encode_unresolved(const service::UnresolvedExecutor& executor);

[[nodiscard]] boost::json::object encode_body(const service::BodyRow& body);
[[nodiscard]] boost::json::value encode_body(const service::BodyView& body);
[[nodiscard]] boost::json::value encode_appointment(const service::AppointmentRow& appointment, domain::Date today);

} // namespace vekha::web
