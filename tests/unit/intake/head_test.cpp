#include "composed.h"
#include "intake/label.h"
#include "intake/metadata.h"

namespace vekha::intake
{

TEST_CASE("a text names the period of a plan")
{
    struct Case {
        std::string text;
        std::string period;
    };
    const auto cases = std::vector<Case>{{"План на 2021 год", "2021-01-01..2021-12-31"},
                                         {"Карта на 2021-2023 годы", "2021-01-01..2023-12-31"},
                                         {"Карта на 2021 – 2022 учебный год", "2021-09-01..2022-08-31"},
                                         {"Карта на 2021/2022 учебный год", "2021-09-01..2022-08-31"},
                                         {"План на 2021/22 уч. г.", "2021-09-01..2022-08-31"},
                                         {"План на 2021-2023 учебный год", "2021-01-01..2023-12-31"},
                                         {"План с 2021 по 2024 год", "2021-01-01..2024-12-31"}};
    for (const auto& [text, period] : cases) {
        CAPTURE(text);
        CHECK(period_in(text) == domain::period_from_iso(period));
    }
    CHECK_FALSE(period_in("План мероприятий").has_value());
}

TEST_CASE("labels are told from numbers that only begin a text")
{
    CHECK(split_label("1.2. Работа с кадрами").label.printed == "1.2");
    CHECK(split_label("II. План действий").rest == "План действий");
    CHECK(split_label("Раздел 5. План действий").label.printed == "5");
    CHECK(split_label("2 Массовость достижений").label.printed == "2");
    for (const auto* text :
         {"II квартал", "3 февраля", "2021 год", "100 % школ", "6 школ округа", "5-9 классы", "Иванов И.И."}) {
        CAPTURE(text);
        CHECK(split_label(text).label.none());
    }
    CHECK(read_label("6..8").printed == "6.8");
    CHECK(read_label("IV.").printed == "IV");
    CHECK(read_label("1)").printed == "1");
    CHECK(read_label("2021").none());
}

TEST_CASE("days are read in the typographies of stamps")
{
    CHECK(date_in("22. 03. 2021") == domain::date_from_iso("2021-03-22"));
    CHECK(date_in("от «11» сентября 2022 г.") == domain::date_from_iso("2022-09-11"));
    CHECK(date_in("приказ от 10.03.2021 № 42/1") == domain::date_from_iso("2021-03-10"));
    CHECK_FALSE(date_in("2022 г.").has_value());
}

TEST_CASE("an order with an annex gives title, signatory, date and number")
{
    const auto draft = draft_of(
        Composed{}
            .line("МИНИСТЕРСТВО ОБРАЗОВАНИЯ ЗАРЕЧНОЙ ОБЛАСТИ")
            .line("РАСПОРЯЖЕНИЕ")
            .line("22.03.2022")
            .line("№ 734")
            .line("Об утверждении плана-графика помощи школам на 2022 год")
            .line("Утвердить прилагаемый план-график помощи школам на 2022 год.")
            .line("Министр образования")
            .line("И.Б. Вешняя")
            .line("Приложение")
            .line("к распоряжению Министерства от 22.03.2022 № 734")
            .line("ПЛАН-ГРАФИК")
            .line("помощи школам на 2022 год (далее – план)")
            .table({{"№", "Описание действий", "Исполнитель", "Сроки"}, {"1", "Вебинары", "ИРО", "до 15 марта"}}));
    CHECK(draft.plan.title == "ПЛАН-ГРАФИК помощи школам на 2022 год");
    REQUIRE_FALSE(draft.plan.approvals.empty());
    CHECK(draft.plan.approvals[0].number == "734");
    CHECK(draft.plan.approvals[0].date == domain::date_from_iso("2022-03-22"));
    CHECK(draft.plan.approvals[0].by == "И.Б. Вешняя");
    CHECK(draft.plan.kind == domain::PlanKind::Regional);
    CHECK(draft.plan.territory == "Заречная область");
}

TEST_CASE("a title is put together from the lines it is printed on")
{
    struct Case {
        std::vector<std::string> lines;
        std::string title;
        std::string period;
    };
    const auto cases = std::vector<Case>{
        {{"УТВЕРЖДЕН", "приказом отдела образования", "от 12.09.2019 № 215", "План мероприятий («дорожная карта»)",
          "по повышению качества образования", "Заречного муниципального района", "на 2019-2020 учебный год"},
         "План мероприятий («дорожная карта») по повышению качества образования Заречного муниципального района на "
         "2019-2020 учебный год",
         "2019-09-01..2020-08-31"},
        {{"УТВЕРЖДАЮ", "Директор МБОУ «Заречная СОШ № 2»", "А.А. Лугова", "ПЛАН",
          "мероприятий по повышению качества образования", "МБОУ «Заречная СОШ № 2»", "на 2023/2024 учебный год"},
         "ПЛАН мероприятий по повышению качества образования МБОУ «Заречная СОШ № 2» на 2023/2024 учебный год",
         "2023-09-01..2024-08-31"},
        {{"Дорожная карта школ города Лугова на 2020 – 2022 годы", "Цель: повышение качества образования.",
          "1. Создать условия."},
         "Дорожная карта школ города Лугова на 2020 – 2022 годы",
         "2020-01-01..2022-12-31"},
        {{"МУНИЦИПАЛЬНАЯ ПРОГРАММА", "«Качественное образование»", "Программа направлена на 2022-2024 годы."},
         "МУНИЦИПАЛЬНАЯ ПРОГРАММА «Качественное образование»",
         "2022-01-01..2024-12-31"}};
    for (const auto& [lines, title, period] : cases) {
        CAPTURE(title);
        auto composed = Composed{};
        for (const auto& line : lines) {
            composed.line(line);
        }
        const auto draft =
            draft_of(composed.table({{"№", "Мероприятия", "Сроки", "Ответственные"}, {"1", "Совещание", "май", "УО"}}));
        CHECK(draft.plan.title == title);
        CHECK(draft.plan.period == domain::period_from_iso(period));
    }
}

TEST_CASE("abbreviations are taken from running text and from lists")
{
    const auto draft = draft_of(Composed{}
                                    .line("План на 2022 год")
                                    .table({{"№", "Мероприятия", "Сроки", "Ответственные"},
                                            {"1", "Анализ всероссийских проверочных работ (далее – ВПР)", "май", "УО"}})
                                    .line("Перечень сокращений")
                                    .line("УО – управление образования")
                                    .line("ИМЦ- информационно-методический центр"));
    const auto& glossary = draft.plan.glossary;
    REQUIRE(glossary.size() == 3);
    CHECK(glossary[0] == domain::GlossaryEntry{"ВПР", "всероссийских проверочных работ"});
    CHECK(glossary[1] == domain::GlossaryEntry{"УО", "управление образования"});
    CHECK(glossary[2] == domain::GlossaryEntry{"ИМЦ", "информационно-методический центр"});
}

TEST_CASE("a document without a plan and one in another language are refused")
{
    const auto code = [](const Composed& composed) {
        const auto draft = import_road_map(composed.document());
        return draft ? std::string{} : draft.error().code;
    };
    CHECK(code(Composed{}.line("Служебная записка о ремонте спортивного зала и замене окон в классах школы.")) ==
          "no-plan-found");
    CHECK(code(Composed{}.table(
              {{"Код", "Наименование", "Индекс"}, {"17", "Заречная школа", "0,9"}, {"18", "Луговая школа", "1,1"}})) ==
          "no-plan-found");
    CHECK(code(Composed{}
                   .line("Roadmap of school improvement for the coming year of study and work")
                   .table({{"No", "Activity", "Deadline", "Responsible"},
                           {"1", "Teacher training", "March", "Office"}})) == "plan-not-russian");
    CHECK(code(Composed{}.line(
              "Мектептердің білім беру сапасын арттыру жөніндегі іс-шаралар жоспары, оқу жылына арналған құжат")) ==
          "plan-not-russian");
}

TEST_CASE("the period given by the caller wins and lends its year to the terms")
{
    const auto composed =
        Composed{}
            .line("План мероприятий")
            .table({{"№", "Мероприятия", "Сроки", "Ответственные"}, {"1", "Совещание", "3 февраля", "УО"}});
    const auto told = import_road_map(composed.document(), {domain::period_from_iso("2024-01-01..2024-12-31")});
    REQUIRE(told);
    REQUIRE(told->plan.activities[0].deadline.schedule.windows.size() == 1);
    CHECK(told->plan.activities[0].deadline.schedule.windows[0].to == domain::date_from_iso("2024-02-03"));
    const auto untold = draft_of(composed);
    CHECK_FALSE(untold.plan.period.has_value());
    CHECK(untold.plan.activities[0].deadline.schedule.windows.empty());
    CHECK(has_code(untold, "period-missing"));
}

} // namespace vekha::intake
