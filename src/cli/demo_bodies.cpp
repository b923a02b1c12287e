#include "cli/demo_parts.h"
#include "service/bodies.h"
#include "service/executors.h"
#include "service/school_statuses.h"

#include <chrono>
#include <optional>
#include <vector>

namespace vekha::cli::demo
{

namespace
{

using domain::BodyKind;
using domain::BodyPart;
using domain::Duty;
using domain::unexpected;
using service::Refusal;
using store::Order;

struct Member {
    const char* name;
    BodyPart part = BodyPart::Member;
    const char* represents = nullptr; ///< of who is in no register
};

struct Body {
    BodyKind kind;
    const char* name;
    const char* tasks;
    const char* order;
    std::vector<Member> members;
};

const std::vector<Body>& bodies()
{
    using enum BodyPart;
    static const std::vector<Body> all{{BodyKind::Council,
                                        "Муниципальный совет по качеству образования",
                                        "Рассматривает результаты школ и ход дорожной карты",
                                        "205",
                                        {{"Ветлугина Нина Степановна", Chair},
                                         {"Мельгунова Ольга Васильевна", Deputy},
                                         {"Осипова Вера Андреевна", Secretary},
                                         {"Лаврова Софья Денисовна"},
                                         {"Яровой Степан Ильич"},
                                         {"Кондакова Светлана Юрьевна", Member, "родительская общественность"}}},
                                       {BodyKind::WorkingGroup,
                                        "Рабочая группа поддержки ШНОР",
                                        "Готовит мероприятия, собирает рисковые профили, помогает школам",
                                        "214",
                                        {{"Осипова Вера Андреевна", Chair},
                                         {"Сомова Раиса Аркадьевна", Secretary},
                                         {"Белова Ирина Сергеевна"},
                                         {"Крутова Алла Романовна"},
                                         {"Бортников Роман Сергеевич"}}},
                                       {BodyKind::MethodicalAssociation,
                                        "Муниципальное объединение учителей математики",
                                        "Разбирает типичные ошибки и проводит практикумы",
                                        "216",
                                        {{"Бортников Роман Сергеевич", Chair},
                                         {"Тимохина Вероника Андреевна", Secretary},
                                         {"Репина Галина Юрьевна"}}}};
    return all;
}

struct Appointed {
    const char* name;
    Duty duty;
    const char* other; ///< what another duty is called
    const char* order;
    int days; ///< until it ends, from today; 0: to the end of the school year
    domain::AtEnd at_end;
};

constexpr std::array appointments{
    Appointed{"Осипова Вера Андреевна", Duty::MunicipalCoordinator, "", "214", 0, domain::AtEnd::Unsaid},
    Appointed{"Сомова Раиса Аркадьевна", Duty::ResponsibleSpecialist, "", "214", 0, domain::AtEnd::Prolong},
    Appointed{"Шубина Лидия Марковна", Duty::SchoolCoordinator, "", "214", 25, domain::AtEnd::Replace},
    Appointed{"Бортников Роман Сергеевич", Duty::Other, "Председатель муниципальной предметной комиссии", "216", 0,
              domain::AtEnd::Unsaid}};

/// 1 September of the school year that `today` lies in.
domain::Date first_day(const Call& call)
{
    return domain::school_year_of(call.today).from;
}

Order order_of(const Call& call, const char* number)
{
    return {number, first_day(call), "Управление образования"};
}

Answer<void> make_body(Services& services, const Call& call, const Body& body)
{
    store::BodyFields fields;
    fields.kind = body.kind;
    fields.name = body.name;
    fields.tasks = body.tasks;
    fields.order = order_of(call, body.order);
    fields.from = first_day(call);
    auto view = service::make_body(services, call, {fields, {}, std::nullopt});
    for (const auto& member : body.members) {
        if (!view) break;
        store::BodyMemberFields who;
        who.part = member.part;
        who.from = first_day(call);
        if (member.represents != nullptr) {
            who.name = member.name;
            who.represents = member.represents;
        } else {
            const auto person = person_called(services, call, member.name);
            if (!person) return unexpected<Refusal>{person.error()};
            who.person = *person;
        }
        view = service::put_body_member(services, call, {view->body.id, view->body.version, std::nullopt, who});
    }
    return view.map([](const auto&) {});
}

Answer<void> appoint(Services& services, const Call& call, const Appointed& appointed)
{
    const auto person = person_called(services, call, appointed.name);
    if (!person) return unexpected<Refusal>{person.error()};
    store::AppointmentFields fields;
    fields.person = *person;
    fields.duty = appointed.duty;
    fields.duty_name = appointed.other;
    fields.order = order_of(call, appointed.order);
    fields.from = first_day(call);
    fields.to = appointed.days > 0
                    ? domain::plus_days(call.today, appointed.days)
                    : domain::plus_days(domain::first_of_month(domain::year_of(first_day(call)) + 1, 9), -1);
    fields.at_end = appointed.at_end;
    return service::make_appointment(services, call, {fields, {}, std::nullopt}).map([](const auto&) {});
}

Answer<void> settle_one(Services& services, const Call& call, const char* wording, const domain::ExecutorTarget& target)
{
    return service::settle_executor(services, call, {wording, {target}, std::nullopt}).map([](const auto&) {});
}

} // namespace

Answer<void> make_bodies(Services& services, const Call& call)
{
    for (const auto& body : bodies())
        if (const auto made = make_body(services, call, body); !made) return made;
    for (const auto& appointed : appointments)
        if (const auto made = appoint(services, call, appointed); !made) return made;
    return {};
}

Answer<void> settle(Services& services, const Call& call)
{
    domain::ExecutorTarget curators;
    curators.kind = domain::TargetKind::Role;
    curators.code = "curator";
    domain::ExecutorTarget outside;
    outside.kind = domain::TargetKind::Outside;
    const service::TransitionQuestion leaving{store::TransitionGoal::Left, "ШНОР"};
    const auto year = domain::year_of(first_day(call));
    return settle_one(services, call, "Кураторы", curators)
        .and_then([&] { return settle_one(services, call, "общественные наблюдатели", outside); })
        .and_then([&]() -> Answer<void> {
            service::PlanTransitions plans{leaving, {}};
            for (const auto* code : {"720104", "720117"}) {
                const auto school = organisation_of(services, call, code);
                if (!school) return unexpected<Refusal>{school.error()};
                plans.plans.push_back({*school, year});
            }
            for (const auto* code : {"720102", "720107"}) {
                const auto school = organisation_of(services, call, code);
                if (!school) return unexpected<Refusal>{school.error()};
                plans.plans.push_back({*school, year + 1});
            }
            return service::plan_transitions(services, call, plans).map([](const auto&) {});
        });
}

} // namespace vekha::cli::demo
