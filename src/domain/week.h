#pragma once

#include "domain/date.h"

namespace vekha::domain
{

/// The Sunday of the week of `day`: weeks begin on Monday.
[[nodiscard]] Date end_of_week(Date day);

} // namespace vekha::domain
