#pragma once

#include "language/in_words.h"
#include "service/integrity.h"
#include "service/trash.h"
#include "web/context.h"

#include <boost/json/value.hpp>

#include <vector>

namespace vekha::web
{

[[nodiscard]] boost::json::value encode_integrity(const std::vector<store::IntegrityResult>& results,
                                                  language::Tongue tongue);
[[nodiscard]] boost::json::value encode_trash(const store::Page<service::TrashEntry>& page, const Clock& clock,
                                              language::Tongue tongue);

} // namespace vekha::web
