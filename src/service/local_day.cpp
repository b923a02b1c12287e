#include "service/local_day.h"

#include "store/pool.h"
#include "store/time_zones.h"

namespace vekha::service
{

domain::Date today_in(store::Connection& connection, store::RegionId region, Instant now)
{
    return domain::local_day(store::time_zone_of(connection, region), now);
}

domain::Date today_in(Services& services, store::RegionId region, Instant now)
{
    return today_in(*services.pool->lease(), region, now);
}

} // namespace vekha::service
