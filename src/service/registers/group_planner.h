#pragma once

#include "service/registers/organisation_index.h"
#include "service/registers/planner.h"
#include "store/school_groups.h"

#include <map>
#include <set>
#include <tuple>

namespace vekha::service
{

/// Rows of statuses: a school, a group, a year. Groups that the territory in force does not have yet are made.
class GroupPlanner : public RegisterPlanner
{
public:
    explicit GroupPlanner(const PlanningFor& planning);

    void plan(store::ImportRow& row) override;
    [[nodiscard]] std::vector<store::ImportChange> write() override;

private:
    using GroupKey = std::pair<std::string, int>; ///< code, year
    struct Stay {
        store::ImportRow row;
        GroupKey group;
        domain::OrganisationId school;
        domain::TerritoryId territory;
        std::string name;
        domain::Date from;
    };

    [[nodiscard]] const std::set<domain::OrganisationId>& members_of(const GroupKey& key);
    [[nodiscard]] store::GroupId group_of(const GroupKey& key, const store::ImportRow& row,
                                          std::vector<store::ImportChange>& changes);
    void write_group(const GroupKey& key, const std::vector<const Stay*>& stays,
                     std::vector<store::ImportChange>& changes);

    PlanningFor planning_;
    TerritoryIndex territories_;
    OrganisationIndex organisations_;
    std::map<GroupKey, std::set<domain::OrganisationId>> members_;
    std::map<std::tuple<std::string, int, std::int64_t>, int> rows_by_key_;
    std::vector<Stay> stays_;
};

} // namespace vekha::service
