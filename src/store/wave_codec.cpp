#include "store/wave_codec.h"

#include "store/database_error.h"
#include "wire/encode.h"
#include "wire/questionnaire.h"

namespace vekha::store
{

namespace
{

DatabaseError spoilt(const wire::WireError& error)
{
    return {DatabaseFault::Other, "a column holds spoilt JSON: " + error.code + " at " + error.pointer};
}

template <typename Read>
auto decoded(std::string_view json, Read read)
{
    const auto value = wire::parse(json);
    if (!value) throw spoilt(value.error());
    auto read_value = read(*value);
    if (!read_value) throw spoilt(read_value.error());
    return *std::move(read_value);
}

} // namespace

std::string encoded(const domain::Questionnaire& questionnaire)
{
    return wire::print(wire::to_json(questionnaire));
}

std::string encoded(const domain::ScoringRule& rule)
{
    return wire::print(wire::to_json(rule));
}

std::string encoded(const std::vector<domain::AudienceScore>& scores)
{
    return wire::print(wire::encode::list(scores, [](const auto& one) { return wire::to_json(one); }));
}

domain::Questionnaire decoded_questionnaire(std::string_view json)
{
    return decoded(json, wire::questionnaire_from_json);
}

domain::ScoringRule decoded_scoring(std::string_view json)
{
    return decoded(json, wire::scoring_rule_from_json);
}

std::vector<domain::AudienceScore> decoded_audience_scores(std::string_view json)
{
    return decoded(json, wire::audience_scores_from_json);
}

} // namespace vekha::store
