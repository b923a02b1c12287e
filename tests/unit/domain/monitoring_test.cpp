#include "domain/monitoring_answer.h"

#include <doctest/doctest.h>

#include <string>
#include <tuple>
#include <utility>
#include <vector>

using namespace vekha::domain;

namespace
{

Date on(const char* iso)
{
    return *date_from_iso(iso);
}

FormField a_field(const std::string& code, FieldKind kind)
{
    FormField field;
    field.code = code;
    field.kind = kind;
    field.label = "Вопрос " + code;
    field.obligatory = true;
    if (kind == FieldKind::Choice) field.choices = {"есть", "нет"};
    return field;
}

/// One obligatory field of every kind; only the number may be not applicable.
MonitoringForm a_form()
{
    MonitoringForm form;
    form.code = "own-1";
    form.title = "Проверка";
    form.fields = {a_field("words", FieldKind::Text), a_field("count", FieldKind::Number),
                   a_field("yes", FieldKind::YesNo),  a_field("choice", FieldKind::Choice),
                   a_field("day", FieldKind::Day),    a_field("link", FieldKind::Link),
                   a_field("table", FieldKind::Rows)};
    form.fields[1].not_applicable = true;
    form.fields[6].columns = {a_field("what", FieldKind::Text), a_field("hours", FieldKind::Number)};
    return form;
}

FilledForm filled(const std::string& code, FieldValue value)
{
    return {{{code, std::move(value)}}, {}};
}

} // namespace

TEST_CASE("a form that cannot be asked is told with its field")
{
    struct Case {
        const char* code;
        const char* field;
        void (*spoil)(MonitoringForm&);
    };
    const std::vector<Case> cases{
        {"form-empty", "", [](MonitoringForm& form) { form.fields.clear(); }},
        {"form-field-repeated", "words", [](MonitoringForm& form) { form.fields[1].code = "words"; }},
        {"form-field-incomplete", "Счёт", [](MonitoringForm& form) { form.fields[1].code = "Счёт"; }},
        {"form-field-incomplete", "count", [](MonitoringForm& form) { form.fields[1].label.clear(); }},
        {"form-field-incomplete", "choice", [](MonitoringForm& form) { form.fields[3].choices = {"есть"}; }},
        {"form-field-incomplete", "table", [](MonitoringForm& form) { form.fields[6].columns.clear(); }},
        {"form-field-incomplete", "what",
         [](MonitoringForm& form) { form.fields[6].columns[0].kind = FieldKind::Rows; }},
        {"form-too-long", "", [](MonitoringForm& form) {
             for (int n = 0; n < 250; ++n)
                 form.fields.push_back(a_field("more-" + std::to_string(n), FieldKind::Text));
         }}};
    CHECK_FALSE(fault_of(a_form()));
    for (const auto& [code, field, spoil] : cases) {
        CAPTURE(code);
        CAPTURE(field);
        auto form = a_form();
        spoil(form);
        const auto fault = fault_of(form);
        REQUIRE(fault);
        CHECK(fault->code == code);
        CHECK(fault->field == field);
    }
    MonitoringForm only_duties;
    only_duties.duties = FormDuties::Checks;
    CHECK_FALSE(fault_of(only_duties));
}

TEST_CASE("a value that its field cannot hold is found")
{
    const auto form = a_form();
    const std::vector<std::pair<std::string, Cell>> good{{"words", std::string{"да"}},
                                                         {"count", 0.0},
                                                         {"count", NotApplicable{}},
                                                         {"count", std::monostate{}},
                                                         {"yes", false},
                                                         {"choice", std::string{"нет"}},
                                                         {"day", std::string{"2026-11-22"}},
                                                         {"link", std::string{"https://school.example/page"}},
                                                         {"link", std::string{"evidence:12"}},
                                                         {"table", std::monostate{}}};
    for (const auto& [code, cell] : good) {
        CAPTURE(code);
        CHECK_FALSE(misfit_of(form, filled(code, {cell, {}})));
    }
    const std::vector<std::pair<std::string, Cell>> bad{{"words", 1.0},
                                                        {"words", NotApplicable{}},
                                                        {"words", std::string(9000, 'x')},
                                                        {"count", 1e16},
                                                        {"count", std::string{"12"}},
                                                        {"yes", 1.0},
                                                        {"choice", std::string{"может быть"}},
                                                        {"day", std::string{"2026-11-31"}},
                                                        {"link", std::string{"javascript:alert(1)"}},
                                                        {"link", std::string{"evidence:x"}},
                                                        {"table", std::string{"строка"}},
                                                        {"nobody", 1.0}};
    for (const auto& [code, cell] : bad) {
        CAPTURE(code);
        CHECK(misfit_of(form, filled(code, {cell, {}})) == code);
    }
    CHECK(misfit_of(form, filled("table", {{}, {{{"hours", std::string{"два"}}}}})) == "table.hours");
    CHECK(misfit_of(form, filled("table", {{}, {{{"other", 1.0}}}})) == "table.other");
    CHECK(misfit_of(form, filled("table", {{}, std::vector<FormRow>(501)})) == "table");
    FilledForm with_note;
    with_note.duties.push_back({ObligationId{1}, DutyFact::Done, "", "", ""});
    CHECK(misfit_of(form, with_note) == "duties");
}

TEST_CASE("zero, no and not applicable are answers, a blank is none")
{
    const auto form = a_form();
    FilledForm answers;
    CHECK(completeness_of(form, answers).missing.size() == 7);
    answers.values = {{"words", {std::string{}, {}}}, {"count", {NotApplicable{}, {}}}, {"yes", {false, {}}}};
    auto completeness = completeness_of(form, answers);
    CHECK(completeness.asked == 7);
    CHECK(completeness.given == 2);
    CHECK(completeness.missing == std::vector<std::string>{"words", "choice", "day", "link", "table"});
    answers.values["table"] = {{}, {{{"what", std::string{"физика"}}}}};
    CHECK(completeness_of(form, answers).given == 2);
    answers.values["table"].rows[0]["hours"] = 0.0;
    CHECK(completeness_of(form, answers).given == 3);
}

TEST_CASE("totals keep blank, zero and not applicable apart")
{
    const auto form = a_form();
    FieldTotals totals{form};
    totals.add(filled("count", {12.0, {}}));
    totals.add(filled("count", {0.0, {}}));
    totals.add(filled("count", {NotApplicable{}, {}}));
    totals.add({});
    const auto counted = totals.totals()[1];
    CHECK(counted.given == 2);
    CHECK(counted.zeros == 1);
    CHECK(counted.sum == 12);
    CHECK(counted.not_applicable == 1);
    CHECK(counted.blank == 1);
    const FieldValue zero{0.0, {}};
    const FieldValue five{5.0, {}};
    const FieldValue none{NotApplicable{}, {}};
    CHECK(change_of(&zero, &five) == 5.0);
    CHECK(change_of(&five, &zero) == -5.0);
    CHECK_FALSE(change_of(&none, &five));
    CHECK_FALSE(change_of(nullptr, &five));
}

TEST_CASE("timeliness is counted by the first sending")
{
    const auto due = on("2026-10-10");
    CHECK(timeliness_of(on("2026-10-10"), due, on("2026-12-01")) == Timeliness::OnTime);
    CHECK(timeliness_of(on("2026-10-11"), due, on("2026-12-01")) == Timeliness::Late);
    CHECK(timeliness_of({}, due, due) == Timeliness::Pending);
    CHECK(timeliness_of({}, due, on("2026-10-11")) == Timeliness::Missing);
}

TEST_CASE("a round is due for the last unit that has ended, while it is news")
{
    using Row = std::tuple<Every, const char*, const char*, const char*>;
    const SchoolCalendar calendar;
    const std::vector<Row> rows{{Every::Month, "2026-11-03", "2026-10-01..2026-10-31", "2026-11-05"},
                                {Every::Quarter, "2026-10-05", "2026-07-01..2026-09-30", "2026-10-05"},
                                {Every::SchoolQuarter, "2026-11-04", "2026-09-01..2026-10-31", "2026-11-05"},
                                {Every::Week, "2026-11-24", "2026-11-16..2026-11-22", "2026-11-27"}};
    for (const auto& [every, today, period, due] : rows) {
        CAPTURE(today);
        const auto round = due_round({every, 5, {}}, on(today), calendar);
        REQUIRE(round);
        CHECK(round->period == *period_from_iso(period));
        CHECK(round->due == on(due));
    }
    CHECK_FALSE(due_round({Every::Month, 5, {}}, on("2026-11-22"), calendar));
    const RoundRhythm stage{Every::Year, 0, SchoolDay{5, 30}};
    CHECK(due_round(stage, on("2026-05-01"), calendar) ==
          DueRound{*period_from_iso("2026-01-01..2026-05-30"), on("2026-05-30")});
    CHECK_FALSE(due_round(stage, on("2026-11-22"), calendar));
    const RoundRhythm second{Every::Year, 0, SchoolDay{11, 1}};
    CHECK(due_round(second, on("2026-11-22"), calendar)->due == on("2026-11-01"));
}
