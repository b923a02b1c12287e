#include "web/ask.h"
#include "web/encode_indicators.h"
#include "web/indicator_handlers.h"
#include "web/indicator_query.h"
#include "web/indicator_sheet.h"
#include "web/list_sheet.h"

namespace vekha::web
{

namespace
{

enum class IndicatorTable { PlanFact, Municipalities };
constexpr std::array<std::pair<IndicatorTable, std::string_view>, 2> tables{
    {{IndicatorTable::PlanFact, "plan-fact"}, {IndicatorTable::Municipalities, "municipalities"}}};

/// More indicators than a region has, more schools than it has.
constexpr int most_exported_indicators = 500;
constexpr int most_exported_rows = 20'000;

struct Years {
    int first = 0;
    int last = 0;
};

/// Three years around the one of today, as reports of the field show them.
Years years_asked(Ask& ask, const service::Call& call)
{
    const auto first = ask.query_number("from", 1900, 2200);
    const auto last = ask.query_number("to", 1900, 2200);
    const auto now = domain::year_of(call.today);
    Years years{static_cast<int>(first.value_or(last.value_or(now + 1) - 2)), 0};
    years.last = static_cast<int>(last.value_or(years.first + 2));
    return years;
}

int year_asked(Ask& ask, const service::Call& call)
{
    return static_cast<int>(ask.query_number("year", 1900, 2200).value_or(domain::year_of(call.today)));
}

service::ExplanationQuestion question_asked(Ask& ask, const service::Call& call)
{
    service::ExplanationQuestion question;
    question.id = ask.path_id<service::IndicatorId>("indicatorId");
    question.year = year_asked(ask, call);
    if (const auto part = ask.query_number("part", 1, 12)) question.part = static_cast<int>(*part);
    question.verdict = ask.query_choice("verdict", verdicts);
    question.below = ask.query_id<store::TerritoryId>("below");
    return question;
}

} // namespace

http::Response get_plan_fact(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = indicator_filter_asked(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    const auto years = years_asked(ask, call);
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::plan_fact_table(ask.services(), call, filter, years.first, years.last, page),
                   [&](const auto& table) { return json_answer(encode_plan_fact(table, ask.tongue())); });
}

http::Response get_indicators_by_municipality(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = indicator_filter_asked(ask);
    const auto call = ask.call();
    const auto year = year_asked(ask, call);
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::municipality_table(ask.services(), call, filter, year),
                   [&](const auto& table) { return json_answer(encode_municipalities(table, ask.tongue())); });
}

http::Response export_indicators(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = indicator_filter_asked(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto table = ask.required(ask.query_choice("table", tables), "table");
    const auto call = ask.call();
    const auto years = years_asked(ask, call);
    const auto year = year_asked(ask, call);
    if (ask.refused()) return ask.refusal();
    if (table == IndicatorTable::Municipalities)
        return respond(ask, service::municipality_table(ask.services(), call, filter, year), [&](const auto& found) {
            return sheet_answer(ask, sheet_of(found, filter, call.today, ask.tongue()), format,
                                "indicators-by-municipality");
        });
    return respond(ask,
                   service::plan_fact_table(ask.services(), call, filter, years.first, years.last,
                                            {std::nullopt, most_exported_indicators}),
                   [&](const auto& found) {
                       return sheet_answer(ask, sheet_of(found, filter, call.today, ask.tongue()), format,
                                           "indicators-plan-fact");
                   });
}

http::Response explain_indicator(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto page = ask.page();
    const auto call = ask.call();
    const auto question = question_asked(ask, call);
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::explain_indicator(ask.services(), call, question, page),
                   [&](const auto& explanation) { return json_answer(encode_explained(explanation, ask.tongue())); });
}

http::Response export_indicator_explanation(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    const auto question = question_asked(ask, call);
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::explain_indicator(ask.services(), call, question, {std::nullopt, most_exported_rows}),
                   [&](const auto& explanation) {
                       return sheet_answer(ask, sheet_of(explanation, question, call.today, ask.tongue()), format,
                                           "indicator-rows");
                   });
}

} // namespace vekha::web
