#include "service/organisation_entries.h"
#include "service/territories.h"
#include "store/grants.h"
#include "store/territories.h"
#include "support/test_services.h"

#include <algorithm>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;
using namespace std::chrono;

namespace
{

using domain::TerritoryKind;

TerritoryId add(World& world, const std::string& name, TerritoryKind kind = TerritoryKind::Municipality,
                std::optional<TerritoryId> parent = std::nullopt)
{
    AddTerritory command;
    command.territory.name = name;
    command.territory.kind = kind;
    command.territory.parent = parent;
    const auto made = add_territory(*world.services, world.call, command);
    REQUIRE_MESSAGE(made, made.error().code);
    return made->territory.id;
}

domain::OrganisationId add_school(World& world, const std::string& name, TerritoryId territory)
{
    AddOrganisation command;
    command.entry.organisation.short_name = name;
    command.entry.organisation.territory = territory;
    return add_organisation(*world.services, world.call, command).value().entry.organisation.id;
}

/// «name < parent» of every territory, in the order of the list.
std::vector<std::string> tree_on(World& world, std::optional<domain::Date> day = std::nullopt)
{
    const auto all = list_territories(*world.services, world.call, {day, false}).value();
    std::vector<std::string> lines;
    for (const auto& [territory, version, organisations] : all) {
        const auto parent = std::ranges::find_if(all, [&, &territory = territory](const KeptTerritory& each) {
            return each.territory.id == territory.parent;
        });
        lines.push_back(territory.name + " < " + (parent == all.end() ? "" : parent->territory.name));
    }
    return lines;
}

/// Every path by the closure table agrees with the parents.
void check_tree(World& world)
{
    const auto lease = world.pool().lease();
    const auto all = list_territories(*world.services, world.call, {std::nullopt, true}).value();
    std::map<TerritoryId, std::optional<TerritoryId>> parents;
    for (const auto& each : all)
        parents[each.territory.id] = each.territory.parent;
    for (const auto& [id, parent] : parents) {
        std::vector<TerritoryId> path;
        for (std::optional<TerritoryId> at = id; at; at = parents[*at])
            path.insert(path.begin(), *at);
        CHECK(store::path_of(*lease, world.scope().region, id) == path);
    }
}

ChangeTerritory change_of(World& world, TerritoryId id)
{
    const auto kept = get_territory(*world.services, world.call, id).value().kept;
    return {kept.territory, kept.version, std::nullopt, ""};
}

} // namespace

TEST_CASE("a territory moves with all below it, and the tree of earlier days stays as it was")
{
    everywhere([](World& world) {
        const auto region = add(world, "Край", TerritoryKind::Region);
        const auto north = add(world, "Северный район", TerritoryKind::MunicipalDistrict, region);
        const auto south = add(world, "Южный район", TerritoryKind::MunicipalDistrict, region);
        const auto town = add(world, "Озёрное", TerritoryKind::Municipality, north);
        add(world, "Луговой", TerritoryKind::Settlement, town);
        check_tree(world);

        auto change = change_of(world, town);
        change.territory.parent = south;
        change.territory.name = "Озёрный округ";
        change.from = 2026y / September / 1;
        change.basis = "Закон края № 7";
        REQUIRE(change_territory(*world.services, world.call, change));
        check_tree(world);
        const std::vector<std::string> now{"Край < ", "Северный район < Край", "Южный район < Край",
                                           "Озёрный округ < Южный район", "Луговой < Озёрный округ"};
        auto shown = tree_on(world);
        std::erase_if(shown,
                      [](const std::string& line) { return line.starts_with("Мой") || line.starts_with("Тер"); });
        CHECK(std::ranges::includes(std::set<std::string>(shown.begin(), shown.end()),
                                    std::set<std::string>(now.begin(), now.end())));
        const auto then = tree_on(world, 2026y / August / 31);
        CHECK(std::ranges::find(then, "Озёрное < Северный район") != then.end());
        CHECK(get_territory(*world.services, world.call, town)->states.size() == 2);

        auto circle = change_of(world, south);
        circle.territory.parent = town;
        CHECK(change_territory(*world.services, world.call, circle).error().code == "territory-cycle");
        circle.territory.parent = south;
        CHECK(change_territory(*world.services, world.call, circle).error().code == "territory-cycle");
        auto low = change_of(world, south);
        low.territory.parent = north;
        CHECK(change_territory(*world.services, world.call, low).error().code == "territory-kind-order");
        auto late = change_of(world, south);
        late.version += 1;
        CHECK(change_territory(*world.services, world.call, late).error().code == "changed-meanwhile");
        auto future = change_of(world, south);
        future.from = 2027y / January / 1;
        CHECK(change_territory(*world.services, world.call, future).error().code == "day-in-future");
        auto mixed = change_of(world, south);
        mixed.territory.name = "Южный pайон";
        CHECK(change_territory(*world.services, world.call, mixed).error().code == "name-mixed-letters");
        mixed.territory.name = std::string(1u << 20, 'x');
        CHECK(change_territory(*world.services, world.call, mixed).error().code == "field-too-long");
        check_tree(world);
    });
}

TEST_CASE("a territory is not closed over what lies in it, and merging takes that along")
{
    everywhere([](World& world) {
        const auto region = add(world, "Край", TerritoryKind::Region);
        const auto left = add(world, "Левый округ", TerritoryKind::UrbanDistrict, region);
        const auto right = add(world, "Правый округ", TerritoryKind::UrbanDistrict, region);
        const auto village = add(world, "Ивановка", TerritoryKind::Settlement, left);
        const auto school = add_school(world, "СОШ № 4", left);
        const auto version = get_territory(*world.services, world.call, left)->kept.version;
        const CloseTerritory close{left, version, 2026y / November / 1, "Закон"};
        CHECK(close_territory(*world.services, world.call, close).error().code == "territory-not-empty");
        CHECK(
            merge_territories(*world.services, world.call, {{region}, right, 2026y / November / 1, ""}).error().code ==
            "territory-cycle");
        CHECK(merge_territories(*world.services, world.call, {{left}, right, 2026y / December / 1, ""}).error().code ==
              "day-in-future");

        const MergeTerritories merge{{left}, right, 2026y / November / 1, "Закон края № 8"};
        REQUIRE(merge_territories(*world.services, world.call, merge));
        check_tree(world);
        const auto now = get_organisation(*world.services, world.call, school).value();
        CHECK(now.kept.entry.organisation.territory == right);
        REQUIRE(now.places.size() == 2);
        CHECK(now.places[0].to == 2026y / October / 31);
        CHECK(get_territory(*world.services, world.call, village)->path.size() == 3);
        const auto old = get_territory(*world.services, world.call, left).value();
        CHECK(old.kept.territory.closed_on == 2026y / November / 1);
        REQUIRE(old.successions.size() == 1);
        CHECK(old.successions[0].other == right.value);
        CHECK(merge_territories(*world.services, world.call, merge).error().code == "territory-closed");
        const auto then = tree_on(world, 2026y / October / 31);
        CHECK(std::ranges::find(then, "Ивановка < Левый округ") != then.end());
        const auto after = tree_on(world);
        CHECK(std::ranges::find(after, "Ивановка < Правый округ") != after.end());
        CHECK(std::ranges::find(after, "Левый округ < Край") == after.end());
    });
}

TEST_CASE("a split gives each part what it takes; the rest goes on, and an empty rest is closed")
{
    everywhere([](World& world) {
        const auto region = add(world, "Край", TerritoryKind::Region);
        const auto whole = add(world, "Большой округ", TerritoryKind::UrbanDistrict, region);
        const auto first = add_school(world, "СОШ № 1", whole);
        const auto second = add_school(world, "СОШ № 2", whole);
        const auto foreign = add_school(world, "СОШ № 3", region);
        const auto split = [&](const std::string& name, std::vector<domain::OrganisationId> schools) {
            SplitTerritory command;
            command.territory = whole;
            command.version = get_territory(*world.services, world.call, whole)->kept.version;
            command.day = 2026y / November / 1;
            TerritoryPart part;
            part.territory.name = name;
            part.territory.kind = TerritoryKind::UrbanDistrict;
            part.organisations = std::move(schools);
            command.parts.push_back(part);
            return split_territory(*world.services, world.call, command);
        };
        CHECK(split("Чужой", {foreign}).error().code == "split-foreign");
        CHECK(split("Дважды", {first, first}).error().code == "split-foreign");
        const auto part = split("Малый округ", {first});
        REQUIRE(part);
        CHECK(get_organisation(*world.services, world.call, first)->path.back().name == "Малый округ");
        CHECK(!get_territory(*world.services, world.call, whole)->kept.territory.closed_on);
        REQUIRE(split("Второй округ", {second}));
        CHECK(get_territory(*world.services, world.call, whole)->kept.territory.closed_on == 2026y / November / 1);
        CHECK(get_territory(*world.services, world.call, whole)->successions.size() == 2);
        check_tree(world);
    });
}

TEST_CASE("several regions live in one database, each with a top of its own")
{
    everywhere([](World& world) {
        const domain::Region given{{}, "66", "Заречная область", "Asia/Yekaterinburg"};
        const auto made = add_region(*world.services, world.call, given);
        REQUIRE(made);
        CHECK(made->id != world.scope().region);
        CHECK(add_region(*world.services, world.call, given).error().code == "region-code-taken");
        CHECK(add_region(*world.services, world.call, {{}, "67", "Область", "Europe/Berlin"}).error().code ==
              "time-zone-unknown");
        CHECK(add_region(*world.services, world.call, {{}, "67", " ", "Europe/Moscow"}).error().code == "value-empty");
        CHECK(list_regions(*world.services, world.call)->size() == 2);
        auto there = world.call;
        there.actor.scope.region = made->id;
        const auto tops = list_territories(*world.services, there, {}).value();
        REQUIRE(tops.size() == 1);
        CHECK(tops[0].territory.name == "Заречная область");
    });
}

TEST_CASE("the calendar in force is that of the nearest territory upwards")
{
    everywhere([](World& world) {
        const auto region = add(world, "Край", TerritoryKind::Region);
        const auto district = add(world, "Район", TerritoryKind::MunicipalDistrict, region);
        const auto village = add(world, "Село", TerritoryKind::Settlement, district);
        const auto lease = world.pool().lease();
        const auto at = [&](TerritoryId id) { return store::whole_region(world.scope().region, id); };
        domain::SchoolCalendar calendar;
        CHECK(!store::school_calendar(*lease, at(village)).of);
        for (const auto& [where, name] : {std::pair{region, "краевой"}, std::pair{district, "районный"}}) {
            calendar.name = name;
            REQUIRE(store::set_school_calendar(*lease, at(where), calendar, 0, "Координатор", test_moment));
            const auto in_force = store::school_calendar(*lease, at(village));
            CHECK(in_force.calendar.name == name);
            CHECK(in_force.of == where);
            CHECK(in_force.version == 0);
        }
        CHECK(store::school_calendar(*lease, at(district)).version == 1);
    });
}
