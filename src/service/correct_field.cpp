#include "service/draft_editing.h"
#include "service/wording.h"
#include "store/digest.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::Field;

template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

std::optional<Refusal> refusal_of(const CorrectField& command)
{
    if (std::holds_alternative<NewSchedule>(command.correction) && command.field != Field::Deadline)
        return Refusal{"correction-not-fitting", {}, {}};
    const auto* wording = std::get_if<NewWording>(&command.correction);
    if (wording && command.field == Field::Text && trimmed(wording->text).empty())
        return Refusal{"value-empty", {}, {}};
    return std::nullopt;
}

domain::Activity corrected(const domain::Activity& activity, const CorrectField& command,
                           const std::optional<domain::Period>& period)
{
    return std::visit(
        Overloaded{
            [&](const AcceptAsRead&) { return with_field_accepted(activity, command.field); },
            [&](const NewWording& given) { return with_wording(activity, command.field, trimmed(given.text), period); },
            [&](const NewSchedule& given) { return with_schedule(activity, given.schedule, given.wording); }},
        command.correction);
}

/// A section that no heading names yet becomes one.
void add_section(store::EditBatch& batch, const domain::Plan& header, const CorrectField& command)
{
    const auto* wording = std::get_if<NewWording>(&command.correction);
    if (command.field != Field::Section || !wording) return;
    const auto path = trimmed(wording->text);
    if (path.empty() || std::ranges::find(header.sections, path, &domain::Section::path) != header.sections.end())
        return;
    batch.header_before = header;
    batch.header_after = header;
    batch.header_after->sections.push_back({path, path.substr(path.rfind('/') + 1), {}});
}

std::string field_name(Field field)
{
    switch (field) {
    case Field::Number:
        return "number";
    case Field::Section:
        return "section";
    case Field::Text:
        return "text";
    case Field::Responsible:
        return "responsible";
    case Field::Deadline:
        return "deadline";
    case Field::Expected:
        return "expected";
    case Field::Schools:
        break;
    }
    return "schools";
}

std::string kind_of(const Correction& correction)
{
    return std::visit(Overloaded{[](const AcceptAsRead&) { return "accepted"; },
                                 [](const NewWording&) { return "wording"; },
                                 [](const NewSchedule&) { return "schedule"; }},
                      correction);
}

Answer<PlannedEdit> planned(const EditedDraft& draft, const CorrectField& command)
{
    const auto* asked = draft.find(command.row);
    if (!asked) return refused("row-not-found");
    const auto print = printed_wording(asked->activity, command.field);
    PlannedEdit plan;
    for (const auto& row : draft.rows) {
        const bool this_one = row.id == command.row;
        if (!this_one && printed_wording(row.activity, command.field) != print) continue;
        if (!this_one && command.reach == Reach::ThisRow) {
            const auto reading = row.activity.readings.find(command.field);
            const bool open = reading == row.activity.readings.end() || reading->second.settled == domain::Settled::No;
            if (open) ++plan.alike_left;
            continue;
        }
        plan.batch.rows.push_back(changed_row(row, corrected(row.activity, command, draft.period())));
    }
    add_section(plan.batch, draft.header, command);
    const auto* wording = std::get_if<NewWording>(&command.correction);
    plan.audit = {{"row", std::to_string(command.row.value)},
                  {"activity", asked->activity.key},
                  {"field", field_name(command.field)},
                  {"correction", kind_of(command.correction)},
                  {"printed", print},
                  {"rows", std::to_string(plan.batch.rows.size())}};
    if (wording) plan.audit.emplace("became", trimmed(wording->text));
    return plan;
}

std::string fingerprint_of(const CorrectField& command)
{
    const auto* wording = std::get_if<NewWording>(&command.correction);
    return store::sha256_of(std::to_string(command.draft.value) + "\n" + std::to_string(command.row.value) + "\n" +
                            field_name(command.field) + "\n" + kind_of(command.correction) + "\n" +
                            (command.reach == Reach::Alike ? "alike\n" : "one\n") + (wording ? wording->text : ""));
}

} // namespace

Answer<DraftChange> correct_field(Services& services, const Call& call, const CorrectField& command)
{
    if (const auto refusal = refusal_of(command)) return unexpected<Refusal>{*refusal};
    return edit_draft(
        services, call,
        {command.draft, command.version, "field-corrected", command.idempotency_key, fingerprint_of(command)},
        [&](const EditedDraft& draft) { return planned(draft, command); });
}

} // namespace vekha::service
