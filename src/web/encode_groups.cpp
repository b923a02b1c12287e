#include "web/encode_groups.h"

#include "web/encode_values.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

json::value encode_school(const service::SchoolName& school)
{
    return {{"id", school.id.value}, {"code", encode::text(school.code)}, {"name", encode::text(school.name)}};
}

std::string_view name_of(service::TransitionState state)
{
    switch (state) {
    case service::TransitionState::Done:
        return "done";
    case service::TransitionState::DoneLate:
        return "done-late";
    case service::TransitionState::DoneUnplanned:
        return "done-unplanned";
    case service::TransitionState::Planned:
        return "planned";
    case service::TransitionState::Late:
        return "late";
    case service::TransitionState::NotPlanned:
        break;
    }
    return "not-planned";
}

json::value encode_transition(const service::Transition& transition)
{
    json::object out;
    out["school"] = encode_school(transition.school);
    out["planned"] = number_or_null(transition.planned);
    out["happened"] = number_or_null(transition.happened);
    out["on"] = encode::date_or_null(transition.on);
    out["state"] = encode::text(name_of(transition.state));
    return out;
}

} // namespace

json::value encode_order(const store::Order& order)
{
    return {{"number", encode::text(order.number)},
            {"day", encode::date_or_null(order.day)},
            {"issuer", encode::text(order.issuer)}};
}

json::value encode_group(const service::GroupRow& group)
{
    json::object out;
    out["id"] = group.id.value;
    out["version"] = group.version;
    out["code"] = encode::text(group.fields.code);
    out["name"] = encode::text(group.fields.name);
    out["year"] = group.fields.year;
    out["territory"] = named(group.territory.value, group.territory_name);
    out["basis"] = encode::text(domain::name_of(group.fields.basis));
    out["order"] = encode_order(group.fields.order);
    out["note"] = encode::text(group.fields.note);
    out["listed"] = group.listed;
    out["selected"] = group.selected;
    out["current"] = group.current;
    return out;
}

json::value encode_member(const service::GroupMember& member)
{
    json::object out;
    // A school that is only listed has no stay: its own key tells it from all others.
    out["id"] = encode::text(std::to_string(member.school.id.value) + "-" + std::to_string(member.membership));
    out["school"] = encode_school(member.school);
    out["selected"] = member.selected;
    out["from"] = encode::date_or_null(member.from);
    out["to"] = encode::date_or_null(member.to);
    out["basis"] = encode::text(domain::name_of(member.basis));
    out["note"] = encode::text(member.note);
    out["endNote"] = encode::text(member.end_note);
    return out;
}

json::value encode_effect(const service::AudienceEffect& effect)
{
    return {{"roadMaps", effect.road_maps},
            {"appeared", effect.appeared},
            {"cancelled", effect.cancelled},
            {"identified", effect.identified}};
}

json::value encode_members_change(const service::MembersChange& change)
{
    json::object out;
    out["group"] = encode_group(change.group);
    out["done"] = encode::list(change.done, encode_school);
    out["unchanged"] = encode::list(change.unchanged, encode_school);
    out["unknownCodes"] = encode::texts(change.unknown_codes);
    out["obligations"] = encode_effect(change.effect);
    return out;
}

json::value encode_status(const store::SchoolStatus& status)
{
    json::object out;
    out["groupId"] = id_or_null(status.group);
    out["code"] = encode::text(status.code);
    out["year"] = number_or_null(status.year);
    out["from"] = encode::date_or_null(status.from);
    out["to"] = encode::date_or_null(status.to);
    out["basis"] = encode::text(domain::name_of(status.basis));
    out["note"] = encode::text(status.note);
    out["endNote"] = encode::text(status.end_note);
    out["order"] = encode_order(status.order);
    return out;
}

json::value encode_school_years(const service::SchoolYears& row)
{
    json::object out;
    out["id"] = row.school.id.value;
    out["school"] = encode_school(row.school);
    out["years"] = encode::list(row.years, [](const service::SchoolYear& year) {
        return json::object{{"year", year.year}, {"groups", encode::texts(year.groups)}};
    });
    return out;
}

json::value encode_transitions(const service::TransitionReport& report)
{
    json::object out;
    out["years"] = encode::list(report.years, [](const service::TransitionYear& year) {
        return json::object{{"year", year.year},
                            {"planned", year.planned},
                            {"happened", year.happened},
                            {"plannedInAll", year.planned_in_all},
                            {"happenedInAll", year.happened_in_all}};
    });
    out["schools"] = encode::list(report.schools, encode_transition);
    return out;
}

} // namespace vekha::web
