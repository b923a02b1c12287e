#include "cli/demo_parts.h"
#include "service/curator_assignments.h"
#include "service/curators.h"
#include "service/organisation_entries.h"

#include <chrono>
#include <vector>

namespace vekha::cli::demo
{

namespace
{

using domain::CuratorState;
using domain::unexpected;
using service::Refusal;

using Texts = std::vector<std::string>;

/// A place of the fictional region, in millionths of a degree.
struct Place {
    const char* code;
    domain::Coordinates at;
};

const std::vector<Place>& places()
{
    static const std::vector<Place> all{{"720101", {57'301'000, 63'102'000}}, {"720102", {57'309'000, 63'121'000}},
                                        {"720103", {57'295'000, 63'089'000}}, {"720104", {57'312'000, 63'094'000}},
                                        {"720105", {57'305'000, 63'110'000}}, {"720106", {57'299'000, 63'118'000}},
                                        {"720107", {57'288'000, 63'134'000}}, {"720108", {57'318'000, 63'077'000}},
                                        {"720109", {57'283'000, 63'071'000}}, {"720110", {57'402'000, 63'310'000}},
                                        {"720111", {57'398'000, 63'322'000}}, {"720112", {57'406'000, 63'298'000}},
                                        {"720113", {57'151'000, 63'402'000}}, {"720114", {57'488'000, 62'865'000}},
                                        {"720115", {57'224'000, 62'706'000}}, {"720116", {57'362'000, 62'942'000}},
                                        {"720117", {57'097'000, 63'020'000}}, {"720118", {57'541'000, 63'188'000}},
                                        {"720119", {57'256'000, 63'377'000}}, {"720120", {57'303'000, 63'099'000}},
                                        {"720202", {57'302'000, 63'105'000}}, {"720311", {57'812'000, 63'604'000}},
                                        {"720312", {57'820'000, 63'618'000}}, {"720313", {57'905'000, 63'441'000}},
                                        {"720314", {57'748'000, 63'827'000}}, {"720411", {56'871'000, 62'310'000}},
                                        {"720412", {56'864'000, 62'331'000}}, {"720413", {56'878'000, 62'322'000}}};
    return all;
}

struct Needs {
    const char* code;
    Texts risks;
    Texts subjects;
};

const std::vector<Needs>& needs()
{
    static const std::vector<Needs> all{
        {"720102", {"G1.COMP", "G2.FAIL"}, {"MA", "RU"}}, {"720103", {"G2.FAIL", "G3.MOTIV"}, {"MA"}},
        {"720107", {"G1.COMP", "G3.DISC"}, {"RU"}},       {"720109", {"G1.STAFF", "G3.PAR"}, {"MA"}},
        {"720111", {"G2.FAIL", "G3.WELL"}, {"RU", "MA"}}, {"720113", {"G1.STAFF", "G2.INCL"}, {"RU"}},
        {"720114", {"G1.EQUIP", "G3.MOTIV"}, {"MA"}},     {"720115", {"G3.PAR", "G3.WELL"}, {"RU"}},
        {"720118", {"G1.STAFF", "G2.INCL"}, {"MA"}},      {"720313", {"G1.COMP", "G2.FAIL"}, {"RU"}},
        {"720314", {"G1.STAFF", "G3.MOTIV"}, {"MA"}}};
    return all;
}

struct Curator {
    const char* name;
    CuratorState state;
    int experience = 0;
    int level = 2; ///< of every answer of the questionnaire
    bool head = false;
    Texts risks;
    Texts subjects;
    Texts associations;
    Texts courses;
};

const std::vector<Curator>& curators()
{
    using enum CuratorState;
    static const std::vector<Curator> all{
        {"Чернышёв Олег Игоревич",
         Selected,
         6,
         3,
         false,
         {"G1.COMP", "G2.FAIL"},
         {"MA"},
         {"Ассоциация учителей математики"},
         {"Куратор школы: анализ результатов и рисков, 72 ч"}},
        {"Лаврова Софья Денисовна",
         Selected,
         9,
         3,
         true,
         {"G1.COMP", "G3.DISC", "G2.LEAD"},
         {"RU"},
         {"Клуб директоров"},
         {"Управление качеством образования, 108 ч"}},
        {"Самойлова Дарья Ильинична",
         Selected,
         4,
         2,
         true,
         {"G1.STAFF", "G1.EQUIP", "G3.MOTIV"},
         {"RU", "MA"},
         {},
         {"Наставничество управленческих команд, 36 ч"}},
        {"Бортников Роман Сергеевич",
         Selected,
         5,
         2,
         false,
         {"G1.STAFF", "G2.FAIL", "G3.PAR"},
         {"MA"},
         {"Ассоциация учителей математики"},
         {}},
        {"Нестерова Ксения Павловна",
         Selected,
         3,
         2,
         false,
         {"G3.WELL", "G2.FAIL", "G3.PAR"},
         {"RU"},
         {"Ассоциация учителей русского языка"},
         {}},
        {"Сомова Раиса Аркадьевна",
         Selected,
         12,
         3,
         false,
         {"G1.COMP", "G1.STAFF", "G2.INCL"},
         {"RU", "MA"},
         {},
         {"Методист муниципальной службы, 72 ч"}},
        {"Фирсов Олег Данилович", Selected, 7, 2, false, {"G1.COMP", "G3.MOTIV"}, {"RU"}, {}, {}},
        {"Тимохина Вероника Андреевна", Candidate, 2, 1, false, {"G2.FAIL"}, {"MA"}, {}, {}}};
    return all;
}

Answer<void> put_on_map(Services& services, const Call& call, const Place& place)
{
    const auto view = service::get_organisation_by_code(services, call, place.code);
    if (!view) return unexpected<Refusal>{view.error()};
    auto entry = view->kept.entry;
    entry.passport.coordinates = place.at;
    const auto changed = service::change_organisation(services, call, {std::move(entry), view->kept.version});
    if (!changed) return unexpected<Refusal>{changed.error()};
    return {};
}

Answer<void> say_needs(Services& services, const Call& call, const Needs& said)
{
    return organisation_of(services, call, said.code)
        .and_then([&](domain::OrganisationId school) {
            return service::save_school_needs(services, call, {school, 0, {said.risks, said.subjects}});
        })
        .map([](const auto&) {});
}

domain::CuratorProfile profile_of(const Curator& curator, domain::Date today)
{
    domain::CuratorProfile profile;
    profile.associations = curator.associations;
    profile.courses = curator.courses;
    profile.experience_years = curator.experience;
    profile.head = curator.head;
    profile.subjects = curator.subjects;
    profile.risks = curator.risks;
    for (const auto& question : domain::curator_questionnaire())
        profile.answers.emplace(question.code, curator.level);
    if (curator.state == CuratorState::Selected) profile.consent_on = today;
    return profile;
}

Answer<void> describe(Services& services, const Call& call, const Curator& curator)
{
    const auto person = person_called(services, call, curator.name);
    if (!person) return unexpected<Refusal>{person.error()};
    const auto saved = service::save_curator(services, call, {*person, 0, profile_of(curator, call.today)});
    if (!saved) return unexpected<Refusal>{saved.error()};
    if (curator.state == CuratorState::Candidate) return {};
    return service::select_curator(services, call,
                                   {*person, saved->curator.version, curator.state,
                                    "протокол совета по качеству образования № 3 от 27.08.2026"})
        .map([](const auto&) {});
}

} // namespace

Answer<void> describe_schools(Services& services, const Call& call)
{
    for (const auto& place : places())
        if (const auto put = put_on_map(services, call, place); !put) return put;
    for (const auto& said : needs())
        if (const auto kept = say_needs(services, call, said); !kept) return kept;
    return {};
}

Answer<void> describe_curators(Services& services, const Call& call)
{
    for (const auto& curator : curators())
        if (const auto described = describe(services, call, curator); !described) return described;
    return {};
}

} // namespace vekha::cli::demo
