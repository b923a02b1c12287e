#include "wire/road_map_draft.h"

#include "wire/encode.h"
#include "wire/names.h"

#include <boost/json/object.hpp>

#include <array>
#include <limits>
#include <utility>

namespace vekha::wire
{

namespace
{

namespace json = boost::json;

constexpr std::array<std::pair<const char*, std::optional<int> domain::Place::*>, 5> place_parts{
    {{"page", &domain::Place::page},
     {"table", &domain::Place::table},
     {"row", &domain::Place::row},
     {"column", &domain::Place::column},
     {"paragraph", &domain::Place::paragraph}}};

json::value section_to_json(const domain::Section& section)
{
    return {{"path", encode::text(section.path)},
            {"title", encode::text(section.title)},
            {"place", to_json(section.place)}};
}

json::value entry_to_json(const domain::GlossaryEntry& entry)
{
    return {{"short", encode::text(entry.short_form)}, {"full", encode::text(entry.full)}};
}

json::value goal_to_json(const domain::Goal& goal)
{
    return {{"number", encode::text(goal.number)},
            {"risk_group", encode::text(goal.risk_group)},
            {"aim", encode::text(goal.aim)},
            {"indicators", {{"raw", encode::text(goal.indicators)}, {"targets", to_json(goal.targets)}}},
            {"place", to_json(goal.place)}};
}

json::value participant_to_json(const domain::Participant& participant)
{
    return {{"who", encode::text(participant.who)},
            {"functions", encode::text(participant.functions)},
            {"indicators", encode::text(participant.indicators)},
            {"place", to_json(participant.place)}};
}

json::object plan_object(const domain::Plan& plan)
{
    json::object out;
    out["title"] = encode::text(plan.title);
    out["kind"] = encode::text(name_of(plan.kind));
    out["territory"] = encode::text_or_null(plan.territory);
    out["period"] = plan.period ? to_json(*plan.period) : nullptr;
    out["approval"] = plan.approvals.empty() ? json::value(nullptr) : to_json(plan.approvals.front());
    out["approvals"] = encode::list(plan.approvals, [](const domain::Approval& one) { return to_json(one); });
    out["sections"] = encode::list(plan.sections, section_to_json);
    out["glossary"] = encode::list(plan.glossary, entry_to_json);
    if (!plan.goals.empty()) out["goals"] = encode::list(plan.goals, goal_to_json);
    if (!plan.participants.empty()) out["participants"] = encode::list(plan.participants, participant_to_json);
    out["activities"] = encode::list(plan.activities, [](const domain::Activity& one) { return to_json(one); });
    return out;
}

template <typename EncodeFinding>
json::value draft_object(const domain::RoadMapDraft& draft, EncodeFinding encode_finding)
{
    json::object out;
    out["source"] = encode::text(draft.source);
    for (auto& member : plan_object(draft.plan))
        out.emplace(member.key(), std::move(member.value()));
    out["findings"] = encode::list(draft.findings, encode_finding);
    return out;
}

domain::Section read_section(const Cursor& at)
{
    return {at["path"].text(), at["title"].text_or(""), read_place(at["place"])};
}

domain::GlossaryEntry read_glossary_entry(const Cursor& at)
{
    return {at["short"].text(), at["full"].text_or("")};
}

domain::Goal read_goal(const Cursor& at)
{
    const auto indicators = at["indicators"];
    return {at["number"].text_or(""),
            at["risk_group"].text_or(""),
            at["aim"].text_or(""),
            indicators["raw"].text_or(""),
            indicators["targets"].list_or_empty(read_target),
            read_place(at["place"])};
}

domain::Participant read_participant(const Cursor& at)
{
    return {at["who"].text(), at["functions"].text_or(""), at["indicators"].text_or(""), read_place(at["place"])};
}

/// `approvals` where there is one, else the single `approval`.
std::vector<domain::Approval> read_approvals(const Cursor& at)
{
    if (const auto all = at["approvals"]; !all.absent()) return all.list_or_empty(read_approval);
    if (const auto one = at["approval"]; !one.absent()) return {read_approval(one)};
    return {};
}

template <typename Read>
auto decoded(const json::value& value, Read read) -> domain::Result<decltype(read(std::declval<Cursor>())), WireError>
{
    std::optional<WireError> refusal;
    const Cursor at{value, refusal};
    if (!value.is_object()) at.refuse("json-wrong-type");
    auto result = read(at);
    if (refusal) return domain::unexpected{*refusal};
    return result;
}

} // namespace

json::value to_json(const domain::Place& place)
{
    json::object out;
    for (const auto& [name, part] : place_parts)
        if (place.*part) out[name] = *(place.*part);
    return out;
}

domain::Place read_place(const Cursor& at)
{
    domain::Place place;
    for (const auto& [name, part] : place_parts)
        place.*part = at[name].whole_or_null(0, std::numeric_limits<int>::max());
    return place;
}

json::value to_json(const domain::Period& period)
{
    return {{"from", encode::date(period.from)}, {"to", encode::date(period.to)}};
}

json::value to_json(const domain::Approval& approval)
{
    json::object out;
    out["status"] = encode::text(approval.status);
    out["by"] = encode::text_or_null(approval.by);
    out["position"] = encode::text_or_null(approval.position);
    out["date"] = encode::date_or_null(approval.date);
    out["number"] = encode::text_or_null(approval.number);
    return out;
}

domain::Approval read_approval(const Cursor& at)
{
    return {at["status"].text_or("approved"), at["by"].text_or_null(), at["position"].text_or_null(),
            at["date"].date_or_null(), at["number"].text_or_null()};
}

json::value to_json(const domain::Finding& finding)
{
    json::object details;
    for (const auto& [name, detail] : finding.details)
        details[name] = encode::text(detail);
    json::object out;
    out["severity"] = encode::text(name_of(finding.severity));
    out["code"] = encode::text(finding.code);
    out["place"] = to_json(finding.place);
    out["activity"] = finding.activity.empty() ? json::value(nullptr) : encode::text(finding.activity);
    out["details"] = std::move(details);
    return out;
}

json::value to_json(const domain::Finding& finding, std::string_view text_ru, std::string_view text_en)
{
    auto out = to_json(finding);
    out.get_object()["text"] = encode::text(text_ru);
    out.get_object()["text_en"] = encode::text(text_en);
    return out;
}

domain::Finding read_finding(const Cursor& at)
{
    domain::Finding finding;
    finding.severity = at["severity"].one_of(names::severities);
    finding.code = at["code"].text();
    finding.place = read_place(at["place"]);
    finding.activity = at["activity"].text_or("");
    at["details"].for_each_member([&](std::string_view name, const Cursor& detail) {
        finding.details.emplace(std::string{name}, detail.text());
    });
    return finding;
}

json::value to_json(const domain::Plan& plan)
{
    return plan_object(plan);
}

domain::Plan read_plan(const Cursor& at)
{
    domain::Plan plan;
    plan.title = at["title"].text_or("");
    if (!at["kind"].absent()) plan.kind = at["kind"].one_of(names::plan_kinds);
    plan.territory = at["territory"].text_or_null();
    plan.period = at["period"].period_or_null();
    plan.approvals = read_approvals(at);
    plan.sections = at["sections"].list_or_empty(read_section);
    plan.glossary = at["glossary"].list_or_empty(read_glossary_entry);
    plan.goals = at["goals"].list_or_empty(read_goal);
    plan.participants = at["participants"].list_or_empty(read_participant);
    if (at["activities"].absent()) at["activities"].refuse("json-missing");
    plan.activities = at["activities"].list_or_empty(read_activity);
    return plan;
}

json::value to_json(const domain::RoadMapDraft& draft)
{
    return draft_object(draft, [](const domain::Finding& finding) { return to_json(finding); });
}

json::value to_json(const domain::RoadMapDraft& draft, const FindingInWords& in_words)
{
    return draft_object(draft, [&](const domain::Finding& finding) {
        const FindingText text = in_words(finding);
        return to_json(finding, text.russian, text.english);
    });
}

json::value to_json(const domain::Occurrence& occurrence)
{
    json::object out;
    out["occurrence"] = occurrence.number;
    out["from"] = encode::date_or_null(occurrence.from);
    out["to"] = encode::date_or_null(occurrence.to);
    out["kind"] = encode::text(name_of(occurrence.kind));
    return out;
}

json::value to_json(std::string_view activity, const domain::Occurrence& occurrence)
{
    json::object out;
    out["activity"] = encode::text(activity);
    auto rest = to_json(occurrence);
    for (auto& member : rest.get_object())
        out.emplace(member.key(), std::move(member.value()));
    return out;
}

domain::Result<domain::RoadMapDraft, WireError> draft_from_json(const json::value& value)
{
    return decoded(value, [](const Cursor& at) {
        return domain::RoadMapDraft{at["source"].text_or(""), read_plan(at),
                                    at["findings"].list_or_empty(read_finding)};
    });
}

domain::Result<domain::Plan, WireError> plan_from_json(const json::value& value)
{
    return decoded(value, read_plan);
}

domain::Result<domain::Activity, WireError> activity_from_json(const json::value& value)
{
    return decoded(value, read_activity);
}

domain::Result<domain::Schedule, WireError> schedule_from_json(const json::value& value)
{
    return decoded(value, read_schedule);
}

domain::Result<domain::Target, WireError> target_from_json(const json::value& value)
{
    return decoded(value, read_target);
}

domain::Result<domain::Finding, WireError> finding_from_json(const json::value& value)
{
    return decoded(value, read_finding);
}

} // namespace vekha::wire
