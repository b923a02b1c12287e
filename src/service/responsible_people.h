#pragma once

#include "domain/reminders.h"
#include "store/connection.h"
#include "store/reminders.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace vekha::service
{

/// Who is told about duties of a region on a day: read once, asked for thousands of duties.
class ResponsiblePeople
{
public:
    ResponsiblePeople(store::Connection& connection, store::RegionId region, domain::Date day);

    /// Nobody twice; nobody at all where no one holds the role.
    [[nodiscard]] std::vector<store::PersonId> of(const store::OwedGroup& owed,
                                                  domain::ReminderRecipient recipient) const;
    /// From the territory to the root of the region's tree.
    [[nodiscard]] const std::vector<store::TerritoryId>& way_up(store::TerritoryId territory) const;
    /// The top of the region.
    [[nodiscard]] store::TerritoryId root() const;
    /// Who stands in for whom.
    [[nodiscard]] const std::map<store::PersonId, store::PersonId>& deputies() const { return deputies_; }

private:
    using People = std::vector<store::PersonId>;

    [[nodiscard]] People executors_of(const store::OwedGroup& owed) const;
    [[nodiscard]] const People& nearest(const std::map<store::TerritoryId, People>& people,
                                        store::TerritoryId territory) const;

    std::map<store::TerritoryId, std::vector<store::TerritoryId>> ways_;
    std::map<domain::OrganisationId, People> heads_;
    std::map<domain::OrganisationId, People> curators_;
    std::map<store::TerritoryId, People> coordinators_;
    std::map<store::TerritoryId, People> authorities_;
    People ministry_;
    std::map<std::pair<std::string, store::TerritoryId>, People> bodies_;
    std::map<store::PersonId, store::PersonId> deputies_;
};

} // namespace vekha::service
