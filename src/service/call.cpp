#include "service/call.h"

namespace vekha::service
{

namespace
{

Actor unrestricted(std::string name)
{
    Actor actor;
    actor.id = ActorId{0};
    actor.name = std::move(name);
    actor.scope = store::whole_region(store::RegionId{1}, store::TerritoryId{1});
    actor.unrestricted = true;
    return actor;
}

} // namespace

Actor local_coordinator()
{
    return unrestricted("Координатор");
}

Actor local_operator()
{
    return unrestricted("Оператор сервера");
}

} // namespace vekha::service
