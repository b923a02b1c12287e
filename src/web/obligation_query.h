#pragma once

#include "service/obligations.h"
#include "web/ask.h"

namespace vekha::web
{

/// The filter of a list of obligations, as the address states it.
[[nodiscard]] service::ObligationFilter obligation_filter(Ask& ask);

} // namespace vekha::web
