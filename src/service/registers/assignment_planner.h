#pragma once

#include "domain/curator.h"
#include "service/registers/organisation_index.h"
#include "service/registers/planner.h"
#include "store/curator_rows.h"

#include <map>
#include <set>
#include <unordered_map>

namespace vekha::service
{

/// Rows of curators and their schools, by the rules that a person's assignment follows.
class AssignmentPlanner : public RegisterPlanner
{
public:
    explicit AssignmentPlanner(const PlanningFor& planning);

    void plan(store::ImportRow& row) override;
    [[nodiscard]] std::vector<store::ImportChange> write() override;

private:
    struct Wanted {
        store::ImportRow row;
        store::PersonId person;
        domain::OrganisationId school;
        domain::Term term;
        std::string label;
    };

    [[nodiscard]] std::optional<store::PersonId> person_of(store::ImportRow& row) const;
    [[nodiscard]] bool may_write(store::ImportRow& row, const store::RegisterObject& school) const;
    [[nodiscard]] bool is_there(store::PersonId person, domain::OrganisationId school, const domain::Term& term) const;
    [[nodiscard]] bool breaks_rule(store::ImportRow& row, const Wanted& wanted);

    PlanningFor planning_;
    TerritoryIndex territories_;
    OrganisationIndex organisations_;
    std::vector<store::RegisterObject> people_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
    std::unordered_map<std::string, std::size_t> by_email_;
    std::map<store::PersonId, std::vector<domain::Term>> of_person_; ///< of earlier rows
    std::map<domain::OrganisationId, std::vector<domain::Term>> of_school_;
    std::vector<Wanted> wanted_;
};

} // namespace vekha::service
