#pragma once

#include "domain/wave.h"

#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// The JSON columns of waves, written and read by the wire room. Reading what no program of ours wrote throws
/// DatabaseError.
[[nodiscard]] std::string encoded(const domain::Questionnaire& questionnaire);
[[nodiscard]] std::string encoded(const domain::ScoringRule& rule);
[[nodiscard]] std::string encoded(const std::vector<domain::AudienceScore>& scores);

[[nodiscard]] domain::Questionnaire decoded_questionnaire(std::string_view json);
[[nodiscard]] domain::ScoringRule decoded_scoring(std::string_view json);
[[nodiscard]] std::vector<domain::AudienceScore> decoded_audience_scores(std::string_view json);

} // namespace vekha::store
