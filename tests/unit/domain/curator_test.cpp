#include "domain/curator.h"
#include "domain/risk_factor.h"

#include <doctest/doctest.h>

#include <set>

using namespace vekha::domain;

namespace
{

Term term(const char* from, const char* to)
{
    return {date_from_iso(from), date_from_iso(to)};
}

const Term open_term{};
const Term this_year = term("2026-09-01", "2027-08-31");

AssignmentQuestion a_fitting_question()
{
    AssignmentQuestion question;
    question.state = CuratorState::Selected;
    question.consent = true;
    question.school = OrganisationId{1};
    question.wanted = this_year;
    return question;
}

std::vector<std::string_view> codes(const AssignmentQuestion& question)
{
    return broken_rules(question);
}

using Codes = std::vector<std::string_view>;

} // namespace

TEST_CASE("an assignment breaks every rule that it breaks, and is told all of them")
{
    CHECK(codes(a_fitting_question()).empty());

    auto question = a_fitting_question();
    question.state = CuratorState::Candidate;
    question.consent = false;
    question.kind = OrganisationKind::Authority;
    question.own_schools = {OrganisationId{1}};
    question.closed_on = date_from_iso("2027-01-01");
    question.of_curator = {this_year, open_term};
    question.of_school = {this_year};
    CHECK(codes(question) == Codes{"curator-not-selected", "curator-without-consent", "organisation-not-school",
                                   "own-school", "school-closed", "curator-limit", "school-has-curator"});
}

TEST_CASE("two schools at a time are counted day by day, not over the whole term")
{
    auto question = a_fitting_question();
    // One school until December and another one from January: never more than one at a time.
    question.of_curator = {term("2026-09-01", "2026-12-31"), term("2027-01-01", "2027-08-31")};
    CHECK(codes(question).empty());
    // The last day of the one is the first of the other: three on that day.
    question.of_curator[1].from = date_from_iso("2026-12-31");
    CHECK(codes(question) == Codes{"curator-limit"});
    // Over before the term, begun after it.
    question.of_curator = {term("2025-09-01", "2026-08-31"), term("2027-09-01", ""), term("", "2026-08-31")};
    CHECK(codes(question).empty());
    question.of_curator = {open_term, term("2027-08-31", "")};
    CHECK(codes(question) == Codes{"curator-limit"});
    question.wanted = open_term;
    question.of_curator = {term("2030-01-01", ""), term("2029-01-01", "2031-01-01")};
    CHECK(codes(question) == Codes{"curator-limit"});
}

TEST_CASE("a school has one curator on any day of the term")
{
    auto question = a_fitting_question();
    question.of_school = {term("", "2026-08-31"), term("2027-09-01", "")};
    CHECK(codes(question).empty());
    question.of_school = {term("2027-08-31", "2027-12-31")};
    CHECK(codes(question) == Codes{"school-has-curator"});
}

TEST_CASE("a school that closes may have a curator until the day before")
{
    auto question = a_fitting_question();
    question.closed_on = date_from_iso("2027-09-01");
    CHECK(codes(question).empty());
    question.wanted.to.reset();
    CHECK(codes(question) == Codes{"school-closed"});
}

TEST_CASE("answers to the questionnaire become a score and an advice")
{
    std::map<std::string, int> answers;
    CHECK(result_of(answers) == QuestionnaireResult{0, 0, Advice::Unanswered});
    for (const auto& question : curator_questionnaire())
        answers[std::string{question.code}] = highest_level;
    CHECK(result_of(answers) == QuestionnaireResult{9, 100, Advice::Select});
    // 2 × (1 + 1 + 1 + 1 + 3) + 1 × (3 + 3 + 3 + 3) = 26 of 42.
    for (const auto* code : {"results", "data", "programmes", "lessons"})
        answers[code] = 1;
    CHECK(result_of(answers) == QuestionnaireResult{9, 62, Advice::Select});
    answers["adults"] = 0;
    answers["talks"] = 0;
    CHECK(result_of(answers) == QuestionnaireResult{9, 48, Advice::Discuss});
    for (auto& answer : answers)
        answer.second = 1;
    CHECK(result_of(answers) == QuestionnaireResult{9, 33, Advice::Decline});
    answers.erase("travel");
    CHECK(result_of(answers).advice == Advice::Unanswered);
}

TEST_CASE("the catalogue of risks has seventeen codes and the ten federal groups once each")
{
    std::set<std::string_view> distinct;
    std::multiset<int> federal;
    for (const auto& factor : risk_factors()) {
        distinct.insert(factor.code);
        if (factor.federal > 0) federal.insert(factor.federal);
        CHECK(risk_factor(factor.code) == &factor);
    }
    CHECK(distinct.size() == 17);
    CHECK(federal == std::multiset<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    CHECK(risk_factor("G4.NONE") == nullptr);
}
