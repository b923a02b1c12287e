#pragma once

#include "domain/monitoring_round.h"
#include "wire/cursor.h"
#include "wire/json.h"

#include <span>
#include <vector>

namespace vekha::wire
{

/// {"code": "stage-1", "edition": 1, "title": "…", "fields": [{"code": "…", "kind": "number", …}], …}.
[[nodiscard]] boost::json::object to_json(const domain::MonitoringForm& form);
[[nodiscard]] domain::Result<domain::MonitoringForm, WireError>
monitoring_form_from_json(const boost::json::value& value);
/// The same, inside the decoding of something larger.
[[nodiscard]] domain::MonitoringForm read_monitoring_form(const Cursor& at);

/// {"values": {"pupils": 12, "plan": {"notApplicable": true}, "measures": [{"what": "…"}]}, "duties": [{"obligation":
/// 7, "fact": "done", …}]}. A blank is null or absent.
[[nodiscard]] boost::json::object to_json(const domain::FilledForm& filled);
[[nodiscard]] domain::Result<domain::FilledForm, WireError> filled_form_from_json(const boost::json::value& value);
[[nodiscard]] domain::FilledForm read_filled_form(const Cursor& at);

/// A value as it stands in the object above; null for a blank.
[[nodiscard]] boost::json::value to_json(const domain::FieldValue& value);
[[nodiscard]] boost::json::object to_json(const domain::FieldTotal& total);
[[nodiscard]] boost::json::object to_json(const domain::RoundFigures& figures);
[[nodiscard]] boost::json::object to_json(const domain::DutyFigures& figures);
[[nodiscard]] boost::json::object to_json(const domain::FormDuty& duty);
[[nodiscard]] boost::json::object to_json(const domain::FrozenIndicator& indicator);

[[nodiscard]] boost::json::object to_json(const domain::FrozenAnswer& answer);
[[nodiscard]] domain::Result<domain::FrozenAnswer, WireError> frozen_answer_from_json(const boost::json::value& value);
[[nodiscard]] boost::json::object to_json(const domain::RoundSnapshot& snapshot);
[[nodiscard]] domain::Result<domain::RoundSnapshot, WireError>
round_snapshot_from_json(const boost::json::value& value);

/// What the program brings: presets/monitoring, in order of their files.
[[nodiscard]] const std::vector<domain::MonitoringForm>& preset_forms();

} // namespace vekha::wire
