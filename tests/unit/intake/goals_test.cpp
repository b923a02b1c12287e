#include "documents/open.h"
#include "documents/write_docx.h"
#include "documents/write_xlsx.h"
#include "intake/export.h"
#include "intake/goals.h"
#include "unit/intake/composed.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace vekha;
using namespace vekha::intake;

namespace
{

const std::vector<std::vector<std::string>> goals_table{
    {"№ п/п", "Группа рисков", "Целевые ориентиры", "Индикаторы"},
    {"1", "Ресурсы и кадры", "Обновить оснащение кабинетов",
     "Доля школ с обновлёнными кабинетами: 2027 год – 40 %, 2028 год – 60 %"},
    {"^", "^", "Закрыть вакансии учителей;\nОбучить наставников", "Не менее 90 % педагогов прошли обучение"},
    {"2", "Управление школой", "Повысить объективность оценки", "Школ с признаками необъективности не более 2"}};

const std::vector<std::vector<std::string>> participants_table{
    {"Участники", "Функции", "Индикаторы"},
    {"Управление образования", "Утверждает план;\nСводит отчёты", "100 % школ представили отчёты"},
    {"Кураторы школ", "Посещают уроки", ""}};

const std::vector<std::vector<std::string>> plan_table{
    {"№", "Мероприятие", "Срок", "Ответственные", "Ожидаемый результат"},
    {"1.1", "Провести семинар", "до 15 марта 2027 г.", "Методический центр", "Не менее 30 % педагогов"},
    {"1.2", "Посетить уроки", "ежемесячно", "Кураторы школ", "Справка"}};

Composed municipal_document()
{
    Composed composed;
    composed.line("ДОРОЖНАЯ КАРТА поддержки школ Заречного муниципального округа на 2026-2028 годы");
    composed.line("I. Цели").table(goals_table);
    composed.line("Участники реализации").table(participants_table);
    composed.line("II. План мероприятий").table(plan_table);
    return composed;
}

std::string printed(const std::vector<domain::Goal>& goals)
{
    std::string lines;
    for (const auto& goal : goals) {
        lines += goal.number + " | " + goal.risk_group + " | " + goal.aim + " | " + goal.indicators + " |";
        for (const auto& target : goal.targets)
            lines += " " + std::to_string(static_cast<int>(target.value)) +
                     (target.by_year ? "@" + std::to_string(*target.by_year) : "");
        lines += '\n';
    }
    return lines;
}

std::string printed(const std::vector<domain::Participant>& participants)
{
    std::string lines;
    for (const auto& each : participants)
        lines += each.who + " | " + each.functions + " | " + each.indicators + '\n';
    return lines;
}

} // namespace

TEST_CASE("goals hold their risk group over merged rows, aims of a cell stay apart, targets are read by year")
{
    const auto draft = draft_of(municipal_document());
    CHECK(printed(draft.plan.goals) ==
          "1 | Ресурсы и кадры | Обновить оснащение кабинетов | Доля школ с обновлёнными кабинетами: 2027 год – 40 %, "
          "2028 год – 60 % | 40@2027 60@2028\n"
          "1 | Ресурсы и кадры | Закрыть вакансии учителей;\nОбучить наставников | Не менее 90 % педагогов прошли "
          "обучение | 90\n"
          "2 | Управление школой | Повысить объективность оценки | Школ с признаками необъективности не более 2 | 2\n");
    CHECK(printed(draft.plan.participants) ==
          "Управление образования | Утверждает план;\nСводит отчёты | 100 % школ представили отчёты\n"
          "Кураторы школ | Посещают уроки | \n");
    CHECK(draft.plan.goals.at(1).place.table == 1);
    CHECK(draft.plan.goals.at(1).place.row == 3);
    CHECK(draft.plan.participants.at(1).place.table == 2);
    check_rows(draft, {"II | 1.1 | Провести семинар | Методический центр | до 15 марта 2027 г. | Не менее 30 % "
                       "педагогов",
                       "II | 1.2 | Посетить уроки | Кураторы школ | ежемесячно | Справка"});
}

TEST_CASE("a goals table runs on over pages, groups may stand over its whole width")
{
    Composed composed;
    composed.line("План поддержки школ на 2027 год");
    composed.table({{"Риски", "Цели", "Показатели"},
                    {"Риски ресурсов", "<", "<"},
                    {"", "Закрыть вакансии", "Не более 5 вакансий"},
                    {"", "и удержать молодых", "педагогов"}});
    composed.line("Страница 2").table({{"Риски", "Цели", "Показатели"}, {"Климат", "Снизить тревожность", "до 20 %"}});
    composed.table({{"Адаптация", "Принять новичков", "100 %"}});
    composed.table(plan_table);
    const auto draft = draft_of(composed);
    CHECK(printed(draft.plan.goals) ==
          " | Риски ресурсов | Закрыть вакансии и удержать молодых | Не более 5 вакансий педагогов | 5\n"
          " | Климат | Снизить тревожность | до 20 % | 20\n"
          " | Адаптация | Принять новичков | 100 % | 100\n");
    CHECK(draft.plan.activities.size() == 2);
}

TEST_CASE("a heading row is of goals, of participants or of neither")
{
    const auto kind = [](const std::vector<std::string>& cells) {
        const auto columns = read_goal_header(cells);
        return !columns ? "neither" : columns->of_participants() ? "participants" : "goals";
    };
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
        {{"№", "Группа рисков", "Целевые ориентиры", "Индикаторы"}, "goals"},
        {{"№ п/п", "Факторы риска", "Цели и задачи", "Целевые показатели"}, "goals"},
        {{"Направление", "Целевые ориентиры", "Критерии, показатели"}, "goals"},
        {{"Участники", "Функции", "Индикаторы"}, "participants"},
        {{"Субъекты управления", "Функции и полномочия"}, "participants"},
        {{"№", "Цель", "Мероприятие", "Срок", "Показатель"}, "neither"},
        {{"Группа рисков", "Цели", "Индикаторы", "Ответственные"}, "neither"},
        {{"№", "Мероприятие", "Срок", "Ответственный", "Результат"}, "neither"},
        {{"Участники", "Организации", "Контакты"}, "neither"},
        {{"1", "Ресурсы", "Обновить оснащение кабинетов", "40 %"}, "neither"}};
    for (const auto& [cells, expected] : cases) {
        CAPTURE(cells.at(1));
        CHECK(kind(cells) == expected);
    }
}

TEST_CASE("goals and participants are printed before the plan and read back")
{
    const auto plan = draft_of(municipal_document()).plan;
    for (const auto layout : {ExportLayout::A, ExportLayout::E}) {
        const auto form = printed_plan(plan, layout);
        const auto docx = documents::write_docx(form);
        const auto xlsx = documents::write_xlsx(form);
        REQUIRE(docx.has_value());
        REQUIRE(xlsx.has_value());
        for (const auto& [bytes, name] : {std::pair{*docx, "план.docx"}, std::pair{*xlsx, "план.xlsx"}}) {
            CAPTURE(name);
            const auto document = documents::open(bytes, name);
            REQUIRE(document.has_value());
            const auto again = import_road_map(*document);
            REQUIRE(again.has_value());
            CHECK(printed(again->plan.goals) == printed(plan.goals));
            CHECK(printed(again->plan.participants) == printed(plan.participants));
            CHECK(again->plan.title == plan.title);
            CHECK(again->plan.period == plan.period);
            CHECK(again->plan.territory == plan.territory);
            REQUIRE(again->plan.activities.size() == plan.activities.size());
            for (std::size_t i = 0; i < plan.activities.size(); ++i) {
                CHECK(again->plan.activities[i].key == plan.activities[i].key);
                CHECK(again->plan.activities[i].text == plan.activities[i].text);
            }
        }
    }
}
