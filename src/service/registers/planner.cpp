#include "service/registers/planner.h"

#include "service/registers/assignment_planner.h"
#include "service/registers/group_planner.h"
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
        return std::make_unique<GroupPlanner>(planning);
    case domain::RegisterKind::Assignments:
        return std::make_unique<AssignmentPlanner>(planning);
    }
    return nullptr;
}

} // namespace vekha::service
