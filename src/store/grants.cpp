#include "store/grants.h"

#include <utility>

namespace vekha::store
{

namespace
{

using domain::Grant;
using domain::Location;
using domain::OrganisationId;
using domain::ScopeKind;

struct GrantRow {
    Grant grant;
    std::optional<TerritoryId> territory;
    std::optional<OrganisationId> organisation;
};

/// @param known  whether the table knows the role
GrantRow read_held_grant(Row& row, bool& known)
{
    GrantRow read;
    auto& grant = read.grant;
    grant.region = row.take<RegionId>();
    grant.id = row.take<domain::GrantId>();
    grant.role = row.take<std::string>();
    read.territory = row.take<std::optional<TerritoryId>>();
    read.organisation = row.take<std::optional<OrganisationId>>();
    grant.from = row.take<std::optional<domain::Date>>();
    grant.to = row.take<std::optional<domain::Date>>();
    grant.basis = row.take<std::string>();
    const auto* role = domain::rights_table().role(grant.role);
    known = role != nullptr;
    if (role) grant.kind = role->scope;
    return read;
}

std::optional<GrantRow> read_grant(Row& row)
{
    bool known = false;
    auto read = read_held_grant(row, known);
    return known ? std::optional{std::move(read)} : std::nullopt;
}

std::vector<Location> assigned_locations(Connection& connection, RegionId region, PersonId person,
                                         const std::string& role, domain::Date day)
{
    const auto schools = connection.all(
        "select organisation_id from assignments where person_id = :person and role = :role and region_id = :region "
        "and (from_day is null or from_day <= :day) and (to_day is null or to_day >= :day) order by id",
        {{"person", person}, {"role", role}, {"region", region}, {"day", day}},
        [](Row& row) { return row.take<OrganisationId>(); });
    std::vector<Location> locations;
    for (const auto school : schools)
        if (auto location = location_of(connection, region, school)) locations.push_back(*std::move(location));
    return locations;
}

/// @return false when the grant lacks the scope that its role needs
bool find_locations(Connection& connection, PersonId person, domain::Date day, GrantRow& row)
{
    auto& grant = row.grant;
    switch (grant.kind) {
    case ScopeKind::Country:
    case ScopeKind::Region:
        return true;
    case ScopeKind::Territory:
        if (row.territory) grant.locations.push_back(location_of(connection, grant.region, *row.territory));
        return !grant.locations.empty() && !grant.locations.front().path.empty();
    case ScopeKind::Organisation:
        if (!row.organisation) return false;
        if (auto location = location_of(connection, grant.region, *row.organisation))
            grant.locations.push_back(*std::move(location));
        return !grant.locations.empty();
    case ScopeKind::Assigned:
        grant.locations = assigned_locations(connection, grant.region, person, grant.role, day);
        return true;
    }
    return false;
}

} // namespace

std::vector<TerritoryId> path_of(Connection& connection, RegionId region, TerritoryId territory)
{
    return connection.all("select ancestor_id from territory_tree where region_id = :region and "
                          "territory_id = :territory order by depth desc",
                          {{"region", region}, {"territory", territory}},
                          [](Row& row) { return row.take<TerritoryId>(); });
}

Location location_of(Connection& connection, RegionId region, TerritoryId territory)
{
    return {region, path_of(connection, region, territory), std::nullopt};
}

std::optional<Location> location_of(Connection& connection, RegionId region, OrganisationId organisation)
{
    const auto territory =
        connection.first("select territory_id from organisations where region_id = :region and id = :id",
                         {{"region", region}, {"id", organisation}}, [](Row& row) { return row.take<TerritoryId>(); });
    if (!territory) return std::nullopt;
    auto location = location_of(connection, region, *territory);
    location.organisation = organisation;
    return location;
}

Location location_of(Connection& connection, const Belonging& belonging)
{
    auto location = location_of(connection, belonging.region, belonging.territory);
    location.organisation = belonging.organisation;
    return location;
}

std::vector<Grant> grants_in_force(Connection& connection, PersonId person, domain::Date day)
{
    const auto rows =
        connection.all("select region_id, id, role, territory_id, organisation_id, from_day, to_day, basis from grants "
                       "where person_id = :person and ended_at is null and (from_day is null or from_day <= :day) and "
                       "(to_day is null or to_day >= :day) order by id",
                       {{"person", person}, {"day", day}}, read_grant);
    std::vector<Grant> grants;
    for (auto row : rows)
        if (row && find_locations(connection, person, day, *row)) grants.push_back(std::move(row->grant));
    return grants;
}

std::vector<domain::HeldGrant> held_grants(Connection& connection, PersonId person, domain::Date day)
{
    std::vector<std::pair<GrantRow, domain::HeldGrant>> rows;
    connection.each("select region_id, id, role, territory_id, organisation_id, from_day, to_day, basis, ended_at from "
                    "grants where person_id = :person order by id",
                    {{"person", person}}, [&](Row& row) {
                        domain::HeldGrant held;
                        auto read = read_held_grant(row, held.usable);
                        held.ended = row.take<std::optional<Instant>>().has_value();
                        rows.emplace_back(std::move(read), std::move(held));
                    });
    std::vector<domain::HeldGrant> all;
    for (auto& [row, held] : rows) {
        held.usable = held.usable && find_locations(connection, person, day, row);
        held.grant = std::move(row.grant);
        all.push_back(std::move(held));
    }
    return all;
}

domain::GrantId insert_grant(Connection& connection, const NewGrant& grant, Instant now)
{
    return connection.scalar<domain::GrantId>(
        "insert into grants (region_id, person_id, role, territory_id, organisation_id, from_day, to_day, basis, "
        "given_at, given_by) values (:region, :person, :role, :territory, :organisation, :from, :to, :basis, :now, "
        ":by) returning id",
        {{"region", grant.region},
         {"person", grant.person},
         {"role", grant.role},
         {"territory", grant.territory},
         {"organisation", grant.organisation},
         {"from", grant.from},
         {"to", grant.to},
         {"basis", grant.basis},
         {"now", now},
         {"by", grant.given_by}});
}

} // namespace vekha::store
