#include "service/draft_editing.h"
#include "store/digest.h"
#include "store/positions.h"

#include <algorithm>
#include <set>

namespace vekha::service
{

namespace
{

/// Where a row may stand right after another, and the rows that must move to make room.
struct Room {
    std::int64_t position = 0;
    std::vector<store::RowEdit> moved;
};

/// @param after    absent: before the first
/// @param leaving  a row that is moved away itself
Answer<Room> room_after(const EditedDraft& draft, std::optional<RowId> after, std::optional<RowId> leaving)
{
    std::vector<const DraftRow*> others;
    for (const auto& row : draft.rows)
        if (row.id != leaving) others.push_back(&row);
    auto next = others.begin();
    if (after) {
        next = std::ranges::find(others, *after, &DraftRow::id);
        if (next == others.end()) return refused("row-not-found");
        ++next;
    }
    const auto low = next == others.begin() ? 0 : (*std::prev(next))->position;
    const auto high = next == others.end() ? low + 2 * store::position_step : (*next)->position;
    if (high - low > 1) return Room{low + (high - low) / 2, {}};
    // No number is left between the two: all stand at full steps again.
    Room room;
    std::int64_t position = 0;
    for (auto each = others.begin(); each != others.end(); ++each) {
        if (each == next) room.position = position += store::position_step;
        auto edit = changed_row(**each, (*each)->activity);
        edit.after->position = position += store::position_step;
        room.moved.push_back(std::move(edit));
    }
    if (next == others.end()) room.position = position + store::position_step;
    return room;
}

std::string free_key(const EditedDraft& draft, const std::string& section, const std::string& number)
{
    std::set<std::string_view> taken;
    for (const auto& row : draft.rows)
        taken.insert(row.activity.key);
    const auto label = number.empty() ? std::string{"~"} : number;
    const auto base = section.empty() ? label : section + "/" + label;
    auto key = base;
    for (int i = 2; taken.contains(key); ++i)
        key = base + "-" + std::to_string(i);
    return key;
}

} // namespace

Answer<DraftChange> add_row(Services& services, const Call& call, const AddRow& command)
{
    if (trimmed(command.text).empty()) return refused("value-empty", {{"field", "text"}});
    const auto after = command.after ? std::to_string(command.after->value) : "";
    const auto fingerprint = store::sha256_of(std::to_string(command.draft.value) + "\n" + after + "\n" +
                                              command.section + "\n" + command.number + "\n" + command.text);
    return edit_draft(
        services, call, {command.draft, command.version, "row-added", command.idempotency_key, fingerprint},
        [&](const EditedDraft& draft) -> Answer<PlannedEdit> {
            auto room = room_after(draft, command.after, std::nullopt);
            if (!room) return unexpected<Refusal>{room.error()};
            domain::Activity activity;
            activity.section = trimmed(command.section);
            activity.number = trimmed(command.number);
            activity.text = trimmed(command.text);
            activity.key = free_key(draft, activity.section, activity.number);
            PlannedEdit plan;
            plan.audit = {{"activity", activity.key}, {"text", activity.text}};
            plan.batch.rows = std::move(room->moved);
            plan.batch.rows.push_back({RowId{}, std::nullopt, store::RowState{room->position, std::move(activity)}});
            return plan;
        });
}

Answer<DraftChange> remove_row(Services& services, const Call& call, const RemoveRow& command)
{
    return edit_draft(services, call, {command.draft, command.version, "row-removed", {}, {}},
                      [&](const EditedDraft& draft) -> Answer<PlannedEdit> {
                          const auto* row = draft.find(command.row);
                          if (!row) return refused("row-not-found");
                          PlannedEdit plan;
                          plan.audit = {{"activity", row->activity.key}, {"text", row->activity.text}};
                          plan.batch.rows.push_back(
                              {row->id, store::RowState{row->position, row->activity}, std::nullopt});
                          return plan;
                      });
}

Answer<DraftChange> move_row(Services& services, const Call& call, const MoveRow& command)
{
    return edit_draft(services, call, {command.draft, command.version, "row-moved", {}, {}},
                      [&](const EditedDraft& draft) -> Answer<PlannedEdit> {
                          const auto* row = draft.find(command.row);
                          if (!row || command.after == command.row) return refused("row-not-found");
                          auto room = room_after(draft, command.after, command.row);
                          if (!room) return unexpected<Refusal>{room.error()};
                          PlannedEdit plan;
                          plan.audit = {{"activity", row->activity.key}};
                          plan.batch.rows = std::move(room->moved);
                          auto edit = changed_row(*row, row->activity);
                          edit.after->position = room->position;
                          plan.batch.rows.push_back(std::move(edit));
                          return plan;
                      });
}

} // namespace vekha::service
