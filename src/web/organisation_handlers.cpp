#include "service/organisation_entries.h"
#include "service/same_organisation.h"
#include "web/ask.h"
#include "web/decode_values.h"
#include "web/encode.h"
#include "web/encode_audit.h"
#include "web/encode_registers.h"
#include "web/registers_handlers.h"
#include "wire/encode.h"

#include <cmath>

namespace vekha::web
{

namespace
{

using domain::OrganisationId;

/// Far outside the Earth stays outside: the register refuses it.
std::int64_t millionths_of(double degrees)
{
    return std::isfinite(degrees) && std::abs(degrees) <= 1000 ? std::llround(degrees * 1e6) : 1'000'000'000;
}

domain::Passport passport_from(const wire::Cursor& at)
{
    domain::Passport passport;
    passport.type = at["type"].text_or("");
    passport.inn = at["inn"].text_or("");
    passport.ogrn = at["ogrn"].text_or("");
    passport.gia_code = at["giaCode"].text_or("");
    passport.vpr_login = at["vprLogin"].text_or("");
    if (const auto type = at["settlementType"].text_or_null()) {
        passport.settlement_type = domain::settlement_type_from_name(*type);
        if (!passport.settlement_type) at["settlementType"].refuse("json-bad-value");
    }
    passport.address = at["address"].text_or("");
    if (const auto place = at["coordinates"]; !place.absent())
        passport.coordinates = {millionths_of(place["latitude"].number()), millionths_of(place["longitude"].number())};
    passport.phone = at["phone"].text_or("");
    passport.email = at["email"].text_or("");
    passport.site = at["site"].text_or("");
    passport.head = at["head"].text_or("");
    return passport;
}

domain::RegisterEntry entry_from(const wire::Cursor& at)
{
    domain::RegisterEntry entry;
    auto& organisation = entry.organisation;
    const auto kind = domain::organisation_kind_from_name(at["kind"].text());
    if (!kind && at["kind"].value() && at["kind"].value()->is_string()) at["kind"].refuse("json-bad-value");
    organisation.kind = kind.value_or(domain::OrganisationKind::School);
    organisation.code = at["code"].text_or("");
    organisation.short_name = at["shortName"].text();
    organisation.full_name = at["fullName"].text_or("");
    organisation.settlement = at["settlement"].text_or("");
    organisation.aliases = at["aliases"].texts_or_empty();
    organisation.opened_on = at["openedOn"].date_or_null();
    organisation.parent = id_or_absent<OrganisationId>(at["parent"]);
    organisation.territory = id_or_absent<store::TerritoryId>(at["territory"]).value_or(store::TerritoryId{0});
    entry.passport = passport_from(at);
    return entry;
}

const std::initializer_list<std::string_view> entry_keys{
    "kind",           "code",      "shortName",   "fullName", "settlement", "aliases", "openedOn",
    "parent",         "territory", "type",        "inn",      "ogrn",       "giaCode", "vprLogin",
    "settlementType", "address",   "coordinates", "phone",    "email",      "site",    "head"};

http::Response entry_answer(const service::KeptOrganisation& kept, int status = 200)
{
    return with_version(json_answer(encode_entry(kept), status), kept.version);
}

} // namespace

http::Response list_organisation_kinds(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto english = ask.tongue() == Tongue::English;
    boost::json::object out;
    out["items"] = wire::encode::list(domain::organisation_kinds(), [&](const auto& kind) -> boost::json::value {
        return {{"kind", wire::encode::text(kind.name)},
                {"name", wire::encode::text(english ? kind.english : kind.russian)}};
    });
    return json_answer(out);
}

http::Response add_organisation(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto entry = ask.body(entry_keys, entry_from);
    const auto key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::add_organisation(ask.services(), call, {entry, key}),
                   [](const auto& made) { return entry_answer(made, 201); });
}

http::Response get_organisation(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<OrganisationId>("organisationId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::get_organisation(ask.services(), call, id), [](const auto& view) {
        return with_version(json_answer(encode_organisation_view(view)), view.kept.version);
    });
}

http::Response change_organisation(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto entry = ask.body(entry_keys, entry_from);
    entry.organisation.id = ask.path_id<OrganisationId>("organisationId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::change_organisation(ask.services(), call, {entry, version}),
                   [](const auto& kept) { return entry_answer(kept); });
}

http::Response get_organisation_history(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto id = ask.path_id<OrganisationId>("organisationId");
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::history_of_organisation(ask.services(), call, id),
                   [&](const auto& page) { return json_answer(encode_audit(page, ask.tongue())); });
}

http::Response move_organisation(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"territory", "day", "basis"}, [](const wire::Cursor& at) {
        return service::MoveOrganisation{
            {}, 0, service::TerritoryId{at["territory"].id()}, at["day"].date(), at["basis"].text_or("")};
    });
    command.organisation = ask.path_id<OrganisationId>("organisationId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::move_organisation(ask.services(), call, command),
                   [](const auto& kept) { return entry_answer(kept); });
}

http::Response close_organisation(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"day", "basis", "successor", "reason"}, [](const wire::Cursor& at) {
        return service::CloseOrganisation{{},
                                          0,
                                          at["day"].date(),
                                          at["basis"].text_or(""),
                                          id_or_absent<OrganisationId>(at["successor"]),
                                          at["reason"].text_or("")};
    });
    command.organisation = ask.path_id<OrganisationId>("organisationId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::close_organisation(ask.services(), call, command),
                   [](const auto& kept) { return entry_answer(kept); });
}

http::Response merge_organisations(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto duplicate =
        ask.body({"duplicate"}, [](const wire::Cursor& at) { return OrganisationId{at["duplicate"].id()}; });
    const auto survivor = ask.path_id<OrganisationId>("organisationId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::merge_organisations(ask.services(), call, {survivor, version, duplicate}),
                   [](const auto& kept) { return entry_answer(kept); });
}

http::Response reorganise(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto command = ask.body({"predecessors", "successors", "heir", "day", "basis"}, [](const wire::Cursor& at) {
        return service::Reorganise{ids_from<OrganisationId>(at["predecessors"]),
                                   ids_from<OrganisationId>(at["successors"]), OrganisationId{at["heir"].id()},
                                   at["day"].date(), at["basis"].text_or("")};
    });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::reorganise(ask.services(), call, command), [](const auto& successors) {
        boost::json::object out;
        out["items"] = wire::encode::list(successors, encode_entry);
        return json_answer(out);
    });
}

http::Response list_same_organisations(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return respond(ask, service::list_proposals(ask.services(), call),
                   [&](const auto& proposals) { return json_answer(encode_proposals(proposals, ask.tongue())); });
}

http::Response tell_organisations_apart(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto pair = ask.body({"first", "second"}, [](const wire::Cursor& at) {
        return std::pair{OrganisationId{at["first"].id()}, OrganisationId{at["second"].id()}};
    });
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto told = service::tell_apart(ask.services(), call, pair.first, pair.second);
    return told ? json_answer(boost::json::object{}) : problem(request, told.error());
}

} // namespace vekha::web
