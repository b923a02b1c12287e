#pragma once

#include "language/in_words.h"
#include "service/obligation_steps.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <span>
#include <vector>

namespace vekha::web
{

using language::Tongue;

/// Adds how far an obligation has come to its JSON: the schema ObligationProgress.
void encode_progress(boost::json::object& out, const service::ObligationRow& row, Tongue tongue);

[[nodiscard]] boost::json::value encode_steps(const std::vector<service::TakenStep>& steps, Tongue tongue);
[[nodiscard]] boost::json::value encode_return_reasons(std::span<const domain::ReturnReason> reasons, Tongue tongue);
[[nodiscard]] boost::json::value encode_bulk_results(const std::vector<service::BulkResult>& results, Tongue tongue);

} // namespace vekha::web
