#include "service/curator_proposal.h"
#include "web/ask.h"
#include "web/curator_handlers.h"
#include "web/encode_curators.h"

namespace vekha::web
{

namespace
{

domain::SchoolAndCurator pair_from(const wire::Cursor& at)
{
    return {domain::OrganisationId{at["school"].id()}, service::PersonId{at["curator"].id()}};
}

domain::ProposalWeights weights_from(const wire::Cursor& at)
{
    const domain::ProposalWeights usual;
    const auto weight = [&](std::string_view name, int otherwise) {
        return at[name].whole_or(otherwise, 0, service::greatest_weight);
    };
    return {weight("kilometre", usual.kilometre), weight("step", usual.step), weight("risks", usual.risks),
            weight("subjects", usual.subjects),   weight("load", usual.load), weight("change", usual.change)};
}

service::ApprovedPair approved_from(const wire::Cursor& at)
{
    service::ApprovedPair approved{domain::OrganisationId{at["school"].id()}, service::PersonId{at["curator"].id()},
                                   std::nullopt};
    if (const auto present = at["present"]; !present.absent()) approved.instead_of = service::PersonId{present.id()};
    return approved;
}

} // namespace

http::Response propose_curators(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto command =
        ask.body({"group", "weights", "fixed", "forbidden", "mostKilometres"}, [](const wire::Cursor& at) {
            return service::ProposeCurators{
                at["group"].text_or_null(), weights_from(at["weights"]), at["fixed"].list_or_empty(pair_from),
                at["forbidden"].list_or_empty(pair_from), at["mostKilometres"].whole_or_null(0, 20'000)};
        });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::propose_curators(ask.services(), call, command),
                   [&](const auto& view) { return json_answer(encode_proposal(view, ask.tongue())); });
}

http::Response approve_curator_proposal(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto command =
        ask.body({"pairs", "from", "to", "orderNumber", "orderDay", "handover"}, [](const wire::Cursor& at) {
            return service::ApproveProposal{at["pairs"].list_or_empty(approved_from),
                                            {at["from"].date(), at["to"].date_or_null()},
                                            {at["orderNumber"].text_or(""), at["orderDay"].date_or_null()},
                                            at["handover"].text_or("")};
        });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::approve_proposal(ask.services(), call, command),
                   [&](const auto& outcome) { return json_answer(encode_approval(outcome, ask.tongue())); });
}

} // namespace vekha::web
