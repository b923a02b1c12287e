#pragma once

#include "service/people.h"
#include "service/person_roles.h"
#include "store/grants.h"
#include "store/organisations.h"
#include "store/people.h"
#include "support/test_services.h"

#include <optional>
#include <string>

namespace vekha::tests
{

/// A region of the tree 1 ─ north (─ village), south; with a school in north and one in south; and its people.
struct PeopledWorld {
    World& world;
    store::TerritoryId root{1};
    store::TerritoryId north;
    store::TerritoryId village;
    store::TerritoryId south;
    domain::OrganisationId north_school;
    domain::OrganisationId south_school;

    explicit PeopledWorld(World& in) : world(in)
    {
        north = add_territory("Заречный округ", root);
        village = add_territory("Село Ключи", north);
        south = add_territory("Луговой округ", root);
        north_school = add_school("СОШ № 4", north);
        south_school = add_school("СОШ № 9", south);
    }

    store::TerritoryId add_territory(const std::string& name, store::TerritoryId parent) const
    {
        const auto lease = world.pool().lease();
        const auto id = lease->scalar<store::TerritoryId>(
            "insert into territories (region_id, parent_id, kind, name) values (1, :parent, 'municipality', :name) "
            "returning id",
            {{"parent", parent}, {"name", name}});
        lease->execute("insert into territory_tree (region_id, ancestor_id, territory_id, depth) select region_id, "
                       "ancestor_id, :id, depth + 1 from territory_tree where region_id = 1 and territory_id = :parent",
                       {{"id", id}, {"parent", parent}});
        lease->execute(
            "insert into territory_tree (region_id, ancestor_id, territory_id, depth) values (1, :id, :id, 0)",
            {{"id", id}});
        return id;
    }

    domain::OrganisationId add_school(const std::string& name, store::TerritoryId territory) const
    {
        return world.pool().lease()->scalar<domain::OrganisationId>(
            "insert into organisations (region_id, territory_id, kind, short_name, origin, sort_name, created_at, "
            "changed_at) values (1, :territory, 'school', :name, 'register', :name, 1, 1) returning id",
            {{"territory", territory}, {"name", name}});
    }

    service::PersonId add_person(const std::string& name, store::TerritoryId territory,
                                 std::optional<domain::OrganisationId> organisation = {}) const
    {
        return service::create_person(*world.services, world.call,
                                      {{name, "", {}}, {territory, organisation}, true, std::nullopt})
            .value()
            .person.id;
    }

    /// By the operator, who may give any role.
    void give(service::PersonId person, const std::string& role, const service::RoleScope& scope = {}) const
    {
        service::GiveRole command;
        command.person = person;
        command.role = role;
        command.scope = scope;
        service::give_role(*world.services, world.call, command).value();
    }

    service::PersonId add_person_with(const std::string& name, const std::string& role, store::TerritoryId territory,
                                      const service::RoleScope& scope = {}) const
    {
        const auto id = add_person(name, territory, scope.organisation);
        give(id, role, scope);
        return id;
    }

    /// A call of that person, as a session makes it.
    [[nodiscard]] service::Call as(service::PersonId person) const
    {
        auto call = world.call;
        const auto lease = world.pool().lease();
        const auto row = store::find_person(*lease, store::whole_region(store::RegionId{1}, root), person).value();
        call.actor = service::Actor{};
        call.actor.id = person;
        call.actor.name = row.name;
        call.actor.scope = {store::RegionId{1}, row.territory, {}, std::nullopt};
        call.actor.grants = store::grants_in_force(*lease, person, call.today);
        call.proved_at = call.now;
        return call;
    }
};

template <typename T>
[[nodiscard]] std::string code_of(const service::Answer<T>& answer)
{
    return answer ? "" : answer.error().code;
}

} // namespace vekha::tests
