#include "service/registers/planner.h"

#include "service/registers/organisation_planner.h"
#include "service/registers/people_planner.h"
#include "service/registers/territory_planner.h"

namespace vekha::service
{

std::unique_ptr<RegisterPlanner> planner_for(domain::RegisterKind kind, const PlanningFor& planning)
{
    switch (kind) {
    case domain::RegisterKind::Territories:
        return std::make_unique<TerritoryPlanner>(planning);
    case domain::RegisterKind::Organisations:
        return std::make_unique<OrganisationPlanner>(planning);
    case domain::RegisterKind::People:
        return std::make_unique<PeoplePlanner>(planning);
    case domain::RegisterKind::Groups:
    case domain::RegisterKind::Assignments:
        break;
    }
    return nullptr;
}

} // namespace vekha::service
