#include "domain/row_terms.h"
#include "domain/term_request.h"

#include <doctest/doctest.h>

#include <string>

using namespace vekha::domain;

namespace
{

Date day(std::string_view text)
{
    return *date_from_iso(text);
}

const Date today = day("2026-11-22");
constexpr OrganisationId first{1};
constexpr OrganisationId second{2};

Occurrence dated(std::string_view from, std::string_view to)
{
    return {1, day(from), day(to), OccurrenceKind::Dated};
}

const Occurrence undated{1, std::nullopt, std::nullopt, OccurrenceKind::Undated};

Obligation owes(const std::string& activity, std::optional<OrganisationId> organisation, const Occurrence& occurrence,
                bool lead = false)
{
    return {{}, activity, occurrence, {organisation, "СОШ № 4"}, lead};
}

Plan plan_of(const std::vector<std::pair<std::string, bool>>& rows)
{
    Plan plan;
    for (const auto& [key, optional] : rows) {
        Activity activity;
        activity.key = key;
        activity.optional = optional;
        plan.activities.push_back(activity);
    }
    return plan;
}

} // namespace

TEST_CASE("an optional row obliges who picked it, its lead and who cannot be asked")
{
    const auto plan = plan_of({{"free", true}, {"fixed", false}});
    const auto term = dated("2027-01-01", "2027-01-31");
    const std::vector all{owes("free", first, term), owes("free", second, term), owes("free", {}, term),
                          owes("free", first, term, true), owes("fixed", first, term)};
    RowTerms terms;
    terms.chosen = {{"free", second}};
    const auto settled = settled_rows(all, plan, terms, today);
    CHECK(settled.owed == std::vector{all[1], all[2], all[3], all[4]});
    CHECK(settled.offered == std::vector<RowOf>{{"free", first}, {"free", second}});
    CHECK(settled.asked.empty());

    terms.by_choice = false;
    CHECK(settled_rows(all, plan, terms, today).owed == all);
    CHECK(settled_rows(all, plan, terms, today).offered.empty());
}

TEST_CASE("what must be present decides about every duty of its row, a need only about those without a term")
{
    const RowCondition presence{RowConditionKind::Presence, "при наличии обучающихся с ОВЗ"};
    const auto term = dated("2027-01-01", "2027-01-31");
    CHECK(decides(presence, term));
    CHECK(decides(presence, undated));
    for (const auto kind : {RowConditionKind::Need, RowConditionKind::Request, RowConditionKind::Event}) {
        CAPTURE(name_of(kind));
        CHECK_FALSE(decides({kind, ""}, term));
        CHECK(decides({kind, ""}, term, true));
        CHECK(decides({kind, ""}, undated));
        CHECK(condition_kind_from_name(name_of(kind)) == kind);
    }
}

TEST_CASE("an answer holds for the school year of the duty, or for the one under way")
{
    CHECK(condition_year_of(undated, today) == 2026);
    CHECK(condition_year_of(undated, day("2027-08-31")) == 2026);
    CHECK(condition_year_of(undated, day("2027-09-01")) == 2027);
    CHECK(condition_year_of(dated("2025-10-01", "2025-10-31"), today) == 2025);
    CHECK(condition_year_of(dated("2025-10-01", "2028-10-31"), today) == 2026);
    CHECK(condition_year_of(dated("2028-01-01", "2028-10-31"), today) == 2028);
}

TEST_CASE("a condition is asked once a year and what does not apply is not owed in that year alone")
{
    const auto plan = plan_of({{"if", false}});
    const std::vector all{owes("if", first, dated("2026-10-01", "2026-10-31")),
                          owes("if", first, dated("2027-10-01", "2027-10-31")), owes("if", second, undated),
                          owes("if", {}, undated)};
    RowTerms terms;
    terms.conditions = {{"if", {RowConditionKind::Presence, "при наличии обучающихся с ОВЗ"}}};
    const auto open = settled_rows(all, plan, terms, today);
    CHECK(open.owed == all);
    REQUIRE(open.asked.size() == 2);
    CHECK(open.asked[0].row == RowOf{"if", first});
    CHECK(open.asked[1].row == RowOf{"if", second});
    CHECK(open.asked[0].condition == terms.conditions.at("if"));

    terms.answers = {{{{"if", first}, 2026}, false}, {{{"if", second}, 2026}, true}};
    const auto answered = settled_rows(all, plan, terms, today);
    CHECK(answered.owed == std::vector{all[1], all[2], all[3]});
    CHECK(answered.asked == open.asked);
}

TEST_CASE("what was not picked is not asked about")
{
    const auto plan = plan_of({{"if", true}});
    RowTerms terms;
    terms.conditions = {{"if", {RowConditionKind::Need, "по необходимости"}}};
    const auto settled = settled_rows({owes("if", first, undated)}, plan, terms, today);
    CHECK(settled.owed.empty());
    CHECK(settled.asked.empty());
    CHECK(settled.offered.size() == 1);
}

TEST_CASE("another term is later than the present one, not in the past and not years away")
{
    const auto refusal = [](Stage stage, std::optional<Date> term, std::string_view wished) {
        return std::string{refusal_of({stage, term, day(wished), today}).value_or("")};
    };
    const auto term = day("2026-12-01");
    CHECK(refusal(Stage::Owed, term, "2026-12-02").empty());
    CHECK(refusal(Stage::Owed, term, "2026-12-01") == "term-not-later");
    CHECK(refusal(Stage::Owed, term, "2026-11-30") == "term-not-later");
    CHECK(refusal(Stage::Owed, term, "2026-11-21") == "day-in-past");
    CHECK(refusal(Stage::Owed, day("2026-10-01"), "2026-11-21") == "day-in-past");
    CHECK(refusal(Stage::Owed, day("2026-10-01"), "2026-11-22").empty());
    CHECK(refusal(Stage::Owed, std::nullopt, "2026-12-02") == "obligation-without-term");
    CHECK(refusal(Stage::Owed, term, "2036-12-02") == "term-too-far");
    for (const auto stage : {Stage::Checking, Stage::Done, Stage::Gone})
        CHECK(refusal(stage, term, "2026-12-02") == "obligation-not-owed");
}

TEST_CASE("an answer is late after so many working days")
{
    const auto& calendar = production_calendar();
    CHECK(last_day_to_answer(calendar, day("2026-11-20"), 3) == day("2026-11-25"));
    CHECK(last_day_to_answer(calendar, day("2026-11-22"), 3) == day("2026-11-25"));
    CHECK(last_day_to_answer(calendar, day("2026-11-20"), 0) == day("2026-11-23"));
    CHECK(last_day_to_answer(calendar, day("2026-12-30"), 3) > day("2027-01-08"));
    for (const auto state : {RequestState::Open, RequestState::Granted, RequestState::Refused, RequestState::Withdrawn,
                             RequestState::Lapsed})
        CHECK(request_state_from_name(name_of(state)) == state);
}
