#include "service/uploads.h"
#include "web/ask.h"
#include "web/encode_evidence.h"
#include "web/evidence_handlers.h"

namespace vekha::web
{

namespace
{

service::BeginUpload begin_from(const wire::Cursor& at)
{
    service::BeginUpload command;
    command.obligation = domain::ObligationId{at["obligationId"].id()};
    command.file_name = at["fileName"].text();
    command.media_type = at["mediaType"].text_or("");
    const auto size = at["size"].number();
    constexpr double most = 1e15;
    if (size >= 0 && size <= most && size == static_cast<double>(static_cast<std::int64_t>(size)))
        command.size = static_cast<std::int64_t>(size);
    else
        at["size"].refuse("json-bad-value");
    return command;
}

service::EvidenceWords words_from(const wire::Cursor& at)
{
    return {at["title"].text_or(""),  at["words"].text_or(""),     at["number"].text_or(""),
            at["day"].date_or_null(), at["signed"].flag_or(false), {}};
}

} // namespace

http::Response begin_upload(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"obligationId", "fileName", "mediaType", "size"}, begin_from);
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::begin_upload(ask.services(), call, command), [](const auto& upload) {
        auto response = json_answer(encode_upload(upload), 201);
        response.headers.set("Location", "/api/v1/uploads/" + std::to_string(upload.id.value));
        return response;
    });
}

http::Response get_upload(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::UploadId>("uploadId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_upload(ask.services(), call, id),
                   [](const auto& upload) { return json_answer(encode_upload(upload)); });
}

http::Response send_upload_piece(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::UploadId>("uploadId");
    const auto offset = ask.required(ask.query_number("offset", 0, domain::most_evidence_bytes), "offset");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::send_piece(ask.services(), call, id, offset, request.content()),
                   [](const auto& upload) { return json_answer(encode_upload(upload)); });
}

http::Response abandon_upload(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::UploadId>("uploadId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto abandoned = service::abandon_upload(ask.services(), call, id);
    if (!abandoned) return problem(request, abandoned.error());
    http::Response response;
    response.status = 204;
    return response;
}

http::Response finish_upload(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::FinishUpload command;
    command.said = ask.body({"title", "words", "number", "day", "signed"}, words_from);
    command.id = ask.path_id<service::UploadId>("uploadId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::finish_upload(ask.services(), call, command), [&](const auto& view) {
        auto response = json_answer(encode_evidence(view, static_cast<bool>(ask.services().scan)), 201);
        response.headers.set("Location", "/api/v1/evidence/" + std::to_string(view.row.id.value));
        return with_version(std::move(response), view.row.version);
    });
}

} // namespace vekha::web
