#pragma once

#include "domain/occurrence.h"
#include "domain/plan.h"
#include "domain/result.h"
#include "wire/cursor.h"
#include "wire/json.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::wire
{

/// What a finding says to people, in both tongues; made by the caller, since wire knows no language.
struct FindingText {
    std::string russian;
    std::string english;
};
using FindingInWords = std::function<FindingText(const domain::Finding&)>;

/// The road map draft as docs/road-map-draft.md fixes it; the only codec of these values.
[[nodiscard]] boost::json::value to_json(const domain::RoadMapDraft& draft);
/// The same, with a sentence in every finding.
[[nodiscard]] boost::json::value to_json(const domain::RoadMapDraft& draft, const FindingInWords& in_words);
[[nodiscard]] boost::json::value to_json(const domain::Plan& plan);
[[nodiscard]] boost::json::value to_json(const domain::Activity& activity);
[[nodiscard]] boost::json::value to_json(const domain::Schedule& schedule);
[[nodiscard]] boost::json::value to_json(const domain::Target& target);
[[nodiscard]] boost::json::value to_json(const std::vector<domain::Target>& targets);
[[nodiscard]] boost::json::value to_json(const domain::Finding& finding);
[[nodiscard]] boost::json::value to_json(const domain::Finding& finding, std::string_view text_ru,
                                         std::string_view text_en);
[[nodiscard]] boost::json::value to_json(const domain::FieldReading& reading);
[[nodiscard]] boost::json::value to_json(const domain::Approval& approval);
[[nodiscard]] boost::json::value to_json(const domain::Place& place);
[[nodiscard]] boost::json::value to_json(const domain::Period& period);
[[nodiscard]] boost::json::value to_json(const domain::Occurrence& occurrence);
/// One line of `vekha expand`: the occurrence with the key of its activity.
[[nodiscard]] boost::json::value to_json(std::string_view activity, const domain::Occurrence& occurrence);

/// What a draft lacks takes its default; only the list of activities and the id of each are needed. Unknown keys are
/// passed over.
///
/// @error json-missing, json-wrong-type, json-bad-value with the pointer of the offending part
[[nodiscard]] domain::Result<domain::RoadMapDraft, WireError> draft_from_json(const boost::json::value& value);
[[nodiscard]] domain::Result<domain::Plan, WireError> plan_from_json(const boost::json::value& value);
[[nodiscard]] domain::Result<domain::Activity, WireError> activity_from_json(const boost::json::value& value);
[[nodiscard]] domain::Result<domain::Schedule, WireError> schedule_from_json(const boost::json::value& value);
[[nodiscard]] domain::Result<domain::Target, WireError> target_from_json(const boost::json::value& value);
[[nodiscard]] domain::Result<domain::Finding, WireError> finding_from_json(const boost::json::value& value);

/// The same, inside the decoding of something larger.
[[nodiscard]] domain::Plan read_plan(const Cursor& at);
[[nodiscard]] domain::Activity read_activity(const Cursor& at);
[[nodiscard]] domain::Schedule read_schedule(const Cursor& at);
[[nodiscard]] domain::Target read_target(const Cursor& at);
[[nodiscard]] domain::Finding read_finding(const Cursor& at);
[[nodiscard]] domain::FieldReading read_field_reading(const Cursor& at);
[[nodiscard]] domain::Approval read_approval(const Cursor& at);
[[nodiscard]] domain::Place read_place(const Cursor& at);

/// Names used in JSON, URLs and the database.
[[nodiscard]] std::string_view name_of(domain::Field field);
[[nodiscard]] std::optional<domain::Field> field_from_name(std::string_view name);
[[nodiscard]] std::string_view name_of(domain::PlanKind kind);
[[nodiscard]] std::optional<domain::PlanKind> plan_kind_from_name(std::string_view name);
[[nodiscard]] std::string_view name_of(domain::OccurrenceKind kind);
[[nodiscard]] std::optional<domain::OccurrenceKind> occurrence_kind_from_name(std::string_view name);
[[nodiscard]] std::string_view name_of(domain::Severity severity);
[[nodiscard]] std::optional<domain::Severity> severity_from_name(std::string_view name);
[[nodiscard]] std::string_view name_of(domain::Settled settled);
[[nodiscard]] std::optional<domain::Settled> settled_from_name(std::string_view name);

} // namespace vekha::wire
