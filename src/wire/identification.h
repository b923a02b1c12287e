#pragma once

#include "domain/identification.h"
#include "domain/results_protocol.h"
#include "wire/json.h"

namespace vekha::wire
{

/// Names of verdicts in JSON: "listed", "at risk", "clear", "too few data" and those of docs/identification.md.
[[nodiscard]] std::string_view name_of(domain::Verdict verdict);
/// The same with the number of a cluster: "cluster 1".
[[nodiscard]] std::string name_of(const domain::SchoolFinding& school);

/// One school of a result; shares and bounds are rounded to a millionth.
///
/// @param sentence  the explanation in Russian
[[nodiscard]] boost::json::value to_json(const domain::SchoolFinding& school, std::string_view sentence);

/// {"procedure", "subject", "grade", "year", "participants"}; null for fewer than five.
[[nodiscard]] boost::json::value to_json(const domain::WithoutScale& without);

/// The rows that were left out: {"count", "by_code", "rows": [{"file", "row", "code"}]}.
[[nodiscard]] boost::json::value to_json(const domain::ResultsProtocol& protocol);

} // namespace vekha::wire
