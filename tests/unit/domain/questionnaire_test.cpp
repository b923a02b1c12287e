#include "domain/questionnaire.h"
#include "domain/wave.h"

#include <doctest/doctest.h>

using namespace vekha::domain;

namespace
{

Questionnaire a_questionnaire()
{
    QuestionnaireItem item;
    item.code = "T01";
    item.text = "Мне хватает времени.";
    item.risks = {"G3.TEACH"};
    Questionnaire questionnaire;
    questionnaire.title = "Анкета";
    questionnaire.items = {item};
    return questionnaire;
}

std::string fault_with(void (*spoil)(Questionnaire&))
{
    auto questionnaire = a_questionnaire();
    spoil(questionnaire);
    const auto fault = fault_of(questionnaire);
    return fault ? fault->code : "";
}

} // namespace

TEST_CASE("what cannot be asked is told by a code")
{
    CHECK(fault_with([](Questionnaire&) {}).empty());
    const std::string incomplete = "questionnaire-item-incomplete";
    CHECK(fault_with([](Questionnaire& q) { q.items.clear(); }) == "questionnaire-empty");
    CHECK(fault_with([](Questionnaire& q) { q.items.push_back(q.items[0]); }) == "questionnaire-item-repeated");
    CHECK(fault_with([](Questionnaire& q) { q.items[0].risks = {"G9.NONE"}; }) == "questionnaire-risk-unknown");
    CHECK(fault_with([](Questionnaire& q) { q.items[0].risks.clear(); }) == "questionnaire-risk-unknown");
    CHECK(fault_with([](Questionnaire& q) { q.items[0].code = "T 1\">"; }) == incomplete);
    CHECK(fault_with([](Questionnaire& q) { q.items[0].text.clear(); }) == incomplete);
    CHECK(fault_with([](Questionnaire& q) { q.items[0].weight = 6; }) == incomplete);
    CHECK(fault_with([](Questionnaire& q) { q.items[0].kind = ItemKind::Choice; }) == incomplete);
    CHECK(fault_with([](Questionnaire& q) {
              q.items[0].kind = ItemKind::Share;
              q.items[0].range = {30, 30, 100};
          }) == incomplete);
    CHECK(fault_with([](Questionnaire& q) {
              q.items[0].kind = ItemKind::Number;
              q.items[0].range = {0, 5, 501};
          }) == incomplete);
    CHECK(fault_with([](Questionnaire& q) {
              for (int more = 0; more < 60; ++more) {
                  q.items.push_back(q.items[0]);
                  q.items.back().code = "X" + std::to_string(more);
              }
          }) == "questionnaire-too-long");
}

TEST_CASE("a rule of scoring never counts fewer than five")
{
    ScoringRule rule;
    CHECK(is_sound(rule));
    rule.fewest = 4;
    CHECK_FALSE(is_sound(rule));
    rule = {};
    rule.medium = rule.high;
    CHECK_FALSE(is_sound(rule));
    rule = {};
    rule.weights = {{WaveAudience::Heads, 11}};
    CHECK_FALSE(is_sound(rule));
}
