#include "service/approve_draft.h"
#include "service/organisation_entries.h"
#include "service/organisations.h"
#include "service/same_organisation.h"
#include "service/territories.h"
#include "store/obligations.h"
#include "store/organisation_changes.h"
#include "support/test_services.h"

#include <algorithm>
#include <functional>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;
using namespace std::chrono;

namespace
{

using domain::OrganisationId;

domain::RegisterEntry entry(const std::string& name, const std::string& code = "")
{
    domain::RegisterEntry made;
    made.organisation.short_name = name;
    made.organisation.code = code;
    return made;
}

OrganisationId add(World& world, domain::RegisterEntry given)
{
    const auto made = add_organisation(*world.services, world.call, {std::move(given), std::nullopt});
    REQUIRE_MESSAGE(made, made.error().code);
    return made->entry.organisation.id;
}

TerritoryId add_place(World& world, const std::string& name)
{
    AddTerritory command;
    command.territory.name = name;
    return add_territory(*world.services, world.call, command).value().territory.id;
}

KeptOrganisation kept(World& world, OrganisationId id)
{
    return get_organisation(*world.services, world.call, id).value().kept;
}

std::string name_of(World& world, OrganisationId id)
{
    return kept(world, id).entry.organisation.short_name;
}

/// A road map with one duty of each school in October (past) and one in December (to come).
void approve_for(World& world, const std::vector<std::string>& schools)
{
    const auto draft = keep_draft(world, a_plan({an_activity("1", "до 15 октября 2026 года", schools),
                                                 an_activity("2", "до 15 декабря 2026 года", schools)}));
    ApproveDraft command;
    command.draft = draft;
    command.version = 1;
    const auto approved = approve_draft(*world.services, world.call, command);
    REQUIRE_MESSAGE(approved, approved.error().code);
}

struct Owed {
    std::int64_t all = 0;
    std::int64_t to_come = 0;
    friend bool operator==(const Owed&, const Owed&) = default;
};

Owed owed_by(World& world, OrganisationId id, std::optional<TerritoryId> within = std::nullopt)
{
    const auto lease = world.pool().lease();
    auto scope = world.scope();
    scope.within = within;
    store::ObligationFilter filter;
    filter.organisation = id;
    const auto counts = store::counts_of_obligations(*lease, scope, filter, world.call.today);
    return {counts.total, counts.total - counts.overdue};
}

std::vector<std::string> names(World& world, store::OrganisationFilter filter)
{
    std::vector<std::string> found;
    const auto page = list_organisations(*world.services, world.call, filter, {}).value();
    for (const auto& each : page.items)
        found.push_back(each.short_name);
    return found;
}

} // namespace

TEST_CASE("an organisation is edited by version, and a name it no longer has finds it still")
{
    everywhere([](World& world) {
        const auto id = add(world, entry("СОШ № 4", "170104"));
        auto change = kept(world, id);
        change.entry.organisation.short_name = " Лицей № 4 ";
        change.entry.organisation.aliases = {"Четвёртая школа", "четвертая  школа", "Лицей № 4"};
        change.entry.passport.inn = "7707083893";
        change.entry.passport.coordinates = {56'800'000, 60'600'000};
        change.entry.passport.settlement_type = domain::SettlementType::Town;
        const auto changed = change_organisation(*world.services, world.call, {change.entry, change.version});
        REQUIRE(changed);
        CHECK(changed->entry.organisation.short_name == "Лицей № 4");
        CHECK(changed->entry.organisation.aliases ==
              std::vector<std::string>{"Четвёртая школа", "четвертая  школа", "СОШ № 4"});
        CHECK(changed->entry.passport == change.entry.passport);
        for (const auto* text : {"сош № 4", "ЧЕТВЕРТАЯ", "170104", "7707083893", "лицей 4"}) {
            CAPTURE(text);
            store::OrganisationFilter filter;
            filter.text = text;
            CHECK(names(world, filter) == std::vector<std::string>{"Лицей № 4"});
        }
        CHECK(change_organisation(*world.services, world.call, {change.entry, change.version}).error().code ==
              "changed-meanwhile");
        const auto history = history_of_organisation(*world.services, world.call, id)->items;
        REQUIRE(history.size() == 2);
        CHECK(history[0].event.act == "organisation-changed");
    });
}

TEST_CASE("what the register cannot take is refused and nothing is kept of it")
{
    everywhere([](World& world) {
        const auto one = add(world, entry("СОШ № 1", "1"));
        const auto two = add(world, entry("СОШ № 2", "2"));
        struct Case {
            std::string code;
            std::function<void(domain::RegisterEntry&)> spoil;
        };
        const std::vector<Case> cases{
            {"organisation-code-taken", [](auto& e) { e.organisation.code = " 1 "; }},
            {"value-empty", [](auto& e) { e.organisation.short_name = "  "; }},
            {"name-mixed-letters", [](auto& e) { e.organisation.short_name = "СOШ № 2"; }},
            {"field-too-long", [](auto& e) { e.organisation.full_name = std::string(1u << 20, 'x'); }},
            {"coordinates-out-of-range", [](auto& e) { e.passport.coordinates = {0, 180'000'001}; }},
            {"inn-invalid", [](auto& e) { e.passport.inn = "7707083894"; }},
            {"organisation-not-found", [](auto& e) { e.organisation.parent = OrganisationId{999}; }},
        };
        for (const auto& [code, spoil] : cases) {
            CAPTURE(code);
            auto bad = kept(world, two);
            spoil(bad.entry);
            CHECK(change_organisation(*world.services, world.call, {bad.entry, bad.version}).error().code == code);
            auto fresh = entry("СОШ № 3");
            spoil(fresh);
            CHECK(add_organisation(*world.services, world.call, {fresh, {}}).error().code == code);
        }
        auto below = kept(world, two);
        below.entry.organisation.parent = one;
        REQUIRE(change_organisation(*world.services, world.call, {below.entry, below.version}));
        auto circle = kept(world, one);
        circle.entry.organisation.parent = two;
        CHECK(change_organisation(*world.services, world.call, {circle.entry, circle.version}).error().code ==
              "organisation-cycle");
        CHECK(names(world, {}) == std::vector<std::string>{"СОШ № 1", "СОШ № 2"});
        const AddOrganisation repeated{entry("СОШ № 5", "5"), "a-key-of-mine"};
        const auto first = add_organisation(*world.services, world.call, repeated).value();
        CHECK(add_organisation(*world.services, world.call, repeated)->entry.organisation.id ==
              first.entry.organisation.id);
    });
}

TEST_CASE("a school moves between municipalities from a day on; the past stays with the old one")
{
    everywhere([](World& world) {
        const auto old_place = world.scope().territory;
        const auto new_place = add_place(world, "Соседний округ");
        const auto school = add(world, entry("СОШ № 1", "1"));
        approve_for(world, {"СОШ № 1"});
        REQUIRE(owed_by(world, school) == Owed{2, 1});
        const auto day = 2026y / November / 1;
        const MoveOrganisation move{school, kept(world, school).version, new_place, day, "Закон № 3"};
        auto tomorrow = move;
        tomorrow.day = 2026y / November / 23;
        CHECK(move_organisation(*world.services, world.call, tomorrow).error().code == "day-in-future");
        REQUIRE(move_organisation(*world.services, world.call, move));
        CHECK(owed_by(world, school, old_place) == Owed{1, 0});
        CHECK(owed_by(world, school, new_place) == Owed{1, 1});
        store::OrganisationFilter here;
        here.territory = old_place;
        CHECK(names(world, here).empty());
        here.as_of = 2026y / October / 31;
        CHECK(names(world, here) == std::vector<std::string>{"СОШ № 1"});
        here.territory = new_place;
        CHECK(names(world, here).empty());
        here.as_of = day;
        CHECK(names(world, here) == std::vector<std::string>{"СОШ № 1"});
        CHECK(move_organisation(*world.services, world.call, move).error().code == "changed-meanwhile");
        // An earlier day corrects the later one.
        const MoveOrganisation back{school, kept(world, school).version, old_place, 2026y / October / 1, ""};
        REQUIRE(move_organisation(*world.services, world.call, back));
        CHECK(get_organisation(*world.services, world.call, school)->places.size() == 2);
        CHECK(owed_by(world, school, old_place) == Owed{2, 1});
    });
}

TEST_CASE("a school with open duties is closed only with an heir or a reason")
{
    everywhere([](World& world) {
        const auto leaving = add(world, entry("СОШ № 1", "1"));
        const auto staying = add(world, entry("СОШ № 2", "2"));
        approve_for(world, {"СОШ № 1", "СОШ № 2"});
        CloseOrganisation close{leaving, kept(world, leaving).version, 2026y / November / 1, "Приказ № 9", {}, ""};
        const auto refused = close_organisation(*world.services, world.call, close);
        REQUIRE(!refused);
        CHECK(refused.error().code == "organisation-has-duties");
        CHECK(refused.error().data.at("duties") == "1");
        CHECK(refused.error().data.at("list") == "2026-12-15 Провести мероприятие 2");
        close.successor = leaving;
        CHECK(close_organisation(*world.services, world.call, close).error().code == "successor-invalid");
        close.successor = staying;
        REQUIRE(close_organisation(*world.services, world.call, close));
        // The heir owed the same already: one duty stands, not two; what fell due before stays where it was.
        CHECK(owed_by(world, staying) == Owed{2, 1});
        CHECK(owed_by(world, leaving) == Owed{1, 0});
        CHECK(names(world, {}) == std::vector<std::string>{"СОШ № 2"});
        store::OrganisationFilter before;
        before.as_of = 2026y / October / 31;
        CHECK(names(world, before) == std::vector<std::string>{"СОШ № 1", "СОШ № 2"});
        const auto view = get_organisation(*world.services, world.call, leaving).value();
        REQUIRE(view.successions.size() == 1);
        CHECK(view.successions[0].name == "СОШ № 2");
        CloseOrganisation alone{staying, kept(world, staying).version, 2026y / November / 1, "", {}, "Школы нет"};
        REQUIRE(close_organisation(*world.services, world.call, alone));
        CHECK(owed_by(world, staying) == Owed{1, 0});
        alone.version = kept(world, staying).version;
        CHECK(close_organisation(*world.services, world.call, alone).error().code == "organisation-closed");
    });
}

TEST_CASE("a reorganisation closes predecessors and links them with their successors")
{
    everywhere([](World& world) {
        const auto one = add(world, entry("СОШ № 1", "1"));
        const auto two = add(world, entry("СОШ № 2", "2"));
        const auto centre = add(world, entry("Образовательный центр", "3"));
        approve_for(world, {"СОШ № 1"});
        Reorganise join{{one, two}, {centre}, centre, 2026y / November / 1, "Постановление № 5"};
        auto wrong = join;
        wrong.heir = two;
        CHECK(reorganise(*world.services, world.call, wrong).error().code == "successor-invalid");
        REQUIRE(reorganise(*world.services, world.call, join));
        CHECK(owed_by(world, centre) == Owed{1, 1});
        CHECK(owed_by(world, one) == Owed{1, 0});
        CHECK(get_organisation(*world.services, world.call, centre)->successions.size() == 2);
        CHECK(reorganise(*world.services, world.call, join).error().code == "organisation-closed");
        CHECK(name_of(world, two) == "СОШ № 2");
        // Splitting off: the old one goes on beside the new one.
        const auto branch = add(world, entry("Начальная школа", "4"));
        REQUIRE(
            reorganise(*world.services, world.call, {{centre}, {centre, branch}, centre, 2026y / November / 2, ""}));
        CHECK(!kept(world, centre).entry.organisation.closed_on);
        CHECK(get_organisation(*world.services, world.call, branch)->successions[0].other == centre.value);
    });
}

TEST_CASE("two records of one school are proposed, merged into one or told apart for good")
{
    everywhere([](World& world) {
        const auto known = add(world, entry("МБОУ СОШ № 1", "170101"));
        auto second = entry("МАОУ НТГО СОШ № 1");
        second.passport.gia_code = "104501";
        second.organisation.groups = {"ШНОР"};
        const auto printed = add(world, second);
        add(world, entry("Лицей № 7"));
        approve_for(world, {"МБОУ СОШ № 1", "МАОУ НТГО СОШ № 1"});
        const auto proposals = list_proposals(*world.services, world.call).value();
        REQUIRE(proposals.items.size() == 1);
        CHECK(proposals.items[0].first.id == known);
        CHECK(proposals.items[0].second.id == printed);

        const auto version = kept(world, known).version;
        CHECK(merge_organisations(*world.services, world.call, {known, version, known}).error().code ==
              "merge-with-itself");
        CHECK(merge_organisations(*world.services, world.call, {known, version + 1, printed}).error().code ==
              "changed-meanwhile");
        const auto merged = merge_organisations(*world.services, world.call, {known, version, printed});
        REQUIRE(merged);
        CHECK(merged->entry.organisation.code == "170101");
        CHECK(merged->entry.organisation.groups == std::vector<std::string>{"ШНОР"});
        CHECK(merged->entry.passport.gia_code == "104501");
        CHECK(merged->entry.organisation.aliases == std::vector<std::string>{"МАОУ НТГО СОШ № 1"});
        // Both were named by the same rows: one duty a row stands.
        CHECK(owed_by(world, known) == Owed{2, 1});
        CHECK(owed_by(world, printed) == Owed{0, 0});
        CHECK(kept(world, printed).merged_into == known);
        CHECK(names(world, {}) == std::vector<std::string>{"Лицей № 7", "МБОУ СОШ № 1"});
        const auto again = merge_organisations(*world.services, world.call, {printed, 2, known});
        CHECK(again.error().code == "organisation-merged");

        const auto twin = add(world, entry("Лицей № 7 имени Ломоносова"));
        const auto pair = list_proposals(*world.services, world.call)->items.at(0);
        REQUIRE(pair.second.id == twin);
        REQUIRE(tell_apart(*world.services, world.call, twin, pair.first.id));
        REQUIRE(tell_apart(*world.services, world.call, pair.first.id, twin));
        CHECK(list_proposals(*world.services, world.call)->total == 0);
    });
}

TEST_CASE("the list sorts by its columns and goes on where a page ended")
{
    everywhere([](World& world) {
        for (int i = 1; i <= 7; ++i) {
            auto school = entry("СОШ № " + std::to_string(i), std::to_string(10 - i));
            school.organisation.settlement = i % 2 ? "Заречный" : "Ивановка";
            if (i > 5) school.organisation.kind = domain::OrganisationKind::Kindergarten;
            add(world, school);
        }
        for (const auto order :
             {store::OrganisationOrder::Name, store::OrganisationOrder::Code, store::OrganisationOrder::Settlement})
            for (const bool descending : {false, true}) {
                store::OrganisationFilter filter;
                filter.order = order;
                filter.descending = descending;
                const auto whole = list_organisations(*world.services, world.call, filter, {})->items;
                std::vector<domain::Organisation> paged;
                store::PageRequest page{std::nullopt, 3};
                do {
                    const auto part = list_organisations(*world.services, world.call, filter, page).value();
                    CHECK(part.total == 7);
                    paged.insert(paged.end(), part.items.begin(), part.items.end());
                    page.cursor = part.next;
                } while (page.cursor);
                CHECK(paged == whole);
                REQUIRE(whole.size() == 7);
                const auto key = [&](const domain::Organisation& each) {
                    return order == store::OrganisationOrder::Name   ? each.short_name
                           : order == store::OrganisationOrder::Code ? each.code
                                                                     : each.settlement;
                };
                for (std::size_t i = 1; i < whole.size(); ++i)
                    CHECK((descending ? key(whole[i]) <= key(whole[i - 1]) : key(whole[i - 1]) <= key(whole[i])));
            }
        store::OrganisationFilter gardens;
        gardens.kind = domain::OrganisationKind::Kindergarten;
        CHECK(names(world, gardens).size() == 2);
        CHECK(list_organisations(*world.services, world.call, {}, {"nonsense", 3}).error().code == "cursor-invalid");
    });
}
