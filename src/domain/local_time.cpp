#include "domain/local_time.h"

#include <algorithm>

namespace vekha::domain
{

namespace
{

using std::chrono::floor;

} // namespace

TimeZone time_zone_named(std::string_view name)
{
    const auto zones = russian_time_zones();
    const auto found = std::ranges::find(zones, name, &TimeZone::name);
    return found == zones.end() ? *std::ranges::find(zones, "Europe/Moscow", &TimeZone::name) : *found;
}

Date local_day(TimeZone zone, Moment moment)
{
    return Date{floor<std::chrono::days>(moment + std::chrono::hours{zone.hours})};
}

int local_minutes(TimeZone zone, Moment moment)
{
    const auto local = moment + std::chrono::hours{zone.hours};
    return static_cast<int>(floor<std::chrono::minutes>(local - floor<std::chrono::days>(local)).count());
}

Moment start_of_day(TimeZone zone, Date day)
{
    return std::chrono::sys_days{day} - std::chrono::hours{zone.hours};
}

} // namespace vekha::domain
