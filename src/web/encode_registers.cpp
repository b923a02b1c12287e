#include "web/encode_registers.h"

#include "language/likeness_in_words.h"
#include "web/encode_values.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

constexpr double millionths = 1'000'000;

json::value encode_steps(const std::vector<store::Step>& path)
{
    return encode::list(path, [](const store::Step& step) -> json::value { return named(step.id.value, step.name); });
}

json::value encode_successions(const std::vector<store::Succession>& links)
{
    return encode::list(links, [](const store::Succession& link) -> json::value {
        return {{"id", link.other},
                {"name", encode::text(link.name)},
                {"role", link.is_successor ? "successor" : "predecessor"},
                {"day", encode::date(link.day)},
                {"basis", encode::text(link.basis)}};
    });
}

json::value encode_state(const store::TerritoryState& state)
{
    return {{"parent", id_or_null(state.parent)},   {"kind", encode::text(names_of(state.kind).name)},
            {"name", encode::text(state.name)},     {"from", encode::date_or_null(state.from)},
            {"to", encode::date_or_null(state.to)}, {"basis", encode::text(state.basis)}};
}

json::value encode_place(const store::OrganisationPlace& place)
{
    return {{"territory", place.territory.value},
            {"name", encode::text(place.name)},
            {"from", encode::date_or_null(place.from)},
            {"to", encode::date_or_null(place.to)},
            {"basis", encode::text(place.basis)}};
}

void add_passport(json::object& out, const domain::Passport& passport)
{
    out["type"] = encode::text(passport.type);
    out["inn"] = encode::text(passport.inn);
    out["ogrn"] = encode::text(passport.ogrn);
    out["giaCode"] = encode::text(passport.gia_code);
    out["vprLogin"] = encode::text(passport.vpr_login);
    out["settlementType"] = nullptr;
    if (passport.settlement_type) out["settlementType"] = encode::text(name_of(*passport.settlement_type));
    out["address"] = encode::text(passport.address);
    out["coordinates"] = nullptr;
    if (const auto& at = passport.coordinates)
        out["coordinates"] = {{"latitude", static_cast<double>(at->latitude) / millionths},
                              {"longitude", static_cast<double>(at->longitude) / millionths}};
    out["phone"] = encode::text(passport.phone);
    out["email"] = encode::text(passport.email);
    out["site"] = encode::text(passport.site);
    out["head"] = encode::text(passport.head);
}

} // namespace

json::value encode_region(const domain::Region& region)
{
    return {{"id", region.id.value},
            {"code", encode::text(region.code)},
            {"name", encode::text(region.name)},
            {"timeZone", encode::text(region.time_zone)}};
}

json::object encode_territory(const service::KeptTerritory& kept)
{
    const auto& territory = kept.territory;
    json::object out;
    out["id"] = territory.id.value;
    out["parent"] = id_or_null(territory.parent);
    out["kind"] = encode::text(names_of(territory.kind).name);
    out["name"] = encode::text(territory.name);
    out["code"] = encode::text(territory.code);
    out["openedOn"] = encode::date_or_null(territory.opened_on);
    out["closedOn"] = encode::date_or_null(territory.closed_on);
    out["version"] = kept.version;
    out["organisations"] = kept.organisations;
    return out;
}

json::value encode_territory_view(const service::TerritoryView& view)
{
    auto out = encode_territory(view.kept);
    out["path"] = encode_steps(view.path);
    out["states"] = encode::list(view.states, encode_state);
    out["successions"] = encode_successions(view.successions);
    return out;
}

json::object encode_entry(const service::KeptOrganisation& kept)
{
    auto out = encode_organisation(kept.entry.organisation).as_object();
    add_passport(out, kept.entry.passport);
    out["version"] = kept.version;
    out["origin"] = kept.origin == store::Origin::Plan ? "plan" : "register";
    out["mergedInto"] = id_or_null(kept.merged_into);
    out["changedAt"] = encode::text(instant_text(kept.changed_at));
    return out;
}

json::value encode_organisation_view(const service::OrganisationView& view)
{
    auto out = encode_entry(view.kept);
    out["path"] = encode_steps(view.path);
    out["parentName"] = encode::text(view.parent_name);
    out["places"] = encode::list(view.places, encode_place);
    out["successions"] = encode_successions(view.successions);
    const auto& counts = view.obligations;
    out["obligations"] = {
        {"total", counts.total},       {"overdue", counts.overdue},      {"current", counts.current},
        {"upcoming", counts.upcoming}, {"needsDate", counts.needs_date}, {"checking", counts.checking},
        {"done", counts.done}};
    out["mayWrite"] = view.may_write;
    return out;
}

json::value encode_proposals(const service::Proposals& proposals, language::Tongue tongue)
{
    json::object out;
    out["items"] = encode::list(proposals.items, [&](const service::Proposal& each) -> json::value {
        return {{"first", encode_organisation(each.first)},
                {"second", encode_organisation(each.second)},
                {"territory", encode::text(each.territory)},
                {"confidence", each.confidence},
                {"reason", encode::text(language::in_words(each.signs, tongue))}};
    });
    out["total"] = proposals.total;
    return out;
}

} // namespace vekha::web
