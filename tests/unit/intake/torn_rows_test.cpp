#include "composed.h"

namespace vekha::intake
{

namespace
{

const auto heading = std::vector<std::string>{"№", "Мероприятия", "Ответственные", "Сроки", "Ожидаемые результаты"};

} // namespace

TEST_CASE("halves of a row torn by a page are joined cell by cell")
{
    const auto draft =
        draft_of(Composed{}
                     .line("План на 2022 год")
                     .table({heading,
                             {"1", "Проведение семинаров по", "ИМЦ", "Январь, февраль,", "Не менее 12 школ"},
                             {"", "технологии урока", "города", "март 2022", "приняли участие"},
                             {"2", "Участие в совещаниях, размещение сведений на сайте", "УО", "май 2022", "Отчёт"},
                             {"1", "управления в разделе «Школы»", "", "", ""},
                             {"3", "Итоговая справка", "УО", "июнь 2022", "Справка"}}));
    check_rows(draft, {" | 1 | Проведение семинаров по технологии урока | ИМЦ города | Январь, февраль, март 2022 | Не "
                       "менее 12 школ приняли участие",
                       " | 2 | Участие в совещаниях, размещение сведений на сайте управления в разделе «Школы» | УО | "
                       "май 2022 | Отчёт",
                       " | 3 | Итоговая справка | УО | июнь 2022 | Справка"});
    CHECK(has_code(draft, "row-torn-joined"));
}

TEST_CASE("a number that went to the second half belongs to both")
{
    const auto draft = draft_of(
        Composed{}
            .line("План на 2022 год")
            .table({heading,
                    {"1", "Анализ результатов.", "УО", "май", "Справка"},
                    {"", "Методическое сопровождение планов", "МКУ «Центр", "Постоянно", "Не менее 5 педагогов"},
                    {"2", "педагогов на сайте", "развития»", "", "представили опыт"},
                    {"3", "Итоги", "УО", "июнь", "Справка"}}));
    REQUIRE(draft.plan.activities.size() == 3);
    CHECK(draft.plan.activities[1].number == "2");
    CHECK(draft.plan.activities[1].text == "Методическое сопровождение планов педагогов на сайте");
    CHECK(draft.plan.activities[1].expected.raw == "Не менее 5 педагогов представили опыт");
}

TEST_CASE("cells that slipped to a neighbour column go back by what they hold")
{
    const auto draft =
        draft_of(Composed{}
                     .line("План на 2022 год")
                     .table({heading,
                             {"1", "Реализация проекта", "УО", "Постоянно Не менее 50 % школ участвуют", ""},
                             {"2", "Внедрение модели", "Школы", "Внедрение модели в работу всех школ округа", ""},
                             {"3", "Наличие программ", "Центр «Помощь", "Постоянно (при наличии", "Программы"},
                             {"", "детям» города", "учеников с ОВЗ)", "в 100 % школ", ""},
                             {"4", "Итоги", "УО", "июнь", "Справка"}}));
    check_rows(draft, {" | 1 | Реализация проекта | УО | Постоянно | Не менее 50 % школ участвуют",
                       " | 2 | Внедрение модели | Школы |  | Внедрение модели в работу всех школ округа",
                       " | 3 | Наличие программ | Центр «Помощь детям» города | Постоянно (при наличии учеников с ОВЗ) "
                       "| Программы в 100 % школ",
                       " | 4 | Итоги | УО | июнь | Справка"});
    CHECK(has_code(draft, "row-shifted"));
}

TEST_CASE("headings repeated on every page and section lines between the pages leave one plan")
{
    const auto draft =
        draft_of(Composed{}
                     .line("План на 2022 год")
                     .table({heading, {"1. Кадры", "<", "<", "<", "<"}, {"1.1", "Курсы", "УО", "март", "Справка"}})
                     .table({heading, {"1.2", "Наставники", "УО", "май", "Приказ"}})
                     .line("2. Управление")
                     .table({{"2.1", "Собеседования", "УО", "июнь", "Протокол"}}));
    check_rows(draft, {"1 | 1.1 | Курсы | УО | март | Справка", "1 | 1.2 | Наставники | УО | май | Приказ",
                       "2 | 2.1 | Собеседования | УО | июнь | Протокол"});
}

TEST_CASE("misprinted numbers are told by their neighbours, repeated and skipped ones are reported")
{
    const auto draft = draft_of(Composed{}
                                    .line("План на 2022 год")
                                    .table({heading,
                                            {"23", "Первое дело", "УО", "март", "Справка"},
                                            {"2.4", "Второе дело", "УО", "март", "Справка"},
                                            {"25", "Третье дело", "УО", "март", "Справка"},
                                            {"25", "Четвёртое дело", "УО", "март", "Справка"},
                                            {"28", "Пятое дело", "УО", "март", "Справка"}}));
    auto numbers = std::vector<std::string>{};
    auto keys = std::vector<std::string>{};
    for (const auto& activity : draft.plan.activities) {
        numbers.push_back(activity.number);
        keys.push_back(activity.key);
    }
    CHECK(numbers == std::vector<std::string>{"23", "24", "25", "25", "28"});
    CHECK(keys == std::vector<std::string>{"23", "24", "25", "25-2", "28"});
    CHECK(has_code(draft, "number-repeated"));
    CHECK(has_code(draft, "number-missing"));
}

TEST_CASE("a heading with a misprinted number takes the number of its rows")
{
    const auto draft = draft_of(Composed{}
                                    .line("План на 2022 год")
                                    .table({heading,
                                            {"1. Кадры", "<", "<", "<", "<"},
                                            {"1.1", "Курсы", "УО", "март", "Справка"},
                                            {"1. Финансы", "<", "<", "<", "<"},
                                            {"2.1", "Смета", "УО", "май", "Смета"}}));
    check_rows(draft, {"1 | 1.1 | Курсы | УО | март | Справка", "2 | 2.1 | Смета | УО | май | Смета"});
}

TEST_CASE("an activity with empty cells is no heading")
{
    const auto draft = draft_of(Composed{}
                                    .line("План на 2022 год")
                                    .table({heading,
                                            {"1", "Мониторинг", "", "", ""},
                                            {"1.1", "Проведение мониторинга", "Школы", "май", "Справка"},
                                            {"1.2", "Принятие решений по результатам мониторинга", "", "", ""},
                                            {"1.3", "Организация занятий", "", "", ""},
                                            {"2", "Отставание", "", "", ""},
                                            {"2.1", "Порядок преодоления отставания", "Школы", "июнь", "Приказ"}}));
    check_rows(draft, {"1 | 1.1 | Проведение мониторинга | Школы | май | Справка",
                       "1 | 1.2 | Принятие решений по результатам мониторинга |  |  | ",
                       "1 | 1.3 | Организация занятий |  |  | ",
                       "2 | 2.1 | Порядок преодоления отставания | Школы | июнь | Приказ"});
}

} // namespace vekha::intake
