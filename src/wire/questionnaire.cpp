#include "wire/questionnaire.h"

#include "wire/encode.h"
#include "wire/names.h"
#include "wire/preset_texts.h"

#include <boost/json/object.hpp>

#include <cmath>
#include <stdexcept>

namespace vekha::wire
{

namespace
{

namespace json = boost::json;
using domain::ItemChoice;
using domain::ItemKind;
using domain::Questionnaire;
using domain::QuestionnaireItem;

constexpr int greatest_answer = 1000;

bool has_range(ItemKind kind)
{
    return kind == ItemKind::Share || kind == ItemKind::Number;
}

json::object item_to_json(const QuestionnaireItem& item)
{
    json::object out;
    out["code"] = encode::text(item.code);
    out["kind"] = encode::text(names::of(item.kind, domain::item_kinds));
    out["text"] = encode::text(item.text);
    out["section"] = encode::text(item.section);
    out["worst"] = encode::text(names::of(item.worst, domain::worst_ends));
    out["range"] = nullptr;
    if (has_range(item.kind))
        out["range"] = json::object{{"best", item.range.best}, {"worst", item.range.worst}, {"most", item.range.most}};
    out["choices"] = encode::list(item.choices, [](const ItemChoice& choice) {
        return json::object{{"text", encode::text(choice.text)}, {"badness", choice.badness}};
    });
    out["weight"] = item.weight;
    out["risks"] = encode::texts(item.risks);
    return out;
}

QuestionnaireItem read_item(const Cursor& at)
{
    QuestionnaireItem item;
    item.code = at["code"].text();
    item.kind = at["kind"].one_of(domain::item_kinds);
    item.text = at["text"].text();
    item.section = at["section"].text_or("");
    if (!at["worst"].absent()) item.worst = at["worst"].one_of(domain::worst_ends);
    if (const auto range = at["range"]; !range.absent()) {
        item.range.best = range["best"].whole(0, greatest_answer);
        item.range.worst = range["worst"].whole(0, greatest_answer);
        item.range.most = range["most"].whole_or(100, 1, greatest_answer);
    }
    item.choices = at["choices"].list_or_empty(
        [](const Cursor& one) { return ItemChoice{one["text"].text(), one["badness"].whole(0, 100)}; });
    item.weight = at["weight"].whole_or(1, 1, 5);
    item.risks = at["risks"].texts_or_empty();
    return item;
}

/// Tenths of a point, which the JSON writes as points.
int read_tenths(const Cursor& at, int otherwise)
{
    const auto points = at.number_or(otherwise / 10.0);
    const auto tenths = std::round(points * 10);
    if (!(points >= 0 && points <= 100) || std::abs(points * 10 - tenths) > 1e-6) {
        at.refuse("json-bad-value");
        return otherwise;
    }
    return static_cast<int>(tenths);
}

json::value hundredths(const std::optional<int>& score)
{
    if (!score) return nullptr;
    return *score / 100.0;
}

domain::AudienceScore read_audience_score(const Cursor& at)
{
    domain::AudienceScore score;
    score.audience = at["audience"].one_of(domain::wave_audiences);
    score.respondents = at["respondents"].whole(0, 1'000'000);
    if (const auto points = at["score"].number_or_null()) score.score = static_cast<int>(std::lround(*points * 100));
    score.items = at["items"].whole(0, 1000);
    score.counted = at["counted"].whole(0, 1000);
    return score;
}

} // namespace

json::object to_json(const Questionnaire& questionnaire)
{
    json::object out;
    out["code"] = encode::text(questionnaire.code);
    out["edition"] = questionnaire.edition;
    out["title"] = encode::text(questionnaire.title);
    out["preface"] = encode::text(questionnaire.preface);
    out["audience"] = encode::text(names::of(questionnaire.audience, domain::wave_audiences));
    out["items"] = encode::list(questionnaire.items, item_to_json);
    return out;
}

Questionnaire read_questionnaire(const Cursor& at)
{
    Questionnaire questionnaire;
    questionnaire.code = at["code"].text_or("");
    questionnaire.edition = at["edition"].whole_or(1, 1, 100'000);
    questionnaire.title = at["title"].text();
    questionnaire.preface = at["preface"].text_or("");
    questionnaire.audience = at["audience"].one_of(domain::wave_audiences);
    questionnaire.items = at["items"].list_or_empty(read_item);
    return questionnaire;
}

domain::Result<Questionnaire, WireError> questionnaire_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    auto questionnaire = read_questionnaire(Cursor{value, refusal});
    if (refusal) return domain::unexpected{*refusal};
    return questionnaire;
}

json::object to_json(const domain::ScoringRule& rule)
{
    json::object weights;
    for (const auto& [audience, weight] : rule.weights)
        weights[json::string_view{names::of(audience, domain::wave_audiences)}] = weight;
    return {{"high", rule.high / 10.0},
            {"medium", rule.medium / 10.0},
            {"fewest", rule.fewest},
            {"weights", std::move(weights)}};
}

domain::ScoringRule read_scoring_rule(const Cursor& at)
{
    domain::ScoringRule rule;
    if (at.absent()) return rule;
    rule.high = read_tenths(at["high"], rule.high);
    rule.medium = read_tenths(at["medium"], rule.medium);
    rule.fewest = at["fewest"].whole_or(static_cast<int>(rule.fewest), 1, 1000);
    at["weights"].for_each_member([&](std::string_view key, const Cursor& one) {
        for (const auto& [audience, name] : domain::wave_audiences)
            if (name == key) {
                rule.weights[audience] = one.whole(0, 10);
                return;
            }
        one.refuse("json-bad-value");
    });
    return rule;
}

domain::Result<domain::ScoringRule, WireError> scoring_rule_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    auto rule = read_scoring_rule(Cursor{value, refusal});
    if (refusal) return domain::unexpected{*refusal};
    return rule;
}

std::map<domain::WaveAudience, std::int64_t> read_expected(const Cursor& at)
{
    std::map<domain::WaveAudience, std::int64_t> expected;
    at.for_each_member([&](std::string_view key, const Cursor& one) {
        for (const auto& [audience, name] : domain::wave_audiences)
            if (name == key) {
                expected[audience] = one.whole(0, 1'000'000);
                return;
            }
        one.refuse("json-bad-value");
    });
    return expected;
}

json::object to_json(const domain::AudienceScore& score)
{
    return {{"audience", encode::text(names::of(score.audience, domain::wave_audiences))},
            {"respondents", score.respondents},
            {"score", hundredths(score.score)},
            {"items", score.items},
            {"counted", score.counted}};
}

domain::Result<std::vector<domain::AudienceScore>, WireError> audience_scores_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    auto scores = Cursor{value, refusal}.list_or_empty(read_audience_score);
    if (refusal) return domain::unexpected{*refusal};
    return scores;
}

json::object to_json(const domain::RiskScore& score)
{
    json::object out;
    out["risk"] = encode::text(score.risk);
    out["level"] = encode::text(names::of(score.level, domain::score_levels));
    out["score"] = hundredths(score.score);
    out["items"] = score.items();
    out["counted"] = score.counted();
    out["audiences"] = encode::list(score.audiences, [](const domain::AudienceScore& one) { return to_json(one); });
    return out;
}

const std::vector<Questionnaire>& preset_questionnaires()
{
    static const auto all = [] {
        std::vector<Questionnaire> questionnaires;
        for (const auto text : texts_of_questionnaires()) {
            const auto value = parse(text);
            if (!value) throw std::logic_error{"a questionnaire is not JSON"};
            auto read = questionnaire_from_json(*value);
            if (!read)
                throw std::logic_error{"a questionnaire has " + read.error().code + " at " + read.error().pointer};
            questionnaires.push_back(*std::move(read));
        }
        return questionnaires;
    }();
    return all;
}

} // namespace vekha::wire
