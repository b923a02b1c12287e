#include "composed.h"

#include <algorithm>

namespace vekha::intake
{

namespace
{

using Rows = std::vector<std::vector<std::string>>;

domain::RoadMapDraft with_rows(const Rows& rows)
{
    auto table = Rows{{"№", "Мероприятия", "Сроки", "Ответственные", "Результат"},
                      {"1", "Первое дело", "март 2022", "УО", "Приказ"},
                      {"2", "Второе дело", "май 2022", "УО", "Справка"},
                      {"3", "Третье дело", "июнь 2022", "УО", "Отчёт"}};
    table.insert(table.end(), rows.begin(), rows.end());
    return draft_of(Composed{}.line("План мероприятий на 2022 год").table(table));
}

} // namespace

TEST_CASE("a plan that says all it should is passed without findings")
{
    CHECK(codes_of(with_rows({})).empty());
}

TEST_CASE("each doubtful row is reported once, under its code and its activity")
{
    struct Case {
        std::vector<std::string> row;
        std::string code;
    };
    const auto cases = std::vector<Case>{
        {{"4", "Дело без исполнителя", "май 2022", "", "Справка"}, "executor-empty"},
        {{"4", "Дело без срока", "", "УО", "Справка"}, "deadline-empty"},
        {{"4", "Дело без результата", "май 2022", "УО", ""}, "expected-empty"},
        {{"4", "Дело прошлого года", "до 15 мая 2020 года", "УО", "Справка"}, "date-outside-period"},
        {{"4", "Дело с туманным итогом", "май 2022", "УО", "Повышение уровня культуры"}, "result-not-measurable"},
        {{"4", "Дело с днём, которого нет", "31 июня 2022", "УО", "Справка"}, "no-such-date"},
        {{"4", "Дело без года", "15 мая", "УО", "Справка"}, "term-yearless"},
        {{"4", "Дело к месяцу", "до мая 2022", "УО", "Справка"}, "term-ambiguous"},
        {{"3", "Дело под занятым номером", "май 2022", "УО", "Справка"}, "number-repeated"},
        {{"7", "Дело через номера", "май 2022", "УО", "Справка"}, "number-missing"},
        {{"4", "Проведение семинара для учителей школ округа", "май 2022",
          "Проведение семинара для учителей школ округа", "Справка"},
         "executor-repeats-text"},
        {{"4", "Семинар для СОШ №№ 3, 5", "май 2022", "УО", "Участие не менее 6 школ"}, "schools-count-differs"}};
    for (const auto& [row, code] : cases) {
        CAPTURE(code);
        const auto draft = with_rows({row});
        const auto found = std::count_if(draft.findings.begin(), draft.findings.end(),
                                         [&](const auto& one) { return one.code == code; });
        CHECK(found == 1);
        const auto finding = std::find_if(draft.findings.begin(), draft.findings.end(),
                                          [&](const auto& one) { return one.code == code; });
        REQUIRE(finding != draft.findings.end());
        CHECK(finding->activity == draft.plan.activities.back().key);
        CHECK(finding->place.row == 5);
    }
}

TEST_CASE("what the reader of the file met is passed on")
{
    auto document = Composed{}
                        .line("План на 2022 год")
                        .table({{"№", "Мероприятия", "Сроки", "Ответственные"}, {"1", "Дело", "май 2022", "УО"}})
                        .document();
    document.findings.push_back({"encoding-mixed", "3", {0, 0, 0, 0, 2}});
    const auto draft = import_road_map(document);
    REQUIRE(draft);
    REQUIRE(draft->findings.size() == 1);
    CHECK(draft->findings[0].code == "encoding-mixed");
    CHECK(draft->findings[0].place.paragraph == 2);
    CHECK(draft->findings[0].details.at("detail") == "3");
}

TEST_CASE("a plan approved after its end, two spellings of one body and a crowded month are reported")
{
    auto rows = Rows{{"№", "Мероприятия", "Сроки", "Ответственные"}};
    for (auto i = 1; i <= 10; ++i) {
        rows.push_back({std::to_string(i), "Дело номер " + std::to_string(i),
                        i <= 8   ? "май 2022"
                        : i == 9 ? "июнь 2022"
                                 : "август 2022",
                        i % 2 == 0 ? "Центр «Перспектива»" : "Центр «Перспектива.»"});
    }
    rows.push_back({"11", "Дело номер 11", "октябрь 2022", "Центр «Перспектива»"});
    rows.push_back({"12", "Дело номер 12", "ноябрь 2022", "Центр «Переспектива»"});
    const auto draft = draft_of(Composed{}
                                    .line("УТВЕРЖДАЮ")
                                    .line("Начальник управления")
                                    .line("П.С. Лугова")
                                    .line("11.09.2023")
                                    .line("План мероприятий на 2022 год")
                                    .table(rows));
    CHECK(has_code(draft, "approval-date-conflict"));
    CHECK(has_code(draft, "names-of-one-body-differ"));
    CHECK(has_code(draft, "load-peak"));
}

TEST_CASE("a part of a plan without a column of executors misses none")
{
    const auto draft = draft_of(Composed{}
                                    .line("Комплексный план на 2022 год")
                                    .line("1. Комплексный план")
                                    .table({{"№", "Мероприятия", "Сроки", "Ответственные"},
                                            {"1", "Первое дело", "март 2022", "УО"},
                                            {"2", "Второе дело", "май 2022", "УО"},
                                            {"3", "Третье дело", "май 2022", ""}})
                                    .line("2. Дорожная карта")
                                    .table({{"№", "Наименование мероприятия", "Срок исполнения"},
                                            {"1", "Вебинар", "июнь 2022"},
                                            {"2", "Анкета", "июль 2022"},
                                            {"3", "Опрос", "август 2022"},
                                            {"4", "Сбор", "сентябрь 2022"},
                                            {"5", "Итоги", "октябрь 2022"}}));
    const auto codes = codes_of(draft);
    CHECK(std::count(codes.begin(), codes.end(), "executor-empty") == 1);
}

TEST_CASE("every field knows where it was read and how surely")
{
    const auto draft = with_rows({{"4", "Реализация проекта", "Постоянно Не менее 50 % школ участвуют", "УО", ""}});
    const auto& plain = draft.plan.activities[0];
    const auto& moved = draft.plan.activities[3];
    CHECK(plain.readings.size() == 7);
    CHECK(plain.readings.at(domain::Field::Deadline).place.column == 3);
    CHECK(plain.readings.at(domain::Field::Responsible).place.row == 2);
    CHECK(plain.readings.at(domain::Field::Deadline).printed == "март 2022");
    CHECK(plain.readings.at(domain::Field::Text).confidence > 0.95);
    CHECK(plain.confidence > 0.9);
    CHECK(moved.confidence < plain.confidence);
}

} // namespace vekha::intake
