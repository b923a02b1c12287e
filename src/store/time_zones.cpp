#include "store/time_zones.h"

#include "domain/local_time.h"

namespace vekha::store
{

domain::TimeZone time_zone_of(Connection& connection, RegionId region)
{
    return domain::time_zone_named(
        connection.scalar<std::string>("select time_zone from regions where id = :region", {{"region", region}}));
}

} // namespace vekha::store
