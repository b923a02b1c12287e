#include "service/road_map_proposal.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/encode_risks.h"
#include "web/risk_handlers.h"
#include "wire/encode.h"
#include "wire/names.h"

namespace vekha::web
{

namespace
{

namespace json = boost::json;
namespace encode = wire::encode;

json::object encode_row(const service::ProposedRow& row)
{
    return {{"key", encode::text(row.key)},
            {"origin", encode::text(wire::names::of(row.origin, service::proposal_origins))},
            {"risks", encode::texts(row.risks)},
            {"source", encode::text(row.source)},
            {"number", encode::text(row.number)},
            {"text", encode::text(row.activity.text)},
            {"term", encode::text(row.activity.deadline.raw)},
            {"result", encode::text(row.activity.expected.raw)},
            {"past", row.past}};
}

json::value encode_proposal(const service::RoadMapProposal& proposal)
{
    json::object out;
    out["profile"] = encode_risk_profile(proposal.profile);
    out["from"] = encode::date(proposal.period.from);
    out["to"] = encode::date(proposal.period.to);
    out["risks"] = encode::list(proposal.risks, [&](const std::string& code) {
        const auto* risk = domain::risk_of(proposal.catalogue, code);
        return risk ? encode_risk(*risk) : json::object{};
    });
    out["rows"] = encode::list(proposal.rows, encode_row);
    return out;
}

} // namespace

http::Response get_road_map_proposal(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto school = ask.path_id<domain::OrganisationId>("organisationId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::propose_road_map(ask.services(), call, school),
                   [](const auto& proposal) { return json_answer(encode_proposal(proposal)); });
}

http::Response make_road_map_proposal(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::MakeRoadMap command;
    command.school = ask.path_id<domain::OrganisationId>("organisationId");
    command.rows = ask.body({"rows"}, [](const wire::Cursor& at) { return at["rows"].texts_or_empty(); });
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::make_road_map_of_risks(ask.services(), call, command), [&](const auto& draft) {
        auto answer = json_answer(encode_draft(draft, ask.tongue()), 201);
        answer.headers.set("Location", "/api/v1/drafts/" + std::to_string(draft.summary.id.value));
        return with_version(std::move(answer), draft.summary.version);
    });
}

} // namespace vekha::web
