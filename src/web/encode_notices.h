#pragma once

#include "language/in_words.h"
#include "service/notices.h"

#include <boost/json/value.hpp>

namespace vekha::web
{

[[nodiscard]] boost::json::value encode_notices(const service::NoticePage& page, language::Tongue tongue);
[[nodiscard]] boost::json::value encode_notice_state(const service::NoticeState& state);

} // namespace vekha::web
