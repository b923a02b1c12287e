#pragma once

#include "service/indicators.h"
#include "web/ask.h"

namespace vekha::web
{

/// text, roadMap and state of the address. @error query-invalid
[[nodiscard]] service::IndicatorFilter indicator_filter_asked(Ask& ask);

} // namespace vekha::web
