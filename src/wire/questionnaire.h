#pragma once

#include "domain/wave.h"
#include "wire/cursor.h"
#include "wire/json.h"

#include <vector>

namespace vekha::wire
{

/// {"code": "teachers", "edition": 1, "audience": "teachers", "title": "…", "preface": "…", "items": [{"code": "T01",
/// "kind": "agreement", "text": "…", "worst": "low", "weight": 1, "risks": ["G3.TEACH"]}, …]}.
[[nodiscard]] boost::json::object to_json(const domain::Questionnaire& questionnaire);
[[nodiscard]] domain::Result<domain::Questionnaire, WireError> questionnaire_from_json(const boost::json::value& value);
/// The same, inside the decoding of something larger.
[[nodiscard]] domain::Questionnaire read_questionnaire(const Cursor& at);

/// {"high": 66.7, "medium": 33.3, "fewest": 5, "weights": {"teachers": 2}}: points of 100 with one decimal.
[[nodiscard]] boost::json::object to_json(const domain::ScoringRule& rule);
[[nodiscard]] domain::Result<domain::ScoringRule, WireError> scoring_rule_from_json(const boost::json::value& value);
[[nodiscard]] domain::ScoringRule read_scoring_rule(const Cursor& at);

/// {"teachers": 24, "pupils": 180}: how many should answer, by audience.
[[nodiscard]] std::map<domain::WaveAudience, std::int64_t> read_expected(const Cursor& at);

/// {"audience": "teachers", "respondents": 12, "score": 41.67, "items": 5, "counted": 5}; a score of too few is null.
[[nodiscard]] boost::json::object to_json(const domain::AudienceScore& score);
[[nodiscard]] domain::Result<std::vector<domain::AudienceScore>, WireError>
audience_scores_from_json(const boost::json::value& value);
/// {"risk": "G2.FAIL", "level": "high", "score": 70, "items": 9, "counted": 8, "audiences": […]}.
[[nodiscard]] boost::json::object to_json(const domain::RiskScore& score);

/// What the program brings: presets/questionnaires, in order of their files.
[[nodiscard]] const std::vector<domain::Questionnaire>& preset_questionnaires();

} // namespace vekha::wire
