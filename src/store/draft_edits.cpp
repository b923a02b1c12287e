#include "store/draft_edits.h"

#include "domain/doubt.h"
#include "store/codec.h"
#include "store/drafts.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

void apply_row(Connection& connection, RegionId region, DraftId draft, RowEdit& edit)
{
    if (!edit.after) {
        connection.execute("delete from draft_rows where region_id = :region and draft_id = :draft and id = :id",
                           {{"region", region}, {"draft", draft}, {"id", edit.row}});
        return;
    }
    const auto& activity = edit.after->activity;
    Params params{{"region", region},
                  {"draft", draft},
                  {"position", edit.after->position},
                  {"body", encoded(activity)},
                  {"doubtful", domain::doubtful_fields(activity).size()}};
    if (edit.before) {
        params.push_back({"id", edit.row});
        connection.execute("update draft_rows set position = :position, body = :body, doubtful = :doubtful "
                           "where region_id = :region and draft_id = :draft and id = :id",
                           params);
        return;
    }
    params.push_back({"key", activity.key});
    if (edit.row.value == 0) {
        edit.row = connection.scalar<RowId>(
            "insert into draft_rows (region_id, draft_id, position, activity_key, body, doubtful) "
            "values (:region, :draft, :position, :key, :body, :doubtful) returning id",
            params);
        return;
    }
    params.push_back({"id", edit.row});
    connection.execute("insert into draft_rows (region_id, id, draft_id, position, activity_key, body, doubtful) "
                       "values (:region, :id, :draft, :position, :key, :body, :doubtful)",
                       params);
}

void record_one(Connection& connection, RegionId region, DraftId draft, std::int64_t batch, std::optional<RowId> row,
                std::optional<std::int64_t> before_position, const std::optional<std::string>& before,
                std::optional<std::int64_t> after_position, const std::optional<std::string>& after,
                const std::string& by, Instant now)
{
    connection.execute("insert into draft_edits (region_id, draft_id, batch, row_id, before_position, before_body, "
                       "after_position, after_body, made_at, made_by) values (:region, :draft, :batch, :row, "
                       ":before_position, :before, :after_position, :after, :now, :by)",
                       {{"region", region},
                        {"draft", draft},
                        {"batch", batch},
                        {"row", row},
                        {"before_position", before_position},
                        {"before", before},
                        {"after_position", after_position},
                        {"after", after},
                        {"now", now},
                        {"by", by}});
}

std::optional<RowState> read_state(Row& row)
{
    const auto position = row.take<std::optional<std::int64_t>>();
    const auto body = row.take<std::optional<std::string>>();
    if (!position || !body) return std::nullopt;
    return RowState{*position, decoded_activity(*body)};
}

EditBatch read_batch(Connection& connection, RegionId region, DraftId draft, std::int64_t number)
{
    EditBatch batch;
    batch.number = number;
    connection.each("select row_id, before_position, before_body, after_position, after_body from draft_edits "
                    "where region_id = :region and draft_id = :draft and batch = :batch order by id",
                    {{"region", region}, {"draft", draft}, {"batch", number}}, [&](Row& row) {
                        if (const auto id = row.take<std::optional<RowId>>()) {
                            RowEdit edit{*id, {}, {}};
                            edit.before = read_state(row);
                            edit.after = read_state(row);
                            batch.rows.push_back(std::move(edit));
                            return;
                        }
                        (void)row.take<std::optional<std::int64_t>>();
                        batch.header_before = decoded_header(row.take<std::string>());
                        (void)row.take<std::optional<std::int64_t>>();
                        batch.header_after = decoded_header(row.take<std::string>());
                    });
    return batch;
}

std::optional<std::int64_t> number_of(Connection& connection, RegionId region, DraftId draft, const char* sql)
{
    return connection
        .first(sql, {{"region", region}, {"draft", draft}},
               [](Row& row) { return row.take<std::optional<std::int64_t>>(); })
        .value_or(std::nullopt);
}

constexpr const char* last_done_number =
    "select max(batch) from draft_edits where region_id = :region and draft_id = :draft and undone = 0";
constexpr const char* last_undone_number =
    "select min(batch) from draft_edits where region_id = :region and draft_id = :draft and undone = 1";

} // namespace

bool EditBatch::changes_order() const
{
    return std::ranges::any_of(rows, [](const RowEdit& edit) {
        return !edit.before || !edit.after || edit.before->position != edit.after->position;
    });
}

EditBatch EditBatch::reversed() const
{
    EditBatch back = *this;
    std::ranges::reverse(back.rows);
    for (auto& edit : back.rows)
        std::swap(edit.before, edit.after);
    std::swap(back.header_before, back.header_after);
    return back;
}

void apply_edit(Connection& connection, const Scope& scope, DraftId draft, EditBatch& batch)
{
    for (auto& edit : batch.rows)
        apply_row(connection, scope.region, draft, edit);
    if (batch.header_after) set_header(connection, scope, draft, *batch.header_after);
}

void record_edit(Connection& connection, const Scope& scope, DraftId draft, const EditBatch& batch,
                 const std::string& by, Instant now)
{
    const auto region = scope.region;
    connection.execute("delete from draft_edits where region_id = :region and draft_id = :draft and undone = 1",
                       {{"region", region}, {"draft", draft}});
    const auto number = number_of(connection, region, draft, last_done_number).value_or(0) + 1;
    const auto position = [](const std::optional<RowState>& state) {
        return state ? std::optional{state->position} : std::nullopt;
    };
    const auto body = [](const std::optional<RowState>& state) {
        return state ? std::optional{encoded(state->activity)} : std::nullopt;
    };
    for (const auto& edit : batch.rows)
        record_one(connection, region, draft, number, edit.row, position(edit.before), body(edit.before),
                   position(edit.after), body(edit.after), by, now);
    if (batch.header_before && batch.header_after)
        record_one(connection, region, draft, number, std::nullopt, std::nullopt, encoded_header(*batch.header_before),
                   std::nullopt, encoded_header(*batch.header_after), by, now);
}

std::optional<EditBatch> last_done(Connection& connection, RegionId region, DraftId draft)
{
    const auto number = number_of(connection, region, draft, last_done_number);
    if (!number) return std::nullopt;
    return read_batch(connection, region, draft, *number);
}

std::optional<EditBatch> last_undone(Connection& connection, RegionId region, DraftId draft)
{
    const auto number = number_of(connection, region, draft, last_undone_number);
    if (!number) return std::nullopt;
    return read_batch(connection, region, draft, *number);
}

void mark_edit(Connection& connection, RegionId region, DraftId draft, std::int64_t batch, EditMark mark)
{
    connection.execute(
        "update draft_edits set undone = :undone where region_id = :region and draft_id = :draft and "
        "batch = :batch",
        {{"undone", mark == EditMark::Undone ? 1 : 0}, {"region", region}, {"draft", draft}, {"batch", batch}});
}

EditReach edit_reach(Connection& connection, RegionId region, DraftId draft)
{
    return {number_of(connection, region, draft, last_done_number).has_value(),
            number_of(connection, region, draft, last_undone_number).has_value()};
}

} // namespace vekha::store
