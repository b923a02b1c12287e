#include "language/conditions.h"
#include "language/deadlines/read_deadline.h"
#include "support/tsv.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using namespace vekha;
using domain::RowConditionKind;
using language::condition_of;
using language::least_choice;
using language::read_condition;

namespace
{

domain::Activity an_activity(const std::string& text, const std::string& term)
{
    domain::Activity activity;
    activity.key = "I/1";
    activity.text = text;
    const auto period = *domain::period_from_iso("2026-09-01..2027-08-31");
    activity.deadline = {term, language::read_deadline(term, period).value};
    return activity;
}

} // namespace

TEST_CASE("every tabled term hangs on what the table says, in the printed words")
{
    const auto rows = tests::rows_of_tables("conditions");
    CHECK(rows.size() > 20);
    for (const auto& row : rows) {
        CAPTURE(row[0]);
        REQUIRE(row.size() == 3);
        const auto read = read_condition(row[0]);
        CHECK(read.has_value() == !row[1].empty());
        if (!read) continue;
        CHECK(std::string{domain::name_of(read->kind)} == row[1]);
        CHECK(read->words == row[2]);
    }
}

TEST_CASE("a row hangs on its term, or on people that its text names in brackets")
{
    CHECK(condition_of(an_activity("Провести занятия", "при наличии обучающихся с ОВЗ, до 1 марта 2027 года"))->words ==
          "при наличии обучающихся с ОВЗ");
    const auto in_text = condition_of(an_activity("Открыть класс (при наличии детей с ОВЗ) в школе", "до 1 марта"));
    REQUIRE(in_text);
    CHECK(in_text->kind == RowConditionKind::Presence);
    CHECK(in_text->words == "при наличии детей с ОВЗ");
    CHECK_FALSE(condition_of(an_activity("Представить приказ (при наличии)", "до 1 марта")));
    CHECK_FALSE(condition_of(an_activity("Открыть класс (при наличии средств)", "до 1 марта")));
    CHECK_FALSE(condition_of(an_activity("Провести совещание", "до 1 марта")));
    auto settled = an_activity("Провести занятия", "по необходимости");
    CHECK(condition_of(settled));
    settled.deadline.schedule.as_needed = false;
    CHECK_FALSE(condition_of(settled));

    domain::Plan plan;
    plan.activities = {an_activity("Провести занятия", "по заявкам"), an_activity("Провести совещание", "март")};
    plan.activities[1].key = "I/2";
    const auto conditions = language::conditions_of(plan);
    REQUIRE(conditions.size() == 1);
    CHECK(conditions.at("I/1").kind == RowConditionKind::Request);
}

TEST_CASE("a heading says how many rows a school picks at least")
{
    const auto least = [](std::string_view heading) { return least_choice(heading); };
    CHECK(least("По выбору ОО (не менее трёх мероприятий)") == 3);
    CHECK(least("Вариативная часть: выбрать не менее 2 мероприятий") == 2);
    CHECK(least("Предлагаем принять участие, минимум 5 мероприятий") == 5);
    CHECK(least("По выбору ОО не менее чем 4 мероприятия") == 4);
    CHECK_FALSE(least("По выбору ОО"));
    CHECK_FALSE(least("Охват не менее 30 % учителей"));
    CHECK_FALSE(least(std::string(20'000, '(')));
}

TEST_CASE("a condition is read from hostile cells without harm")
{
    CHECK_FALSE(read_condition(std::string(100'000, 'x')));
    CHECK_FALSE(read_condition("(((((("));
    CHECK(read_condition("по заявкам \xff\xfe<script>alert(1)</script>")->kind == RowConditionKind::Request);
    const std::string nested = "при наличии детей" + std::string(2000, '(');
    CHECK(read_condition(nested)->kind == RowConditionKind::Presence);
}
