#include "service/call.h"

namespace vekha::service
{

Actor local_coordinator()
{
    return {ActorId{1}, "Координатор", Role::Coordinator, {store::RegionId{1}, store::TerritoryId{1}}};
}

} // namespace vekha::service
