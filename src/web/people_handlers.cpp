#include "web/people_handlers.h"

#include "language/permission_words.h"
#include "service/people.h"
#include "service/person_roles.h"
#include "web/ask.h"
#include "web/decode_values.h"
#include "web/encode.h"
#include "web/encode_people.h"
#include "web/people_sheet.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace
{

constexpr std::array<std::pair<bool, std::string_view>, 2> standings{{{false, "here"}, {true, "closed"}}};

/// One line of a form, of at most `longest` characters.
std::optional<std::string> line_or_null(const wire::Cursor& at, std::size_t longest)
{
    auto text = at.text_or_null();
    if (!text) return text;
    const auto letters = std::ranges::count_if(*text, [](char byte) { return (byte & 0xC0) != 0x80; });
    const bool one_line = std::ranges::none_of(*text, [](char byte) { return static_cast<unsigned char>(byte) < ' '; });
    if (!one_line || static_cast<std::size_t>(letters) > longest) at.refuse("json-bad-value");
    return text;
}

service::Workplace workplace_from(const wire::Cursor& at)
{
    return {id_or_absent<domain::TerritoryId>(at["territory"]),
            id_or_absent<domain::OrganisationId>(at["organisation"])};
}

std::string name_from(const wire::Cursor& at)
{
    if (at.absent()) at.refuse("json-missing");
    return line_or_null(at, 200).value_or("");
}

service::PersonFilter person_filter(Ask& ask)
{
    service::PersonFilter filter;
    filter.text = ask.query_text("text", 200).value_or("");
    filter.role = ask.query_text("role", 60);
    filter.territory = ask.query_id<domain::TerritoryId>("workplace");
    filter.organisation = ask.query_id<domain::OrganisationId>("organisation");
    filter.account = ask.query_choice("account", account_states);
    filter.closed = ask.query_choice("state", standings).value_or(false);
    return filter;
}

http::Response person_answer(const Ask& ask, const service::Call& call, const service::PersonView& view)
{
    return with_version(json_answer(encode_person(view, call.today, ask.tongue())), view.person.version);
}

} // namespace

http::Response list_people(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = person_filter(ask);
    const auto page = ask.page();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_people(ask.services(), call, filter, page), [&](const auto& found) {
        return json_answer(encode_page(
            found, [&](const service::PersonEntry& entry) { return encode_person(entry, call.today, ask.tongue()); }));
    });
}

http::Response export_people(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto filter = person_filter(ask);
    const auto format = ask.required(ask.query_choice("format", list_formats), "format");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::all_people(ask.services(), call, filter), [&](const auto& people) {
        const auto sheet = people_sheet(people, filter, call.today, ask.tongue());
        return sheet_answer(ask, sheet, format, "people-" + domain::to_iso(call.today));
    });
}

http::Response create_person(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body(
        {"name", "position", "email", "phone", "territory", "organisation", "namesake"}, [](const wire::Cursor& at) {
            return service::CreatePerson{
                {name_from(at["name"]),
                 line_or_null(at["position"], 200).value_or(""),
                 {line_or_null(at["email"], 200).value_or(""), line_or_null(at["phone"], 60).value_or("")}},
                workplace_from(at),
                at["namesake"].flag_or(false),
                {}};
        });
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::create_person(ask.services(), call, command), [&](const auto& view) {
        auto response = person_answer(ask, call, view);
        response.status = 201;
        response.headers.set("Location", "/api/v1/people/" + std::to_string(view.person.id.value));
        return response;
    });
}

http::Response get_person(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::PersonId>("personId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_person(ask.services(), call, id),
                   [&](const auto& view) { return person_answer(ask, call, view); });
}

http::Response edit_person(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"name", "position", "email", "phone"}, [](const wire::Cursor& at) {
        return service::EditPerson{{},
                                   0,
                                   line_or_null(at["name"], 200),
                                   line_or_null(at["position"], 200),
                                   line_or_null(at["email"], 200),
                                   line_or_null(at["phone"], 60)};
    });
    command.person = ask.path_id<service::PersonId>("personId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::edit_person(ask.services(), call, command),
                   [&](const auto& view) { return person_answer(ask, call, view); });
}

http::Response move_person(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"territory", "organisation", "endRoles"}, [](const wire::Cursor& at) {
        return service::MovePerson{{}, 0, workplace_from(at), at["endRoles"].flag_or(false)};
    });
    command.person = ask.path_id<service::PersonId>("personId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::move_person(ask.services(), call, command),
                   [&](const auto& view) { return person_answer(ask, call, view); });
}

http::Response close_person(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command =
        ask.body({"lastDay"}, [](const wire::Cursor& at) { return service::ClosePerson{{}, 0, at["lastDay"].date()}; });
    command.person = ask.path_id<service::PersonId>("personId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::close_person(ask.services(), call, command),
                   [&](const auto& view) { return person_answer(ask, call, view); });
}

http::Response get_contacts(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<service::PersonId>("personId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_contacts(ask.services(), call, id), [](const auto& contacts) {
        return json_answer(
            {{"email", wire::encode::text(contacts.email)}, {"phone", wire::encode::text(contacts.phone)}});
    });
}

http::Response list_roles(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto person = ask.query_id<service::PersonId>("person");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_roles(ask.services(), call, person), [&](const auto& offers) {
        boost::json::object out;
        out["items"] = wire::encode::list(
            offers, [&](const service::RoleOffer& offer) { return encode_role(offer, ask.tongue()); });
        out["permissions"] = wire::encode::list(
            domain::rights_table().permissions(), [&](const std::string& name) -> boost::json::value {
                const auto words = language::permission_in_words(domain::Permission{name}, ask.tongue());
                return {{"name", wire::encode::text(name)}, {"words", wire::encode::text(words)}};
            });
        return json_answer(out);
    });
}

http::Response give_role(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"role", "territory", "organisation", "from", "to", "basis"}, [](const wire::Cursor& at) {
        const auto scope = workplace_from(at);
        return service::GiveRole{{},
                                 at["role"].text(),
                                 {scope.territory, scope.organisation},
                                 at["from"].date_or_null(),
                                 at["to"].date_or_null(),
                                 line_or_null(at["basis"], 300).value_or(""),
                                 {}};
    });
    command.person = ask.path_id<service::PersonId>("personId");
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::give_role(ask.services(), call, command), [&](const auto& view) {
        auto response = person_answer(ask, call, view);
        response.status = 201;
        return response;
    });
}

http::Response end_role(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto person = ask.path_id<service::PersonId>("personId");
    const auto grant = ask.path_id<domain::GrantId>("grantId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::end_role(ask.services(), call, person, grant),
                   [&](const auto& view) { return person_answer(ask, call, view); });
}

} // namespace vekha::web
