#include "web/keeping_handlers.h"

#include "service/integrity.h"
#include "service/trash.h"
#include "web/ask.h"
#include "web/encode_keeping.h"

namespace vekha::web
{

http::Response check_integrity(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::check_integrity(ask.services(), call),
                   [&](const auto& results) { return json_answer(encode_integrity(results, ask.tongue())); });
}

http::Response list_trash(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_trash(ask.services(), call, page), [&](const auto& found) {
        return json_answer(encode_trash(found, context.options.clock, ask.tongue()));
    });
}

http::Response restore_from_trash(Context& context, const http::Request& request)
{
    struct Trash;
    Ask ask{context, request};
    const std::string kind{request.parameter("kind")};
    const auto id = ask.path_id<domain::Id<Trash>>("objectId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto restored = service::restore_from_trash(ask.services(), call, kind, id.value);
    if (!restored) return problem(request, restored.error());
    http::Response response;
    response.status = 204;
    return response;
}

} // namespace vekha::web
