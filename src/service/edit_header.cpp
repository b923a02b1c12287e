#include "service/draft_editing.h"
#include "service/wording.h"

namespace vekha::service
{

namespace
{

domain::Plan edited(domain::Plan header, const EditHeader& command)
{
    if (command.title) header.title = trimmed(*command.title);
    if (command.kind) header.kind = *command.kind;
    if (command.territory) header.territory = *command.territory;
    if (command.period) header.period = command.period;
    if (command.approval) {
        if (header.approvals.empty())
            header.approvals.push_back(*command.approval);
        else
            header.approvals.front() = *command.approval;
    }
    return header;
}

PlannedEdit planned(const EditedDraft& draft, const EditHeader& command)
{
    PlannedEdit plan;
    plan.batch.header_before = draft.header;
    plan.batch.header_after = edited(draft.header, command);
    if (command.period && command.period != draft.header.period) {
        for (const auto& row : draft.rows) {
            auto dated = with_period(row.activity, *command.period);
            if (dated != row.activity) plan.batch.rows.push_back(changed_row(row, std::move(dated)));
        }
    }
    plan.audit = {{"titleWas", draft.header.title},
                  {"title", plan.batch.header_after->title},
                  {"rows", std::to_string(plan.batch.rows.size())}};
    const auto text_of = [](const domain::Period& period) {
        return domain::to_iso(period.from) + ".." + domain::to_iso(period.to);
    };
    if (draft.header.period && command.period) plan.audit.emplace("periodWas", text_of(*draft.header.period));
    if (command.period) plan.audit.emplace("period", text_of(*command.period));
    return plan;
}

} // namespace

Answer<DraftChange> edit_header(Services& services, const Call& call, const EditHeader& command)
{
    if (command.title && trimmed(*command.title).empty()) return refused("value-empty", {{"field", "title"}});
    return edit_draft(services, call, {command.draft, command.version, "header-edited", {}, {}},
                      [&](const EditedDraft& draft) -> Answer<PlannedEdit> { return planned(draft, command); });
}

} // namespace vekha::service
