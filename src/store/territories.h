#pragma once

#include "domain/school_calendar.h"
#include "store/connection.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vekha::store
{

/// Makes region 1 with territory 1 unless the region is there.
void ensure_local_territory(Connection& connection, const std::string& name);

[[nodiscard]] std::string territory_name(Connection& connection, const Scope& scope);
void rename_territory(Connection& connection, const Scope& scope, const std::string& name);

struct StoredCalendar {
    domain::SchoolCalendar calendar;
    std::int64_t version = 0; ///< 0: nothing is stored and the default is in force
};

[[nodiscard]] StoredCalendar school_calendar(Connection& connection, const Scope& scope);

/// @return false when the stored version is not `expected`; nothing is changed then
[[nodiscard]] bool set_school_calendar(Connection& connection, const Scope& scope,
                                       const domain::SchoolCalendar& calendar, std::int64_t expected,
                                       const std::string& by, Instant now);

} // namespace vekha::store
