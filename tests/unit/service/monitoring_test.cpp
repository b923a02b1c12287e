#include "service/approve_draft.h"
#include "service/closed_rounds.h"
#include "service/meetings.h"
#include "service/monitoring_answers.h"
#include "service/monitoring_forms.h"
#include "service/obligation_steps.h"
#include "service/obligations.h"
#include "store/digest.h"
#include "support/test_people.h"

#include <algorithm>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;
using domain::AnswerState;
using domain::DutyFact;
using domain::RoundState;
using domain::Timeliness;

namespace
{

domain::Date on(const char* iso)
{
    return *domain::date_from_iso(iso);
}

domain::FormField a_field(const std::string& code, domain::FieldKind kind, bool obligatory)
{
    domain::FormField field;
    field.code = code;
    field.kind = kind;
    field.label = "Вопрос " + code;
    field.obligatory = obligatory;
    field.not_applicable = kind == domain::FieldKind::Number;
    return field;
}

domain::MonitoringForm a_form(domain::FormDuties duties = domain::FormDuties::None)
{
    domain::MonitoringForm form;
    form.title = "Проверка школ";
    form.duties = duties;
    form.fields = {a_field("pupils", domain::FieldKind::Number, true),
                   a_field("words", domain::FieldKind::Text, false)};
    return form;
}

FormEntry own_form(World& world, domain::FormDuties duties = domain::FormDuties::None)
{
    return make_form(*world.services, world.call, {a_form(duties), {}}).value();
}

MakeRound a_round_of(const std::string& form, const char* period = "2026-11-01..2026-11-30")
{
    MakeRound command;
    command.form = form;
    command.title = "Мониторинг ноября";
    command.period = *domain::period_from_iso(period);
    command.due = on("2026-11-25");
    return command;
}

RoundView opened(World& world, const MakeRound& command)
{
    const auto made = make_round(*world.services, world.call, command).value();
    return open_round(*world.services, world.call, made.round.id, made.round.version).value();
}

domain::FilledForm saying(domain::Cell pupils)
{
    return {{{"pupils", {std::move(pupils), {}}}}, {}};
}

std::vector<AnswerRow> answers_in(World& world, const Call& call, RoundId round)
{
    return list_answers(*world.services, call, round, {}, {{}, 100}).value().items;
}

AnswerRow answer_of(World& world, RoundId round, domain::OrganisationId school)
{
    const auto all = answers_in(world, world.call, round);
    const auto found =
        std::ranges::find_if(all, [&](const AnswerRow& answer) { return answer.place.organisation == school; });
    REQUIRE(found != all.end());
    return *found;
}

AnswerView submitted(World& world, const Call& call, const AnswerRow& answer, domain::FilledForm filled)
{
    return submit_answer(*world.services, call, {answer.id, answer.version, std::move(filled)}).value();
}

RoundView closed(World& world, RoundId id)
{
    const auto view = get_round(*world.services, world.call, id).value();
    return close_round(*world.services, world.call, id, view.round.version).value();
}

} // namespace

TEST_CASE("a form of one's own gets editions, and a round keeps the one that it was made of")
{
    everywhere([](World& world) {
        const PeopledWorld places{world};
        const auto form = own_form(world);
        CHECK(form.form.edition == 1);
        CHECK(form.form.code.starts_with("own-"));
        const auto round = make_round(*world.services, world.call, a_round_of(form.form.code)).value();
        auto next = a_form();
        next.fields.push_back(a_field("more", domain::FieldKind::Text, true));
        const ChangeForm change{form.form.code, 1, next};
        CHECK(change_form(*world.services, world.call, change)->form.edition == 2);
        CHECK(code_of(change_form(*world.services, world.call, change)) == "changed-meanwhile");
        CHECK(get_form(*world.services, world.call, form.form.code, 1)->form.fields.size() == 2);
        CHECK(get_form(*world.services, world.call, form.form.code, {})->form.fields.size() == 3);
        CHECK(get_round(*world.services, world.call, round.round.id)->form.fields.size() == 2);
        CHECK(code_of(change_form(*world.services, world.call, {"stage-1", 1, next})) == "form-of-program");
        CHECK(code_of(get_form(*world.services, world.call, "own-99", {})) == "form-not-found");
        CHECK(code_of(make_form(*world.services, world.call, {domain::MonitoringForm{}, {}})) == "value-empty");
    });
}

TEST_CASE("a creation that is repeated makes one round, and nobody sees it before it is opened")
{
    everywhere([](World& world) {
        const PeopledWorld places{world};
        const auto head = places.as(
            places.add_person_with("Лаврова Софья Денисовна", "head", places.north, {{}, places.north_school}));
        auto command = a_round_of(own_form(world).form.code);
        command.idempotency_key = "key-of-the-round";
        const auto made = make_round(*world.services, world.call, command).value();
        CHECK(make_round(*world.services, world.call, command)->round.id == made.round.id);
        CHECK(made.round.figures.addressees == 2);
        CHECK(made.round.state == RoundState::Planned);
        CHECK(list_rounds(*world.services, head, {}, {{}, 10})->total == 0);
        CHECK(code_of(get_round(*world.services, head, made.round.id)) == "round-not-found");
        const auto open = open_round(*world.services, world.call, made.round.id, made.round.version).value();
        CHECK(code_of(open_round(*world.services, world.call, made.round.id, open.round.version)) ==
              "round-not-planned");
        const auto seen = get_round(*world.services, head, made.round.id).value();
        CHECK(seen.round.figures.addressees == 1);
        CHECK_FALSE(seen.leads);
        CHECK_FALSE(seen.reads_whole);
        CHECK(answers_in(world, head, made.round.id).size() == 1);
        CHECK(code_of(close_round(*world.services, head, made.round.id, open.round.version)) == "not-permitted");
        CHECK(code_of(discard_round(*world.services, world.call, made.round.id, open.round.version)) ==
              "round-not-planned");
    });
}

TEST_CASE("addressees must be there and fit the form")
{
    everywhere([](World& world) {
        const PeopledWorld places{world};
        const auto code = own_form(world).form.code;
        const auto refusal_of = [&](auto change) {
            auto command = a_round_of(code);
            change(command);
            return code_of(make_round(*world.services, world.call, command));
        };
        CHECK(refusal_of([](MakeRound& command) { command.addressees.group = "ШНОР"; }) == "addressees-missing");
        CHECK(refusal_of([](MakeRound& command) {
                  command.addressees.organisations = {domain::OrganisationId{999}};
              }) == "organisation-not-found");
        CHECK(refusal_of([&](MakeRound& command) { command.addressees.territories = {places.north}; }) ==
              "addressees-unfit");
        CHECK(refusal_of([](MakeRound& command) { command.form = "nothing"; }) == "form-not-found");
        CHECK(refusal_of([](MakeRound& command) { command.due = on("2026-10-31"); }) == "due-before-period");
        CHECK(refusal_of([](MakeRound& command) { command.title = " "; }) == "value-empty");
        CHECK(
            refusal_of([&](MakeRound& command) { command.addressees.organisations = {places.south_school}; }).empty());
        const auto municipal = make_round(*world.services, world.call, a_round_of("coordinators")).value();
        CHECK(municipal.round.figures.addressees >= 2);
    });
}

TEST_CASE("a draft waits for its obligatory fields, a sent answer for its check")
{
    everywhere([](World& world) {
        const PeopledWorld places{world};
        const auto head = places.as(
            places.add_person_with("Лаврова Софья Денисовна", "head", places.north, {{}, places.north_school}));
        const auto round = opened(world, a_round_of(own_form(world).form.code)).round;
        auto answer = answer_of(world, round.id, places.north_school);
        const auto refusal_of = [&](domain::FilledForm filled) {
            return code_of(submit_answer(*world.services, head, {answer.id, answer.version, std::move(filled)}));
        };
        CHECK(refusal_of({}) == "answer-incomplete");
        CHECK(refusal_of({{{"other", {1.0, {}}}}, {}}) == "answer-value-invalid");
        const auto draft = save_answer(*world.services, head, {answer.id, answer.version, {}}).value();
        CHECK(draft.answer.state == AnswerState::Draft);
        CHECK(draft.completeness.missing == std::vector<std::string>{"pupils"});
        CHECK(code_of(save_answer(*world.services, head, {answer.id, answer.version, {}})) == "changed-meanwhile");
        answer = draft.answer;
        auto sent = submitted(world, head, answer, saying(0.0));
        CHECK(sent.answer.state == AnswerState::Submitted);
        CHECK(sent.answer.timeliness == Timeliness::OnTime);
        CHECK(code_of(save_answer(*world.services, head, {answer.id, sent.answer.version, {}})) == "answer-sent");
        sent = recall_answer(*world.services, head, answer.id, sent.answer.version).value();
        CHECK(sent.answer.state == AnswerState::Draft);
        sent = submitted(world, head, sent.answer, saying(domain::NotApplicable{}));
        CHECK(code_of(check_answer(*world.services, head, {answer.id, sent.answer.version, Verdict::Accept, ""})) ==
              "not-permitted");
        CHECK(code_of(check_answer(*world.services, world.call,
                                   {answer.id, sent.answer.version, Verdict::Return, " "})) == "words-needed");
        const auto returned = check_answer(*world.services, world.call,
                                           {answer.id, sent.answer.version, Verdict::Return, "Уточните число"})
                                  .value();
        CHECK(returned.answer.state == AnswerState::Returned);
        const auto mended =
            save_answer(*world.services, head, {answer.id, returned.answer.version, saying(12.0)}).value();
        CHECK(mended.answer.state == AnswerState::Returned);
        CHECK(mended.answer.words == "Уточните число");
        sent = submitted(world, head, mended.answer, saying(12.0));
        CHECK(sent.answer.words.empty());
        const auto accepted =
            check_answer(*world.services, world.call, {answer.id, sent.answer.version, Verdict::Accept, ""}).value();
        CHECK(accepted.answer.state == AnswerState::Accepted);
        CHECK(get_round(*world.services, world.call, round.id)->round.figures.accepted == 1);
    });
}

TEST_CASE("nobody answers for a school of another, and who sent an answer does not check it")
{
    everywhere([](World& world) {
        const PeopledWorld places{world};
        const auto south = places.as(
            places.add_person_with("Сомова Раиса Аркадьевна", "head", places.south, {{}, places.south_school}));
        const auto coordinator = places.as(places.add_person_with("Осипова Вера Андреевна", "municipal-coordinator",
                                                                  places.north, {places.north, {}}));
        const auto round = opened(world, a_round_of(own_form(world).form.code)).round;
        const auto answer = answer_of(world, round.id, places.north_school);
        CHECK(code_of(get_answer(*world.services, south, answer.id)) == "answer-not-found");
        CHECK(code_of(save_answer(*world.services, south, {answer.id, answer.version, {}})) == "answer-not-found");
        const auto sent = submitted(world, coordinator, answer, saying(3.0));
        CHECK(code_of(check_answer(*world.services, coordinator,
                                   {answer.id, sent.answer.version, Verdict::Accept, ""})) == "own-answer");
        CHECK(check_answer(*world.services, world.call, {answer.id, sent.answer.version, Verdict::Accept, ""}));
    });
}

TEST_CASE("those missing are reminded in one step, once a day, and only where the caller leads")
{
    everywhere([](World& world) {
        const PeopledWorld places{world};
        const auto head =
            places.add_person_with("Лаврова Софья Денисовна", "head", places.north, {{}, places.north_school});
        const auto coordinator = places.as(places.add_person_with("Осипова Вера Андреевна", "municipal-coordinator",
                                                                  places.north, {places.north, {}}));
        const auto round = opened(world, a_round_of(own_form(world).form.code)).round;
        const auto notices_of = [&](PersonId person) {
            return world.pool().lease()->scalar<std::int64_t>(
                "select count(*) from notices where region_id = 1 and person_id = :person and "
                "kind like 'monitoring-%'",
                {{"person", person}});
        };
        CHECK(notices_of(head) == 1);
        auto done = remind_missing(*world.services, coordinator, round.id).value();
        CHECK(done.addressees.size() == 1);
        CHECK(done.people == 1);
        CHECK(notices_of(head) == 2);
        CHECK(remind_missing(*world.services, world.call, round.id)->addressees.size() == 2);
        CHECK(notices_of(head) == 2);
        CHECK(code_of(remind_missing(*world.services, places.as(head), round.id)) == "not-permitted");
        CHECK(answer_of(world, round.id, places.north_school).reminders == 2);
    });
}

TEST_CASE("checks of ongoing duties are answered in the form and sent to be checked, corrections are listed")
{
    everywhere([](World& world) {
        const PeopledWorld places{world};
        const auto draft = keep_draft(world, a_plan({an_activity("1", "постоянно", {}, {"СОШ № 4"}),
                                                     an_activity("2", "до 20 ноября 2026 года", {}, {"СОШ № 4"})}));
        REQUIRE(approve_draft(*world.services, world.call, {draft, 1, {}}));
        const auto form = own_form(world, domain::FormDuties::Due);
        const auto round = opened(world, a_round_of(form.form.code, "2026-09-01..2027-08-31")).round;
        const auto answer = answer_of(world, round.id, places.north_school);
        auto view = get_answer(*world.services, world.call, answer.id).value();
        REQUIRE(view.duties.size() == 2);
        const auto first_is_check = view.duties[0].check;
        REQUIRE(view.duties[1].check != first_is_check);
        const auto check = view.duties[first_is_check ? 0 : 1].id;
        const auto dated = view.duties[first_is_check ? 1 : 0].id;
        auto filled = saying(5.0);
        CHECK(code_of(submit_answer(*world.services, world.call, {answer.id, answer.version, filled})) ==
              "duty-unanswered");
        filled.duties = {
            {check, DutyFact::Done, "Ведём журнал", "", ""},
            {dated, DutyFact::Partly, "Проведено в двух классах", "не хватило учителя", "Перенести срок на декабрь"}};
        view = submitted(world, world.call, answer, filled);
        CHECK(view.steps_refused.empty());
        CHECK(std::ranges::find(view.duties, check, &domain::FormDuty::id)->stage == "checking");
        CHECK(std::ranges::find(view.duties, dated, &domain::FormDuty::id)->stage == "owed");
        CHECK(list_steps(*world.services, world.call, check)->back().words == "Ведём журнал");

        auto corrections = list_corrections(*world.services, world.call, {}, {{}, 10}).value();
        REQUIRE(corrections.items.size() == 1);
        CHECK(corrections.items[0].proposal == "Перенести срок на декабрь");
        CHECK(corrections.items[0].obligation == dated);
        const auto id = corrections.items[0].id;
        CHECK(code_of(decide_correction(*world.services, world.call, {id, 1, domain::CorrectionState::Declined, ""})) ==
              "words-needed");
        CHECK(decide_correction(*world.services, world.call, {id, 1, domain::CorrectionState::Agreed, "Согласны"}));
        CHECK(code_of(decide_correction(*world.services, world.call, {id, 1, domain::CorrectionState::Made, ""})) ==
              "changed-meanwhile");
        // Sent again: what was decided stays as it was decided.
        view = recall_answer(*world.services, world.call, answer.id, view.answer.version).value();
        filled.duties[1].correction = "Перенести на январь";
        submitted(world, world.call, view.answer, filled);
        corrections = list_corrections(*world.services, world.call, {}, {{}, 10}).value();
        REQUIRE(corrections.items.size() == 1);
        CHECK(corrections.items[0].proposal == "Перенести срок на декабрь");
    });
}

TEST_CASE("a closed round is read as it was, and a change behind its back is seen")
{
    everywhere([](World& world) {
        const PeopledWorld places{world};
        const auto head = places.as(
            places.add_person_with("Лаврова Софья Денисовна", "head", places.north, {{}, places.north_school}));
        const auto round = opened(world, a_round_of(own_form(world).form.code)).round;
        CHECK(code_of(get_snapshot(*world.services, world.call, round.id)) == "round-not-closed");
        submitted(world, world.call, answer_of(world, round.id, places.north_school), saying(0.0));
        const auto view = closed(world, round.id);
        CHECK(view.round.state == RoundState::Closed);
        CHECK(view.round.figures.missing == 1);
        const auto snapshot = get_snapshot(*world.services, world.call, round.id).value();
        CHECK(snapshot.intact);
        CHECK(snapshot.kept.snapshot.figures.addressees == 2);
        CHECK(snapshot.kept.snapshot.totals[0].zeros == 1);
        CHECK(snapshot.kept.snapshot.totals[0].blank == 1);
        const auto answer = answer_of(world, round.id, places.north_school);
        CHECK(code_of(save_answer(*world.services, world.call, {answer.id, answer.version, {}})) == "round-closed");
        CHECK(code_of(close_round(*world.services, world.call, round.id, view.round.version)) == "round-not-open");

        // What lies under it changes; what was frozen does not.
        world.pool().lease()->execute("update monitoring_answers set filled = '{}' where region_id = 1");
        world.pool().lease()->execute("update organisations set short_name = 'Лицей' where region_id = 1");
        const auto frozen = get_answer(*world.services, head, answer.id).value();
        CHECK(frozen.filled == saying(0.0));
        CHECK(get_snapshot(*world.services, world.call, round.id)->intact);
        CHECK(code_of(get_snapshot(*world.services, head, round.id)) == "not-permitted");
        CHECK(list_frozen(*world.services, head, round.id, {{}, 10})->total == 1);

        world.pool().lease()->execute(
            "update monitoring_frozen set body = replace(body, 'Заречный', 'Луговой') where region_id = 1");
        CHECK_FALSE(get_snapshot(*world.services, world.call, round.id)->intact);
    });
}

TEST_CASE("the same round a year apart is compared by addressee, blank and zero apart")
{
    everywhere([](World& world) {
        const PeopledWorld places{world};
        const auto code = own_form(world).form.code;
        const auto hold = [&](const char* period, domain::Cell north, std::optional<domain::Cell> south) {
            auto command = a_round_of(code, period);
            command.due = command.period.to;
            const auto id = opened(world, command).round.id;
            submitted(world, world.call, answer_of(world, id, places.north_school), saying(std::move(north)));
            if (south)
                submitted(world, world.call, answer_of(world, id, places.south_school), saying(*std::move(south)));
            return closed(world, id);
        };
        const auto then = hold("2025-11-01..2025-11-30", 10.0, domain::Cell{domain::NotApplicable{}});
        hold("2026-10-01..2026-10-31", 11.0, std::nullopt);
        const auto now = hold("2026-11-01..2026-11-30", 0.0, domain::Cell{7.0});
        CHECK(now.comparable.size() == 2);
        const auto both = compare_rounds(*world.services, world.call, now.round.id, {}, {{}, 10}).value();
        CHECK(both.then.id == then.round.id);
        REQUIRE(both.answers.items.size() == 2);
        const auto change_for = [&](domain::OrganisationId school) {
            const auto one = std::ranges::find_if(
                both.answers.items, [&](const ComparedAnswer& each) { return each.now.organisation == school; });
            return domain::change_of(&one->then->filled.values.at("pupils"), &one->now.filled.values.at("pupils"));
        };
        CHECK(change_for(places.north_school) == -10.0);
        CHECK_FALSE(change_for(places.south_school));
        CHECK(both.now_whole->snapshot.totals[0].zeros == 1);
        CHECK(both.then_whole->snapshot.totals[0].not_applicable == 1);
        const auto other = opened(world, a_round_of("internal-audit"));
        CHECK(code_of(compare_rounds(*world.services, world.call, other.round.id, {}, {{}, 10})) == "round-not-closed");
        const auto audit = closed(world, other.round.id);
        CHECK(code_of(compare_rounds(*world.services, world.call, audit.round.id, {}, {{}, 10})) ==
              "nothing-to-compare");
        CHECK(code_of(compare_rounds(*world.services, world.call, audit.round.id, now.round.id, {{}, 10})) ==
              "rounds-differ");
    });
}

TEST_CASE("a note is written over a closed round and stays as it was signed")
{
    everywhere([](World& world) {
        const PeopledWorld places{world};
        const auto id = opened(world, a_round_of(own_form(world).form.code)).round.id;
        PutNote command{id, 0, {"О готовности школ", "Опрос", "Готовы не все", "Помочь СОШ № 9", "Осипова В. А.", {}}};
        CHECK(code_of(put_note(*world.services, world.call, command)) == "round-not-closed");
        closed(world, id);
        CHECK(get_note(*world.services, world.call, id)->note.version == 0);
        CHECK(put_note(*world.services, world.call, command)->note.version == 1);
        CHECK(code_of(put_note(*world.services, world.call, command)) == "changed-meanwhile");
        command.version = 1;
        command.fields.signed_on = world.call.today;
        CHECK_FALSE(put_note(*world.services, world.call, command)->may_write);
        command.version = 2;
        CHECK(code_of(put_note(*world.services, world.call, command)) == "note-signed");
        CHECK(note_to_print(*world.services, world.call, id)->answers.size() == 2);
    });
}

TEST_CASE("rounds are proposed by the rhythms of forms until they are held")
{
    everywhere([](World& world) {
        const PeopledWorld places{world};
        world.call.today = on("2026-11-03");
        const auto proposed = [&] {
            std::vector<std::string> codes;
            const auto proposals = propose_rounds(*world.services, world.call).value();
            for (const auto& one : proposals)
                codes.push_back(one.form.code);
            return codes;
        };
        const auto before = proposed();
        CHECK(std::ranges::count(before, "interview") == 1);
        CHECK(std::ranges::count(before, "internal-audit") == 1);
        CHECK(std::ranges::count(before, "stage-2") == 1);
        CHECK(std::ranges::count(before, "stage-1") == 0);
        auto command = a_round_of("interview", "2026-10-01..2026-10-31");
        REQUIRE(make_round(*world.services, world.call, command));
        CHECK(std::ranges::count(proposed(), "interview") == 0);
    });
}

TEST_CASE("decisions outlive signed minutes, and a school sees what is asked of it")
{
    everywhere([](World& world) {
        const PeopledWorld places{world};
        const auto head = places.as(
            places.add_person_with("Лаврова Софья Денисовна", "head", places.north, {{}, places.north_school}));
        MakeMeeting command;
        command.fields.kind = domain::MeetingKind::Council;
        command.fields.title = "Итоги первой четверти";
        command.fields.held_on = on("2026-11-20");
        command.fields.agenda = {"Результаты", "Поправки"};
        command.fields.state = domain::MeetingState::Held;
        const auto meeting = make_meeting(*world.services, world.call, command).value().meeting;
        AddDecision decision{meeting.id, {}, {}};
        decision.fields.text = "Провести консультации";
        decision.fields.due = on("2026-11-21");
        decision.fields.organisation = places.north_school;
        const auto made = add_decision(*world.services, world.call, decision).value();
        CHECK(list_decisions(*world.services, head, {}, {{}, 10})->total == 1);
        CHECK(code_of(get_meeting(*world.services, head, meeting.id)) == "meeting-not-found");
        CHECK(list_decisions(*world.services, world.call, {{}, true, {}}, {{}, 10})->total == 1);
        auto sign = ChangeMeeting{meeting.id, meeting.version, meeting.fields};
        sign.fields.state = domain::MeetingState::Signed;
        REQUIRE(change_meeting(*world.services, world.call, sign));
        sign.version = 2;
        CHECK(code_of(change_meeting(*world.services, world.call, sign)) == "minutes-signed");
        CHECK(code_of(add_decision(*world.services, world.call, decision)) == "minutes-signed");
        ChangeDecision change{made.id, made.version, made.fields};
        change.fields.text = "Другое";
        CHECK(code_of(change_decision(*world.services, world.call, change)) == "minutes-signed");
        change.fields.text = made.fields.text;
        change.fields.state = domain::DecisionState::Done;
        change.fields.words = "Проведены 21 ноября";
        CHECK(code_of(change_decision(*world.services, head, change)) == "not-permitted");
        CHECK(change_decision(*world.services, world.call, change)->closed_on == world.call.today);
        CHECK(list_decisions(*world.services, world.call, {{}, true, {}}, {{}, 10})->total == 0);
        command.fields.held_on = on("2026-12-20");
        CHECK(code_of(make_meeting(*world.services, world.call, command)) == "day-in-future");
    });
}
