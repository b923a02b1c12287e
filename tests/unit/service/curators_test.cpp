#include "service/curator_assignments.h"
#include "service/curator_proposal.h"
#include "service/curator_records.h"
#include "store/curators.h"
#include "store/grants.h"
#include "store/organisations.h"
#include "store/people.h"
#include "support/test_services.h"

#include <algorithm>
#include <barrier>
#include <thread>

using namespace vekha;
using namespace vekha::tests;
using domain::OrganisationId;
using service::PersonId;

namespace
{

const domain::Date first_day = *domain::date_from_iso("2026-12-01");

template <typename Work>
auto written(World& world, Work work)
{
    using Made = std::invoke_result_t<Work, store::Connection&>;
    return store::in_transaction(
               world.pool(),
               [&](store::Connection& connection) -> domain::Result<Made, int> { return work(connection); })
        .value();
}

OrganisationId a_school(World& world, const std::string& name, std::vector<std::string> groups = {"ШНОР"})
{
    domain::Organisation school;
    school.short_name = name;
    school.groups = std::move(groups);
    return written(world, [&](store::Connection& connection) {
        return store::insert_organisation(connection, world.scope(), school, store::Origin::Register, test_moment);
    });
}

PersonId a_person(World& world, const std::string& name, std::optional<OrganisationId> place = {})
{
    return written(world, [&](store::Connection& connection) {
        return store::insert_person(connection, {world.scope().region, world.scope().territory, place},
                                    {name, "заместитель директора", {}}, test_moment);
    });
}

domain::CuratorProfile a_profile(int level = 3)
{
    domain::CuratorProfile profile;
    for (const auto& question : domain::curator_questionnaire())
        profile.answers[std::string{question.code}] = level;
    profile.consent_on = test_today;
    return profile;
}

PersonId a_curator(World& world, const std::string& name, std::optional<OrganisationId> place = {},
                   const domain::CuratorProfile& profile = a_profile())
{
    const auto person = a_person(world, name, place);
    REQUIRE(service::save_curator(*world.services, world.call, {person, 0, profile}));
    const auto selected = service::select_curator(*world.services, world.call,
                                                  {person, 1, domain::CuratorState::Selected, "протокол № 1"});
    REQUIRE(selected);
    return person;
}

service::AssignCurator assigning(OrganisationId school, PersonId person)
{
    return {school, person, {first_day, std::nullopt}, {"17-К", test_today}, std::nullopt};
}

std::string code_of(const auto& answer)
{
    return answer ? "" : answer.error().code;
}

std::int64_t counted(World& world, const std::string& sql)
{
    return world.pool().lease()->scalar<std::int64_t>(sql);
}

} // namespace

TEST_CASE("a candidate is selected after consent and a full questionnaire, and stays while he has schools")
{
    everywhere([](World& world) {
        const auto person = a_person(world, "Ладогина Мария Петровна");
        auto profile = a_profile();
        profile.consent_on.reset();
        profile.answers.erase("travel");
        profile.associations = {" Ассоциация учителей ", "", "Ассоциация учителей"};
        const auto saved = service::save_curator(*world.services, world.call, {person, 0, profile});
        REQUIRE(saved);
        CHECK(saved->curator.profile.associations == std::vector<std::string>{"Ассоциация учителей"});
        CHECK(saved->curator.profile.answers == profile.answers);
        const auto select = [&](std::int64_t version) {
            return service::select_curator(*world.services, world.call,
                                           {person, version, domain::CuratorState::Selected, "протокол"});
        };
        CHECK(code_of(select(1)) == "curator-without-consent");
        profile.consent_on = test_today;
        REQUIRE(service::save_curator(*world.services, world.call, {person, 1, profile}));
        CHECK(code_of(select(2)) == "questionnaire-unanswered");
        profile = a_profile();
        CHECK(code_of(service::save_curator(*world.services, world.call, {person, 1, profile})) == "changed-meanwhile");
        REQUIRE(service::save_curator(*world.services, world.call, {person, 2, profile}));
        CHECK(select(3)->curator.profile.state == domain::CuratorState::Selected);

        const auto school = a_school(world, "СОШ № 4");
        REQUIRE(service::assign_curator(*world.services, world.call, assigning(school, person)));
        CHECK(code_of(service::select_curator(*world.services, world.call,
                                              {person, 4, domain::CuratorState::Withdrawn, ""})) ==
              "curator-has-schools");
    });
}

TEST_CASE("a profile with an unknown risk, an unknown answer or a consent of tomorrow is refused")
{
    everywhere([](World& world) {
        const auto person = a_person(world, "Ладогина Мария Петровна");
        const auto saved = [&](const domain::CuratorProfile& profile) {
            return code_of(service::save_curator(*world.services, world.call, {person, 0, profile}));
        };
        auto profile = a_profile();
        profile.risks = {"G9.NONE"};
        CHECK(saved(profile) == "risk-unknown");
        profile = a_profile();
        profile.answers["lessons"] = 4;
        CHECK(saved(profile) == "answer-unknown");
        profile = a_profile();
        profile.consent_on = domain::plus_days(test_today, 1);
        CHECK(saved(profile) == "day-in-future");
        profile = a_profile();
        profile.note = std::string(2001, 'x');
        CHECK(saved(profile) == "value-too-long");
        profile = a_profile();
        profile.courses.assign(51, "курс");
        CHECK(saved(profile) == "too-many-values");
        CHECK(counted(world, "select count(*) from curator_profiles") == 0);
        CHECK(code_of(service::save_curator(*world.services, world.call, {PersonId{999}, 0, a_profile()})) ==
              "curator-not-found");
    });
}

TEST_CASE("an assignment keeps every limit and gives the role once")
{
    everywhere([](World& world) {
        const auto own = a_school(world, "СОШ № 1");
        const auto second = a_school(world, "СОШ № 2");
        const auto third = a_school(world, "СОШ № 3");
        const auto fourth = a_school(world, "СОШ № 4");
        const auto curator = a_curator(world, "Ладогина Мария Петровна", own);
        const auto other = a_curator(world, "Белов Иван Ильич");
        const auto candidate = a_person(world, "Громов Олег Юрьевич");
        REQUIRE(service::save_curator(*world.services, world.call, {candidate, 0, a_profile()}));
        const auto assign = [&](OrganisationId school, PersonId person) {
            return code_of(service::assign_curator(*world.services, world.call, assigning(school, person)));
        };
        CHECK(assign(own, curator) == "own-school");
        CHECK(assign(second, candidate) == "curator-not-selected");
        CHECK(assign(second, PersonId{999}) == "curator-not-found");
        CHECK(assign(OrganisationId{999}, curator) == "organisation-not-found");
        auto without_order = assigning(second, curator);
        without_order.order.number = " ";
        CHECK(code_of(service::assign_curator(*world.services, world.call, without_order)) == "order-missing");
        CHECK(assign(second, curator) == "");
        CHECK(assign(second, other) == "school-has-curator");
        CHECK(assign(third, curator) == "");
        CHECK(assign(fourth, curator) == "curator-limit");
        CHECK(counted(world, "select count(*) from assignments") == 2);
        CHECK(counted(world, "select count(*) from grants where role = 'curator'") == 1);
        const auto grants = store::grants_in_force(*world.pool().lease(), curator, first_day);
        REQUIRE(grants.size() == 1);
        CHECK(grants.front().locations.size() == 2);
    });
}

TEST_CASE("a head may not take the school that a role says is directed, wherever the head works")
{
    everywhere([](World& world) {
        const auto school = a_school(world, "СОШ № 1");
        const auto curator = a_curator(world, "Ладогина Мария Петровна");
        written(world, [&](store::Connection& connection) {
            return store::insert_grant(
                connection,
                {world.scope().region, curator, "head", std::nullopt, school, std::nullopt, std::nullopt, "", {}},
                test_moment);
        });
        CHECK(code_of(service::assign_curator(*world.services, world.call, assigning(school, curator))) ==
              "own-school");
    });
}

TEST_CASE("a repeated request under one key makes one assignment")
{
    everywhere([](World& world) {
        auto command = assigning(a_school(world, "СОШ № 1"), a_curator(world, "Ладогина Мария Петровна"));
        command.idempotency_key = "key-of-today";
        const auto first = service::assign_curator(*world.services, world.call, command);
        const auto again = service::assign_curator(*world.services, world.call, command);
        REQUIRE(first);
        REQUIRE(again);
        CHECK(first->id == again->id);
        command.order.number = "18-К";
        CHECK(code_of(service::assign_curator(*world.services, world.call, command)) == "idempotency-key-reused");
    });
}

TEST_CASE("coordinators who assign at the same moment cannot break the limits together")
{
    everywhere([](World& world) {
        const auto curator = a_curator(world, "Ладогина Мария Петровна");
        std::vector<OrganisationId> schools;
        for (int n = 1; n <= 4; ++n)
            schools.push_back(a_school(world, "СОШ № " + std::to_string(n)));
        const auto other = a_curator(world, "Белов Иван Ильич");
        std::vector<std::string> codes(schools.size() + 1);
        std::barrier start{static_cast<std::ptrdiff_t>(codes.size())};
        {
            std::vector<std::jthread> coordinators;
            for (std::size_t n = 0; n < codes.size(); ++n)
                coordinators.emplace_back([&, n] {
                    start.arrive_and_wait();
                    // All want the one curator, and one wants another for a school that is wanted too.
                    const auto last = n == schools.size();
                    codes[n] = code_of(service::assign_curator(
                        *world.services, world.call, assigning(schools[last ? 0 : n], last ? other : curator)));
                });
        }
        CHECK(counted(world, "select count(*) from assignments where person_id = " + std::to_string(curator.value)) ==
              2);
        CHECK(counted(world, "select max(n) from (select count(*) as n from assignments group by organisation_id) c") ==
              1);
        for (const auto& code : codes)
            CHECK((code.empty() || code == "curator-limit" || code == "school-has-curator"));
    });
}

TEST_CASE("a replacement ends the old assignment the day before and keeps what was handed over")
{
    everywhere([](World& world) {
        const auto school = a_school(world, "СОШ № 1");
        const auto old = a_curator(world, "Ладогина Мария Петровна");
        const auto next = a_curator(world, "Белов Иван Ильич");
        const auto made = service::assign_curator(*world.services, world.call, assigning(school, old));
        REQUIRE(made);
        const auto from = *domain::date_from_iso("2027-02-01");
        service::ReplaceCurator command{made->id,  made->version,          old, {from, std::nullopt}, {"3-К", from},
                                        "переход", "План сверен до января"};
        CHECK(code_of(service::replace_curator(*world.services, world.call, command)) == "curator-same");
        command.person = next;
        command.version = 7;
        CHECK(code_of(service::replace_curator(*world.services, world.call, command)) == "changed-meanwhile");
        command.version = made->version;
        const auto replaced = service::replace_curator(*world.services, world.call, command);
        REQUIRE(replaced);
        CHECK(replaced->person == next);

        const auto curation = service::get_school_curation(*world.services, world.call, school);
        REQUIRE(curation);
        REQUIRE(curation->history.size() == 2);
        const auto& ended = curation->history.front();
        CHECK(ended.term.to == domain::plus_days(from, -1));
        CHECK(ended.handover == "План сверен до января");
        CHECK(ended.followed_by == replaced->id);
        command.version = ended.version;
        CHECK(code_of(service::replace_curator(*world.services, world.call, command)) == "school-has-curator");
    });
}

TEST_CASE("an ended assignment makes room for another school")
{
    everywhere([](World& world) {
        const auto curator = a_curator(world, "Ладогина Мария Петровна");
        const auto first =
            service::assign_curator(*world.services, world.call, assigning(a_school(world, "СОШ № 1"), curator));
        REQUIRE(first);
        REQUIRE(service::assign_curator(*world.services, world.call, assigning(a_school(world, "СОШ № 2"), curator)));
        service::EndAssignment end{first->id, first->version, first_day, "", ""};
        CHECK(code_of(service::end_assignment(*world.services, world.call, end)) == "value-empty");
        end.reason = "школа вышла из перечня";
        end.last_day = domain::plus_days(first_day, -1);
        CHECK(code_of(service::end_assignment(*world.services, world.call, end)) == "window-reversed");
        end.last_day = domain::plus_days(first_day, 30);
        REQUIRE(service::end_assignment(*world.services, world.call, end));
        auto third = assigning(a_school(world, "СОШ № 3"), curator);
        third.term.from = end.last_day;
        CHECK(code_of(service::assign_curator(*world.services, world.call, third)) == "curator-limit");
        third.term.from = domain::plus_days(end.last_day, 1);
        CHECK(code_of(service::assign_curator(*world.services, world.call, third)) == "");
        end.version = 2;
        end.last_day = domain::plus_days(first_day, 40);
        CHECK(code_of(service::end_assignment(*world.services, world.call, end)) == "assignment-ended");
    });
}

TEST_CASE("lists tell who is covered, who is free and who has which trait")
{
    everywhere([](World& world) {
        auto call = world.call;
        call.today = first_day;
        const auto first = a_school(world, "СОШ № 1");
        const auto second = a_school(world, "СОШ № 2", {"500+"});
        a_school(world, "СОШ № 3", {});
        auto profile = a_profile();
        profile.head = true;
        profile.courses = {"Куратор 500+, 36 часов"};
        const auto curator = a_curator(world, "Ладогина Мария Петровна", second, profile);
        a_curator(world, "Белов Иван Ильич");
        REQUIRE(service::assign_curator(*world.services, world.call, assigning(first, curator)));

        const auto schools = [&](const store::CuratedSchoolFilter& filter) {
            const auto found = service::list_curated_schools(*world.services, call, filter, {}).value();
            std::vector<std::string> names;
            for (const auto& school : found.page.items)
                names.push_back(school.name);
            return names;
        };
        using Names = std::vector<std::string>;
        CHECK(schools({}) == Names{"СОШ № 1", "СОШ № 2"});
        CHECK(schools({"", std::nullopt, true}) == Names{"СОШ № 1"});
        CHECK(schools({"", std::nullopt, false}) == Names{"СОШ № 2"});
        CHECK(schools({"", "500+", {}}) == Names{"СОШ № 2"});
        CHECK(schools({"№ 1", std::nullopt, {}}) == Names{"СОШ № 1"});
        CHECK(service::list_curated_schools(*world.services, call, {"", std::nullopt, false}, {})->coverage ==
              store::Coverage{2, 1});

        const auto curators = [&](const store::CuratorFilter& filter) {
            return service::list_curators(*world.services, call, filter, {}).value().total;
        };
        CHECK(curators({}) == 2);
        CHECK(curators({"ладогина", {}, {}, {}, {}}) == 1);
        CHECK(curators({"", {}, store::CuratorTrait::Head, {}, {}}) == 1);
        CHECK(curators({"", {}, store::CuratorTrait::Platforms, {}, {}}) == 0);
        CHECK(curators({"", {}, {}, true, {}}) == 1);
        CHECK(curators({"", {}, {}, false, true}) == 1);
        CHECK(curators({"", domain::CuratorState::Candidate, {}, {}, {}}) == 0);

        const auto statistics = service::curator_statistics(*world.services, call, test_today).value();
        CHECK(statistics.active == 1);
        CHECK(statistics.places == 4);
        CHECK(statistics.courses == service::CountOf{1, 1});
        CHECK(statistics.associations == service::CountOf{0, 1});
        CHECK(statistics.heads == service::CountOf{1, 3});
        CHECK(statistics.heads_before == service::CountOf{0, 3});
    });
}

TEST_CASE("a proposal is approved as a whole by one order, or not at all")
{
    everywhere([](World& world) {
        auto call = world.call;
        call.today = first_day;
        const auto first = a_school(world, "СОШ № 1");
        const auto second = a_school(world, "СОШ № 2");
        const auto third = a_school(world, "СОШ № 3");
        const auto old = a_curator(world, "Ладогина Мария Петровна");
        const auto next = a_curator(world, "Белов Иван Ильич", third);
        REQUIRE(service::assign_curator(*world.services, world.call, assigning(first, old)));
        service::SaveNeeds needs{first, 0, {{"G2.FAIL"}, {"Математика"}}};
        REQUIRE(service::save_school_needs(*world.services, world.call, needs));
        CHECK(code_of(service::save_school_needs(*world.services, world.call, needs)) == "changed-meanwhile");

        const auto proposed = service::propose_curators(*world.services, call, {});
        REQUIRE(proposed);
        CHECK(proposed->proposal.unserved.empty());
        CHECK(proposed->kept == 1);
        CHECK(proposed->added == 2);
        CHECK(proposed->places == 4);
        for (const auto& pair : proposed->proposal.pairs)
            if (pair.pair.school == third) CHECK(pair.pair.curator == old);

        service::ApproveProposal approval;
        approval.term = {domain::plus_days(first_day, 31), std::nullopt};
        approval.order = {"40-К", first_day};
        approval.handover = "Материалы в папке школы";
        approval.pairs = {{first, next, old}, {second, old, std::nullopt}, {third, next, std::nullopt}};
        const auto refused = service::approve_proposal(*world.services, call, approval);
        REQUIRE(refused);
        CHECK_FALSE(refused->applied);
        CHECK(refused->items[2].codes == std::vector<std::string>{"own-school"});
        CHECK(counted(world, "select count(*) from assignments") == 1);
        CHECK(counted(world, "select count(*) from assignments where to_day is not null") == 0);

        approval.pairs[2].person = old;
        approval.pairs[0].instead_of = next;
        CHECK(service::approve_proposal(*world.services, call, approval)->items[0].codes ==
              std::vector<std::string>{"changed-meanwhile"});
        approval.pairs[0].instead_of = old;
        const auto applied = service::approve_proposal(*world.services, call, approval);
        REQUIRE(applied);
        REQUIRE(applied->applied);
        CHECK(applied->items[0].result == service::PairResult::Replaced);
        CHECK(applied->items[1].result == service::PairResult::Assigned);
        const auto again = service::approve_proposal(*world.services, call, approval);
        REQUIRE(again);
        CHECK(std::ranges::all_of(again->items,
                                  [](const auto& item) { return item.result == service::PairResult::Kept; }));
        CHECK(counted(world, "select count(*) from assignments") == 4);
        CHECK(counted(world, "select count(*) from audit_events where act = 'curator-assigned'") == 4);
    });
}

TEST_CASE("the plan, consultations and visits of a curator are kept, changed and removed")
{
    everywhere([](World& world) {
        const auto made = service::assign_curator(
            *world.services, world.call, assigning(a_school(world, "СОШ № 1"), a_curator(world, "Белов Иван Ильич")));
        REQUIRE(made);
        service::AddRecord add{made->id, {}, "a-key-of-mine"};
        CHECK(code_of(service::add_record(*world.services, world.call, add)) == "value-empty");
        add.fields = {store::RecordKind::Lesson, " Урок математики, 7 класс ", "", test_today, std::nullopt, 45, ""};
        const auto added = service::add_record(*world.services, world.call, add);
        REQUIRE(added);
        CHECK(added->fields.what == "Урок математики, 7 класс");
        CHECK(service::add_record(*world.services, world.call, add)->id == added->id);
        service::EditRecord edit{made->id, added->id, 1, add.fields};
        edit.fields.held_on = domain::plus_days(test_today, 1);
        CHECK(code_of(service::edit_record(*world.services, world.call, edit)) == "day-in-future");
        edit.fields.held_on = test_today;
        edit.fields.outcome = "Разобраны приёмы работы с текстом задачи";
        REQUIRE(service::edit_record(*world.services, world.call, edit));
        CHECK(code_of(service::edit_record(*world.services, world.call, edit)) == "changed-meanwhile");
        const auto view = service::get_assignment(*world.services, world.call, made->id);
        REQUIRE(view);
        REQUIRE(view->records.size() == 1);
        CHECK(view->records.front().fields.held_on == test_today);
        CHECK(code_of(service::remove_record(*world.services, world.call, made->id, added->id, 1)) ==
              "changed-meanwhile");
        CHECK(service::remove_record(*world.services, world.call, made->id, added->id, 2));
        CHECK(code_of(service::remove_record(*world.services, world.call, made->id, added->id, 2)) ==
              "record-not-found");
    });
}

TEST_CASE("a curator sees the own schools only and writes nothing but the own records")
{
    everywhere([](World& world) {
        const auto mine = a_school(world, "СОШ № 1");
        const auto other = a_school(world, "СОШ № 2");
        const auto curator = a_curator(world, "Ладогина Мария Петровна");
        const auto made = service::assign_curator(*world.services, world.call, assigning(mine, curator));
        REQUIRE(made);
        auto call = world.call;
        call.today = first_day;
        call.actor.id = curator;
        call.actor.unrestricted = false;
        call.actor.grants = store::grants_in_force(*world.pool().lease(), curator, first_day);

        CHECK(service::list_curated_schools(*world.services, call, {}, {})->coverage == store::Coverage{1, 1});
        CHECK(service::list_curators(*world.services, call, {}, {})->total == 1);
        CHECK(code_of(service::get_school_curation(*world.services, call, other)) == "organisation-not-found");
        CHECK(code_of(service::assign_curator(*world.services, call, assigning(mine, curator))) == "not-permitted");
        CHECK(code_of(service::propose_curators(*world.services, call, {})) == "not-permitted");
        service::ApproveProposal approval{{{mine, curator, curator}}, {first_day, {}}, {"1", first_day}, ""};
        CHECK(code_of(service::approve_proposal(*world.services, call, approval)) == "not-permitted");
        CHECK(service::add_record(
            *world.services, call,
            {made->id, {store::RecordKind::Consultation, "Учебный план", "", first_day, {}, {}, ""}, std::nullopt}));
        call.actor.grants.clear();
        CHECK(code_of(service::list_curators(*world.services, call, {}, {})) == "not-permitted");
    });
}
