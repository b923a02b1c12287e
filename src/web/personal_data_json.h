#pragma once

#include "language/in_words.h"
#include "service/personal_data.h"

#include <boost/json/value.hpp>

namespace vekha::web
{

/// Everything stored about one person: by table what for, by what right, for how long, and the rows.
[[nodiscard]] boost::json::value encode_dossier(const service::Dossier& dossier, language::Tongue tongue);

[[nodiscard]] boost::json::value encode_stored(const domain::StoredData& stored, language::Tongue tongue);

} // namespace vekha::web
