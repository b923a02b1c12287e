#include "cli/demo_parts.h"
#include "service/closed_rounds.h"
#include "service/meetings.h"
#include "service/monitoring_answers.h"

#include <array>

namespace vekha::cli::demo
{

namespace
{

using domain::Cell;
using domain::FilledForm;
using domain::unexpected;
using service::AnswerRow;
using service::Refusal;
using service::RoundView;

FilledForm audit(double pupils, double failing, Cell absent)
{
    FilledForm filled;
    filled.values = {
        {"pupils", {pupils, {}}},
        {"failing", {failing, {}}},
        {"absent", {std::move(absent), {}}},
        {"programmes-done", {failing == 0, {}}},
        {"lessons-visited", {pupils > 400 ? 24.0 : 11.0, {}}},
        {"journal-checked", {true, {}}},
        {"findings", {std::string{"Успеваемость ниже в параллели седьмых классов, причина – пропуски"}, {}}},
        {"decisions", {std::string{"Провести консультации, встретиться с родителями"}, {}}}};
    if (failing > 0)
        filled.values["lag"].rows = {{{"subject", std::string{"Физика"}},
                                      {"class", std::string{"7 «Б»"}},
                                      {"hours", 4.0},
                                      {"plan", std::string{"Уплотнить темы до конца ноября"}}}};
    return filled;
}

/// A round of the territory in force, opened; `period` is counted back from today by the days given.
service::Answer<RoundView> opened(Services& services, const Call& call, const char* title, domain::Period period,
                                  domain::Date due)
{
    service::MakeRound command;
    command.form = "internal-audit";
    command.title = title;
    command.period = period;
    command.due = due;
    return service::make_round(services, call, command).and_then([&](const RoundView& made) {
        return service::open_round(services, call, made.round.id, made.round.version);
    });
}

Answer<void> fill(Services& services, const Call& call, const AnswerRow& answer, const FilledForm& filled, bool accept)
{
    const auto seen = service::get_answer(services, call, answer.id);
    if (!seen) return unexpected<Refusal>{seen.error()};
    auto whole = filled;
    for (const auto& duty : seen->duties)
        whole.duties.push_back({duty.id, domain::DutyFact::Partly, "Ведётся по плану", "", ""});
    const auto sent = service::submit_answer(services, call, {answer.id, answer.version, whole});
    if (!sent) return unexpected<Refusal>{sent.error()};
    if (!accept) return {};
    const auto checked =
        service::check_answer(services, call, {answer.id, sent->answer.version, service::Verdict::Accept, "Принято"});
    if (!checked) return unexpected<Refusal>{checked.error()};
    return {};
}

/// Every third school is silent, every other one has no failing pupils.
Answer<void> answer_all(Services& services, const Call& call, store::RoundId round, int shift)
{
    const auto answers = service::list_answers(services, call, round, {}, {std::nullopt, 500});
    if (!answers) return unexpected<Refusal>{answers.error()};
    for (std::size_t n = 0; n < answers->items.size(); ++n) {
        if (n % 3 == 2) continue;
        const auto pupils = 180.0 + 37.0 * static_cast<double>(n) + shift;
        const auto failing = n % 2 == 0 ? 0.0 : static_cast<double>(n % 7 + 1);
        const auto absent = n % 4 == 3 ? Cell{domain::NotApplicable{}} : Cell{static_cast<double>(n % 3)};
        const auto done = fill(services, call, answers->items[n], audit(pupils, failing, absent), n % 2 == 0);
        if (!done) return done;
    }
    return {};
}

/// As if it had been held when the period ended.
Answer<void> hold_closed(Services& services, const Call& now, const char* title, domain::Period period, int shift)
{
    auto call = now;
    call.today = domain::plus_days(period.to, 7);
    const auto round = opened(services, call, title, period, domain::plus_days(period.to, 10));
    if (!round) return unexpected<Refusal>{round.error()};
    const auto id = round->round.id;
    if (const auto answered = answer_all(services, call, id, shift); !answered) return answered;
    const auto closed = service::close_round(services, call, id, round->round.version);
    if (!closed) return unexpected<Refusal>{closed.error()};
    const auto note = service::put_note(services, call,
                                        {id,
                                         0,
                                         {std::string{title}, "Сведения школ, журналы, посещение уроков",
                                          "Успеваемость снизилась в школах с высокой долей пропусков.\nОтставание по "
                                          "программам закрывают к концу месяца.",
                                          "Школам с пропусками – встречи с родителями и консультации по физике.",
                                          "Осипова Вера Андреевна, координатор", std::nullopt}});
    if (!note) return unexpected<Refusal>{note.error()};
    return {};
}

Answer<void> hold_meeting(Services& services, const Call& call)
{
    service::MakeMeeting command;
    auto& fields = command.fields;
    fields.kind = domain::MeetingKind::Council;
    fields.title = "Итоги внутреннего аудита первой четверти";
    fields.held_on = domain::plus_days(call.today, -3);
    fields.number = "7";
    fields.place = "Управление образования, каб. 12";
    fields.agenda = {"Результаты внутреннего аудита", "Помощь школам с пропусками", "Поправки к дорожной карте"};
    fields.invited = {"Руководители школ округа"};
    fields.present = {"Ветлугина Нина Степановна", "Мельгунова Ольга Васильевна", "Осипова Вера Андреевна"};
    fields.minutes = "Рассмотрены ответы школ. Отмечено, что треть школ сведений не представила.";
    fields.chair = "Ветлугина Нина Степановна";
    fields.secretary = "Осипова Вера Андреевна";
    fields.state = domain::MeetingState::Held;
    const auto meeting = service::make_meeting(services, call, command);
    if (!meeting) return unexpected<Refusal>{meeting.error()};
    const std::array<std::pair<const char*, int>, 2> decisions{
        {{"Собрать сведения школ, которые не ответили", -1}, {"Провести консультации по физике", 20}}};
    for (const auto& [text, days] : decisions) {
        service::DecisionFields decision;
        decision.text = text;
        decision.responsible = "Сомова Раиса Аркадьевна";
        decision.due = domain::plus_days(call.today, days);
        const auto added = service::add_decision(services, call, {meeting->meeting.id, decision, std::nullopt});
        if (!added) return unexpected<Refusal>{added.error()};
    }
    return {};
}

} // namespace

Answer<void> monitor(Services& services, const Call& call)
{
    const auto ago = [&](int from, int to) {
        return domain::Period{domain::plus_days(call.today, -from), domain::plus_days(call.today, -to)};
    };
    return hold_closed(services, call, "Внутренний аудит за четверть прошлого года", ago(445, 385), 0)
        .and_then([&] { return hold_closed(services, call, "Внутренний аудит за прошлую четверть", ago(80, 20), 12); })
        .and_then([&]() -> Answer<void> {
            const auto round =
                opened(services, call, "Внутренний аудит: промежуточный", ago(20, 0), domain::plus_days(call.today, 7));
            if (!round) return unexpected<Refusal>{round.error()};
            return answer_all(services, call, round->round.id, 20);
        })
        .and_then([&] { return hold_meeting(services, call); });
}

} // namespace vekha::cli::demo
