#include "service/school_plan.h"

#include "service/approve_draft.h"
#include "service/edit_draft.h"
#include "service/organisations.h"
#include "service/road_maps.h"
#include "support/test_services.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

namespace
{

domain::OrganisationId organisation_named(World& world, const std::string& name)
{
    const auto page = list_organisations(*world.services, world.call, {}, {std::nullopt, 100}).value();
    return std::ranges::find(page.items, name, &domain::Organisation::short_name)->id;
}

RoadMapId approved(World& world, DraftId draft)
{
    const auto version = get_draft(*world.services, world.call, draft)->summary.version;
    return approve_draft(*world.services, world.call, {draft, version, {}}).value().id;
}

/// A municipal road map over СОШ № 1 (ШНОР), СОШ № 2, and the authority.
RoadMapId municipal(World& world)
{
    const std::string schools = "Код ОО;Краткое наименование;Вид;Группы\n"
                                "101;СОШ № 1;школа;ШНОР\n102;СОШ № 2;школа;\n103;СОШ № 3;школа;\n"
                                "200;Управление образования;орган управления;\n";
    REQUIRE(import_organisations(*world.services, world.call, {"schools.csv", schools, false}).value().created == 4);
    auto plan = a_plan({an_activity("1", "до 15 декабря 2026 года", {"Управление образования", "ШНОР"}),
                        an_activity("2", "ежемесячно", {"СОШ № 2"}, {"СОШ № 2"}),
                        an_activity("3", "март 2027 года", {"СОШ № 1", "СОШ № 2"}, {"СОШ № 1", "СОШ № 2"})});
    return approved(world, keep_draft(world, std::move(plan)));
}

std::string code_of(const Answer<DraftView>& answer)
{
    return answer ? "made" : answer.error().code;
}

} // namespace

TEST_CASE("a school plan is drafted beside its own document, approved, and known to the rows above")
{
    everywhere([](World& world) {
        const auto above = municipal(world);
        const auto school = organisation_named(world, "СОШ № 1");
        const auto draft = derive_school_plan(*world.services, world.call, {above, school, "key-of-school-1"}).value();
        CHECK(draft.summary.kind == domain::PlanKind::School);
        CHECK(draft.summary.title == "План мероприятий СОШ № 1 по реализации дорожной карты поддержки школ Заречного "
                                     "муниципального округа");
        CHECK(draft.summary.source == "План мероприятий СОШ № 1.docx");
        REQUIRE(draft.rows.size() == 2);
        const auto prefix = "road-map:" + std::to_string(above.value) + "#";
        CHECK(draft.rows[0].activity.parent == prefix + "I/1");
        CHECK(draft.rows[1].activity.parent == prefix + "I/3");

        // The row lies in the document where it says it does.
        const auto source = draft_source(*world.services, world.call, draft.summary.id).value();
        const auto place = draft.rows[1].activity.place;
        REQUIRE(place.row.has_value());
        std::string found;
        for (const auto& block : source->blocks)
            if (const auto* table = std::get_if<documents::Table>(&block))
                for (const auto& row : table->rows)
                    if (table->place.table == place.table && row.place.row == *place.row)
                        for (const auto& cell : row.cells)
                            found += cell.text + " | ";
        CHECK(found == "3 | Провести мероприятие 3 | СОШ № 1 | март 2027 года |  | ");
        CHECK(draft_file(*world.services, world.call, draft.summary.id).value().bytes.starts_with("PK"));

        const auto again = derive_school_plan(*world.services, world.call, {above, school, "key-of-school-1"}).value();
        CHECK(again.summary.id == draft.summary.id);

        auto view = get_road_map(*world.services, world.call, above).value();
        REQUIRE(view.below.size() == 2);
        CHECK_FALSE(view.below.contains("I/2"));
        REQUIRE(view.below.at("I/3").size() == 1);
        CHECK(view.below.at("I/3").front() ==
              PlanBelow{draft.summary.id, std::nullopt, draft.summary.title, school, "СОШ № 1"});

        const auto below = approved(world, draft.summary.id);
        view = get_road_map(*world.services, world.call, above).value();
        CHECK(view.below.at("I/1").front().road_map == below);
        const auto lower = get_road_map(*world.services, world.call, below).value();
        CHECK(lower.above.at(prefix + "I/3") == RowAbove{{above.value, "I/3"}, view.summary.title, "3"});
        CHECK(lower.summary.obligations.total == 2);
    });
}

TEST_CASE("a corrected row still carries out the row above, one added by hand or removed does not")
{
    everywhere([](World& world) {
        const auto above = municipal(world);
        const auto school = organisation_named(world, "СОШ № 1");
        const auto draft = derive_school_plan(*world.services, world.call, {above, school, {}}).value();
        const auto id = draft.summary.id;
        const auto mark = "\"parent\":\"" + draft.rows[1].activity.parent + "\"";
        auto version = correct_field(*world.services, world.call,
                                     {id,
                                      draft.summary.version,
                                      draft.rows[0].id,
                                      domain::Field::Number,
                                      NewWording{"7"},
                                      Reach::ThisRow,
                                      {}})
                           ->version;
        version = add_row(*world.services, world.call, {id, version, {}, "I", "2", "Своё: " + mark, {}})->version;
        REQUIRE(remove_row(*world.services, world.call, {id, version, draft.rows[1].id}));
        const auto below = get_road_map(*world.services, world.call, above)->below;
        REQUIRE(below.size() == 1);
        CHECK(below.contains("I/1"));
    });
}

TEST_CASE("a discarded school plan carries nothing out")
{
    everywhere([](World& world) {
        const auto above = municipal(world);
        const auto draft =
            derive_school_plan(*world.services, world.call, {above, organisation_named(world, "СОШ № 2"), {}}).value();
        REQUIRE(discard_draft(*world.services, world.call, draft.summary.id, draft.summary.version));
        CHECK(get_road_map(*world.services, world.call, above).value().below.empty());
    });
}

TEST_CASE("a school plan is refused for what is no road map above, no school, or owes nothing")
{
    everywhere([](World& world) {
        const auto above = municipal(world);
        const auto derive = [&](RoadMapId road_map, domain::OrganisationId organisation) {
            return derive_school_plan(*world.services, world.call, {road_map, organisation, {}});
        };
        const auto first = organisation_named(world, "СОШ № 1");
        CHECK(code_of(derive(RoadMapId{999}, first)) == "road-map-not-found");
        CHECK(code_of(derive(above, domain::OrganisationId{999})) == "organisation-not-found");
        CHECK(code_of(derive(above, organisation_named(world, "Управление образования"))) == "organisation-not-school");
        CHECK(code_of(derive(above, organisation_named(world, "СОШ № 3"))) == "school-owes-nothing");
        const auto below = approved(world, derive(above, first).value().summary.id);
        CHECK(code_of(derive(below, first)) == "road-map-of-school");
    });
}
