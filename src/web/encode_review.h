#pragma once

#include "language/in_words.h"
#include "service/review.h"

#include <boost/json/value.hpp>

namespace vekha::web
{

using language::Tongue;

/// How the queue of what waits for a check is written in answers: the schemas Review… of api/openapi.yaml.
[[nodiscard]] boost::json::value encode_review(const service::ReviewPage& page, const service::Call& call,
                                               Tongue tongue);
[[nodiscard]] boost::json::value encode_review_counts(const service::ReviewCounts& counts);
[[nodiscard]] boost::json::value encode_returned(const store::Page<service::ReturnedRow>& page, domain::Date today,
                                                 Tongue tongue);
[[nodiscard]] boost::json::value encode_review_look(const service::ReviewLook& look);
[[nodiscard]] boost::json::value encode_difference(const service::ReviewDifference& difference, Tongue tongue);

} // namespace vekha::web
