#include "web/dashboard_handlers.h"

#include "service/dashboards.h"
#include "web/answer_shelf.h"
#include "web/ask.h"
#include "web/dashboard_sheet.h"
#include "web/encode_dashboards.h"
#include "wire/json.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace
{

service::DashboardOf asked_of(Ask& ask)
{
    service::DashboardOf asked;
    asked.territory = ask.path_id<service::TerritoryId>("territoryId");
    if (const auto year = ask.query_number("year", 1990, 2100)) asked.school_year = static_cast<int>(*year);
    return asked;
}

/// Everything that the answer depends on.
std::string tag_of(const service::Call& call, const service::DashboardOf& asked, std::int64_t version)
{
    const auto year = asked.school_year.value_or(service::school_year_number(call.today));
    return fmt::format("t{}.{}.{}.{}.{}", call.actor.scope.region.value, asked.territory.value, year,
                       domain::to_iso(call.today), version);
}

} // namespace

http::Response get_territory_dashboard(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto asked = asked_of(ask);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto version = service::dashboard_version(ask.services(), call, asked.territory);
    if (!version) return problem(request, version.error());
    std::optional<service::Refusal> refusal;
    auto response = shelved(context.answers, request, tag_of(call, asked, *version), [&]() -> std::string {
        const auto dashboard = service::territory_dashboard(ask.services(), call, asked);
        if (dashboard) return wire::print(encode_dashboard(*dashboard, call.today));
        refusal = dashboard.error();
        return "";
    });
    return refusal ? problem(request, *refusal) : response;
}

http::Response export_territory_dashboard(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto asked = asked_of(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::territory_dashboard(ask.services(), call, asked), [&](const auto& dashboard) {
        return sheet_answer(ask, dashboard_sheet(dashboard, call.today, ask.tongue()), format, "dashboard");
    });
}

http::Response get_territory_as_it_stood(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto asked = asked_of(ask);
    const auto day = ask.query_date("day");
    if (!day) ask.refuse_query("day");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::territory_as_it_stood(ask.services(), call, asked, *day),
                   [&](const auto& stood) { return json_answer(encode_stood(stood, call.today)); });
}

http::Response get_school_dashboard(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto organisation = ask.path_id<domain::OrganisationId>("organisationId");
    const auto year = ask.query_number("year", 1990, 2100);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    std::optional<int> school_year;
    if (year) school_year = static_cast<int>(*year);
    return respond(ask, service::school_dashboard(ask.services(), call, organisation, school_year),
                   [&](const auto& dashboard) { return json_answer(encode_dashboard(dashboard, call.today)); });
}

} // namespace vekha::web
