#pragma once

#include "service/identifications.h"
#include "service/school_groups.h"
#include "store/assessment_results.h"
#include "store/organisations.h"
#include "store/school_groups.h"
#include "support/result_cells.h"
#include "support/results.h"
#include "support/test_services.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace vekha::tests
{

using namespace vekha::service;

inline constexpr int year = 2025;

inline domain::OrganisationId a_school(World& world, const std::string& code)
{
    domain::Organisation school;
    school.short_name = "СОШ № " + code;
    school.code = code;
    school.kind = domain::OrganisationKind::School;
    return store::in_transaction(world.pool(),
                                 [&](store::Connection& connection) -> domain::Result<domain::OrganisationId, int> {
                                     return store::insert_organisation(connection, world.scope(), school,
                                                                       store::Origin::Register, test_moment);
                                 })
        .value();
}

/// So many participants of a school with marks alone, so many of them with «2».
inline store::ResultCell cell(domain::OrganisationId school, const domain::Assessment& work, std::uint32_t participants,
                              std::uint32_t below)
{
    const auto no_score = domain::Tally::no_score;
    store::ResultCell made;
    made.school = school;
    made.assessment = work;
    made.participants = participants;
    made.tallies = {{no_score, 2, 0, below}, {no_score, 4, 0, participants - below}};
    std::erase_if(made.tallies, [](const domain::Tally& tally) { return tally.count == 0; });
    return made;
}

inline void import_cells(World& world, const std::vector<store::ResultCell>& cells)
{
    const auto put = [&](store::Connection& connection) -> domain::Result<int, int> {
        bring_into_force(connection, world.scope(), cells);
        return 0;
    };
    REQUIRE(store::in_transaction(world.pool(), put));
}

/// Three schools: by domain.md 4.1 the first is listed, the second at risk (29 % the year before), the third is clear.
struct Region {
    domain::OrganisationId listed;
    domain::OrganisationId at_risk;
    domain::OrganisationId clear;
};

inline Region a_region(World& world)
{
    const Region region{a_school(world, "101"), a_school(world, "102"), a_school(world, "103")};
    std::vector<store::ResultCell> cells;
    for (const auto& [school, before] :
         std::map<domain::OrganisationId, std::uint32_t>{{region.listed, 10}, {region.at_risk, 9}}) {
        cells.push_back(cell(school, vpr(5, "MA", year), 30, 12));
        cells.push_back(cell(school, vpr(6, "RU", year), 28, 9));
        cells.push_back(cell(school, oge("MA", year), 25, 3));
        cells.push_back(cell(school, vpr(5, "MA", year - 1), 31, before));
    }
    cells.push_back(cell(region.clear, vpr(5, "MA", year), 40, 4));
    cells.push_back(cell(region.clear, vpr(6, "MA", year), 3, 3));
    import_cells(world, cells);
    return region;
}

inline MakeIdentification order_847()
{
    MakeIdentification command;
    command.method = "847";
    command.year = year;
    return command;
}

inline IdentificationView a_run(World& world, std::vector<domain::Settings::Assignment> parameters = {})
{
    auto command = order_847();
    command.parameters = std::move(parameters);
    return make_identification(*world.services, world.call, command).value();
}

inline std::vector<FindingRow> findings(World& world, IdentificationId id, const FindingFilter& filter = {})
{
    return list_findings(*world.services, world.call, id, filter, {}).value().items;
}

inline std::map<std::string, std::string> verdicts(World& world, IdentificationId id)
{
    std::map<std::string, std::string> found;
    for (const auto& row : findings(world, id))
        found[row.code] = row.verdict;
    return found;
}

inline std::set<std::string> names_in(World& world, const std::string& group)
{
    std::set<std::string> names;
    const auto groups = list_groups(*world.services, world.call, {{}, group}, {}).value();
    for (const auto& row : groups.items) {
        const auto members = list_members(*world.services, world.call, row.id, {}).value();
        for (const auto& member : members.items)
            if (member.selected && (!member.to || *member.to >= test_today)) names.insert(member.school.code);
    }
    return names;
}

inline ConfirmList a_confirmation(IdentificationId id)
{
    ConfirmList command;
    command.id = id;
    command.group = "ШНОР";
    command.order = {"734", test_today, "Министерство"};
    return command;
}

/// The caller with nothing but one role somewhere.
inline Call as(const World& world, const std::string& role, domain::ScopeKind kind, domain::Location where)
{
    auto call = world.call;
    call.actor.unrestricted = false;
    domain::Grant grant;
    grant.role = role;
    grant.kind = kind;
    grant.region = world.scope().region;
    grant.locations = {std::move(where)};
    call.actor.grants = {grant};
    return call;
}

} // namespace vekha::tests
