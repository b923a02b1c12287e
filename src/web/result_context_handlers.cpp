#include "web/result_context_handlers.h"

#include "domain/quantity.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/encode_result_context.h"
#include "wire/encode.h"
#include "wire/social_passport.h"

#include <array>

namespace vekha::web
{

namespace
{

namespace json = boost::json;

constexpr int earliest = 1900;
constexpr int latest = 2200;
constexpr int most_points = 1000;
/// More schools than any region has: an export leaves nobody out.
constexpr int everyone = 1'000'000;

constexpr std::array<std::pair<domain::Procedure, std::string_view>, 5> procedures{
    {{domain::Procedure::Vpr, "VPR"},
     {domain::Procedure::Oge, "OGE"},
     {domain::Procedure::EgeBase, "EGE_BASE"},
     {domain::Procedure::EgeProfile, "EGE_PROFILE"},
     {domain::Procedure::Ege, "EGE"}}};

constexpr std::array<std::pair<store::PassportState, std::string_view>, 3> passport_states{
    {{store::PassportState::None, "none"},
     {store::PassportState::Draft, "draft"},
     {store::PassportState::Signed, "signed"}}};

/// The year of the query; the school year of the day that counts as today when absent.
int year_of(const std::optional<std::int64_t>& asked, domain::Date today)
{
    constexpr unsigned september = 9;
    const auto year = domain::year_of(today) - (domain::month_of(today) < september ? 1 : 0);
    return static_cast<int>(asked.value_or(year));
}

service::ContextQuestion question_of(Ask& ask)
{
    service::ContextQuestion question;
    const auto year = ask.query_number("year", earliest, latest);
    question.text = ask.query_text("text", 200).value_or("");
    question.year = year ? static_cast<int>(*year) : 0;
    return question;
}

std::optional<std::int64_t> value_from(const wire::Cursor& at)
{
    const auto text = at.text_or_null();
    if (!text) return std::nullopt;
    const auto value = domain::quantity_from(*text);
    if (!value) at.refuse("json-bad-value");
    return value.value_or(domain::Quantity{}).parts;
}

int year_in_path(Ask& ask)
{
    const auto year = ask.path_id<domain::OrganisationId>("year").value;
    return year >= earliest && year <= latest ? static_cast<int>(year) : 0;
}

service::PassportCommand command_of(Ask& ask)
{
    return {ask.path_id<domain::OrganisationId>("organisationId"), year_in_path(ask), ask.version()};
}

http::Response passport_answer(const service::PassportView& view)
{
    return with_version(json_answer(encode_passport(view)), view.row.version);
}

domain::Scale scale_from(const wire::Cursor& at)
{
    domain::Scale scale;
    scale.procedure = at["procedure"].one_of(procedures);
    scale.subject = at["subject"].text();
    scale.grade = at["grade"].whole_or_null(1, 12);
    scale.from_year = at["fromYear"].whole(earliest, latest);
    scale.to_year = at["toYear"].whole_or_null(earliest, latest);
    scale.edition = at["edition"].text();
    scale.lowest = at["lowest"].list_or_empty([](const wire::Cursor& points) { return points.whole(0, most_points); });
    scale.most = at["most"].whole_or_null(1, most_points);
    return scale;
}

} // namespace

http::Response list_context_values(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto question = question_of(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    if (question.year == 0) question.year = year_of({}, call.today);
    return respond(ask, service::context_table(ask.services(), call, question, page),
                   [](const auto& table) { return json_answer(encode_context_table(table)); });
}

http::Response export_context_values(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto question = question_of(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    if (question.year == 0) question.year = year_of({}, call.today);
    return respond(ask, service::context_table(ask.services(), call, question, {std::nullopt, everyone}),
                   [&](const auto& table) {
                       return sheet_answer(ask, sheet_of(table, question, call.today, ask.tongue()), format, "context");
                   });
}

http::Response get_context_catalogue(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    (void)ask.call();
    if (ask.refused()) return ask.refusal();
    return json_answer(encode_context_catalogue(ask.tongue()));
}

http::Response get_school_context(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto school = ask.path_id<domain::OrganisationId>("organisationId");
    const auto year = ask.query_number("year", earliest, latest);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::school_context(ask.services(), call, school, year_of(year, call.today)),
                   [](const auto& read) { return json_answer(encode_school_context(read)); });
}

http::Response save_school_context_value(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::SaveContextValue command;
    command.school = ask.path_id<domain::OrganisationId>("organisationId");
    command.variable = std::string{request.parameter("figure")};
    command.version = ask.version();
    std::tie(command.year, command.value) = ask.body({"year", "value"}, [](const wire::Cursor& at) {
        return std::pair{at["year"].whole(earliest, latest), value_from(at["value"])};
    });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::save_context_value(ask.services(), call, command), [](const auto& value) {
        const auto kept = value ? json::value(encode_context_value(*value)) : json::value(nullptr);
        return with_version(json_answer(json::object{{"value", kept}}), value ? value->version : 0);
    });
}

http::Response list_social_passports(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto year = ask.query_number("year", earliest, latest);
    const auto state = ask.query_choice("state", passport_states);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_passports(ask.services(), call, {year_of(year, call.today), state}, page),
                   [](const auto& rows) {
                       return json_answer(encode_page(
                           rows, [](const service::PassportRow& row) { return json::value(encode_passport(row)); }));
                   });
}

http::Response export_social_passports(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto asked = ask.query_number("year", earliest, latest);
    const auto state = ask.query_choice("state", passport_states);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const service::PassportFilter filter{year_of(asked, call.today), state};
    return respond(ask, service::list_passports(ask.services(), call, filter, {std::nullopt, everyone}),
                   [&](const auto& rows) {
                       return sheet_answer(ask, sheet_of(rows.items, filter, call.today, ask.tongue()), format,
                                           "social-passports");
                   });
}

http::Response get_social_passport(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto school = ask.path_id<domain::OrganisationId>("organisationId");
    const auto year = year_in_path(ask);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_passport(ask.services(), call, school, year), passport_answer);
}

http::Response save_social_passport(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto command = command_of(ask);
    const auto figures =
        ask.body({"figures"}, [](const wire::Cursor& at) { return wire::read_passport_figures(at["figures"]); });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::save_passport(ask.services(), call, command, figures), passport_answer);
}

http::Response sign_social_passport(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto command = command_of(ask);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::sign_passport(ask.services(), call, command), passport_answer);
}

http::Response reopen_social_passport(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto command = command_of(ask);
    const auto words = ask.body({"words"}, [](const wire::Cursor& at) { return at["words"].text(); });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::reopen_passport(ask.services(), call, command, words), passport_answer);
}

http::Response list_scales(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::ScaleFilter filter;
    filter.procedure = ask.query_choice("procedure", procedures);
    filter.subject = ask.query_text("subject", 10).value_or("");
    if (const auto year = ask.query_number("year", earliest, latest)) filter.year = static_cast<int>(*year);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_scales(ask.services(), call, filter), [](const auto& list) {
        json::object out;
        out["own"] = wire::encode::list(list.own, [](const service::ScaleRow& row) { return encode_scale(row); });
        out["presets"] =
            wire::encode::list(list.presets, [](const domain::Scale& scale) { return encode_scale(scale); });
        out["mayWrite"] = list.may_write;
        return json_answer(out);
    });
}

http::Response add_scale(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto key = ask.idempotency_key();
    const auto scale =
        ask.body({"procedure", "subject", "grade", "fromYear", "toYear", "edition", "lowest", "most"}, scale_from);
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::add_scale(ask.services(), call, scale, key),
                   [](const auto& row) { return with_version(json_answer(encode_scale(row), 201), row.version); });
}

http::Response withdraw_scale(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::ScaleId>("scaleId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::withdraw_scale(ask.services(), call, id, version),
                   [](const auto& row) { return with_version(json_answer(encode_scale(row)), row.version); });
}

} // namespace vekha::web
