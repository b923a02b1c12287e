#include "service/indicator_facts.h"
#include "web/ask.h"
#include "web/decode_values.h"
#include "web/encode_indicators.h"
#include "web/indicator_handlers.h"
#include "wire/encode.h"
#include "wire/indicator.h"

#include <limits>

namespace vekha::web
{

namespace
{

namespace json = boost::json;
namespace names = wire::names;

constexpr int earliest = 1900;
constexpr int latest = 2200;
constexpr int most_periods = 12;

/// All but the indicator and the version.
service::SaveFact fact_from(const wire::Cursor& at)
{
    service::SaveFact command;
    command.of.organisation = id_or_absent<domain::OrganisationId>(at["organisation"]);
    command.of.territory = id_or_absent<store::TerritoryId>(at["territory"]);
    if (command.of.organisation.has_value() == command.of.territory.has_value())
        at["organisation"].refuse("json-bad-value");
    command.period = {at["year"].whole(earliest, latest), at["part"].whole_or(1, 1, most_periods)};
    command.fact.state = at["state"].one_of(names::fact_states);
    command.fact.number = wire::read_quantity_or_null(at["number"]).value_or(domain::Quantity{});
    command.fact.whole = wire::read_quantity_or_null(at["whole"]).value_or(domain::Quantity{});
    command.fact.yes = at["yes"].flag_or(false);
    command.words = at["words"].text_or("");
    command.link = at["link"].text_or("");
    if (const auto evidence = at["evidence"]; !evidence.absent()) command.evidence = evidence.id();
    return command;
}

service::SaveFact item_from(const wire::Cursor& at)
{
    auto command = fact_from(at);
    command.indicator = service::IndicatorId{at["indicator"].id()};
    command.version = at["version"].whole(0, std::numeric_limits<int>::max());
    return command;
}

json::value encode_saved(const service::SavedFact& result, Tongue tongue)
{
    if (result.saved)
        return {{"saved", true}, {"code", nullptr}, {"sentence", nullptr}, {"fact", encode_fact(*result.saved)}};
    return {{"saved", false},
            {"code", wire::encode::text(result.refusal.code)},
            {"sentence", wire::encode::text(sentence_of(result.refusal.code, tongue))},
            {"fact", nullptr}};
}

} // namespace

http::Response save_indicator_fact(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::IndicatorId>("indicatorId");
    const auto version = ask.version();
    auto command = ask.body(
        {"organisation", "territory", "year", "part", "state", "number", "whole", "yes", "words", "link", "evidence"},
        fact_from);
    command.indicator = id;
    command.version = version;
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::save_fact(ask.services(), call, command),
                   [](const auto& row) { return with_version(json_answer(encode_fact(row)), row.version); });
}

http::Response save_indicator_facts(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto commands =
        ask.body({"items"}, [](const wire::Cursor& at) { return at["items"].list_or_empty(item_from); });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::save_facts(ask.services(), call, commands), [&](const auto& results) {
        return json_answer(json::object{
            {"items", wire::encode::list(results, [&](const auto& one) { return encode_saved(one, ask.tongue()); })}});
    });
}

http::Response get_school_indicators(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto school = ask.path_id<domain::OrganisationId>("organisationId");
    const auto asked = ask.query_number("year", earliest, latest);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto year = static_cast<int>(asked.value_or(domain::year_of(call.today)));
    return respond(ask, service::school_form(ask.services(), call, school, year),
                   [](const auto& form) { return json_answer(encode_form(form)); });
}

} // namespace vekha::web
