#pragma once

#include "domain/rights.h"
#include "service/registers/organisation_index.h"
#include "service/registers/planner.h"

#include <map>
#include <set>
#include <unordered_map>

namespace vekha::service
{

/// Rows of people: met by e-mail, without one by name at the place of work. A role is given where the person works.
class PeoplePlanner : public RegisterPlanner
{
public:
    explicit PeoplePlanner(const PlanningFor& planning);

    void plan(store::ImportRow& row) override;
    [[nodiscard]] std::vector<store::ImportChange> write() override;

private:
    struct Place {
        domain::TerritoryId territory;
        std::optional<domain::OrganisationId> organisation;
    };
    struct Write {
        store::ImportRow row;
        store::RegisterObject object;
        const domain::Role* role = nullptr; ///< to be given
    };

    [[nodiscard]] std::optional<Place> place_of(store::ImportRow& row) const;
    /// nullopt: the row was failed; nullptr: nobody is known.
    [[nodiscard]] std::optional<const store::RegisterObject*> meet(store::ImportRow& row, const Place& place) const;
    [[nodiscard]] bool is_repeated(store::ImportRow& row, const store::RegisterObject* known, const Place& place);
    [[nodiscard]] bool may_write(store::ImportRow& row, const Place& place) const;
    [[nodiscard]] bool is_seen(const store::RegisterObject& known) const;
    /// The known person does not stand above the caller.
    [[nodiscard]] bool may_change(store::ImportRow& row, const store::RegisterObject& known) const;
    /// The role that the row gives and the person does not have; false: the row was failed.
    [[nodiscard]] bool find_role(store::ImportRow& row, const store::RegisterObject* known, const Place& place,
                                 const domain::Role*& role) const;
    [[nodiscard]] bool has_role(std::int64_t person, const domain::Role& role, const Place& place) const;
    void give_role(const Write& write);
    void record_write(const Write& write);
    [[nodiscard]] std::string place_name(const Place& place) const;

    PlanningFor planning_;
    TerritoryIndex territories_;
    OrganisationIndex organisations_;
    std::vector<store::RegisterObject> known_;
    std::unordered_map<std::string, std::size_t> by_email_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
    std::set<std::string> roles_; ///< «person/role/territory/organisation» of grants in force
    std::map<std::string, int> rows_by_key_;
    std::set<std::int64_t> touched_;
    std::vector<Write> created_;
    std::vector<Write> updated_;
};

} // namespace vekha::service
