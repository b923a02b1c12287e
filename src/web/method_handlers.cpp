#include "service/methods.h"
#include "web/ask.h"
#include "web/encode_identifications.h"
#include "web/identification_handlers.h"

#include <boost/json/array.hpp>

namespace vekha::web
{

namespace
{

constexpr std::array<std::pair<service::EditionState, std::string_view>, 2> edition_states{
    {{service::EditionState::Active, "active"}, {service::EditionState::Withdrawn, "withdrawn"}}};

std::string code_asked(const http::Request& request)
{
    return std::string{request.parameter("methodCode")};
}

service::EditionFields fields_from(const wire::Cursor& at, std::string edition)
{
    service::EditionFields fields;
    fields.edition = std::move(edition);
    fields.basis = at["basis"].text_or("");
    fields.formula = at["formula"].texts_or_empty();
    fields.note = at["note"].text_or("");
    at["defaults"].for_each_member([&](std::string_view name, const wire::Cursor& value) {
        fields.defaults.emplace_back(std::string{name}, value.text());
    });
    return fields;
}

} // namespace

http::Response list_methods(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_methods(ask.services(), call), [](const auto& views) {
        boost::json::array items;
        for (const auto& view : views)
            items.push_back(encode_method_summary(view));
        return json_answer(boost::json::object{{"items", std::move(items)}});
    });
}

http::Response get_method(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_method(ask.services(), call, code_asked(request)),
                   [](const auto& view) { return json_answer(encode_method(view)); });
}

http::Response make_method_edition(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::MakeEdition command;
    command.code = code_asked(request);
    std::tie(command.copy_of, command.fields) =
        ask.body({"edition", "copyOf", "basis", "formula", "defaults", "note"}, [](const wire::Cursor& at) {
            return std::pair{at["copyOf"].text_or(""), fields_from(at, at["edition"].text())};
        });
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::make_edition(ask.services(), call, command),
                   [](const auto& view) { return json_answer(encode_method(view), 201); });
}

http::Response change_method_edition(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    service::ChangeEdition command;
    command.code = code_asked(request);
    command.id = ask.path_id<service::MethodEditionId>("editionId");
    command.version = ask.version();
    std::tie(command.fields, command.state) =
        ask.body({"basis", "formula", "defaults", "note", "state"}, [](const wire::Cursor& at) {
            return std::pair{fields_from(at, {}), at["state"].one_of(edition_states)};
        });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::change_edition(ask.services(), call, command),
                   [](const auto& view) { return json_answer(encode_method(view)); });
}

} // namespace vekha::web
