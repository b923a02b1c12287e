#pragma once

#include "service/registers/new_territories.h"
#include "service/registers/planner.h"
#include "store/organisation_columns.h"
#include "store/register_objects.h"

#include <set>
#include <unordered_map>

namespace vekha::service
{

/// Rows of organisations: met by code, without a code by name within the territory.
class OrganisationPlanner : public RegisterPlanner
{
public:
    explicit OrganisationPlanner(const PlanningFor& planning);

    void plan(store::ImportRow& row) override;
    [[nodiscard]] std::vector<store::ImportChange> write() override;

private:
    struct Write {
        store::ImportRow row;
        store::RegisterObject object; ///< as it will be
        std::vector<std::string> groups_before;
        std::vector<std::string> groups_after;
    };
    struct Met {
        std::optional<std::size_t> known; ///< index of the object
        bool refused = false;             ///< the row was failed
    };

    void index(std::size_t at);
    [[nodiscard]] std::string name_key(domain::TerritoryId territory, const std::string& name) const;
    [[nodiscard]] Met meet(store::ImportRow& row, const planning::NamedTerritory& place) const;
    [[nodiscard]] Met meet_by_name(store::ImportRow& row, const planning::NamedTerritory& place) const;
    [[nodiscard]] bool is_repeated(store::ImportRow& row, const Met& met, domain::TerritoryId place);
    [[nodiscard]] bool may_write(store::ImportRow& row, const store::RegisterObject& object);
    void create(store::ImportRow& row, domain::TerritoryId place);
    void update(store::ImportRow& row, const store::RegisterObject& known);
    void warn_of_likeness(store::ImportRow& row, const store::RegisterObject& object);
    void keep(const store::ImportRow& row, store::RegisterObject object, std::vector<std::string> before,
              std::vector<std::string> after);
    void write_objects(bool created);
    void write_groups();
    void record_write(const Write& write);

    PlanningFor planning_;
    NewTerritories territories_;
    std::vector<store::RegisterObject> known_;
    store::GroupsByOrganisation groups_;
    std::unordered_map<std::string, std::size_t> by_code_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;       ///< in its territory
    std::unordered_map<std::string, std::vector<std::size_t>> by_plain_name_; ///< in the region
    std::unordered_map<std::string, std::string> by_likeness_;                ///< names of schools
    std::unordered_map<std::string, int> rows_by_key_; ///< code or name of a row, and the row that had it first
    std::set<std::int64_t> touched_;
    std::vector<Write> created_;
    std::vector<Write> updated_;
};

} // namespace vekha::service
