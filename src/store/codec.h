#pragma once

#include "domain/field_change.h"
#include "domain/plan.h"
#include "domain/school_calendar.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// The JSON columns, written and read by the wire room. Reading what no program of ours wrote throws DatabaseError.
[[nodiscard]] std::string encoded(const domain::Activity& activity);
[[nodiscard]] std::string encoded(const domain::SchoolCalendar& calendar);
[[nodiscard]] std::string encoded(const std::vector<std::string>& texts);
[[nodiscard]] std::string encoded(const std::map<std::string, std::string>& texts);
[[nodiscard]] std::string encoded(const std::vector<domain::Finding>& findings);
[[nodiscard]] std::string encoded(const std::vector<domain::FieldChange>& changes);
/// The plan without its activities: those have rows of their own.
[[nodiscard]] std::string encoded_header(const domain::Plan& plan);

[[nodiscard]] domain::Activity decoded_activity(std::string_view json);
[[nodiscard]] domain::SchoolCalendar decoded_calendar(std::string_view json);
[[nodiscard]] std::vector<std::string> decoded_texts(std::string_view json);
[[nodiscard]] std::map<std::string, std::string> decoded_text_map(std::string_view json);
[[nodiscard]] std::vector<domain::Finding> decoded_findings(std::string_view json);
[[nodiscard]] std::vector<domain::FieldChange> decoded_changes(std::string_view json);
[[nodiscard]] domain::Plan decoded_header(std::string_view json);

} // namespace vekha::store
