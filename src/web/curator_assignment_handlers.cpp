#include "service/curator_assignments.h"
#include "service/curator_records.h"
#include "web/ask.h"
#include "web/curator_handlers.h"
#include "web/encode.h"
#include "web/encode_curators.h"

namespace vekha::web
{

namespace
{

constexpr std::array<std::pair<bool, std::string_view>, 2> flags{{{true, "true"}, {false, "false"}}};

store::OrderOfAssignment order_from(const wire::Cursor& at)
{
    return {at["orderNumber"].text_or(""), at["orderDay"].date_or_null()};
}

domain::Term term_from(const wire::Cursor& at)
{
    return {at["from"].date(), at["to"].date_or_null()};
}

store::RecordFields fields_from(const wire::Cursor& at)
{
    store::RecordFields fields;
    fields.kind = at["kind"].one_of(record_kinds);
    fields.what = at["what"].text();
    fields.indicator = at["indicator"].text_or("");
    fields.planned_on = at["plannedOn"].date_or_null();
    fields.held_on = at["heldOn"].date_or_null();
    fields.minutes = at["minutes"].whole_or_null(1, 1440);
    fields.outcome = at["outcome"].text_or("");
    return fields;
}

http::Response made_answer(const service::AssignmentRow& made, domain::Date today)
{
    auto response = with_version(json_answer(encode_assignment(made, today), 201), made.version);
    response.headers.set("Location", "/api/v1/curator-assignments/" + std::to_string(made.id.value));
    return response;
}

http::Response curation_answer(const service::SchoolCuration& curation, domain::Date today)
{
    return with_version(json_answer(encode_curation(curation, today)), curation.school.needs_version);
}

} // namespace

http::Response list_curated_schools(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    store::CuratedSchoolFilter filter;
    filter.text = ask.query_text("text", 200).value_or("");
    filter.group = ask.query_text("group", 100);
    filter.covered = ask.query_choice("covered", flags);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_curated_schools(ask.services(), call, filter, page), [&](const auto& found) {
        auto out = encode_page(found.page, [&](const auto& one) { return encode_curated_school(one, call.today); });
        out["schools"] = found.coverage.schools;
        out["covered"] = found.coverage.covered;
        return json_answer(out);
    });
}

http::Response get_school_curation(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto school = ask.path_id<domain::OrganisationId>("organisationId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_school_curation(ask.services(), call, school),
                   [&](const auto& curation) { return curation_answer(curation, call.today); });
}

http::Response save_school_needs(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::SaveNeeds command{ask.path_id<domain::OrganisationId>("organisationId"), ask.version(), {}};
    command.needs = ask.body({"risks", "subjects"}, [](const wire::Cursor& at) {
        return store::SchoolNeeds{at["risks"].texts_or_empty(), at["subjects"].texts_or_empty()};
    });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::save_school_needs(ask.services(), call, command),
                   [&](const auto& curation) { return curation_answer(curation, call.today); });
}

http::Response list_curator_assignments(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    store::AssignmentFilter filter;
    filter.person = ask.query_id<service::PersonId>("curator");
    filter.school = ask.query_id<domain::OrganisationId>("school");
    const auto current = ask.query_flag("current");
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    if (current) filter.day = call.today;
    return respond(ask, service::list_assignments(ask.services(), call, filter, page), [&](const auto& found) {
        return json_answer(encode_page(found, [&](const auto& one) { return encode_assignment(one, call.today); }));
    });
}

http::Response assign_curator(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"school", "curator", "from", "to", "orderNumber", "orderDay"}, [](const wire::Cursor& at) {
        return service::AssignCurator{domain::OrganisationId{at["school"].id()}, service::PersonId{at["curator"].id()},
                                      term_from(at), order_from(at), std::nullopt};
    });
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::assign_curator(ask.services(), call, command),
                   [&](const auto& made) { return made_answer(made, call.today); });
}

http::Response get_curator_assignment(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto assignment = ask.path_id<service::AssignmentId>("assignmentId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_assignment(ask.services(), call, assignment), [&](const auto& view) {
        return with_version(json_answer(encode_assignment(view, call.today)), view.assignment.version);
    });
}

http::Response replace_curator(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"curator", "from", "to", "orderNumber", "orderDay", "reason", "handover"},
                            [](const wire::Cursor& at) {
                                return service::ReplaceCurator{{},
                                                               0,
                                                               service::PersonId{at["curator"].id()},
                                                               term_from(at),
                                                               order_from(at),
                                                               at["reason"].text_or(""),
                                                               at["handover"].text_or("")};
                            });
    command.assignment = ask.path_id<service::AssignmentId>("assignmentId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::replace_curator(ask.services(), call, command),
                   [&](const auto& made) { return made_answer(made, call.today); });
}

http::Response end_curator_assignment(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"lastDay", "reason", "handover"}, [](const wire::Cursor& at) {
        return service::EndAssignment{
            {}, 0, at["lastDay"].date(), at["reason"].text_or(""), at["handover"].text_or("")};
    });
    command.assignment = ask.path_id<service::AssignmentId>("assignmentId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::end_assignment(ask.services(), call, command), [&](const auto& ended) {
        return with_version(json_answer(encode_assignment(ended, call.today)), ended.version);
    });
}

namespace
{

store::RecordFields fields_asked(Ask& ask)
{
    return ask.body({"kind", "what", "indicator", "plannedOn", "heldOn", "minutes", "outcome"}, fields_from);
}

http::Response record_answer(const service::CuratorRecordRow& record, int status)
{
    return with_version(json_answer(encode_record(record), status), record.version);
}

} // namespace

http::Response add_curator_record(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::AddRecord command{ask.path_id<service::AssignmentId>("assignmentId"), {}, {}};
    command.fields = fields_asked(ask);
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::add_record(ask.services(), call, command),
                   [](const auto& record) { return record_answer(record, 201); });
}

http::Response edit_curator_record(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::EditRecord command{ask.path_id<service::AssignmentId>("assignmentId"),
                                ask.path_id<service::CuratorRecordId>("recordId"),
                                ask.version(),
                                {}};
    command.fields = fields_asked(ask);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::edit_record(ask.services(), call, command),
                   [](const auto& record) { return record_answer(record, 200); });
}

http::Response remove_curator_record(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto assignment = ask.path_id<service::AssignmentId>("assignmentId");
    const auto record = ask.path_id<service::CuratorRecordId>("recordId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto removed = service::remove_record(ask.services(), call, assignment, record, version);
    if (!removed) return problem(request, removed.error());
    http::Response response;
    response.status = 204;
    return response;
}

} // namespace vekha::web
