#include "service/responsible_people.h"

#include "store/absences.h"
#include "store/folded.h"

#include <algorithm>
#include <array>

namespace vekha::service
{

namespace
{

using store::PersonId;
using store::TerritoryId;

constexpr std::array<std::string_view, 2> of_school{"head", "school-coordinator"};
constexpr std::array<std::string_view, 1> of_municipality{"municipal-coordinator"};
constexpr std::array<std::string_view, 1> above_municipality{"municipal-authority"};
constexpr std::array<std::string_view, 1> of_region{"regional-ministry"};

void add(std::vector<PersonId>& people, PersonId person)
{
    if (std::ranges::find(people, person) == people.end()) people.push_back(person);
}

const std::vector<PersonId> nobody;

} // namespace

ResponsiblePeople::ResponsiblePeople(store::Connection& connection, store::RegionId region, domain::Date day)
    : ways_(store::ways_up(connection, region)), deputies_(store::deputies_on(connection, region, day))
{
    for (const auto& holder : store::role_holders(connection, region, of_school, day))
        if (holder.organisation) add(heads_[*holder.organisation], holder.person);
    for (const auto& holder : store::school_curators(connection, region, day))
        if (holder.organisation) add(curators_[*holder.organisation], holder.person);
    for (const auto& holder : store::role_holders(connection, region, of_municipality, day))
        if (holder.territory) add(coordinators_[*holder.territory], holder.person);
    for (const auto& holder : store::role_holders(connection, region, above_municipality, day))
        if (holder.territory) add(authorities_[*holder.territory], holder.person);
    for (const auto& holder : store::role_holders(connection, region, of_region, day))
        add(ministry_, holder.person);
    for (const auto& member : store::body_people(connection, region, day))
        add(bodies_[{member.sort_name, member.territory}], member.person);
}

const std::vector<TerritoryId>& ResponsiblePeople::way_up(TerritoryId territory) const
{
    static const std::vector<TerritoryId> nowhere;
    const auto found = ways_.find(territory);
    return found == ways_.end() ? nowhere : found->second;
}

TerritoryId ResponsiblePeople::root() const
{
    return ways_.empty() ? TerritoryId{0} : ways_.begin()->second.back();
}

const ResponsiblePeople::People& ResponsiblePeople::nearest(const std::map<TerritoryId, People>& people,
                                                            TerritoryId territory) const
{
    for (const auto above : way_up(territory))
        if (const auto found = people.find(above); found != people.end()) return found->second;
    return nobody;
}

ResponsiblePeople::People ResponsiblePeople::executors_of(const store::OwedGroup& owed) const
{
    if (owed.organisation) {
        const auto found = heads_.find(*owed.organisation);
        return found == heads_.end() ? nobody : found->second;
    }
    const auto name = store::sort_name_of(owed.addressee);
    for (const auto above : way_up(owed.territory))
        if (const auto found = bodies_.find({name, above}); found != bodies_.end()) return found->second;
    return nearest(coordinators_, owed.territory);
}

std::vector<PersonId> ResponsiblePeople::of(const store::OwedGroup& owed, domain::ReminderRecipient recipient) const
{
    switch (recipient) {
    case domain::ReminderRecipient::Executor:
        return executors_of(owed);
    case domain::ReminderRecipient::Curator: {
        const auto found = owed.organisation ? curators_.find(*owed.organisation) : curators_.end();
        return found == curators_.end() ? nobody : found->second;
    }
    case domain::ReminderRecipient::Coordinator:
        return nearest(coordinators_, owed.territory);
    case domain::ReminderRecipient::Superior:
        break;
    }
    const auto& authorities = nearest(authorities_, owed.territory);
    return authorities.empty() ? ministry_ : authorities;
}

} // namespace vekha::service
