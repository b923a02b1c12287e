#pragma once

#include "service/registers/planner.h"

#include <map>
#include <set>

namespace vekha::service
{

/// Rows of territories: met by name within the territory in force. A parent may be named before or after its children.
class TerritoryPlanner : public RegisterPlanner
{
public:
    explicit TerritoryPlanner(const PlanningFor& planning);

    void plan(store::ImportRow& row) override;
    [[nodiscard]] std::vector<store::ImportChange> write() override;

private:
    struct Write {
        store::ImportRow row;
        store::KeptTerritory territory;
    };

    [[nodiscard]] bool find_parent(store::ImportRow& row, std::optional<domain::TerritoryId>& parent);
    void create(store::ImportRow& row, std::optional<domain::TerritoryId> parent);
    void update(store::ImportRow& row, const store::KeptTerritory& known, std::optional<domain::TerritoryId> parent);
    [[nodiscard]] bool may_write(store::ImportRow& row, std::optional<domain::TerritoryId> at) const;
    [[nodiscard]] store::ImportChange written(const Write& write, domain::TerritoryId id, std::int64_t version);

    PlanningFor planning_;
    TerritoryIndex index_;
    std::int64_t pending_ = 0;
    std::map<std::string, int> rows_by_name_;
    std::vector<Write> writes_;
    std::map<domain::TerritoryId, domain::TerritoryId> made_;
};

} // namespace vekha::service
