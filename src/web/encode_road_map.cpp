#include "web/encode.h"
#include "web/encode_progress.h"

#include "web/encode_values.h"
#include "wire/encode.h"
#include "wire/road_map_draft.h"

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

json::value counts_of(const service::ObligationCounts& counts)
{
    return {{"total", counts.total},       {"overdue", counts.overdue},      {"current", counts.current},
            {"upcoming", counts.upcoming}, {"needsDate", counts.needs_date}, {"checking", counts.checking},
            {"done", counts.done}};
}

json::value below_of(const service::PlanBelow& plan)
{
    json::object out;
    out["roadMapId"] = id_or_null(plan.road_map);
    out["draftId"] = plan.road_map ? json::value(nullptr) : json::value(plan.draft.value);
    out["title"] = encode::text(plan.title);
    out["organisation"] = named(plan.organisation.value, plan.organisation_name);
    return out;
}

json::value above_of(const service::RowAbove& above)
{
    json::object out;
    out["roadMapId"] = above.row.road_map;
    out["title"] = encode::text(above.title);
    out["activity"] = encode::text(above.row.activity);
    out["number"] = encode::text(above.number);
    return out;
}

json::value list_of(const service::TodayList& list, domain::Date today, Tongue tongue)
{
    json::object out;
    out["total"] = list.total;
    out["items"] = encode::list(
        list.items, [&](const service::ObligationRow& row) { return encode_obligation(row, today, tongue); });
    return out;
}

} // namespace

std::string_view name_of(domain::DueState state)
{
    switch (state) {
    case domain::DueState::NeedsDate:
        return "needs-date";
    case domain::DueState::Upcoming:
        return "upcoming";
    case domain::DueState::Current:
        return "current";
    case domain::DueState::Overdue:
        return "overdue";
    case domain::DueState::Checking:
        return "checking";
    case domain::DueState::Done:
        return "done";
    case domain::DueState::Gone:
        return "gone";
    }
    return "";
}

json::object encode_summary(const service::RoadMapSummary& road_map)
{
    json::object out;
    out["id"] = road_map.id.value;
    out["title"] = encode::text(road_map.title);
    out["kind"] = encode::text(wire::name_of(road_map.kind));
    out["territory"] = encode::text_or_null(road_map.territory);
    out["period"] = wire::to_json(road_map.period);
    out["edition"] = road_map.edition;
    out["editions"] = road_map.editions;
    out["activities"] = road_map.activities;
    out["obligations"] = counts_of(road_map.obligations);
    out["approvedAt"] = encode::text(instant_text(road_map.approved_at));
    out["approvedBy"] = encode::text(road_map.approved_by);
    return out;
}

json::value encode_road_map(const service::RoadMapView& road_map, Tongue tongue)
{
    auto out = encode_summary(road_map.summary);
    out["source"] = encode::text(road_map.source);
    auto plan = wire::to_json(road_map.header).as_object();
    for (const auto* name : {"approvals", "sections", "glossary"})
        out[name] = std::move(plan[name]);
    add_goals(out, road_map.header, tongue);
    out["rows"] = encode::list(road_map.rows, [&](const service::RoadMapRow& row) {
        auto one = encode_activity(row.activity, tongue);
        one["obligations"] = counts_of(row.obligations);
        one["occurrences"] = encode_occurrences(row.occurrences);
        one["next"] = encode::date_or_null(row.next);
        const auto below = road_map.below.find(row.activity.key);
        one["children"] = below == road_map.below.end() ? json::array{} : encode::list(below->second, below_of);
        const auto above = road_map.above.find(row.activity.parent);
        one["parentRow"] = above == road_map.above.end() ? json::value(nullptr) : above_of(above->second);
        return one;
    });
    return out;
}

json::value encode_matrix(const service::Matrix& matrix, Tongue tongue)
{
    json::object out;
    out["activities"] = encode::list(matrix.activities, [&](const auto& activity) {
        json::object one;
        one["key"] = encode::text(activity.key);
        one["number"] = encode::text(activity.number);
        one["text"] = encode::text(activity.text);
        one["section"] = encode::text(activity.section);
        one["words"] = encode::text(in_words(activity.schedule, tongue));
        return one;
    });
    out["organisations"] = encode::list(matrix.organisations, [](const auto& organisation) {
        json::object one;
        one["id"] = id_or_null(organisation.id);
        one["name"] = encode::text(organisation.name);
        if (organisation.kind) one["kind"] = encode::text(names_of(*organisation.kind).name);
        return one;
    });
    out["cells"] = encode::list(matrix.cells, [](const service::MatrixCell& cell) {
        json::object one;
        one["activity"] = cell.activity;
        one["organisation"] = cell.organisation;
        one["state"] = encode::text(name_of(cell.state));
        one["count"] = cell.count;
        one["next"] = encode::date_or_null(cell.next);
        return one;
    });
    return out;
}

json::value encode_occurrence_list(std::span<const service::CalendarItem> items)
{
    json::object out;
    out["items"] = encode::list(items, [](const service::CalendarItem& item) {
        json::object one;
        one["activity"] = encode::text(item.activity);
        one["number"] = encode::text(item.number);
        one["text"] = encode::text(item.text);
        one["occurrence"] = encode_occurrence(item.occurrence);
        one["obligations"] = item.obligations;
        return one;
    });
    return out;
}

json::object encode_obligation(const service::ObligationRow& row, domain::Date today, Tongue tongue)
{
    const auto& obligation = row.obligation;
    json::object out;
    out["id"] = obligation.id.value;
    out["version"] = row.version;
    out["roadMapId"] = row.road_map.value;
    out["roadMapTitle"] = encode::text(row.road_map_title);
    out["activity"] = encode::text(obligation.activity);
    out["number"] = encode::text(row.number);
    out["text"] = encode::text(row.text);
    out["addressee"] = {{"id", id_or_null(obligation.addressee.organisation)},
                        {"name", encode::text(obligation.addressee.name)}};
    out["lead"] = obligation.lead;
    out["occurrence"] = encode_occurrence(obligation.occurrence);
    out["state"] = encode::text(name_of(row.state));
    out["words"] = encode::text(term_in_words(obligation.occurrence, row.state, today, tongue));
    encode_progress(out, row, tongue);
    return out;
}

json::value encode_obligation(const service::ObligationView& view, domain::Date today, Tongue tongue)
{
    auto out = encode_obligation(view.row, today, tongue);
    out["activityDetail"] = encode_activity(view.activity, tongue);
    json::object source;
    source["fileName"] = encode::text(view.source);
    source["place"] = wire::to_json(view.activity.place);
    if (view.approval) source["approval"] = wire::to_json(*view.approval);
    out["source"] = std::move(source);
    out["steps"] = encode::list(view.steps, [](domain::Step step) { return encode::text(domain::name_of(step)); });
    return out;
}

json::value encode_obligations(const service::ObligationPage& page, domain::Date today, Tongue tongue)
{
    auto out = encode_page(page.page, [&](const auto& row) { return encode_obligation(row, today, tongue); });
    out["counts"] = counts_of(page.counts);
    return out;
}

json::value encode_today(const service::Today& lists, domain::Date today, Tongue tongue)
{
    json::object waiting;
    waiting["total"] = lists.drafts_total + lists.needs_date.total;
    waiting["drafts"] = encode::list(lists.drafts, [](const auto& draft) { return encode_summary(draft); });
    waiting["needsDate"] = list_of(lists.needs_date, today, tongue);
    json::object out;
    out["date"] = encode::date(today);
    out["overdue"] = list_of(lists.overdue, today, tongue);
    out["week"] = list_of(lists.week, today, tongue);
    out["waiting"] = std::move(waiting);
    out["nextDate"] = encode::date_or_null(lists.next);
    return out;
}

json::value encode_organisation(const domain::Organisation& organisation)
{
    json::object out;
    out["id"] = organisation.id.value;
    out["kind"] = encode::text(names_of(organisation.kind).name);
    out["code"] = encode::text(organisation.code);
    out["shortName"] = encode::text(organisation.short_name);
    out["fullName"] = encode::text(organisation.full_name);
    out["settlement"] = encode::text(organisation.settlement);
    out["aliases"] = encode::texts(organisation.aliases);
    out["groups"] = encode::texts(organisation.groups);
    out["territory"] = organisation.territory.value;
    out["parent"] = nullptr;
    if (organisation.parent) out["parent"] = organisation.parent->value;
    out["openedOn"] = encode::date_or_null(organisation.opened_on);
    out["closedOn"] = encode::date_or_null(organisation.closed_on);
    return out;
}

json::value encode_import(const service::OrganisationImport& done)
{
    json::object out;
    out["created"] = done.created;
    out["updated"] = done.updated;
    out["unchanged"] = done.unchanged;
    out["failed"] = encode::list(done.failed, [](const service::FailedRow& failed) {
        json::object one;
        one["row"] = failed.row;
        one["code"] = encode::text(failed.code);
        one["detail"] = encode::text(failed.detail);
        return one;
    });
    return out;
}

} // namespace vekha::web
