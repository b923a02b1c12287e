#pragma once

#include "service/closed_rounds.h"
#include "service/meetings.h"
#include "service/monitoring_answers.h"
#include "service/monitoring_forms.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace vekha::web
{

[[nodiscard]] boost::json::object encode_form(const service::FormEntry& entry);
[[nodiscard]] boost::json::object encode_round(const service::RoundRow& round);
[[nodiscard]] boost::json::object encode_round(const service::RoundView& view);
[[nodiscard]] boost::json::value encode_proposal(const service::RoundProposal& proposal);

[[nodiscard]] boost::json::object encode_answer(const service::AnswerRow& answer);
[[nodiscard]] boost::json::object encode_answer(const service::AnswerView& view);
[[nodiscard]] boost::json::value encode_reminded(const service::Reminded& reminded);

[[nodiscard]] boost::json::object encode_snapshot(const service::SnapshotView& view);
[[nodiscard]] boost::json::value encode_comparison(const service::Comparison& comparison);
[[nodiscard]] boost::json::value encode_note(const service::NoteView& view);

[[nodiscard]] boost::json::object encode_meeting(const service::MeetingRow& meeting);
[[nodiscard]] boost::json::value encode_meeting(const service::MeetingView& view, domain::Date today);
[[nodiscard]] boost::json::object encode_decision(const service::DecisionRow& decision, domain::Date today);
[[nodiscard]] boost::json::value encode_correction(const service::CorrectionRow& correction);

} // namespace vekha::web
