#include "service/organisations.h"
#include "service/territories.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/handlers.h"
#include "web/organisation_sheet.h"
#include "web/registers_handlers.h"

namespace vekha::web
{

namespace
{

using store::Existence;
using store::OrganisationOrder;

constexpr std::array<std::pair<Existence, std::string_view>, 3> existences{
    {{Existence::Open, "open"}, {Existence::Closed, "closed"}, {Existence::Ever, "ever"}}};
constexpr std::array<std::pair<OrganisationOrder, std::string_view>, 3> orders{
    {{OrganisationOrder::Name, "name"},
     {OrganisationOrder::Code, "code"},
     {OrganisationOrder::Settlement, "settlement"}}};

std::optional<domain::OrganisationKind> kind_asked(Ask& ask)
{
    const auto name = ask.query_text("kind", 50);
    if (!name) return std::nullopt;
    const auto kind = domain::organisation_kind_from_name(*name);
    if (!kind) ask.refuse("query-invalid", {{"parameter", "kind"}});
    return kind;
}

store::OrganisationFilter filter_asked(Ask& ask)
{
    store::OrganisationFilter filter;
    filter.kind = kind_asked(ask);
    filter.text = ask.query_text("q", 200).value_or("");
    filter.group = ask.query_text("group", 100);
    filter.parent = ask.query_id<domain::OrganisationId>("parent");
    filter.existence = ask.query_choice("state", existences).value_or(Existence::Open);
    filter.as_of = ask.query_date("asOf");
    filter.order = ask.query_choice("sort", orders).value_or(OrganisationOrder::Name);
    filter.descending = ask.query_flag("descending");
    return filter;
}

} // namespace

http::Response list_organisations(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_asked(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_organisations(ask.services(), call, filter, page),
                   [](const auto& found) { return json_answer(encode_page(found, encode_organisation)); });
}

http::Response export_organisations(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_asked(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::all_organisations(ask.services(), call, filter), [&](const auto& all) {
        return sheet_answer(ask, organisation_sheet(all, filter, call.today, ask.tongue()), format,
                            "organisations-" + domain::to_iso(call.today));
    });
}

} // namespace vekha::web
