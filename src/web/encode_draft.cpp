#include "web/encode.h"

#include "web/encode_values.h"
#include "web/problem.h"
#include "wire/encode.h"
#include "wire/road_map_draft.h"

#include <map>

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

std::string_view name_of(service::DraftState state)
{
    switch (state) {
    case service::DraftState::Open:
        return "open";
    case service::DraftState::Approved:
        return "approved";
    case service::DraftState::Discarded:
        return "discarded";
    }
    return "";
}

json::value row_of(const service::DraftRow& row, Tongue tongue)
{
    auto out = encode_activity(row.activity, tongue);
    out["rowId"] = row.id.value;
    out["doubtful"] = encode::list(service::doubtful_fields(row.activity),
                                   [](domain::Field field) { return encode::text(wire::name_of(field)); });
    return out;
}

json::array rows_of(const std::vector<service::DraftRow>& rows, Tongue tongue)
{
    return encode::list(rows, [&](const service::DraftRow& row) { return row_of(row, tongue); });
}

std::map<std::string, service::RowId> ids_of(const std::vector<service::DraftRow>& rows)
{
    std::map<std::string, service::RowId> ids;
    for (const auto& row : rows)
        ids.emplace(row.activity.key, row.id);
    return ids;
}

/// Findings name activities by key; the screen knows rows by their ids.
json::array findings_of(const std::vector<domain::Finding>& findings, const std::map<std::string, service::RowId>& ids,
                        Tongue tongue)
{
    return encode::list(findings, [&](const domain::Finding& finding) {
        auto out = wire::to_json(finding).as_object();
        const auto id = ids.find(finding.activity);
        out["rowId"] = id == ids.end() ? json::value(nullptr) : json::value(id->second.value);
        out["text"] = encode::text(in_words(finding, tongue));
        return out;
    });
}

} // namespace

json::object encode_summary(const service::DraftSummary& draft)
{
    json::object out;
    out["id"] = draft.id.value;
    out["version"] = draft.version;
    out["source"] = encode::text(draft.source);
    out["title"] = encode::text(draft.title);
    out["kind"] = encode::text(wire::name_of(draft.kind));
    out["territory"] = encode::text_or_null(draft.territory);
    out["period"] = draft.period ? wire::to_json(*draft.period) : nullptr;
    out["activities"] = draft.activities;
    out["doubtful"] = draft.doubtful;
    out["state"] = encode::text(name_of(draft.state));
    out["roadMapId"] = id_or_null(draft.road_map);
    out["createdAt"] = encode::text(instant_text(draft.created_at));
    out["createdBy"] = encode::text(draft.created_by);
    out["changedAt"] = encode::text(instant_text(draft.changed_at));
    out["changedBy"] = encode::text(draft.changed_by);
    return out;
}

json::value encode_draft(const service::DraftView& draft, Tongue tongue)
{
    auto out = encode_summary(draft.summary);
    auto plan = wire::to_json(draft.header).as_object();
    for (const auto* name : {"approvals", "sections", "glossary"})
        out[name] = std::move(plan[name]);
    add_goals(out, draft.header, tongue);
    out["rows"] = rows_of(draft.rows, tongue);
    out["findings"] = findings_of(draft.findings, ids_of(draft.rows), tongue);
    out["canUndo"] = draft.can_undo;
    out["canRedo"] = draft.can_redo;
    out["earlierDraftId"] = id_or_null(draft.earlier);
    return out;
}

json::value encode_change(const service::DraftChange& change, Tongue tongue)
{
    json::object out;
    out["version"] = change.version;
    out["changed"] = rows_of(change.changed, tongue);
    out["removed"] = encode::list(change.removed, [](service::RowId row) { return json::value(row.value); });
    if (change.order) {
        out["order"] = encode::list(*change.order, [](service::RowId row) { return json::value(row.value); });
    }
    out["doubtful"] = change.summary.doubtful;
    out["alikeLeft"] = change.alike_left;
    out["canUndo"] = change.can_undo;
    out["canRedo"] = change.can_redo;
    out["findings"] = findings_of(change.findings, change.row_ids, tongue);
    if (change.header) out["header"] = encode_summary(change.summary);
    return out;
}

json::value encode_readiness(const service::ApprovalReadiness& readiness, Tongue tongue)
{
    json::object out;
    out["ready"] = readiness.ready();
    out["mustSettle"] = encode::list(readiness.must_settle, [&](const service::RefusalItem& item) {
        json::object one;
        one["code"] = encode::text(item.code);
        one["text"] = encode::text(sentence_of(item.code, tongue));
        one["rowId"] = id_or_null(item.row);
        if (item.field) one["field"] = encode::text(wire::name_of(*item.field));
        return one;
    });
    out["obligations"] = {{"dated", readiness.dated}, {"check", readiness.check}, {"undated", readiness.undated}};
    out["schoolsToRegister"] = encode::texts(readiness.schools_to_register);
    return out;
}

} // namespace vekha::web
