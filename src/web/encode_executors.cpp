#include "web/encode.h"
#include "web/encode_groups.h"
#include "web/encode_values.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

std::string_view name_of(domain::Known known)
{
    switch (known) {
    case domain::Known::No:
        return "no";
    case domain::Known::FromRegister:
        return "register";
    case domain::Known::Settled:
        break;
    }
    return "settled";
}

json::object target_of(const domain::ExecutorTarget& target, const std::string& name)
{
    json::object out;
    out["kind"] = encode::text(domain::name_of(target.kind));
    out["organisation"] = id_or_null(target.organisation);
    out["code"] = encode::text(target.code);
    out["body"] = id_or_null(target.body);
    out["name"] = encode::text(name);
    return out;
}

json::array targets_of(const std::vector<service::NamedTarget>& targets)
{
    return encode::list(targets, [](const auto& each) { return target_of(each.target, each.name); });
}

json::value suggestion_of(const domain::ExecutorSuggestion& suggestion)
{
    auto out = target_of(suggestion.target, suggestion.name);
    out["reason"] = encode::text(domain::name_of(suggestion.reason));
    return out;
}

json::value place_of(const service::ExecutorPlace& place)
{
    json::object out;
    out["draftId"] = id_or_null(place.draft);
    out["roadMapId"] = id_or_null(place.road_map);
    out["title"] = encode::text(place.title);
    out["number"] = encode::text(place.number);
    out["activities"] = place.activities;
    return out;
}

json::value place_of(const store::PlaceName& place)
{
    json::object out;
    out["territory"] = named(place.territory.value, place.territory_name);
    out["organisation"] = nullptr;
    if (place.organisation) out["organisation"] = named(place.organisation->value, place.organisation_name);
    return out;
}

json::value member_of(const service::BodyMemberRow& member)
{
    json::object out;
    out["id"] = member.id.value;
    out["personId"] = id_or_null(member.fields.person);
    out["name"] = encode::text(member.fields.name);
    out["position"] = encode::text(member.position);
    out["represents"] = encode::text(member.fields.represents);
    out["part"] = encode::text(domain::name_of(member.fields.part));
    out["from"] = encode::date_or_null(member.fields.from);
    out["to"] = encode::date_or_null(member.fields.to);
    return out;
}

std::string_view state_of(const service::AppointmentFields& fields, domain::Date today)
{
    if (today < fields.from) return "future";
    if (!fields.to) return "acting";
    if (*fields.to < today) return "ended";
    return *fields.to <= domain::plus_days(today, store::days_before_end) ? "ending" : "acting";
}

} // namespace

json::value encode_executor(const service::ExecutorRow& executor)
{
    json::object out;
    out["id"] = executor.id.value;
    out["version"] = executor.version;
    out["wording"] = encode::text(executor.wording);
    out["territory"] = named(executor.territory.value, executor.territory_name);
    out["targets"] = targets_of(executor.targets);
    out["settledAt"] = encode::text(instant_text(executor.settled_at));
    out["settledBy"] = encode::text(executor.settled_by);
    return out;
}

json::value encode_executor_in_plan(const service::ExecutorInPlan& executor)
{
    json::object out;
    out["wording"] = encode::text(executor.wording);
    out["known"] = encode::text(name_of(executor.known));
    out["targets"] = targets_of(executor.targets);
    out["schools"] = executor.schools;
    return out;
}

json::value encode_unresolved(const service::UnresolvedExecutor& executor)
{
    json::object out;
    out["wording"] = encode::text(executor.wording);
    out["territory"] = named(executor.territory.value, executor.territory_name);
    out["activities"] = executor.activities;
    out["places"] = encode::list(executor.places, [](const service::ExecutorPlace& each) { return place_of(each); });
    out["suggestions"] = encode::list(executor.suggestions, suggestion_of);
    return out;
}

json::object encode_body(const service::BodyRow& body)
{
    json::object out;
    out["id"] = body.id.value;
    out["version"] = body.version;
    out["kind"] = encode::text(domain::name_of(body.fields.kind));
    out["name"] = encode::text(body.fields.name);
    out["tasks"] = encode::text(body.fields.tasks);
    out["order"] = encode_order(body.fields.order);
    out["from"] = encode::date_or_null(body.fields.from);
    out["to"] = encode::date_or_null(body.fields.to);
    out["place"] = place_of(body.place);
    out["memberCount"] = body.members;
    return out;
}

json::value encode_body(const service::BodyView& body)
{
    auto out = encode_body(body.body);
    out["members"] = encode::list(body.members, member_of);
    return out;
}

json::value encode_appointment(const service::AppointmentRow& appointment, domain::Date today)
{
    const auto& fields = appointment.fields;
    json::object out;
    out["id"] = appointment.id.value;
    out["version"] = appointment.version;
    out["place"] = place_of(appointment.place);
    out["personId"] = id_or_null(fields.person);
    out["name"] = encode::text(fields.name);
    out["duty"] = encode::text(domain::name_of(fields.duty));
    out["dutyName"] = encode::text(fields.duty_name);
    out["order"] = encode_order(fields.order);
    out["from"] = encode::date(fields.from);
    out["to"] = encode::date_or_null(fields.to);
    out["atEnd"] = encode::text(domain::name_of(fields.at_end));
    out["note"] = encode::text(fields.note);
    out["state"] = encode::text(state_of(fields, today));
    return out;
}

} // namespace vekha::web
