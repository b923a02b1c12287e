#include "service/organisations.h"
#include "service/school_calendar.h"
#include "web/ask.h"
#include "web/calendar_json.h"
#include "web/encode.h"
#include "web/handlers.h"

namespace vekha::web
{

namespace
{

http::Response calendar_answer(const service::VersionedCalendar& versioned)
{
    return with_version(json_answer(encode_calendar(versioned.calendar)), versioned.version);
}

} // namespace

http::Response import_organisations(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const service::ImportOrganisations command{ask.file_name(), request.content(), ask.query_flag("dryRun")};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::import_organisations(ask.services(), call, command),
                   [](const auto& done) { return json_answer(encode_import(done)); });
}

http::Response get_school_calendar(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_school_calendar(ask.services(), call), calendar_answer);
}

http::Response put_school_calendar(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto calendar = ask.body({"name", "quarters", "halfYears", "year"}, calendar_from);
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::put_school_calendar(ask.services(), call, calendar, version), calendar_answer);
}

} // namespace vekha::web
