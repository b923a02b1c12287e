#include "web/identification_handlers.h"

#include "service/identifications.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/encode_identifications.h"
#include "web/group_body.h"
#include "web/identification_sheet.h"

namespace vekha::web
{

namespace
{

using service::IdentificationId;
using store::FindingSort;
using store::ListChange;

constexpr int earliest_year = 2000;
constexpr int latest_year = 2100;
constexpr std::size_t longest_code = 60;

constexpr std::array<std::pair<FindingSort, std::string_view>, 3> sorts{
    {{FindingSort::Name, "name"}, {FindingSort::Distance, "distance"}, {FindingSort::Code, "code"}}};
constexpr std::array<std::pair<ListChange, std::string_view>, 2> changes{
    {{ListChange::Entered, "entered"}, {ListChange::Left, "left"}}};
constexpr std::array<std::pair<service::Selection, std::string_view>, 2> selections{
    {{service::Selection::All, "all"}, {service::Selection::Only, "only"}}};
constexpr std::array<std::pair<bool, std::string_view>, 2> yes_no{{{true, "yes"}, {false, "no"}}};

IdentificationId run_asked(Ask& ask)
{
    return ask.path_id<IdentificationId>("identificationId");
}

std::vector<domain::Settings::Assignment> parameters_from(const wire::Cursor& at)
{
    std::vector<domain::Settings::Assignment> parameters;
    at.for_each_member([&](std::string_view name, const wire::Cursor& value) {
        parameters.emplace_back(std::string{name}, value.text());
    });
    return parameters;
}

service::FindingFilter filter_asked(Ask& ask)
{
    service::FindingFilter filter;
    filter.verdict = ask.query_text("verdict", longest_code);
    filter.listed = ask.query_choice("listed", yes_no);
    filter.text = ask.query_text("text", 200).value_or("");
    filter.group = ask.query_text("group", longest_code);
    filter.against = ask.query_id<IdentificationId>("against");
    filter.change = ask.query_choice("change", changes);
    filter.sort = ask.query_choice("sort", sorts).value_or(FindingSort::Name);
    if (filter.change && !filter.against) ask.refuse_query("against");
    return filter;
}

service::DecidedSchool decided_from(const wire::Cursor& at)
{
    return {domain::OrganisationId{at["school"].id()}, at["taken"].flag_or(true), basis_from(at["basis"]),
            at["words"].text_or("")};
}

} // namespace

http::Response list_identifications(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::IdentificationFilter filter;
    if (const auto year = ask.query_number("year", earliest_year, latest_year)) filter.year = static_cast<int>(*year);
    filter.method = ask.query_text("method", longest_code);
    filter.confirmed = ask.query_choice("confirmed", yes_no);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_identifications(ask.services(), call, filter, page), [](const auto& found) {
        return json_answer(
            encode_page(found, [](const service::IdentificationRow& row) { return encode_identification(row); }));
    });
}

http::Response make_identification(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"method", "edition", "year", "parameters", "note"}, [](const wire::Cursor& at) {
        service::MakeIdentification wanted;
        wanted.method = at["method"].text();
        wanted.edition = at["edition"].text_or("");
        wanted.year = at["year"].whole(earliest_year, latest_year);
        wanted.parameters = parameters_from(at["parameters"]);
        wanted.note = at["note"].text_or("");
        return wanted;
    });
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::make_identification(ask.services(), call, command),
                   [](const auto& view) { return json_answer(encode_identification(view), 201); });
}

http::Response ask_what_if(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto question =
        ask.body({"identification", "method", "edition", "year", "group", "parameters"}, [](const wire::Cursor& at) {
            service::WhatIf wanted;
            wanted.run = id_or_absent<IdentificationId>(at["identification"]);
            wanted.parameters = parameters_from(at["parameters"]);
            if (wanted.run) return wanted;
            wanted.method = at["method"].text();
            wanted.edition = at["edition"].text_or("");
            wanted.year = at["year"].whole(earliest_year, latest_year);
            wanted.group = at["group"].text_or("");
            return wanted;
        });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::what_if(ask.services(), call, question),
                   [](const auto& answer) { return json_answer(encode_what_if(answer)); });
}

http::Response get_identification(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = run_asked(ask);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_identification(ask.services(), call, id),
                   [](const auto& view) { return json_answer(encode_identification(view)); });
}

http::Response list_identified_schools(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = run_asked(ask);
    const auto filter = filter_asked(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_findings(ask.services(), call, id, filter, page),
                   [](const auto& found) { return json_answer(encode_page(found, encode_finding)); });
}

http::Response export_identified_schools(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = run_asked(ask);
    const auto filter = filter_asked(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::whole_list(ask.services(), call, id, filter), [&](const auto& list) {
        return sheet_answer(ask, sheet_of(list, filter, call.today, ask.tongue()), format,
                            "identification-" + std::to_string(id.value));
    });
}

http::Response get_identified_school(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = run_asked(ask);
    const auto school = ask.path_id<domain::OrganisationId>("organisationId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_finding(ask.services(), call, id, school),
                   [](const std::string& body) { return json_answer(wire::parse(body).value()); });
}

http::Response list_identification_changes(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = run_asked(ask);
    const auto earlier = ask.required(ask.query_id<IdentificationId>("against"), "against");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_changes(ask.services(), call, id, earlier),
                   [](const auto& moved) { return json_answer(encode_changes(moved)); });
}

http::Response get_identification_points(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = run_asked(ask);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_points(ask.services(), call, id),
                   [](const auto& points) { return json_answer(encode_points(points)); });
}

http::Response get_identification_result(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = run_asked(ask);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::result_of_identification(ask.services(), call, id), [&](const std::string& text) {
        return attachment(text, "identification-" + std::to_string(id.value) + ".json");
    });
}

http::Response rerun_identification(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = run_asked(ask);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::rerun_identification(ask.services(), call, id),
                   [](const auto& again) { return json_answer(encode_rerun(again)); });
}

http::Response confirm_identification(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"group", "verdicts", "selection", "schools", "order", "from"}, [](const wire::Cursor& at) {
        service::ConfirmList wanted;
        wanted.group = at["group"].text();
        wanted.verdicts = at["verdicts"].texts_or_empty();
        if (!at["selection"].absent()) wanted.selection = at["selection"].one_of(selections);
        wanted.decided = at["schools"].list_or_empty(decided_from);
        wanted.order = order_from(at["order"]);
        wanted.from = at["from"].date_or_null();
        return wanted;
    });
    command.id = run_asked(ask);
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::confirm_identification(ask.services(), call, command),
                   [](const auto& done) { return json_answer(encode_confirmed(done), 201); });
}

} // namespace vekha::web
