#include "service/absences.h"
#include "service/feeds.h"
#include "service/working_days.h"
#include "web/ask.h"
#include "web/encode_letters.h"
#include "web/letter_handlers.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace encode = wire::encode;

namespace
{

constexpr std::array<std::pair<domain::WorkKind, std::string_view>, 4> work_kinds{
    {{domain::WorkKind::Working, "working"},
     {domain::WorkKind::Short, "short"},
     {domain::WorkKind::Off, "off"},
     {domain::WorkKind::Holiday, "holiday"}}};

http::Response no_content()
{
    http::Response response;
    response.status = 204;
    return response;
}

/// How people reach the server: as it was set up, else as this request did.
std::string url_of(const Context& context, const http::Request& request)
{
    const auto& url = context.options.public_url;
    if (url.empty()) return "http://" + request.host;
    return url.ends_with('/') ? url.substr(0, url.size() - 1) : url;
}

int year_asked(Ask& ask)
{
    return static_cast<int>(ask.path_id<domain::Id<struct Year>>("year").value % 100'000);
}

} // namespace

http::Response list_feeds(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_feeds(ask.services(), call),
                   [](const auto& feeds) { return json_answer(encode::list(feeds, encode_feed)); });
}

http::Response make_feed(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.own_call();
    const auto name = ask.body({"name"}, [](const wire::Cursor& at) { return at["name"].text(); });
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::make_feed(ask.services(), call, name), [&](const auto& made) {
        boost::json::value answer = encode_feed(made.feed);
        answer.get_object()["address"] = encode::text(url_of(context, request) + "/feeds/" + made.secret + ".ics");
        return json_answer(answer, 201);
    });
}

http::Response revoke_feed(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::FeedId>("feedId");
    const auto call = ask.own_call();
    if (ask.refused()) return ask.refusal();
    const auto revoked = service::revoke_feed(ask.services(), call, id);
    return revoked ? no_content() : problem(request, revoked.error());
}

http::Response read_feed(Context& context, const http::Request& request)
{
    const Ask ask{context, request};
    auto secret = std::string{request.parameter("file")};
    if (secret.ends_with(".ics")) secret.resize(secret.size() - 4);
    return respond(ask,
                   service::read_feed(ask.services(), secret, url_of(context, request), context.options.clock.now()),
                   [](const auto& calendar) {
                       auto response = attachment(calendar, "vekha.ics", "text/calendar; charset=utf-8");
                       response.headers.set("Cache-Control", "private, max-age=900");
                       return response;
                   });
}

http::Response list_absences(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto person = ask.path_id<service::PersonId>("personId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_absences(ask.services(), call, person),
                   [](const auto& absences) { return json_answer(encode::list(absences, encode_absence)); });
}

http::Response add_absence(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"deputyId", "from", "to", "basis"}, [](const wire::Cursor& at) {
        service::AddAbsence read;
        if (!at["deputyId"].absent()) read.deputy = service::PersonId{at["deputyId"].id()};
        read.from = at["from"].date();
        read.to = at["to"].date();
        read.basis = at["basis"].text_or("");
        return read;
    });
    command.person = ask.path_id<service::PersonId>("personId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::add_absence(ask.services(), call, command),
                   [](const auto& absence) { return json_answer(encode_absence(absence), 201); });
}

http::Response remove_absence(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto person = ask.path_id<service::PersonId>("personId");
    const auto id = ask.path_id<service::AbsenceId>("absenceId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto removed = service::remove_absence(ask.services(), call, person, id);
    return removed ? no_content() : problem(request, removed.error());
}

http::Response get_working_year(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto year = year_asked(ask);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_working_year(ask.services(), call, year),
                   [](const auto& found) { return json_answer(encode_working_year(found)); });
}

http::Response put_working_year(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto year = year_asked(ask);
    std::string tag;
    const auto own = ask.body({"own", "tag"}, [&](const wire::Cursor& at) {
        tag = at["tag"].text();
        return at["own"].list_or_empty([](const wire::Cursor& day) {
            return domain::SpecialDay{day["day"].date(), day["kind"].one_of(work_kinds), day["note"].text()};
        });
    });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::put_working_year(ask.services(), call, year, own, tag),
                   [](const auto& found) { return json_answer(encode_working_year(found)); });
}

} // namespace vekha::web
