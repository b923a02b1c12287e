#include "domain/school_plan.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace vekha::domain;

namespace
{

Organisation school(std::int64_t id, std::string name, std::vector<std::string> groups = {})
{
    Organisation made;
    made.id = OrganisationId{id};
    made.short_name = std::move(name);
    made.groups = std::move(groups);
    return made;
}

Activity activity(std::string section, std::string number, std::vector<std::string> executors,
                  std::vector<std::string> schools = {})
{
    Activity made;
    made.section = std::move(section);
    made.number = std::move(number);
    made.key = made.section + '/' + made.number;
    made.text = "Мероприятие " + made.number;
    for (auto& name : executors)
        made.responsible.push_back({std::move(name), true});
    made.schools = std::move(schools);
    made.deadline.raw = "ежемесячно";
    made.expected.raw = "Справка";
    made.place.row = 7;
    made.readings[Field::Deadline] = {{1, 2, 7, 4, {}}, 0.6, "ежемес.", Settled::Accepted};
    made.readings[Field::Responsible] = {{1, 2, 7, 3, {}}, 0.5, {}, Settled::No};
    return made;
}

} // namespace

TEST_CASE("the row above is named by its road map and its key, whatever the key holds")
{
    const ParentRow parent{12, "2/2.1/2.1.3#а"};
    CHECK(to_text(parent) == "road-map:12#2/2.1/2.1.3#а");
    CHECK(parent_row_from(to_text(parent)) == parent);
    for (const auto* wrong : {"", "12/2/2.1", "road-map:", "road-map:12", "road-map:12#", "road-map:#1",
                              "road-map:-1#1", "road-map:0#1", "road-map:99999999999999999999#1", "road-map:1x#1"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parent_row_from(wrong).has_value());
    }
}

TEST_CASE("the title of a school plan names the school and what it carries out")
{
    const auto lyceum = school(1, "Лицей № 2");
    const std::vector<std::pair<std::string, std::string>> cases{
        {"Дорожная карта поддержки школ", "дорожной карты поддержки школ"},
        {"ДОРОЖНАЯ КАРТА поддержки школ", "дорожной карты поддержки школ"},
        {"План мероприятий", "плана мероприятий"},
        {"План-график «500+»", "плана-графика «500+»"},
        {"Комплексный план", "комплексного плана"},
        {"Планирование работы", "документа «Планирование работы»"},
        {"Меры поддержки", "документа «Меры поддержки»"}};
    for (const auto& [above, said] : cases)
        CHECK(title_of_school_plan(lyceum, above) == "План мероприятий Лицей № 2 по реализации " + said);
}

TEST_CASE("a school plan holds what the school owes by name or by group, each row naming the one above")
{
    const std::vector<Organisation> register_{school(1, "СОШ № 1", {"ШНОР"}), school(2, "СОШ № 2")};
    Plan above;
    above.title = "Дорожная карта поддержки школ";
    above.territory = "Заречный муниципальный округ";
    above.period = period_from_iso("2026-09-01..2027-08-31");
    above.approvals = {{}};
    above.sections = {{"1", "Кадры", {}}, {"1/1.1", "Наставники", {}}, {"2", "Климат", {}}, {"11", "Итоги", {}}};
    above.goals = {{"1", "Кадры", "Закрыть вакансии", "", {}, {}}};
    above.activities = {activity("1/1.1", "1.1.1", {"Управление образования", "ШНОР"}),
                        activity("1/1.1", "1.1.2", {"Управление образования"}, {"СОШ № 2"}),
                        activity("2", "2.1", {"Управление образования"}), activity("11", "11.1", {"все школы"})};

    const auto keys = [](const Plan& plan) {
        std::vector<std::string> found;
        for (const auto& each : plan.activities)
            found.push_back(each.parent);
        return found;
    };
    const auto first = school_plan_of(above, 12, register_[0], register_);
    CHECK(keys(first) == std::vector<std::string>{"road-map:12#1/1.1/1.1.1", "road-map:12#11/11.1"});
    CHECK(keys(school_plan_of(above, 12, register_[1], register_)) ==
          std::vector<std::string>{"road-map:12#1/1.1/1.1.2", "road-map:12#11/11.1"});
    CHECK(school_plan_of(above, 12, school(3, "СОШ № 3"), register_).activities.empty());

    CHECK(first.kind == PlanKind::School);
    CHECK(first.period == above.period);
    CHECK(first.territory == above.territory);
    CHECK(first.approvals.empty());
    CHECK(first.goals.empty());
    REQUIRE(first.sections.size() == 3);
    CHECK(first.sections[1].path == "1/1.1");
    CHECK(first.sections[2].path == "11");

    const auto& row = first.activities.front();
    CHECK(row.key == "1/1.1/1.1.1");
    CHECK(row.number == "1.1.1");
    CHECK(row.deadline == above.activities.front().deadline);
    CHECK(row.expected.raw == "Справка");
    CHECK(row.responsible == std::vector<Executor>{{"СОШ № 1", false}});
    CHECK(row.place == Place{});
    CHECK(row.readings.size() == 1);
    CHECK(row.readings.at(Field::Deadline).settled == Settled::Accepted);
    CHECK(row.readings.at(Field::Deadline).place == Place{});
}
