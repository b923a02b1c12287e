#include "service/risk_catalogue.h"
#include "service/risk_levels_import.h"
#include "service/risk_profiles.h"
#include "service/risk_summary.h"
#include "service/visits.h"
#include "store/organisations.h"
#include "support/test_risks.h"

using namespace vekha;
using namespace vekha::tests;
using domain::OrganisationId;
using enum domain::RiskLevel;
using service::RiskProfileView;

namespace
{

service::ImportOfficialLevels a_table(std::string_view text, bool preview = false)
{
    service::ImportOfficialLevels command;
    command.file_name = "РПШ.csv";
    command.bytes = text;
    command.day = test_today;
    command.preview = preview;
    return command;
}

std::vector<std::string> risk_groups(World& world, OrganisationId school)
{
    std::vector<std::string> codes;
    world.pool().lease()->each("select group_code from memberships where region_id = :region and organisation_id = "
                               ":school and (to_day is null or to_day >= :day) and group_code like 'Риск%' order by id",
                               {{"region", world.scope().region}, {"school", school}, {"day", world.call.today}},
                               [&](store::Row& row) { codes.push_back(row.take<std::string>()); });
    return codes;
}

} // namespace

TEST_CASE("the catalogue of a region is edited by editions, and profiles keep theirs")
{
    everywhere([](World& world) {
        const auto before = service::get_risk_catalogue(*world.services, world.call, {});
        REQUIRE(before);
        CHECK(before->catalogue.edition == 1);
        const auto school = a_school(world, "СОШ № 4", "7201");
        REQUIRE(put_levels(world, school, 0, {{"G1.EQUIP", High}}));
        auto said = before->catalogue;
        said.risks[0].name = "Слабое оснащение";
        said.risks[0].measures.resize(1);
        said.risks[0].federal = 9;
        said.most_high = 3;
        const auto saved = service::save_risk_catalogue(*world.services, world.call, {1, said});
        REQUIRE(saved);
        CHECK(saved->catalogue.edition == 2);
        CHECK(saved->catalogue.risks[0].name == "Слабое оснащение");
        CHECK(saved->catalogue.risks[0].federal == 1);
        CHECK(saved->editions.size() == 2);
        CHECK(code_of(service::save_risk_catalogue(*world.services, world.call, {1, said})) == "changed-meanwhile");
        said.risks[1].measures[0].term = " ";
        CHECK(code_of(service::save_risk_catalogue(*world.services, world.call, {2, said})) ==
              "risk-measure-incomplete");
        CHECK(service::get_risk_catalogue(*world.services, world.call, 1)->catalogue.risks[0].name !=
              "Слабое оснащение");
        CHECK(code_of(service::get_risk_catalogue(*world.services, world.call, 7)) == "risk-catalogue-not-found");
        CHECK(service::get_school_risks(*world.services, world.call, school)->newest->catalogue.edition == 1);
    });
}

TEST_CASE("official levels go to the profile of the school year and win; the same said again changes nothing")
{
    everywhere([](World& world) {
        const auto school = a_school(world, "СОШ № 4", "7201");
        const auto made = put_levels(world, school, 0, {{"G1.EQUIP", High}, {"G2.FAIL", Medium}});
        REQUIRE(made);
        CHECK(made->profile.high == 1);
        CHECK(made->levels.size() == 17);
        CHECK(code_of(put_levels(world, school, 0, {{"G1.STAFF", High}})) == "changed-meanwhile");
        const auto same = put_levels(world, school, 1, {{"G1.EQUIP", High}});
        REQUIRE(same);
        CHECK(same->profile.version == 1);
        const auto other = put_levels(world, school, 1, {{"G1.EQUIP", {}}, {"G2.FAIL", High}});
        REQUIRE(other);
        CHECK(other->profile.id == made->profile.id);
        CHECK(level_of(*other, "G1.EQUIP").official == std::nullopt);
        CHECK(other->profile.high == 1);
        CHECK(code_of(put_levels(world, school, 2, {{"G9", High}})) == "risk-unknown");
        CHECK(code_of(put_levels(world, school, 2, {})) == "value-empty");

        world.call.today = *domain::date_from_iso("2026-11-24");
        service::OfficialLevels next{school, 2, *domain::date_from_iso("2026-11-23"), "письмо", {{"G2.FAIL", Low}},
                                     true};
        const auto newest = service::save_official_levels(*world.services, world.call, next);
        REQUIRE(newest);
        CHECK(newest->profile.id != made->profile.id);
        CHECK(newest->before->id == made->profile.id);
        CHECK(newest->levels_before.at("G2.FAIL") == High);
        const auto risks = service::get_school_risks(*world.services, world.call, school);
        REQUIRE(risks);
        CHECK(risks->history.size() == 2);
        CHECK(code_of(service::acknowledge_risk_profile(*world.services, world.call, made->profile.id, 2)) ==
              "risk-profile-past");
        // One of an earlier day is history: the newest stays the newest.
        service::OfficialLevels older{school, 1, *domain::date_from_iso("2025-10-01"), "", {{"G2.FAIL", High}}, false};
        const auto history = service::save_official_levels(*world.services, world.call, older);
        REQUIRE(history);
        CHECK_FALSE(history->profile.latest);
        CHECK(service::get_school_risks(*world.services, world.call, school)->newest->profile.id == newest->profile.id);
        next.day = domain::plus_days(world.call.today, 1);
        CHECK(code_of(service::save_official_levels(*world.services, world.call, next)) == "day-in-future");
    });
}

TEST_CASE("a table of official levels is taken as far as it is clear, and the protocol adds up")
{
    everywhere([](World& world) {
        const auto first = a_school(world, "СОШ № 4", "7201");
        a_school(world, "СОШ № 5", "7202");
        a_school(world, "СОШ № 6", "7203");
        constexpr auto table = "Рисковые профили;;;\n"
                               "Код ОО;1;РФ 9;Низкий уровень вовлечённости родителей\n"
                               "7201;высокий;3;низкий\n"
                               "7202;средний;;\n"
                               "7203;очень высокий;2;1\n"
                               "9999;1;1;1\n";
        const auto look = service::import_official_levels(*world.services, world.call, a_table(table, true));
        REQUIRE(look);
        CHECK(look->made == 2);
        CHECK(service::list_risk_profiles(*world.services, world.call, {}, {})->total == 0);
        const auto done = service::import_official_levels(*world.services, world.call, a_table(table));
        REQUIRE(done);
        CHECK(done->rows == 4);
        CHECK(done->schools == 4);
        CHECK(done->changed == 2);
        CHECK(done->left_out == 2);
        CHECK(done->changed + done->unchanged + done->left_out == done->schools);
        REQUIRE(done->faults.size() == 2);
        CHECK(done->faults[0].code == "risk-import-level-unknown");
        CHECK(done->faults[0].what == "очень высокий");
        CHECK(done->faults[1].code == "risk-import-school-unknown");
        const auto again = service::import_official_levels(*world.services, world.call, a_table(table));
        REQUIRE(again);
        CHECK(again->changed == 0);
        CHECK(again->unchanged == 2);
        const auto view = service::get_school_risks(*world.services, world.call, first)->newest;
        REQUIRE(view);
        CHECK(view->profile.high == 2);
        CHECK(level_of(*view, "G3.PAR").official == Low);

        constexpr auto rows = "Код ОО;Фактор;Уровень\n7201;G2.LANG;средний\n7201;5а;средний\n7202;2;высокий\n";
        const auto listed = service::import_official_levels(*world.services, world.call, a_table(rows));
        REQUIRE(listed);
        CHECK(listed->changed == 1);
        CHECK(listed->faults.front().code == "risk-import-risk-unknown");
        CHECK(code_of(service::import_official_levels(*world.services, world.call, a_table("Школа;1\n7201;3\n"))) ==
              "risk-columns-missing");
        CHECK(code_of(service::import_official_levels(*world.services, world.call, a_table("\x01\x02"))) !=
              "risk-columns-missing");
    });
}

TEST_CASE("table No. 1 counts every school that the filter lets through, in a territory and in the region alike")
{
    everywhere([](World& world) {
        const auto many = a_school(world, "СОШ № 4", "7201");
        const auto few = a_school(world, "СОШ № 10", "7202");
        a_school(world, "СОШ № 20", "7203");
        REQUIRE(put_levels(world, many, 0, six_high()));
        REQUIRE(put_levels(world, few, 0, {{"G1.EQUIP", Medium}, {"G2.FAIL", High}, {"G2.LEAD", High}}));
        const auto asked = [&](const store::RiskFilter& filter) {
            return service::risk_summary(*world.services, world.call, filter, {std::nullopt, 10}).value();
        };
        const auto total_of = [](const service::RiskSummary& summary, const std::string& code,
                                 domain::RiskLevel level) {
            for (const auto& total : summary.totals.by_level)
                if (total.code == code && total.level == level) return total.schools;
            return std::int64_t{0};
        };
        const auto all = asked({});
        CHECK(all.page.total == 2);
        CHECK(all.page.items[0].profile.school_name == "СОШ № 4");
        CHECK(all.totals.schools == 2);
        CHECK(all.totals.many_high == 1);
        CHECK(total_of(all, "G1.EQUIP", High) == 1);
        CHECK(total_of(all, "G1.EQUIP", Medium) == 1);
        CHECK(total_of(all, "G3.PUBL", Insufficient) == 2);
        CHECK(all.page.items[1].profile.high == 1);

        auto within = world.call;
        within.actor.scope.within = world.scope().territory;
        const auto below = service::risk_summary(*world.services, within, {}, {std::nullopt, 10}).value();
        CHECK(total_of(below, "G1.EQUIP", High) == 1);
        CHECK(total_of(below, "G3.PUBL", Insufficient) == 2);

        store::RiskFilter high;
        high.risk = "G2.FAIL";
        CHECK(asked(high).page.total == 2);
        high.more_than = 5;
        CHECK(asked(high).totals.schools == 1);
        CHECK(total_of(asked(high), "G1.EQUIP", Medium) == 0);
        store::RiskFilter text;
        text.text = "№ 10";
        CHECK(asked(text).page.items.front().profile.school == few);
        store::RiskFilter unknown;
        unknown.risk = "G9";
        CHECK(code_of(service::risk_summary(*world.services, world.call, unknown, {})) == "risk-unknown");
        const auto first = service::risk_summary(*world.services, world.call, {}, {std::nullopt, 1}).value();
        REQUIRE(first.page.next);
        const auto second = service::risk_summary(*world.services, world.call, {}, {first.page.next, 1}).value();
        CHECK(second.page.items.front().profile.school == few);
        CHECK(code_of(service::risk_summary(*world.services, world.call, {}, {"!", 1})) == "cursor-invalid");
    });
}

TEST_CASE("a confirmed profile puts the school into its groups of risk and into monthly visits, until the risk falls")
{
    everywhere([](World& world) {
        const auto school = a_school(world, "СОШ № 4", "7201");
        const auto made = put_levels(world, school, 0, six_high());
        REQUIRE(made);
        CHECK(made->monthly());
        const auto agree = [&](const RiskProfileView& view) {
            return service::agree_risk_profile(*world.services, world.call, view.profile.id, view.profile.version);
        };
        CHECK(code_of(agree(*made)) == "risk-profile-not-verified");
        const auto verified = verify(world, school, *made);
        REQUIRE(verified);
        CHECK(verified->profile.state == store::RiskProfileState::Verified);
        CHECK(risk_groups(world, school).empty());
        const auto agreed = agree(*verified);
        REQUIRE(agreed);
        CHECK(agreed->profile.state == store::RiskProfileState::Agreed);
        CHECK(risk_groups(world, school).size() == 6);

        store::VisitFilter monthly;
        monthly.basis = store::VisitBasis::HighRisks;
        const auto visits = service::list_visits(*world.services, world.call, monthly, {std::nullopt, 50}).value();
        CHECK(visits.page.total == 7); // November to May
        CHECK(visits.page.items.front().due == *domain::date_from_iso("2026-11-30"));
        CHECK(visits.counts.late == 0);
        auto december = world.call;
        december.today = *domain::date_from_iso("2026-12-05");
        CHECK(service::list_visits(*world.services, december, monthly, {}).value().counts.late == 1);

        // The next profile is better: the school leaves four groups, visits that nobody held are called off.
        std::map<std::string, std::optional<domain::RiskLevel>> better{{"G1.EQUIP", High}, {"G1.STAFF", High}};
        for (const auto* code : {"G1.COMP", "G2.INCL", "G2.LANG", "G2.FAIL"})
            better[code] = Low;
        world.call.today = december.today;
        service::OfficialLevels next{school, agreed->profile.version, december.today, "", better, true};
        const auto second = service::save_official_levels(*world.services, world.call, next);
        REQUIRE(second);
        CHECK(risk_groups(world, school).size() == 6);
        REQUIRE(agree(*verify(world, school, *second)));
        CHECK(risk_groups(world, school) == std::vector<std::string>{"Риск 1", "Риск 2"});
        monthly.state = store::VisitState::Cancelled;
        CHECK(service::list_visits(*world.services, world.call, monthly, {std::nullopt, 50}).value().page.total == 6);
    });
}

TEST_CASE("a level that changes after the agreement has to be looked at and confirmed again")
{
    everywhere([](World& world) {
        const auto school = a_school(world, "СОШ № 4", "7201");
        const auto verified = verify(world, school, *put_levels(world, school, 0, {{"G2.FAIL", Medium}}));
        REQUIRE(verified);
        const auto agreed =
            service::agree_risk_profile(*world.services, world.call, verified->profile.id, verified->profile.version);
        REQUIRE(agreed);
        const auto changed = put_levels(world, school, agreed->profile.version, {{"G2.FAIL", High}});
        REQUIRE(changed);
        CHECK(changed->profile.state == store::RiskProfileState::Shown);
        CHECK_FALSE(changed->profile.agreed_on);
        CHECK(domain::level_in_force(level_of(*changed, "G2.FAIL")) == High);
        CHECK(changed->checks.size() == 1);
    });
}
