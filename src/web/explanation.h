#pragma once

#include "language/in_words.h"
#include "service/why.h"

#include <boost/json/value.hpp>

#include <string>
#include <vector>

namespace vekha::web
{

/// The path of a decision in sentences, one a step, the outcome last; for the command line and for screens.
[[nodiscard]] std::vector<std::string> explanation_in_words(const service::Explanation& explanation,
                                                            language::Tongue tongue);

[[nodiscard]] boost::json::value encode_explanation(const service::Explanation& explanation, domain::Date today,
                                                    language::Tongue tongue);

/// «Муниципальный координатор · Заречный округ · с 01.09.2026 · приказ № 12».
[[nodiscard]] std::string role_in_words(const service::GivenRole& role, language::Tongue tongue);

} // namespace vekha::web
