#include "web/review_handlers.h"

#include "service/review.h"
#include "web/ask.h"
#include "web/encode_review.h"

namespace vekha::web
{

namespace
{

using service::ReviewKind;
using service::ReviewList;
using service::ReviewOrder;

constexpr std::array<std::pair<ReviewList, std::string_view>, 3> lists{
    {{ReviewList::Check, "check"}, {ReviewList::Changed, "changed"}, {ReviewList::Confirm, "confirm"}}};
constexpr std::array<std::pair<ReviewOrder, std::string_view>, 2> orders{
    {{ReviewOrder::Waiting, "waiting"}, {ReviewOrder::Term, "term"}}};
constexpr std::array<std::pair<ReviewKind, std::string_view>, 2> kinds{
    {{ReviewKind::First, "first"}, {ReviewKind::Again, "again"}}};

service::ReviewFilter filter_asked(Ask& ask)
{
    service::ReviewFilter filter;
    filter.list = ask.query_choice("list", lists).value_or(ReviewList::Check);
    filter.order = ask.query_choice("order", orders).value_or(ReviewOrder::Waiting);
    filter.organisation = ask.query_id<domain::OrganisationId>("organisation");
    filter.road_map = ask.query_id<store::RoadMapId>("roadMap");
    filter.kind = ask.query_choice("kind", kinds);
    return filter;
}

} // namespace

http::Response list_review(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = filter_asked(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_review(ask.services(), call, filter, page),
                   [&](const auto& found) { return json_answer(encode_review(found, call, ask.tongue())); });
}

http::Response count_review(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::count_review(ask.services(), call),
                   [](const auto& counts) { return json_answer(encode_review_counts(counts)); });
}

http::Response list_returned(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_returned(ask.services(), call, page),
                   [&](const auto& found) { return json_answer(encode_returned(found, call.today, ask.tongue())); });
}

http::Response claim_review(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<domain::ObligationId>("obligationId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::claim_review(ask.services(), call, id),
                   [](const auto& look) { return json_answer(encode_review_look(look)); });
}

http::Response release_review(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<domain::ObligationId>("obligationId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    if (const auto done = service::release_review(ask.services(), call, id); !done)
        return problem(request, done.error());
    http::Response response;
    response.status = 204;
    return response;
}

http::Response get_review_difference(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<domain::ObligationId>("obligationId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::review_difference(ask.services(), call, id),
                   [&](const auto& difference) { return json_answer(encode_difference(difference, ask.tongue())); });
}

} // namespace vekha::web
