#include "domain/obligation.h"

#include "domain/plain_words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace vekha::domain;

namespace
{

Organisation organisation(std::int64_t id, std::string name, std::vector<std::string> groups = {},
                          OrganisationKind kind = OrganisationKind::School)
{
    Organisation made;
    made.id = {id};
    made.kind = kind;
    made.short_name = std::move(name);
    made.groups = std::move(groups);
    return made;
}

std::vector<Organisation> a_register()
{
    std::vector<Organisation> all{
        organisation(1, "СОШ № 4", {"ШНОР"}),
        organisation(2, "Лицей № 145"),
        organisation(3, "Лугининская СОШ", {"ШНОР", "500+"}),
        organisation(4, "ООШ № 9", {"500+"}),
        organisation(5, "Гимназия № 9"),
        organisation(6, "Управление образования", {}, OrganisationKind::Authority),
    };
    all[0].full_name = "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 4»";
    all[1].code = "720145";
    all[1].aliases = {"Лицей имени Ломоносова"};
    all[5].aliases = {"УО", "МОУО"};
    return all;
}

Activity activity(std::vector<std::string> responsible, std::vector<std::string> schools = {})
{
    Activity made;
    made.key = "1";
    for (auto& name : responsible)
        made.responsible.push_back({std::move(name), false});
    made.schools = std::move(schools);
    return made;
}

/// Numbers of the register, names in quotes where it knows none.
std::string owing(const Activity& one)
{
    std::string out;
    for (const auto& addressee : addressees_of(one, a_register())) {
        if (!out.empty()) out += ' ';
        out += addressee.organisation ? std::to_string(addressee.organisation->value) : '"' + addressee.name + '"';
    }
    return out;
}

Schedule in_january()
{
    Schedule schedule;
    schedule.windows = {{make_date(2021, 1, 1), make_date(2021, 1, 31)}};
    return schedule;
}

} // namespace

TEST_CASE("a printed name is compared by its words")
{
    CHECK(plain_words("МБОУ «СОШ №4», Ёлки!") == std::vector<std::string>{"мбоу", "сош", "4", "елки"});
    CHECK(plain_words("проект \"500+\"") == std::vector<std::string>{"проект", "500+"});
    CHECK(plain_words("10А — 2") == std::vector<std::string>{"10", "а", "2"});
    CHECK(plain_words(" …\xD0") == std::vector<std::string>{});
}

TEST_CASE("an activity is owed by its lead executor and the schools it is addressed to")
{
    struct Case {
        std::vector<std::string> responsible;
        std::vector<std::string> schools;
        std::string owing;
    };
    const std::vector<Case> cases{
        {{"УО"}, {}, "6"},
        {{"МОУО", "Рабочая группа", "ОО"}, {}, "6 1 2 3 4 5"},
        {{"Рабочая группа", "УО"}, {}, "\"Рабочая группа\""},
        {{"ОО"}, {"СОШ № 4", "Лицей № 145"}, "1 2"},
        {{"ДО", "СОШ № 4"}, {}, "\"ДО\" 1"},
        {{"СОШ № 77", "УО"}, {"СОШ № 77"}, "6 \"СОШ № 77\""},
        {{"УО"}, {"МБОУ «Чистовская СШ»", "Лугининская СОШ", "МКОУ «Лугининская СОШ»"}, "6 \"МБОУ «Чистовская СШ»\" 3"},
        {{}, {}, ""},
    };
    for (const auto& [responsible, schools, expected] : cases) {
        CAPTURE(expected);
        CHECK(owing(activity(responsible, schools)) == expected);
    }
}

TEST_CASE("a school is known by any of its names, and by its number where only one school has it")
{
    const std::vector<std::pair<std::string, std::string>> known{
        {"СОШ № 4", "1"},
        {"сош №4", "1"},
        {"МБОУ «СОШ № 4»", "1"},
        {"МАОУ СОШ № 4 г.", "1"},
        {"Средняя общеобразовательная школа № 4", "1"},
        {"Школа № 4", "1"},
        {"ОО № 4", "1"},
        {"Лицей № 4", "\"Лицей № 4\""},
        {"720145", "2"},
        {"Лицей имени Ломоносова", "2"},
        {"СОШ Лугининская", "3"},
        {"ООШ № 9", "4"},
        {"Школа № 9", "\"Школа № 9\""},
        {"СОШ № 44", "\"СОШ № 44\""},
    };
    for (const auto& [name, school] : known) {
        CAPTURE(name);
        CHECK(owing(activity({}, {name})) == school);
    }
}

TEST_CASE("an executor that is a group stands for its members")
{
    const std::vector<std::pair<std::string, std::string>> groups{
        {"ОО", "1 2 3 4 5"},
        {"Школы", "1 2 3 4 5"},
        {"руководители ОО", "1 2 3 4 5"},
        {"общеобразовательные организации", "1 2 3 4 5"},
        {"Руководители БОУ г Омска", "1 2 3 4 5"},
        {"школы муниципального округа", "1 2 3 4 5"},
        {"ШНОР", "1 3"},
        {"руководители ШНОР", "1 3"},
        {"руководители ООНОР", "1 3"},
        {"6 ПНОР", "1 3"},
        {"Школы, показавшие низкие образовательные результаты", "1 3"},
        {"школы – участники проекта \"500+\"", "3 4"},
        {"школы-партнёры", "\"школы-партнёры\""},
        {"БОУ ДО г. Омска ЦТРиГО «Перспектива»", "\"БОУ ДО г. Омска ЦТРиГО «Перспектива»\""},
        {"Кураторы ШНОР", "\"Кураторы ШНОР\""},
        {"Руководители ММО", "\"Руководители ММО\""},
    };
    for (const auto& [name, members] : groups) {
        CAPTURE(name);
        CHECK(owing(activity({name})) == members);
    }
    CHECK(owing(activity({"500+", "ШНОР"})) == "3 4 1");
}

TEST_CASE("a group that the register lacks owes by name and is not taken for the lead")
{
    const std::vector<Organisation> no_groups{organisation(1, "СОШ № 4")};
    const auto owe = addressees_of(activity({"ПРШ", "Методический актив"}), no_groups);
    REQUIRE(owe.size() == 2);
    CHECK(owe[0] == Addressee{std::nullopt, "Методический актив"});
    CHECK(owe[1] == Addressee{std::nullopt, "ПРШ"});
    CHECK(addressees_of(activity({"ОО"}), {}) == std::vector<Addressee>{{std::nullopt, "ОО"}});
}

TEST_CASE("every addressee owes every occurrence, in the order of activity, addressee and date")
{
    Plan plan;
    plan.period = period_from_iso("2021-01-01..2021-02-28");
    plan.activities = {activity({"УО", "500+"}), activity({})};
    plan.activities[0].deadline.schedule.repeat.resize(1);
    plan.activities[1].key = "2";
    plan.activities[1].deadline.schedule = in_january();
    const auto obligations = obligations_of(plan, a_register(), {});

    std::vector<std::string> lines;
    for (const auto& one : obligations)
        lines.push_back(one.activity + ' ' + one.addressee.name + ' ' + to_iso(*one.occurrence.from) +
                        (one.lead ? " lead" : ""));
    CHECK(lines == std::vector<std::string>{"1 Управление образования 2021-01-01 lead",
                                            "1 Управление образования 2021-02-01 lead", "1 Лугининская СОШ 2021-01-01",
                                            "1 Лугининская СОШ 2021-02-01", "1 ООШ № 9 2021-01-01",
                                            "1 ООШ № 9 2021-02-01", "2  2021-01-01"});
    CHECK(obligation_count_of(plan, a_register(), {}) == ObligationCount{7, 0, 0});
    CHECK(obligations_of(plan, a_register(), {}) == obligations);
}

TEST_CASE("a plan without a period is laid out over the years that its deadlines state")
{
    Plan plan;
    CHECK_FALSE(working_period_of(plan).has_value());
    plan.activities = {activity({"УО"}), activity({"УО"})};
    plan.activities[1].deadline.schedule.ongoing = true;
    const auto undated = obligations_of(plan, {}, {});
    REQUIRE(undated.size() == 2);
    CHECK(undated[1].occurrence.kind == OccurrenceKind::Undated);

    plan.activities[0].deadline.schedule = in_january();
    CHECK(working_period_of(plan) == period_from_iso("2021-01-01..2021-12-31"));
    const auto dated = obligations_of(plan, {}, {});
    REQUIRE(dated.size() == 2);
    CHECK(dated[1].occurrence == Occurrence{1, make_date(2021, 1, 1), make_date(2021, 12, 31), OccurrenceKind::Check});
}

TEST_CASE("an obligation is upcoming before its days, current within them and overdue after")
{
    Obligation obligation;
    obligation.occurrence = {1, make_date(2021, 2, 1), make_date(2021, 2, 28), OccurrenceKind::Dated};
    CHECK(due_state_of(obligation, *make_date(2021, 1, 31)) == DueState::Upcoming);
    CHECK(due_state_of(obligation, *make_date(2021, 2, 1)) == DueState::Current);
    CHECK(due_state_of(obligation, *make_date(2021, 2, 28)) == DueState::Current);
    CHECK(due_state_of(obligation, *make_date(2021, 3, 1)) == DueState::Overdue);
    obligation.occurrence = {1, {}, {}, OccurrenceKind::Undated};
    CHECK(due_state_of(obligation, *make_date(2021, 3, 1)) == DueState::NeedsDate);
}
