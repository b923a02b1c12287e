#include "web/talk_handlers.h"

#include "service/talk.h"
#include "web/ask.h"
#include "web/encode_talk.h"

#include <charconv>

namespace vekha::web
{

namespace
{

/// «obligation:12»; an object that cannot be is answered as one that is not there.
service::TalkedOf talked_from(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return {};
    service::TalkedOf of{std::string{text.substr(0, colon)}, 0};
    const auto digits = text.substr(colon + 1);
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, of.id);
    if (read.ec != std::errc{} || read.ptr != end) of.id = 0;
    return of;
}

service::TalkedOf object_asked(Ask& ask)
{
    return talked_from(ask.required(ask.query_text("object", 100), "object"));
}

http::Response comment_answer(const service::CommentView& comment, int status = 200)
{
    return with_version(json_answer(encode_comment(comment), status), comment.row.version);
}

} // namespace

http::Response list_comments(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto of = object_asked(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_comments(ask.services(), call, of, page),
                   [](const auto& found) { return json_answer(encode_comments(found)); });
}

http::Response add_comment(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"object", "words"}, [](const wire::Cursor& at) {
        return service::AddComment{talked_from(at["object"].text()), at["words"].text(), {}};
    });
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::add_comment(ask.services(), call, command),
                   [](const auto& comment) { return comment_answer(comment, 201); });
}

http::Response edit_comment(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command =
        ask.body({"words"}, [](const wire::Cursor& at) { return service::EditComment{{}, 0, at["words"].text()}; });
    command.comment = ask.path_id<service::CommentId>("commentId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::edit_comment(ask.services(), call, command),
                   [](const auto& comment) { return comment_answer(comment); });
}

http::Response remove_comment(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::CommentId>("commentId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::remove_comment(ask.services(), call, id, version),
                   [](const auto& comment) { return comment_answer(comment); });
}

http::Response suggest_mentions(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto of = object_asked(ask);
    const auto text = ask.query_text("text", 100).value_or("");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::suggest_mentions(ask.services(), call, of, text),
                   [](const auto& people) { return json_answer(encode_people(people)); });
}

} // namespace vekha::web
