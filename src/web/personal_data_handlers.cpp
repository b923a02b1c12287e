#include "service/permit.h"
#include "service/personal_data.h"
#include "web/ask.h"
#include "web/encode_people.h"
#include "web/people_handlers.h"
#include "web/personal_data_json.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace
{

template <typename Items, typename Encode>
http::Response items_answer(const Items& items, Encode encode_one)
{
    boost::json::object out;
    out["items"] = wire::encode::list(items, encode_one);
    return json_answer(out);
}

} // namespace

http::Response list_personal_data(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto scope = service::scope_of(call, domain::permission::personal_data_read);
    if (!scope) return problem(request, scope.error());
    return items_answer(domain::personal_data(),
                        [&](const domain::StoredData& stored) { return encode_stored(stored, ask.tongue()); });
}

http::Response list_expired_people(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::expired_people(ask.services(), call), [&](const auto& people) {
        return items_answer(people, [&](const store::PersonRow& person) -> boost::json::value {
            return encode_person(service::PersonEntry{person, {}}, call.today, ask.tongue());
        });
    });
}

http::Response export_personal_data(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto person = ask.path_id<service::PersonId>("personId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::export_personal_data(ask.services(), call, person),
                   [&](const auto& dossier) { return json_answer(encode_dossier(dossier, ask.tongue())); });
}

http::Response erase_person(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"confirmation"},
                            [](const wire::Cursor& at) { return service::ErasePerson{{}, at["confirmation"].text()}; });
    command.person = ask.path_id<service::PersonId>("personId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::erase_person(ask.services(), call, command), [&](const auto& view) {
        return with_version(json_answer(encode_person(view, call.today, ask.tongue())), view.person.version);
    });
}

} // namespace vekha::web
