#pragma once

#include "service/registers/planner.h"

#include <map>
#include <optional>
#include <vector>

namespace vekha::service
{

/// The territories of the region with those that rows name and that are not there yet: municipalities to be made, by
/// the caller's right to make them. Until they are, their ids are negative.
class NewTerritories
{
public:
    explicit NewTerritories(const PlanningFor& planning);

    [[nodiscard]] const TerritoryIndex& index() const { return index_; }
    /// The territory of a row; one to be made when there is none of that name. Fails the row with `territory-unknown`
    /// (no right to make it) or `territory-ambiguous`.
    [[nodiscard]] std::optional<planning::NamedTerritory> place_of(store::ImportRow& row);
    /// Notes that a row that will be carried out needs the territory.
    void need(domain::TerritoryId id, int row);
    /// Makes those that are needed, with their events. @return a change for each
    [[nodiscard]] std::vector<store::ImportChange> write();
    /// The id that a territory has by now.
    [[nodiscard]] domain::TerritoryId made(domain::TerritoryId id) const;

private:
    [[nodiscard]] bool may_make(std::optional<domain::TerritoryId> parent) const;

    PlanningFor planning_;
    TerritoryIndex index_;
    std::int64_t pending_ = 0;
    std::map<domain::TerritoryId, int> needed_; ///< and the first row that needs it
    std::map<domain::TerritoryId, domain::TerritoryId> made_;
};

} // namespace vekha::service
