#include "web/evidence_handlers.h"

#include "service/evidence.h"
#include "web/ask.h"
#include "web/encode_evidence.h"

namespace vekha::web
{

namespace
{

using domain::EvidenceKind;

std::optional<std::string> text_if_there(const wire::Cursor& at)
{
    return at.value() == nullptr ? std::nullopt : std::optional{at.text_or("")};
}

EvidenceKind kind_from(const wire::Cursor& at)
{
    const auto kind = domain::evidence_kind_from_name(at.text());
    if (kind && *kind != EvidenceKind::File) return *kind;
    at.refuse("json-bad-value");
    return EvidenceKind::Note;
}

service::AddEvidence addition_from(const wire::Cursor& at)
{
    service::AddEvidence command;
    command.kind = kind_from(at["kind"]);
    command.said = {at["title"].text_or(""),  at["words"].text_or(""),     at["number"].text_or(""),
                    at["day"].date_or_null(), at["signed"].flag_or(false), at["link"].text_or("")};
    return command;
}

service::EditEvidence edit_from(const wire::Cursor& at)
{
    service::EditEvidence command;
    command.title = text_if_there(at["title"]);
    command.words = text_if_there(at["words"]);
    command.number = text_if_there(at["number"]);
    command.link = text_if_there(at["link"]);
    if (at["day"].value() != nullptr) command.day = at["day"].date_or_null();
    if (at["signed"].value() != nullptr) command.is_signed = at["signed"].flag_or(false);
    return command;
}

http::Response evidence_answer(const Ask& ask, const service::EvidenceView& view, int status = 200)
{
    auto response = json_answer(encode_evidence(view, static_cast<bool>(ask.services().scan)), status);
    if (status == 201) response.headers.set("Location", "/api/v1/evidence/" + std::to_string(view.row.id.value));
    return with_version(std::move(response), view.row.version);
}

http::Response done()
{
    http::Response response;
    response.status = 204;
    return response;
}

/// A picture of what somebody uploaded: shown, never run, and never with our rights.
http::Response picture(service::EvidencePreview preview)
{
    http::Response response;
    response.headers.set("Content-Type", preview.media_type);
    response.headers.set("Content-Disposition", "inline");
    response.headers.set("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
    response.headers.set("Cache-Control", "private, max-age=300");
    if (preview.path.empty())
        response.body = std::move(preview.png);
    else
        response.body = http::FileBody{preview.path, static_cast<std::uint64_t>(preview.size)};
    return response;
}

} // namespace

http::Response get_proof(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<domain::ObligationId>("obligationId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_proof(ask.services(), call, id), [&](const auto& proof) {
        return json_answer(encode_proof(proof, static_cast<bool>(ask.services().scan), ask.tongue()));
    });
}

http::Response add_evidence(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"kind", "title", "words", "number", "day", "signed", "link"}, addition_from);
    command.obligation = ask.path_id<domain::ObligationId>("obligationId");
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::add_evidence(ask.services(), call, command),
                   [&](const auto& view) { return evidence_answer(ask, view, 201); });
}

http::Response get_evidence(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<domain::EvidenceId>("evidenceId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_evidence(ask.services(), call, id),
                   [&](const auto& view) { return evidence_answer(ask, view); });
}

http::Response edit_evidence(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"title", "words", "number", "day", "signed", "link"}, edit_from);
    command.id = ask.path_id<domain::EvidenceId>("evidenceId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::edit_evidence(ask.services(), call, command),
                   [&](const auto& view) { return evidence_answer(ask, view); });
}

http::Response remove_evidence(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<domain::EvidenceId>("evidenceId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto removed = service::remove_evidence(ask.services(), call, id, version);
    return removed ? done() : problem(request, removed.error());
}

http::Response link_evidence(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<domain::EvidenceId>("evidenceId");
    const auto obligation = ask.path_id<domain::ObligationId>("obligationId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::link_evidence(ask.services(), call, id, obligation),
                   [&](const auto& view) { return evidence_answer(ask, view); });
}

http::Response unlink_evidence(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<domain::EvidenceId>("evidenceId");
    const auto obligation = ask.path_id<domain::ObligationId>("obligationId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto unlinked = service::unlink_evidence(ask.services(), call, id, obligation);
    return unlinked ? done() : problem(request, unlinked.error());
}

http::Response get_evidence_file(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<domain::EvidenceId>("evidenceId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::evidence_file(ask.services(), call, id), [](const auto& file) {
        auto response = attachment({}, file.name);
        response.body = http::FileBody{file.path, static_cast<std::uint64_t>(file.size)};
        return response;
    });
}

http::Response get_evidence_preview(Context& context, const http::Request& request)
{
    constexpr std::int64_t most_pages = 10'000;
    static constexpr std::array<std::pair<bool, std::string_view>, 2> sizes{{{true, "thumbnail"}, {false, "page"}}};
    Ask ask{context, request};
    const auto id = ask.path_id<domain::EvidenceId>("evidenceId");
    const auto page = static_cast<int>(ask.query_number("page", 1, most_pages).value_or(1));
    const auto thumbnail = ask.query_choice("size", sizes).value_or(false);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::evidence_preview(ask.services(), call, id, page, thumbnail),
                   [](const auto& preview) { return picture(preview); });
}

} // namespace vekha::web
