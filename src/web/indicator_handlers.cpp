#include "web/indicator_handlers.h"

#include "service/indicators.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/encode_indicators.h"
#include "web/indicator_query.h"
#include "wire/indicator.h"

#include <algorithm>

namespace vekha::web
{

namespace
{

http::Response indicator_answer(const service::IndicatorView& view, int status = 200)
{
    return with_version(json_answer(encode_indicator(view), status), view.row.version);
}

std::vector<domain::YearTarget> targets_from(const wire::Cursor& at)
{
    return at["targets"].list_or_empty(wire::read_year_target);
}

service::PromiseKey promise_from(const wire::Cursor& at)
{
    constexpr int most = 100'000;
    return {at["activity"].text_or(""), at["goal"].whole_or(0, 0, most), at["target"].whole_or(0, 0, most)};
}

} // namespace

service::IndicatorFilter indicator_filter_asked(Ask& ask)
{
    service::IndicatorFilter filter;
    filter.text = ask.query_text("text", 200).value_or("");
    filter.road_map = ask.query_id<store::RoadMapId>("roadMap");
    filter.state = ask.query_choice("state", indicator_states).value_or(service::IndicatorState::Active);
    return filter;
}

http::Response list_indicators(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = indicator_filter_asked(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_indicators(ask.services(), call, filter, page), [](const auto& found) {
        return json_answer(encode_page(found, [](const service::IndicatorRow& row) { return encode_indicator(row); }));
    });
}

http::Response make_indicator(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::MakeIndicator command;
    std::tie(command.indicator, command.targets) = ask.body({"definition", "targets"}, [](const wire::Cursor& at) {
        return std::pair{wire::read_indicator(at["definition"]), targets_from(at)};
    });
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::make_indicator(ask.services(), call, command),
                   [](const auto& view) { return indicator_answer(view, 201); });
}

http::Response get_indicator_catalogue(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return json_answer(encode_indicator_catalogue(ask.tongue()));
}

http::Response get_indicator(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::IndicatorId>("indicatorId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_indicator(ask.services(), call, id),
                   [](const auto& view) { return indicator_answer(view); });
}

http::Response edit_indicator(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::EditIndicator command{ask.path_id<service::IndicatorId>("indicatorId"), ask.version(), {}, {}};
    std::tie(command.indicator, command.from_year) = ask.body({"definition", "fromYear"}, [](const wire::Cursor& at) {
        return std::pair{wire::read_indicator(at["definition"]), at["fromYear"].whole_or_null(1900, 2200)};
    });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::edit_indicator(ask.services(), call, command),
                   [](const auto& view) { return indicator_answer(view); });
}

http::Response set_indicator_targets(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::SetTargets command{ask.path_id<service::IndicatorId>("indicatorId"), ask.version(), {}};
    command.targets = ask.body({"targets"}, targets_from);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::set_targets(ask.services(), call, command),
                   [](const auto& view) { return indicator_answer(view); });
}

http::Response set_indicator_state(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::SetIndicatorState command{ask.path_id<service::IndicatorId>("indicatorId"), ask.version(), {}};
    command.state = ask.body({"state"}, [](const wire::Cursor& at) { return at["state"].one_of(indicator_states); });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::set_indicator_state(ask.services(), call, command),
                   [](const auto& view) { return indicator_answer(view); });
}

http::Response make_indicators_of_road_map(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::MakeIndicatorsOfRoadMap command{ask.path_id<store::RoadMapId>("roadMapId"), true, {}};
    std::tie(command.dry_run, command.only) = ask.body({"dryRun", "only"}, [](const wire::Cursor& at) {
        return std::pair{at["dryRun"].flag_or(true), at["only"].list_or_empty(promise_from)};
    });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::indicators_of_road_map(ask.services(), call, command),
                   [&](const auto& proposal) { return json_answer(encode_proposal(proposal, ask.tongue())); });
}

http::Response import_indicator_preset(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::ImportIndicators command;
    std::string code;
    std::tie(code, command.group) = ask.body({"preset", "group"}, [](const wire::Cursor& at) {
        return std::pair{at["preset"].text(), at["group"].text_or("")};
    });
    const auto presets = wire::indicator_presets();
    const auto preset = std::ranges::find(presets, code, &wire::IndicatorPreset::code);
    if (preset == presets.end())
        ask.refuse("preset-not-found");
    else
        command.indicators = preset->indicators;
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::import_indicators(ask.services(), call, command),
                   [](const auto& imported) { return json_answer(encode_imported(imported)); });
}

} // namespace vekha::web
