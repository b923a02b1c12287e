#include "service/edit_draft.h"
#include "web/ask.h"
#include "web/decode_values.h"
#include "web/encode.h"
#include "web/handlers.h"
#include "wire/names.h"
#include "wire/road_map_draft.h"

#include <algorithm>

namespace vekha::web
{

namespace
{

/// Characters, as the contract counts them.
std::string text_up_to(const wire::Cursor& at, std::ptrdiff_t longest)
{
    auto text = at.text();
    if (std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }) > longest) {
        at.refuse("json-bad-value");
    }
    return text;
}

std::string text_up_to_or_empty(const wire::Cursor& at, std::ptrdiff_t longest)
{
    return at.absent() ? std::string{} : text_up_to(at, longest);
}

http::Response change_answer(const Ask& ask, const service::Answer<service::DraftChange>& answer)
{
    return respond(ask, answer, [&](const auto& change) {
        return with_version(json_answer(encode_change(change, ask.tongue())), change.version);
    });
}

domain::Approval approval_from(const wire::Cursor& at)
{
    domain::Approval approval;
    if (!at["status"].absent()) approval.status = text_up_to(at["status"], 100);
    for (const auto& [key, part] : {std::pair{"by", &domain::Approval::by},
                                    {"position", &domain::Approval::position},
                                    {"number", &domain::Approval::number}}) {
        if (!at[key].absent()) approval.*part = text_up_to(at[key], 1000);
    }
    approval.date = at["date"].date_or_null();
    return approval;
}

service::EditHeader header_edit_from(const wire::Cursor& at)
{
    service::EditHeader edit;
    if (!at["title"].absent()) edit.title = text_up_to(at["title"], 2000);
    if (!at["kind"].absent()) edit.kind = at["kind"].one_of(wire::names::plan_kinds);
    const auto territory = at["territory"];
    if (territory.value() != nullptr) {
        edit.territory = territory.absent() ? std::optional<std::string>{} : text_up_to(territory, 300);
    }
    edit.period = at["period"].period_or_null();
    if (!at["approval"].absent()) edit.approval = approval_from(at["approval"]);
    return edit;
}

service::Correction correction_from(const wire::Cursor& at)
{
    const auto value = at["value"];
    const auto wording = value.absent() ? std::nullopt : std::optional{text_up_to(value, 8000)};
    if (at["accept"].flag_or(false)) {
        if (wording || !at["schedule"].absent()) at["accept"].refuse("json-bad-value");
        return service::AcceptAsRead{};
    }
    if (!at["schedule"].absent()) {
        const auto schedule = wire::schedule_from_json(*at["schedule"].value());
        if (!schedule) {
            at["schedule"].refuse(schedule.error().code);
            return service::AcceptAsRead{};
        }
        return service::NewSchedule{*schedule, wording};
    }
    if (!wording) value.refuse("json-missing");
    return service::NewWording{wording.value_or("")};
}

service::CorrectField field_correction_from(const wire::Cursor& at)
{
    service::CorrectField command;
    command.row = service::RowId{at["rowId"].id()};
    command.field = at["field"].one_of(wire::names::fields);
    command.correction = correction_from(at);
    command.reach = at["alike"].flag_or(false) ? service::Reach::Alike : service::Reach::ThisRow;
    return command;
}

} // namespace

http::Response edit_draft(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"title", "kind", "territory", "period", "approval"}, header_edit_from);
    if (!ask.refused() && ask.json().as_object().empty()) ask.refuse_json({"json-missing", ""});
    command.draft = ask.path_id<service::DraftId>("draftId");
    command.version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto changed = service::edit_header(ask.services(), call, command);
    if (!changed) return problem(request, changed.error());
    // A new period dates terms again, so the screen needs every row.
    return get_draft(context, request);
}

http::Response correct_field(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"rowId", "field", "value", "schedule", "accept", "alike"}, field_correction_from);
    command.draft = ask.path_id<service::DraftId>("draftId");
    command.version = ask.version();
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return change_answer(ask, service::correct_field(ask.services(), call, command));
}

http::Response add_row(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    auto command = ask.body({"after", "section", "number", "text"}, [](const wire::Cursor& at) {
        service::AddRow row;
        row.after = id_or_absent<service::RowId>(at["after"]);
        row.section = text_up_to_or_empty(at["section"], 300);
        row.number = text_up_to_or_empty(at["number"], 60);
        row.text = text_up_to(at["text"], 8000);
        return row;
    });
    command.draft = ask.path_id<service::DraftId>("draftId");
    command.version = ask.version();
    command.idempotency_key = ask.idempotency_key();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return change_answer(ask, service::add_row(ask.services(), call, command));
}

http::Response remove_row(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const service::RemoveRow command{ask.path_id<service::DraftId>("draftId"), ask.version(),
                                     ask.path_id<service::RowId>("rowId")};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return change_answer(ask, service::remove_row(ask.services(), call, command));
}

http::Response move_row(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto after =
        ask.body({"after"}, [](const wire::Cursor& at) { return id_or_absent<service::RowId>(at["after"]); });
    const service::MoveRow command{ask.path_id<service::DraftId>("draftId"), ask.version(),
                                   ask.path_id<service::RowId>("rowId"), after};
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return change_answer(ask, service::move_row(ask.services(), call, command));
}

http::Response undo_edit(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto draft = ask.path_id<service::DraftId>("draftId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return change_answer(ask, service::undo_edit(ask.services(), call, draft, version));
}

http::Response redo_edit(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto draft = ask.path_id<service::DraftId>("draftId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    return change_answer(ask, service::redo_edit(ask.services(), call, draft, version));
}

http::Response discard_draft(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto draft = ask.path_id<service::DraftId>("draftId");
    const auto version = ask.version();
    const auto call = ask.call();
    if (ask.refused()) return ask.refusal();
    const auto done = service::discard_draft(ask.services(), call, draft, version);
    if (!done) return problem(request, done.error());
    http::Response response;
    response.status = 204;
    return response;
}

} // namespace vekha::web
