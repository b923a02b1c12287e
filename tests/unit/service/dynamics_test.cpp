#include "service/dynamics.h"
#include "service/identification_sheet.h"
#include "service/objectivity_register.h"
#include "service/result_sums.h"
#include "service/scales.h"
#include "service/support_effect.h"
#include "store/assessment_results.h"
#include "store/context_values.h"
#include "store/grants.h"
#include "store/organisations.h"
#include "store/school_groups.h"
#include "store/territories.h"
#include "support/result_cells.h"
#include "support/test_services.h"

#include <doctest/doctest.h>

using namespace vekha;
using namespace vekha::tests;

namespace
{

using analytics::dynamics::Standing;
using domain::OrganisationId;
using domain::Procedure;
using domain::Tally;
using store::ResultCell;

template <typename Work>
void change(World& world, Work work)
{
    const auto done =
        store::in_transaction(world.pool(), [&](store::Connection& connection) -> domain::Result<bool, int> {
            work(connection);
            return true;
        });
    REQUIRE(done);
}

std::vector<OrganisationId> add_schools(World& world, int count)
{
    std::vector<OrganisationId> ids;
    change(world, [&](store::Connection& connection) {
        ids.clear();
        for (int number = 1; number <= count; ++number) {
            domain::Organisation school;
            school.short_name = "СОШ № " + std::to_string(number);
            school.code = std::to_string(1700 + number);
            ids.push_back(
                store::insert_organisation(connection, world.scope(), school, store::Origin::Register, test_moment));
        }
    });
    return ids;
}

/// So many took ОГЭ in mathematics, so many of them with «2», the others with «4».
ResultCell oge(OrganisationId school, int year, std::uint32_t participants, std::uint32_t below)
{
    const auto none = Tally::no_score;
    return {school,
            {Procedure::Oge, "MA", 9, year},
            participants,
            {{none, 2, 0, below}, {none, 4, 0, participants - below}},
            ""};
}

void put(World& world, const std::vector<ResultCell>& cells)
{
    change(world, [&](store::Connection& connection) { bring_into_force(connection, world.scope(), cells); });
}

void set_context(World& world, const std::vector<std::pair<OrganisationId, double>>& places, int year)
{
    std::vector<store::ContextValue> values;
    for (const auto& [school, place] : places) {
        for (const auto* figure : {"low_income", "registered", "special_needs", "incomplete_families"}) {
            store::ContextValue value;
            value.school = school;
            value.year = year;
            value.variable = figure;
            value.value = static_cast<std::int64_t>(place * 10'000);
            value.source = store::ContextSource::Import;
            values.push_back(value);
        }
    }
    change(world, [&](store::Connection& connection) {
        store::put_context_values(connection, world.scope().region, store::ResultFileId{100 + year}, values, {},
                                  test_moment);
    });
}

const service::WorkYear& last_of(const service::SchoolResults& results)
{
    return results.works.at(0).years.back();
}

} // namespace

TEST_CASE("a school stands beside the region, and what tells of few is left out of both")
{
    everywhere([](World& world) {
        const auto schools = add_schools(world, 4);
        put(world, {oge(schools[0], 2025, 30, 9), oge(schools[1], 2025, 40, 4), oge(schools[2], 2025, 3, 3),
                    oge(schools[3], 2025, 20, 1), oge(schools[0], 2024, 28, 14)});
        const auto read = [&](std::size_t school) {
            return service::school_results(*world.services, world.call, schools[school], {2024, 2025}).value();
        };
        const auto first = read(0);
        REQUIRE(first.works.size() == 1);
        CHECK(first.works[0].years[0].school.value().share_below == doctest::Approx(0.5));
        CHECK(last_of(first).school.value().share_below == doctest::Approx(0.3));
        // Without the school of three: a list tells of the other schools, and 93 − 90 would be these three.
        CHECK(last_of(first).region.value().participants == 90);
        CHECK(last_of(first).region.value().below == 14);
        CHECK(last_of(read(2)).few);
        CHECK_FALSE(last_of(read(2)).school);
        CHECK_FALSE(last_of(read(3)).few);
        CHECK(last_of(read(3)).school.value().participants == 20);

        const auto table =
            service::results_table(*world.services, world.call, {{2025, 2025}, Procedure::Oge, "MA", {}, ""}, {})
                .value();
        CHECK(table.rows.total == 4);
        CHECK(table.region.at(0).years.at(0).region.value().participants == 90);
        CHECK_FALSE(table.rows.items[2].works.at(0).years.at(0).school);
        CHECK_FALSE(service::results_table(*world.services, world.call, {{2015, 2025}, {}, "", {}, ""}, {}));
    });
}

TEST_CASE("what a list takes together is hidden together, so that no part of it is the rest")
{
    everywhere([](World& world) {
        const auto schools = add_schools(world, 3);
        const auto ege = [&](std::size_t school, Procedure procedure, int grade, std::uint32_t people) {
            auto cell = oge(schools[school], 2025, people, 1);
            cell.assessment.procedure = procedure;
            cell.assessment.grade = grade;
            return cell;
        };
        put(world,
            {ege(0, Procedure::EgeBase, 11, 4), ege(0, Procedure::EgeProfile, 11, 9),
             ege(1, Procedure::EgeBase, 11, 20), ege(1, Procedure::EgeProfile, 11, 30),
             ege(2, Procedure::EgeProfile, 11, 12), ege(2, Procedure::EgeProfile, 12, 2), oge(schools[0], 2025, 8, 1)});
        const auto shown = [&](std::size_t school) {
            std::map<std::pair<Procedure, int>, std::int64_t> people;
            const auto results =
                service::school_results(*world.services, world.call, schools[school], {2025, 2025}).value();
            for (const auto& work : results.works)
                if (work.years.at(0).school)
                    people[{work.work.procedure, work.work.grade}] = work.years.at(0).school->participants;
            return people;
        };
        // Mathematics of ЕГЭ is 13 people on a list: 13 − 9 would be the four of the basic paper.
        CHECK(shown(0) == std::map<std::pair<Procedure, int>, std::int64_t>{{{Procedure::Oge, 9}, 8}});
        CHECK(shown(1).size() == 2);
        CHECK(shown(2).empty());
        const auto table =
            service::results_table(*world.services, world.call, {{2025, 2025}, {}, "MA", 11, ""}, {}).value();
        REQUIRE(table.region.size() == 2);
        CHECK(table.region[0].years.at(0).region.value().participants == 20);
        CHECK(table.region[1].years.at(0).region.value().participants == 30);
    });
}

TEST_CASE("sums follow a newer file and a new scale")
{
    everywhere([](World& world) {
        const auto schools = add_schools(world, 2);
        const auto share = [&] {
            const auto results = service::school_results(*world.services, world.call, schools[0], {2025, 2025}).value();
            return results.works.empty() ? -1.0 : last_of(results).school.value().share_below;
        };
        put(world, {oge(schools[0], 2025, 20, 10), oge(schools[1], 2025, 20, 1)});
        CHECK(share() == doctest::Approx(0.5));
        put(world, {oge(schools[0], 2025, 20, 5)});
        CHECK(share() == doctest::Approx(0.25));

        // Points without marks say nothing until a scale is known.
        ResultCell points{schools[0], {Procedure::Vpr, "MA", 5, 2019}, 10, {{500, 0, 0, 4}, {900, 0, 0, 6}}, ""};
        put(world, {points});
        const auto vpr = [&] {
            return service::school_results(*world.services, world.call, schools[0], {2019, 2019}).value();
        };
        CHECK_FALSE(last_of(vpr()).school);
        const domain::Scale scale{Procedure::Vpr, "MA", 5, 2019, 2019, "Приказ № 1", {6, 11, 15}, 20};
        REQUIRE(service::add_scale(*world.services, world.call, scale, std::nullopt));
        CHECK(last_of(vpr()).school.value().below == 4);
    });
}

TEST_CASE("like schools are named with their distance, and their results stand beside those of the school")
{
    everywhere([](World& world) {
        const auto schools = add_schools(world, 8);
        std::vector<std::pair<OrganisationId, double>> places;
        std::vector<ResultCell> cells;
        for (std::size_t number = 0; number < schools.size(); ++number) {
            places.emplace_back(schools[number], 10.0 + static_cast<double>(number * number));
            cells.push_back(oge(schools[number], 2025, 20, number == 0 ? 10 : 2));
        }
        set_context(world, places, 2024);
        put(world, cells);
        const auto results = service::school_results(*world.services, world.call, schools[0], {2024, 2025}).value();
        CHECK(results.context_year == 2024);
        REQUIRE(results.like.size() >= 5);
        CHECK(results.like[0].school.value().name == "СОШ № 2");
        CHECK(results.like[0].shared.size() == 4);
        CHECK(last_of(results).like.value().share_below == doctest::Approx(0.1));

        auto head = world.call;
        head.actor.unrestricted = false;
        domain::Grant grant;
        grant.role = "head";
        grant.kind = domain::ScopeKind::Organisation;
        grant.region = world.scope().region;
        grant.locations.push_back(store::location_of(*world.pool().lease(), world.scope().region, schools[0]).value());
        head.actor.grants = {grant};
        const auto seen = service::school_results(*world.services, head, schools[0], {2024, 2025}).value();
        REQUIRE(seen.like.size() == results.like.size());
        CHECK_FALSE(seen.like[0].school); // out of sight: without a name
        CHECK(last_of(seen).like == last_of(results).like);
        const auto other = service::school_results(*world.services, head, schools[1], {2024, 2025});
        REQUIRE_FALSE(other);
        CHECK(other.error().code == "organisation-not-found");
    });
}

TEST_CASE("three lists and transitions come from fifths of the region, year by year")
{
    everywhere([](World& world) {
        const auto schools = add_schools(world, 5);
        std::vector<ResultCell> cells;
        for (auto year = 2023; year <= 2025; ++year)
            for (std::size_t number = 0; number < schools.size(); ++number) {
                // The second and the third change places in the last year.
                auto place = number;
                if (year == 2025 && number == 1) place = 3;
                if (year == 2025 && number == 3) place = 1;
                cells.push_back(oge(schools[number], year, 40, static_cast<std::uint32_t>(30 - 6 * place)));
            }
        put(world, cells);
        const auto lists = service::three_lists(*world.services, world.call, {2025}, {}).value();
        REQUIRE(lists.rows.items.size() == 3);
        CHECK(lists.rows.items[0].standing == Standing::LowThreeYears);
        CHECK(lists.rows.items[0].school.name == "СОШ № 1");
        CHECK(lists.rows.items[1].standing == Standing::HighThreeYears);
        CHECK(lists.rows.items[1].school.name == "СОШ № 5");
        CHECK(lists.rows.items[2].standing == Standing::AtRisk);
        CHECK(lists.rows.items[2].school.name == "СОШ № 4"); // from the fourth fifth to the second
        CHECK(lists.unknown == 0);
        CHECK(service::three_lists(*world.services, world.call, {2025, {Procedure::Vpr}}, {}).value().unknown == 5);

        const auto moved =
            service::level_transitions(*world.services, world.call, {2024, 2025}, service::TransitionKind::Fifths)
                .value();
        std::map<std::pair<std::string, std::string>, std::size_t> flows;
        for (const auto& flow : moved.flows)
            flows[{flow.from, flow.to}] = flow.schools.size();
        CHECK(flows == std::map<std::pair<std::string, std::string>, std::size_t>{
                           {{"1", "1"}, 1}, {{"2", "4"}, 1}, {{"3", "3"}, 1}, {{"4", "2"}, 1}, {{"5", "5"}, 1}});
        CHECK(moved.schools == 5);
    });
}

TEST_CASE("the register shows official markers by year, computed signs, and whether a supported school is listed")
{
    everywhere([](World& world) {
        const auto schools = add_schools(world, 3);
        const auto none = Tally::no_score;
        // Every mark of the second school is above its journal.
        const domain::Assessment vpr{Procedure::Vpr, "RU", 5, 2025};
        put(world, {{schools[0], vpr, 30, {{none, 3, 3, 30}}, ""},
                    {schools[1], vpr, 30, {{none, 5, 3, 30}}, ""},
                    {schools[2], vpr, 30, {{none, 4, 4, 30}}, ""}});
        std::vector<store::ContextValue> listed;
        for (const auto* name : {"list.bias-vpr", "list.bias-vpr.ru4", "list.bias-vpr.ma5"}) {
            store::ContextValue value;
            value.school = schools[0];
            value.year = 2025;
            value.variable = name;
            value.value = 10'000;
            value.source = store::ContextSource::Official;
            listed.push_back(value);
        }
        change(world, [&](store::Connection& connection) {
            store::put_context_values(connection, world.scope().region, store::ResultFileId{5}, listed, {},
                                      test_moment);
            const std::vector<store::NewMembership> stays{{schools[0], domain::date_from_iso("2025-01-01"), {}, ""}};
            const auto group = store::insert_group(connection, world.scope().region, world.scope().territory,
                                                   {"500+", "500+", 2025, {}, {}, ""}, {}, test_moment);
            store::insert_memberships(connection, world.scope().region, group, "500+", stays, {}, test_moment);
        });
        const auto read = service::objectivity_register(*world.services, world.call, 2025, {}).value();
        CHECK(read.official_known);
        REQUIRE(read.rows.items.size() == 2);
        CHECK(read.rows.items[0].official.at(0).markers == std::vector<std::string>{"ma5", "ru4"});
        CHECK(read.rows.items[0].supported == "500+");
        CHECK(read.rows.items[1].school.name == "СОШ № 2");
        CHECK(read.rows.items[1].needs_expertise);
        CHECK(read.rows.items[1].official.empty());
        CHECK(read.rows.items[1].journal.value().far_apart.value() == doctest::Approx(1));
        const auto& [year, summary] = read.years.back();
        CHECK(year == 2025);
        CHECK(summary.tested == 3);
        CHECK(summary.listed == 1);
        CHECK(summary.supported_listed == 1);
        CHECK(summary.markers == 2);
        CHECK_FALSE(service::objectivity_register(*world.services, world.call, 2024, {}).value().official_known);
    });
}

TEST_CASE("support is compared with like schools without it, and few pairs are told as few")
{
    everywhere([](World& world) {
        const auto schools = add_schools(world, 12);
        std::vector<std::pair<OrganisationId, double>> places;
        std::vector<ResultCell> cells;
        std::vector<store::NewMembership> stays;
        for (std::size_t number = 0; number < schools.size(); ++number) {
            const auto supported = number % 2 == 0;
            places.emplace_back(schools[number], 5.0 * static_cast<double>(number / 2));
            cells.push_back(oge(schools[number], 2023, 50, 20));
            cells.push_back(oge(schools[number], 2024, 50, 20));
            cells.push_back(oge(schools[number], 2025, 50, supported ? 10 : 18));
            if (supported) stays.push_back({schools[number], domain::date_from_iso("2024-09-01"), {}, ""});
        }
        set_context(world, places, 2024);
        put(world, cells);
        const service::EffectQuestion question{"500+", 2024, 2025, service::EffectMeasure::Below, {}};
        const auto unknown = service::support_effect(*world.services, world.call, question);
        REQUIRE_FALSE(unknown);
        CHECK(unknown.error().code == "group-unknown");
        change(world, [&](store::Connection& connection) {
            const auto group = store::insert_group(connection, world.scope().region, world.scope().territory,
                                                   {"500+", "500+", 2024, {}, {}, ""}, {}, test_moment);
            store::insert_memberships(connection, world.scope().region, group, "500+", stays, {}, test_moment);
        });
        const auto found = service::support_effect(*world.services, world.call, question).value();
        CHECK(found.in_group == 6);
        CHECK(found.pairs == 6);
        // From 40 % to 20 % beside from 40 % to 36 %.
        CHECK(found.effect.value().mean == doctest::Approx(-16));
        CHECK(found.look_back.value().mean == doctest::Approx(0));
        CHECK(found.shown.size() == 6);
        const auto early =
            service::support_effect(*world.services, world.call, {"500+", 2022, 2024, question.measure, {}}).value();
        CHECK_FALSE(early.effect);
        CHECK(early.pairs == 0);
        CHECK(service::support_effect(*world.services, world.call, {"500+", 2025, 2025, question.measure, {}})
                  .error()
                  .code == "years-out-of-range");
    });
}

TEST_CASE("the identification sheet holds indices with their groups, official ones as they were given")
{
    everywhere([](World& world) {
        const auto schools = add_schools(world, 3);
        put(world, {oge(schools[0], 2025, 30, 9), oge(schools[1], 2025, 30, 3)});
        store::ContextValue official;
        official.school = schools[2];
        official.year = 2025;
        official.variable = "isbsh_group";
        official.value = 20'000;
        official.source = store::ContextSource::Official;
        change(world, [&](store::Connection& connection) {
            store::put_context_values(connection, world.scope().region, store::ResultFileId{9}, std::vector{official},
                                      {}, test_moment);
        });
        const auto sheet = service::identification_sheet(*world.services, world.call, 2025).value();
        REQUIRE(sheet.rows.size() == 3);
        CHECK(sheet.rows[0].quality_oge.value.value() < 1);
        CHECK(sheet.rows[1].quality_oge.value.value() > 1);
        CHECK(sheet.rows[2].well_being.group == 2);
        CHECK(sheet.rows[2].well_being.official);
        CHECK_FALSE(sheet.rows[2].quality_oge.group);
    });
}
