#include "service/approve_draft.h"
#include "service/road_map_proposal.h"
#include "service/visits.h"
#include "store/trash.h"
#include "support/test_people.h"
#include "support/test_risks.h"

using namespace vekha;
using namespace vekha::tests;
using domain::RiskVerdict;
using enum domain::RiskLevel;

namespace
{

constexpr std::string_view tiny_png{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89"
                                    "\0\0\0\rIDATx\x9c"
                                    "c\0\x01\0\0\x05\0\x01\r\n-\xb4\0\0\0\0IEND\xae"
                                    "B`\x82",
                                    67};

store::VisitMark a_mark(const std::string& code, RiskVerdict verdict, domain::RiskLevel seen,
                        domain::RiskLevel found = Insufficient, const std::string& words = "")
{
    return {code, {verdict, seen, found}, words};
}

} // namespace

TEST_CASE("a visit becomes checks of the profile factor by factor, and a second one keeps the history")
{
    everywhere([](World& world) {
        const auto school = a_school(world, "СОШ № 4", "7201");
        const auto profile =
            put_levels(world, school, 0, {{"G1.EQUIP", High}, {"G2.FAIL", Medium}, {"G3.DISC", Low}}).value();
        const auto visit = a_visit(world, school);
        service::SaveVisit save;
        save.id = visit.id;
        save.version = visit.version;
        save.marks = {a_mark("G1.EQUIP", RiskVerdict::Disagree, High, Medium)};
        const auto refusal = [&](const service::SaveVisit& command) {
            return code_of(service::save_visit(*world.services, world.call, command));
        };
        CHECK(refusal(save) == "verdict-without-words");
        save.marks = {a_mark("G1.EQUIP", RiskVerdict::Disagree, High, High, "кабинет есть")};
        CHECK(refusal(save) == "verdict-same-level");
        save.marks = {a_mark("G9", RiskVerdict::Agree, High)};
        CHECK(refusal(save) == "risk-unknown");
        save.marks = {a_mark("G1.EQUIP", RiskVerdict::Disagree, High, Medium, "кабинет физики оснащён"),
                      a_mark("G2.FAIL", RiskVerdict::Unseen, Medium)};
        save.tasks = {{{}, "Составить опись", domain::plus_days(test_today, 10), {}, ""}};

        // Not held yet: kept with the visit, the profile is as it was.
        const auto kept = service::save_visit(*world.services, world.call, save);
        REQUIRE(kept);
        CHECK(kept->marks.size() == 2);
        const auto now = [&] {
            return service::get_risk_profile(*world.services, world.call, profile.profile.id).value();
        };
        CHECK(now().checks.empty());
        CHECK(refusal(save) == "changed-meanwhile");

        save.version = kept->visit.version;
        save.done = true;
        save.tasks = {kept->tasks.front()};
        const auto held = service::save_visit(*world.services, world.call, save);
        REQUIRE(held);
        CHECK(held->visit.state == store::VisitState::Done);
        CHECK(held->visit.held_on == test_today);
        CHECK(held->tasks.front().id == kept->tasks.front().id);
        CHECK(now().profile.state == store::RiskProfileState::Shown); // one factor could not be seen
        CHECK(domain::level_in_force(level_of(now(), "G1.EQUIP")) == Medium);
        CHECK(now().profile.high == 0);

        auto again = all_seen(a_visit(world, school), now());
        const auto second = service::save_visit(*world.services, world.call, again);
        REQUIRE(second);
        CHECK(now().profile.state == store::RiskProfileState::Verified);
        CHECK(now().checks.size() == 4);
        CHECK(domain::level_in_force(level_of(now(), "G1.EQUIP")) == High);

        // The act: corrected until the head agrees to it.
        save.version = held->visit.version;
        save.words.observations = "Уроки начинаются вовремя";
        save.marks.clear();
        const auto corrected = service::save_visit(*world.services, world.call, save);
        REQUIRE(corrected);
        const auto agreed = service::agree_visit(*world.services, world.call, visit.id, corrected->visit.version);
        REQUIRE(agreed);
        save.version = agreed->visit.version;
        CHECK(refusal(save) == "visit-closed");
        const auto done =
            service::finish_visit_task(*world.services, world.call,
                                       {visit.id, agreed->tasks.front().id, agreed->visit.version, test_today, "есть"});
        REQUIRE(done);
        CHECK(done->tasks.front().done_on == test_today);
    });
}

TEST_CASE("a visit that is sent twice under one key is kept once, and a later one of another is not overwritten")
{
    everywhere([](World& world) {
        const auto school = a_school(world, "СОШ № 4", "7201");
        const auto profile = put_levels(world, school, 0, {{"G1.EQUIP", High}}).value();
        auto save = all_seen(a_visit(world, school), profile);
        save.idempotency_key = "phone-0001";
        const auto first = service::save_visit(*world.services, world.call, save);
        REQUIRE(first);
        const auto second = service::save_visit(*world.services, world.call, save);
        REQUIRE(second);
        CHECK(second->visit.version == first->visit.version);
        CHECK(service::get_risk_profile(*world.services, world.call, profile.profile.id)->checks.size() == 1);
        save.words.observations = "другое";
        CHECK(code_of(service::save_visit(*world.services, world.call, save)) == "idempotency-key-reused");
        save.idempotency_key = "phone-0002";
        CHECK(code_of(service::save_visit(*world.services, world.call, save)) == "changed-meanwhile");
    });
}

TEST_CASE("only who is assigned to a school checks its risks, and only its head agrees to the act")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const auto profile = put_levels(world, people.north_school, 0, {{"G1.EQUIP", High}}).value();
        REQUIRE(put_levels(world, people.south_school, 0, {{"G1.EQUIP", High}}));
        const auto curator = people.add_person("Ладогина Мария Петровна", people.north);
        people.give(curator, "curator");
        world.pool().lease()->execute(
            "insert into assignments (region_id, person_id, organisation_id, role, from_day, made_at, made_by) values "
            "(1, :person, :school, 'curator', '2026-09-01', 1, 0)",
            {{"person", curator}, {"school", people.north_school}});
        const auto as_curator = people.as(curator);
        const auto head =
            people.as(people.add_person_with("Белов Иван Ильич", "head", people.north, {{}, people.north_school}));

        const auto visit = a_visit(world, people.north_school);
        const auto other = a_visit(world, people.south_school);
        const auto save = all_seen(visit, profile);
        CHECK(code_of(service::save_visit(*world.services, head, save)) == "not-permitted");
        CHECK(code_of(service::get_visit(*world.services, as_curator, other.id)) == "visit-not-found");
        CHECK(service::list_visits(*world.services, as_curator, {}, {}).value().page.total == 1);
        const auto held = service::save_visit(*world.services, as_curator, save);
        REQUIRE(held);
        CHECK(code_of(service::agree_visit(*world.services, as_curator, visit.id, held->visit.version)) ==
              "not-permitted");
        REQUIRE(service::agree_visit(*world.services, head, visit.id, held->visit.version));

        const auto verified = service::get_risk_profile(*world.services, as_curator, profile.profile.id).value();
        CHECK_FALSE(verified.may_write);
        CHECK(verified.may_verify);
        CHECK(code_of(service::agree_risk_profile(*world.services, as_curator, verified.profile.id,
                                                  verified.profile.version)) == "not-permitted");
        const auto read =
            service::acknowledge_risk_profile(*world.services, head, verified.profile.id, verified.profile.version);
        REQUIRE(read);
        CHECK(read->profile.acknowledger == "Белов Иван Ильич");
        CHECK(code_of(service::get_school_risks(*world.services, head, people.south_school)) ==
              "organisation-not-found");
    });
}

TEST_CASE("quarterly visits are planned once to the end of the school year, to schools and to municipalities")
{
    everywhere([](World& world) {
        service::PlanVisits plan;
        plan.school = a_school(world, "СОШ № 4", "7201");
        plan.kind = store::VisitKind::Monitoring;
        plan.rhythm = service::VisitRhythm::Quarterly;
        REQUIRE(service::plan_visits(*world.services, world.call, plan));
        CHECK(code_of(service::plan_visits(*world.services, world.call, plan)) == "visits-planned");
        plan.school.reset();
        plan.idempotency_key = "municipality-1";
        const auto first = service::plan_visits(*world.services, world.call, plan);
        REQUIRE(first);
        CHECK(service::plan_visits(*world.services, world.call, plan)->id == first->id);
        const auto all = service::list_visits(*world.services, world.call, {}, {std::nullopt, 50}).value();
        CHECK(all.page.total == 6);
        CHECK(all.page.items.back().due == *domain::date_from_iso("2027-06-30"));
        plan.rhythm = service::VisitRhythm::Once;
        plan.idempotency_key.reset();
        plan.due = domain::plus_days(test_today, -1);
        CHECK(code_of(service::plan_visits(*world.services, world.call, plan)) == "day-in-past");
        const auto gone = service::cancel_visit(*world.services, world.call, first->id, 1, "перенесено");
        REQUIRE(gone);
        CHECK(code_of(service::cancel_visit(*world.services, world.call, first->id, 2, "ещё раз")) == "visit-closed");
        CHECK(code_of(service::cancel_visit(*world.services, world.call, first->id, 2, " ")) == "value-empty");
    });
}

TEST_CASE("a photo is a picture, is kept once and stays while a visit names it")
{
    everywhere([](World& world) {
        const auto visit = a_visit(world, a_school(world, "СОШ № 4", "7201"));
        service::AddVisitPhoto photo{visit.id, "G1.EQUIP", "кабинет.png", tiny_png, "photo-0001"};
        const auto added = service::add_visit_photo(*world.services, world.call, photo);
        REQUIRE(added);
        CHECK(service::add_visit_photo(*world.services, world.call, photo)->id == added->id);
        CHECK(store::is_file_named(*world.pool().lease(), added->sha256));
        const auto file = service::visit_photo(*world.services, world.call, visit.id, added->id);
        REQUIRE(file);
        CHECK(file->media_type == "image/png");
        photo.idempotency_key.reset();
        photo.bytes = "MZ not a picture";
        CHECK(code_of(service::add_visit_photo(*world.services, world.call, photo)) == "visit-photo-type");
        photo.bytes = tiny_png;
        photo.code = "G9";
        CHECK(code_of(service::add_visit_photo(*world.services, world.call, photo)) == "risk-unknown");
        REQUIRE(service::remove_visit_photo(*world.services, world.call, visit.id, added->id));
        CHECK(code_of(service::visit_photo(*world.services, world.call, visit.id, added->id)) ==
              "visit-photo-not-found");
    });
}

TEST_CASE("the road map of a school takes what plans above ask of its groups of risk, and measures of its risks")
{
    everywhere([](World& world) {
        const auto school = a_school(world, "СОШ № 4", "7201");
        auto plan = a_plan({an_activity("1", "декабрь 2026 года", {"школы группы риска 9"}),
                            an_activity("2", "декабрь 2026 года", {"ОО"}),
                            an_activity("3", "декабрь 2026 года", {"школы группы риска 1"})});
        const auto draft = keep_draft(world, std::move(plan));
        REQUIRE(service::approve_draft(*world.services, world.call, {draft, 1, {}}));
        const auto profile = put_levels(world, school, 0, {{"G2.FAIL", High}, {"G3.PAR", Medium}}).value();
        CHECK(code_of(service::propose_road_map(*world.services, world.call, school)) == "risk-profile-not-verified");
        const auto verified = verify(world, school, profile).value();
        REQUIRE(
            service::agree_risk_profile(*world.services, world.call, verified.profile.id, verified.profile.version));

        const auto proposal = service::propose_road_map(*world.services, world.call, school);
        REQUIRE(proposal);
        CHECK(proposal->risks == std::vector<std::string>{"G2.FAIL", "G3.PAR"});
        std::vector<std::string> keys;
        for (const auto& row : proposal->rows)
            if (row.origin != service::ProposalOrigin::Measure) keys.push_back(row.number);
        CHECK(keys == std::vector<std::string>{"1", "2"});
        CHECK(proposal->rows[0].origin == service::ProposalOrigin::RiskGroup);
        CHECK(proposal->rows[0].risks == std::vector<std::string>{"G2.FAIL"});
        CHECK(proposal->rows[1].origin == service::ProposalOrigin::PlanAbove);
        CHECK(proposal->rows[2].past); // «до 15 октября» lies behind 22 November
        CHECK_FALSE(proposal->rows[4].past);

        const auto made = service::make_road_map_of_risks(
            *world.services, world.call,
            {school, {proposal->rows[0].key, proposal->rows[4].key, "PAR-2"}, "road-map-0001"});
        REQUIRE(made);
        REQUIRE(made->rows.size() == 3);
        CHECK(made->header.kind == domain::PlanKind::School);
        CHECK(made->header.sections.size() == 3);
        CHECK(made->rows[0].activity.parent == proposal->rows[0].key);
        CHECK(made->rows[1].activity.parent.empty());
        CHECK(made->rows[2].activity.expected.raw == "Увеличение доли участвующих родителей");
        const auto again = service::make_road_map_of_risks(
            *world.services, world.call,
            {school, {proposal->rows[0].key, proposal->rows[4].key, "PAR-2"}, "road-map-0001"});
        CHECK(again->summary.id == made->summary.id);
        CHECK(service::get_risk_profile(*world.services, world.call, verified.profile.id)->drafts ==
              std::vector{made->summary.id});
        CHECK(code_of(service::make_road_map_of_risks(*world.services, world.call, {school, {"EQUIP-1"}, {}})) ==
              "row-not-proposed");
    });
}
