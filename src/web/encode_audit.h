#pragma once

#include "language/in_words.h"
#include "service/audit.h"

#include <boost/json/value.hpp>

namespace vekha::web
{

[[nodiscard]] boost::json::value encode_audit(const service::AuditPage& page, language::Tongue tongue);
[[nodiscard]] boost::json::value encode_audit_words(language::Tongue tongue);
[[nodiscard]] boost::json::value encode_verification(const store::AuditVerification& verification);

} // namespace vekha::web
