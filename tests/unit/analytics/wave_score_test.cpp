#include "analytics/questionnaires/wave_score.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace vekha::analytics
{

namespace
{

using domain::ItemKind;
using domain::Questionnaire;
using domain::QuestionnaireItem;
using domain::ScoreLevel;
using domain::WaveAudience;
using domain::WorstEnd;

QuestionnaireItem an_item(std::string code, ItemKind kind, WorstEnd worst = WorstEnd::High, int weight = 1,
                          std::vector<std::string> risks = {"G2.FAIL"})
{
    QuestionnaireItem item;
    item.code = std::move(code);
    item.kind = kind;
    item.worst = worst;
    item.weight = weight;
    item.risks = std::move(risks);
    return item;
}

Questionnaire asking(WaveAudience audience, std::vector<QuestionnaireItem> items)
{
    Questionnaire questionnaire;
    questionnaire.audience = audience;
    questionnaire.items = std::move(items);
    return questionnaire;
}

/// The same answer of everybody to the one item.
domain::RiskScore scored(const QuestionnaireItem& item, const std::vector<std::int64_t>& options,
                         const domain::ScoringRule& rule = {})
{
    const auto questionnaire = asking(WaveAudience::Teachers, {item});
    std::int64_t people = 0;
    for (const auto count : options)
        people += count;
    const std::vector<AudienceCounts> audiences{{&questionnaire, people, options}};
    const auto scoring = score_wave(audiences, rule);
    REQUIRE(scoring.risks.size() == 1);
    return scoring.risks.front();
}

} // namespace

TEST_CASE("an answer is as bad as its kind and its worst end say")
{
    struct Case {
        QuestionnaireItem item;
        std::size_t option;
        domain::Badness badness;
    };
    auto share = an_item("S", ItemKind::Share);
    share.range = {0, 40, 100};
    auto falling = an_item("N", ItemKind::Number);
    falling.range = {4, 0, 50};
    auto choice = an_item("C", ItemKind::Choice);
    choice.choices = {{"Да", 0}, {"Есть старый", 60}, {"Нет", 100}};
    const std::vector<Case> cases{
        {an_item("A", ItemKind::Agreement), 3, {3, 3}},
        {an_item("A", ItemKind::Agreement, WorstEnd::Low), 3, {0, 3}},
        {an_item("F", ItemKind::Frequency, WorstEnd::Low), 1, {3, 4}},
        {an_item("Y", ItemKind::YesNo), 1, {1, 1}},
        {share, 10, {10, 40}},
        {share, 90, {40, 40}},
        {falling, 1, {3, 4}},
        {falling, 20, {0, 4}},
        {choice, 1, {60, 100}},
    };
    for (const auto& one : cases) {
        CAPTURE(one.item.code);
        CAPTURE(one.option);
        CHECK(domain::badness_of(one.item, one.option) == one.badness);
    }
}

TEST_CASE("the worked example of docs/questionnaires.md gives 56.25 and a medium risk")
{
    // Teachers: T1 (weight 1) 6 × «Иногда» = 50; T2 (weight 3, worst low) 2 × «Нет» and 4 × «Да» = 33.33…
    const auto teachers = asking(
        WaveAudience::Teachers, {an_item("T1", ItemKind::Frequency), an_item("T2", ItemKind::YesNo, WorstEnd::Low, 3)});
    const auto parents = asking(WaveAudience::Parents, {an_item("F1", ItemKind::Frequency)});
    const std::vector<std::int64_t> of_teachers{0, 0, 6, 0, 0, 2, 4};
    const std::vector<std::int64_t> of_parents{0, 0, 0, 8, 0};
    const std::vector<AudienceCounts> audiences{{&teachers, 6, of_teachers}, {&parents, 8, of_parents}};
    const auto scoring = score_wave(audiences, {});
    REQUIRE(scoring.risks.size() == 1);
    const auto& risk = scoring.risks.front();
    // Teachers: (1 × 50 + 3 × 33.33…) / 4 = 37.5; parents: 75; together (37.5 + 75) / 2 = 56.25.
    CHECK(risk.audiences[0].score == 3750);
    CHECK(risk.audiences[1].score == 7500);
    CHECK(risk.score == 5625);
    CHECK(risk.level == ScoreLevel::Medium);
    CHECK(scoring.items == std::vector<domain::ItemScore>{{WaveAudience::Teachers, "T1", 6, 5000},
                                                          {WaveAudience::Teachers, "T2", 6, 3333},
                                                          {WaveAudience::Parents, "F1", 8, 7500}});
    domain::ScoringRule parents_twice;
    parents_twice.weights = {{WaveAudience::Parents, 2}};
    CHECK(score_wave(audiences, parents_twice).risks.front().score == 6250);
}

TEST_CASE("a score exactly on a threshold reaches it, one answer below does not")
{
    // 667 of 1000 «да» is 66.7 exactly, whatever a machine makes of 0.667.
    CHECK(scored(an_item("Y", ItemKind::YesNo), {333, 667}).level == ScoreLevel::High);
    CHECK(scored(an_item("Y", ItemKind::YesNo), {334, 666}).level == ScoreLevel::Medium);
    CHECK(scored(an_item("Y", ItemKind::YesNo), {667, 333}).level == ScoreLevel::Medium);
    CHECK(scored(an_item("Y", ItemKind::YesNo), {668, 332}).level == ScoreLevel::Low);
    // Two thirds are 66.66…: below the threshold, though they print as 66.67.
    const auto thirds = scored(an_item("Y", ItemKind::YesNo), {2, 4});
    CHECK(thirds.score == 6667);
    CHECK(thirds.level == ScoreLevel::Medium);
    domain::ScoringRule lower;
    lower.high = 600;
    CHECK(scored(an_item("Y", ItemKind::YesNo), {2, 4}, lower).level == ScoreLevel::High);
}

TEST_CASE("fewer than five say nothing: neither an audience nor an item, and not by the difference of two")
{
    const auto four = scored(an_item("Y", ItemKind::YesNo), {0, 4});
    CHECK(four.level == ScoreLevel::TooFew);
    CHECK_FALSE(four.score);
    CHECK(four.audiences.front().respondents == 4);
    CHECK_FALSE(four.audiences.front().score);

    // Eight answered, but the second item only four of them: it does not count and is not listed.
    const auto teachers =
        asking(WaveAudience::Teachers, {an_item("T1", ItemKind::YesNo), an_item("T2", ItemKind::YesNo)});
    const auto parents = asking(WaveAudience::Parents, {an_item("F1", ItemKind::YesNo)});
    const std::vector<std::int64_t> of_teachers{8, 0, 0, 4};
    const std::vector<std::int64_t> of_parents{0, 4};
    const std::vector<AudienceCounts> audiences{{&teachers, 8, of_teachers}, {&parents, 4, of_parents}};
    const auto scoring = score_wave(audiences, {});
    const auto& risk = scoring.risks.front();
    CHECK(risk.score == 0);
    CHECK(risk.audiences[0].items == 2);
    CHECK(risk.audiences[0].counted == 1);
    CHECK_FALSE(risk.audiences[1].score);
    CHECK(scoring.items.size() == 1);
    CHECK(risk.items() == 3);
    CHECK(risk.counted() == 1);

    // The same score with and without the four parents: nothing of theirs can be computed back.
    const std::vector<AudienceCounts> without{{&teachers, 8, of_teachers}};
    CHECK(score_wave(without, {}).risks.front().score == risk.score);
}

TEST_CASE("an item speaks of every risk that it measures")
{
    const auto pupils =
        asking(WaveAudience::Pupils, {an_item("P1", ItemKind::YesNo, WorstEnd::High, 1, {"G3.WELL", "G3.DISC"}),
                                      an_item("P2", ItemKind::YesNo, WorstEnd::High, 1, {"G3.WELL"})});
    const std::vector<std::int64_t> counts{0, 10, 10, 0};
    const std::vector<AudienceCounts> audiences{{&pupils, 10, counts}};
    const auto risks = score_wave(audiences, {}).risks;
    REQUIRE(risks.size() == 2);
    CHECK(risks[0].risk == "G3.DISC");
    CHECK(risks[0].score == 10000);
    CHECK(risks[1].score == 5000);
}

} // namespace vekha::analytics
