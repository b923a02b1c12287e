#include "service/workload.h"
#include "web/ask.h"
#include "web/dashboard_handlers.h"
#include "web/dashboard_sheet.h"
#include "web/encode_dashboards.h"

namespace vekha::web
{

namespace
{

constexpr std::int64_t most_weeks = 26;

service::LoadOf load_asked(Ask& ask)
{
    service::LoadOf asked;
    asked.territory = ask.path_id<service::TerritoryId>("territoryId");
    asked.from = ask.query_date("from");
    if (const auto weeks = ask.query_number("weeks", 1, most_weeks)) asked.weeks = static_cast<int>(*weeks);
    return asked;
}

service::DashboardOf burden_asked(Ask& ask)
{
    service::DashboardOf asked;
    asked.territory = ask.path_id<service::TerritoryId>("territoryId");
    if (const auto year = ask.query_number("year", 1990, 2100)) asked.school_year = static_cast<int>(*year);
    return asked;
}

} // namespace

http::Response get_executor_load(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto asked = load_asked(ask);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::executor_load(ask.services(), call, asked, false),
                   [&](const auto& load) { return json_answer(encode_load(load, call.today)); });
}

http::Response export_executor_load(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto asked = load_asked(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::executor_load(ask.services(), call, asked, true), [&](const auto& load) {
        return sheet_answer(ask, load_sheet(load, call.today, ask.tongue()), format, "load");
    });
}

http::Response get_reporting_burden(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto asked = burden_asked(ask);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::reporting_burden(ask.services(), call, asked, false),
                   [](const auto& burden) { return json_answer(encode_burden(burden)); });
}

http::Response export_reporting_burden(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto asked = burden_asked(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::reporting_burden(ask.services(), call, asked, true), [&](const auto& burden) {
        return sheet_answer(ask, burden_sheet(burden, call.today, ask.tongue()), format, "burden");
    });
}

http::Response get_burden_of_month(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto organisation = ask.path_id<domain::OrganisationId>("organisationId");
    const auto month = ask.query_date("month");
    if (!month) ask.refuse_query("month");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::burden_of_month(ask.services(), call, organisation, *month),
                   [](const auto& burden) { return json_answer(encode_burden(burden)); });
}

} // namespace vekha::web
