#pragma once

#include "domain/date.h"
#include "domain/territory.h"

#include <chrono>
#include <string_view>

namespace vekha::domain
{

using Moment = std::chrono::sys_time<std::chrono::microseconds>;

/// The zone of a name of russian_time_zones(); that of Moscow for any other.
[[nodiscard]] TimeZone time_zone_named(std::string_view name);

/// The day that a moment lies in there. Clocks in Russia are not moved in summer, so the distance from UTC is fixed.
///
/// @source Federal law 107-ФЗ of 03.06.2011 «Об исчислении времени», article 5
[[nodiscard]] Date local_day(TimeZone zone, Moment moment);

/// Minutes since the local midnight, 0 to 1439.
[[nodiscard]] int local_minutes(TimeZone zone, Moment moment);

/// When `day` begins there: at the same moment the term that ended the day before is over.
[[nodiscard]] Moment start_of_day(TimeZone zone, Date day);

} // namespace vekha::domain
