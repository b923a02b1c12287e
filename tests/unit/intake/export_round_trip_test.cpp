#include "documents/open.h"
#include "documents/write_docx.h"
#include "documents/write_xlsx.h"
#include "intake/export.h"
#include "intake/import.h"
#include "language/deadlines/read_deadline.h"
#include "language/targets.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

using namespace vekha;
using intake::ExportLayout;

namespace
{

domain::Plan imported(const std::string& bytes, const std::string& name)
{
    const auto document = documents::open(bytes, name);
    REQUIRE(document.has_value());
    const auto draft = intake::import_road_map(*document);
    REQUIRE(draft.has_value());
    return draft->plan;
}

std::string bytes_of(const std::string& file)
{
    std::ifstream stream{VEKHA_SOURCE_DIR "/" + file, std::ios::binary};
    REQUIRE(stream.is_open());
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// What an export promises to keep, one line a fact: a difference shows itself.
std::string kept(const domain::Plan& plan, ExportLayout layout)
{
    std::ostringstream out;
    out << "title " << plan.title << "\nkind " << static_cast<int>(plan.kind) << "\nterritory "
        << plan.territory.value_or("-") << '\n';
    if (plan.period)
        out << "period " << domain::to_iso(plan.period->from) << ' ' << domain::to_iso(plan.period->to) << '\n';
    for (const auto& approval : plan.approvals)
        out << "approval " << approval.by.value_or("-") << '|' << approval.position.value_or("-") << '|'
            << (approval.date ? domain::to_iso(*approval.date) : "-") << '|' << approval.number.value_or("-") << '\n';
    for (const auto& section : plan.sections)
        out << "section " << section.path << " = " << section.title << '\n';
    for (const auto& activity : plan.activities) {
        out << activity.key << " [" << activity.section << "] " << activity.number << ": " << activity.text
            << "\n  until " << activity.deadline.raw << '\n';
        if (layout == ExportLayout::E) continue;
        out << "  gives " << activity.expected.raw << ", targets " << activity.expected.targets.size() << "\n  by";
        for (const auto& executor : activity.responsible)
            out << ' ' << executor.name << (executor.by_agreement ? " (agreed)" : "") << ';';
        out << (activity.optional ? " optional" : "") << "\n  schools";
        for (const auto& school : activity.schools)
            out << ' ' << school << ';';
        out << '\n';
    }
    return out.str();
}

void check_round_trips(const domain::Plan& plan, const std::vector<ExportLayout>& layouts)
{
    for (const auto layout : layouts) {
        CAPTURE(static_cast<int>(layout));
        const auto form = intake::printed_plan(plan, layout);
        const auto docx = documents::write_docx(form);
        const auto xlsx = documents::write_xlsx(form);
        REQUIRE(docx.has_value());
        REQUIRE(xlsx.has_value());
        for (const auto& again : {imported(*docx, "plan.docx"), imported(*xlsx, "plan.xlsx")}) {
            CHECK(kept(again, layout) == kept(plan, layout));
            REQUIRE(again.activities.size() == plan.activities.size());
            for (std::size_t i = 0; i < plan.activities.size(); ++i)
                CHECK(again.activities[i].deadline.schedule == plan.activities[i].deadline.schedule);
        }
    }
}

const std::vector<ExportLayout> every_layout{ExportLayout::A, ExportLayout::B, ExportLayout::C, ExportLayout::D,
                                             ExportLayout::E};

domain::Activity activity(std::string section, std::string number, std::string text, std::string deadline)
{
    domain::Activity made;
    made.section = std::move(section);
    made.number = std::move(number);
    made.key = made.section + '/' + made.number;
    made.text = std::move(text);
    made.responsible = {{"Управление образования", false}};
    made.deadline.raw = std::move(deadline);
    made.deadline.schedule =
        language::read_deadline(made.deadline.raw, *domain::period_from_iso("2023-09-01..2024-08-31")).value;
    made.expected.raw = "Не менее 30 % педагогов";
    made.expected.targets = language::read_targets(made.expected.raw).value;
    return made;
}

domain::Plan plan_of(std::vector<domain::Section> sections, std::vector<domain::Activity> activities)
{
    domain::Plan plan;
    plan.title = "ДОРОЖНАЯ КАРТА поддержки школ с низкими образовательными результатами";
    plan.kind = domain::PlanKind::Municipal;
    plan.territory = "Заречный муниципальный округ";
    plan.period = domain::period_from_iso("2023-09-01..2024-08-31");
    plan.approvals = {
        {"approved", "И.И. Лесная", "Начальник управления образования", domain::make_date(2023, 8, 25), "17-п"}};
    plan.sections = std::move(sections);
    plan.activities = std::move(activities);
    return plan;
}

} // namespace

TEST_CASE("what was imported, exported and imported again is the same draft")
{
    for (const std::string file :
         {"demo/order-municipal.docx", "demo/plan-regional.xlsx", "demo/roadmap-resilient.txt"}) {
        CAPTURE(file);
        const auto plan = imported(bytes_of(file), file);
        check_round_trips(plan, {ExportLayout::A, ExportLayout::B, ExportLayout::C, ExportLayout::D});
    }
}

TEST_CASE("period, territory and approval are printed where the title does not tell them")
{
    check_round_trips(plan_of({{"1", "Кадры", {}}}, {activity("1", "1.1", "Провести семинар", "до 15 марта"),
                                                     activity("1", "1.2", "Обучить педагогов", "ежемесячно")}),
                      every_layout);
}

TEST_CASE("executors by agreement and schools that no cell names come back")
{
    auto seminar = activity("1", "1.1", "Провести семинар", "ноябрь 2023");
    seminar.responsible = {{"Управление образования", false}, {"Институт развития образования", true}};
    auto lesson = activity("1", "1.2", "Показать открытый урок", "постоянно");
    lesson.schools = {"СОШ № 4", "Лицей № 11"};
    check_round_trips(
        plan_of({{"1", "Кадры", {}}}, {seminar, lesson, activity("1", "1.3", "Подвести итоги", "май 2024")}),
        {ExportLayout::A, ExportLayout::D});
}

TEST_CASE("nested sections come back at their levels, tables with their own numbering as tables")
{
    check_round_trips(plan_of({{"I", "Работа с кадрами", {}},
                               {"I/1", "Молодые педагоги", {}},
                               {"I/1/1.1", "Наставничество", {}},
                               {"I/2", "Опытные педагоги", {}},
                               {"II", "Работа с родителями", {}}},
                              {activity("I/1/1.1", "1.1.1", "Назначить наставников", "до 15 октября"),
                               activity("I/1/1.1", "1.1.2", "Посетить уроки", "раз в месяц"),
                               activity("I/2", "2.1", "Провести мастер-классы", "март 2024"),
                               activity("II", "1", "Собрать совет", "20 декабря"),
                               activity("II", "2", "Опросить семьи", "апрель 2024")}),
                      every_layout);
    check_round_trips(plan_of({{"1", "Комплексный план", {}},
                               {"1/1", "Кадры", {}},
                               {"2", "Дорожная карта проекта", {}},
                               {"2/II квартал", "II квартал", {}},
                               {"2/III квартал", "III квартал", {}}},
                              {activity("1/1", "1", "Провести семинар", "до 15 марта"),
                               activity("1/1", "2", "Обучить педагогов", "ежемесячно"),
                               activity("2", "1", "Открыть проект", "3 февраля"),
                               activity("2/II квартал", "2", "Заполнить анкеты", "до 1 июня"),
                               activity("2/III квартал", "3", "Подвести итоги", "20 августа")}),
                      every_layout);
}

TEST_CASE("the columns of every layout stand in the order of its form")
{
    const auto plan = plan_of({}, {activity("", "1", "Провести семинар", "до 15 марта")});
    const std::vector<std::pair<std::string, std::vector<std::string>>> headings{
        {"a", {"№ п/п", "Содержание действия", "Ответственный", "Срок", "Ожидаемые результаты"}},
        {"b", {"№ п/п", "Описание действий", "Ответственные исполнители", "Сроки", "Региональный показатель"}},
        {"c", {"№ п/п", "Мероприятие", "Исполнители", "Сроки", "Ключевой результат"}},
        {"d", {"№ п/п", "Мероприятия", "Сроки", "Ответственные", "Результаты исполнения"}},
        {"e", {"№ п/п", "Мероприятие", "Срок"}},
    };
    for (const auto& [name, expected] : headings) {
        const auto form = intake::printed_plan(plan, *intake::layout_from_name(name));
        std::vector<std::string> printed;
        for (const auto& block : form.blocks)
            if (const auto* table = std::get_if<documents::PrintedTable>(&block))
                for (const auto& column : table->columns)
                    printed.push_back(column.heading);
        CHECK(printed == expected);
    }
    CHECK_FALSE(intake::layout_from_name("f").has_value());
}
