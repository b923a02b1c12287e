#include "web/difficulty_handlers.h"

#include "web/ask.h"
#include "web/difficulties.h"

namespace vekha::web
{

namespace
{

constexpr int earliest = 1900;
constexpr int latest = 2200;

constexpr std::array<std::pair<domain::Procedure, std::string_view>, 5> procedures{
    {{domain::Procedure::Vpr, "VPR"},
     {domain::Procedure::Oge, "OGE"},
     {domain::Procedure::EgeBase, "EGE_BASE"},
     {domain::Procedure::EgeProfile, "EGE_PROFILE"},
     {domain::Procedure::Ege, "EGE"}}};

service::DifficultiesQuestion question_of(Ask& ask)
{
    service::DifficultiesQuestion question;
    if (const auto year = ask.query_number("year", earliest, latest)) question.year = static_cast<int>(*year);
    question.procedure = ask.query_choice("procedure", procedures);
    question.subject = ask.query_text("subject", 10).value_or("");
    if (const auto grade = ask.query_number("grade", 1, 12)) question.grade = static_cast<int>(*grade);
    question.school = ask.query_id<domain::OrganisationId>("school");
    question.with = ask.query_choice("with", compared_with).value_or(service::ComparedWith::Region);
    return question;
}

} // namespace

http::Response get_difficulties(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto question = question_of(ask);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::task_difficulties(ask.services(), call, question),
                   [](const auto& read) { return json_answer(encode_difficulties(read)); });
}

http::Response export_difficulties(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto question = question_of(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::task_difficulties(ask.services(), call, question), [&](const auto& read) {
        return sheet_answer(ask, sheet_of(read, call.today, ask.tongue()), format, "difficulties");
    });
}

} // namespace vekha::web
