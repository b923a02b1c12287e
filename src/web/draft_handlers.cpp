#include "service/approve_draft.h"
#include "service/drafts.h"
#include "service/import_document.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/handlers.h"
#include "wire/encode.h"

namespace vekha::web
{

http::Response list_drafts(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_drafts(ask.services(), call, page), [](const auto& found) {
        return json_answer(encode_page(found, [](const auto& draft) { return encode_summary(draft); }));
    });
}

http::Response create_draft(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const service::ImportDocument command{ask.file_name(), request.content(), ask.query_period("period"),
                                          ask.idempotency_key()};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::import_document(ask.services(), call, command), [&](const auto& draft) {
        auto answer = json_answer(encode_draft(draft, ask.tongue()), 201);
        answer.headers.set("Location", "/api/v1/drafts/" + std::to_string(draft.summary.id.value));
        return with_version(std::move(answer), draft.summary.version);
    });
}

http::Response get_draft(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::DraftId>("draftId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_draft(ask.services(), call, id), [&](const auto& draft) {
        return with_version(json_answer(encode_draft(draft, ask.tongue())), draft.summary.version);
    });
}

http::Response get_draft_source(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::DraftId>("draftId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::draft_source(ask.services(), call, id),
                   [&](const auto& document) { return json_answer(encode_document(*document, ask.tongue())); });
}

http::Response get_draft_file(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::DraftId>("draftId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::draft_file(ask.services(), call, id),
                   [](const auto& file) { return attachment(file.bytes, file.file_name); });
}

http::Response get_row_occurrences(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto draft = ask.path_id<service::DraftId>("draftId");
    const auto row = ask.path_id<service::RowId>("rowId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::row_occurrences(ask.services(), call, draft, row), [&](const auto& found) {
        return json_answer({{"items", encode_occurrences(found.occurrences)},
                            {"words", wire::encode::text(in_words(found.schedule, ask.tongue()))}});
    });
}

http::Response get_approval_readiness(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::DraftId>("draftId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::approval_readiness(ask.services(), call, id),
                   [&](const auto& readiness) { return json_answer(encode_readiness(readiness, ask.tongue())); });
}

http::Response approve_draft(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const service::ApproveDraft command{ask.path_id<service::DraftId>("draftId"), ask.version(), ask.idempotency_key()};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::approve_draft(ask.services(), call, command), [](const auto& road_map) {
        auto answer = json_answer(encode_summary(road_map), 201);
        answer.headers.set("Location", "/api/v1/road-maps/" + std::to_string(road_map.id.value));
        return answer;
    });
}

} // namespace vekha::web
