#include "service/readiness.h"

#include "domain/doubt.h"
#include "domain/obligation.h"
#include "service/permit.h"
#include "store/executors.h"
#include "store/plan_register.h"

#include <algorithm>
#include <set>

namespace vekha::service
{

namespace
{

std::string code_of(domain::TermDoubt doubt)
{
    switch (doubt) {
    case domain::TermDoubt::Yearless:
        return "term-yearless";
    case domain::TermDoubt::Ambiguous:
        return "term-ambiguous";
    case domain::TermDoubt::NotUnderstood:
        break;
    }
    return "term-not-understood";
}

/// Counted, not made: what is too much to approve must not be too much to ask about.
void count(const domain::Plan& plan, const ApprovalContext& context, ApprovalReadiness& readiness)
{
    const auto counted = domain::obligation_count_of(plan, context.organisations, context.calendar, &context.executors);
    readiness.dated = static_cast<std::int64_t>(counted.dated);
    readiness.check = static_cast<std::int64_t>(counted.check);
    readiness.undated = static_cast<std::int64_t>(counted.undated);
}

/// An abbreviation of a group of schools is no name of a body, even where the group has one member.
void add_abbreviations(std::vector<domain::Organisation>& organisations, const domain::Plan& plan)
{
    const auto as_registered = organisations;
    for (const auto& entry : plan.glossary) {
        domain::Activity owed;
        owed.responsible = {{entry.full, false}};
        const auto bodies = domain::addressees_of(owed, as_registered);
        if (bodies.size() != 1 || !bodies.front().organisation) continue;
        const auto body = std::ranges::find(organisations, *bodies.front().organisation, &domain::Organisation::id);
        if (body->kind != domain::OrganisationKind::School) body->aliases.push_back(entry.short_form);
    }
}

} // namespace

ApprovalContext approval_context(Connection& connection, const Call& call, const store::Belonging& belonging,
                                 const domain::Plan& plan)
{
    const auto around = store::register_of_plan(connection, belonging);
    ApprovalContext context{store::register_of(connection, around, call.today),
                            store::school_calendar(connection, around).calendar,
                            store::executor_dictionary(connection, belonging.region, belonging.territory)};
    add_abbreviations(context.organisations, plan);
    return context;
}

std::vector<RefusalItem> must_settle(const domain::Plan& header, const std::vector<DraftRow>& rows)
{
    std::vector<RefusalItem> items;
    if (trimmed(header.title).empty()) items.push_back({"title-missing", {}, {}});
    if (!header.period) items.push_back({"period-missing", {}, {}});
    if (rows.empty()) items.push_back({"no-activities", {}, {}});
    for (const auto& row : rows)
        for (const auto doubt : domain::doubts_about_term(row.activity))
            items.push_back({code_of(doubt), row.id, domain::Field::Deadline});
    return items;
}

std::vector<std::string> unknown_schools(const domain::Plan& plan,
                                         const std::vector<domain::Organisation>& organisations)
{
    std::set<std::string> named;
    for (const auto& activity : plan.activities)
        named.insert(activity.schools.begin(), activity.schools.end());
    // One activity that addresses every name: the domain decides which of them the register knows.
    domain::Activity all;
    all.schools.assign(named.begin(), named.end());
    std::vector<std::string> unknown;
    for (const auto& addressee : domain::addressees_of(all, organisations))
        if (!addressee.organisation) unknown.push_back(addressee.name);
    return unknown;
}

Answer<ApprovalReadiness> approval_readiness(Services& services, const Call& from, DraftId draft)
{
    const auto permitted = as_permitted(from, domain::permission::draft_read);
    if (!permitted) return unexpected<Refusal>{permitted.error()};
    const auto& call = *permitted;
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ApprovalReadiness> {
        const auto stored = store::find_draft(connection, call.actor.scope, draft);
        if (!stored) return refused("draft-not-found");
        const auto rows = store::rows_of_draft(connection, call.actor.scope.region, draft);
        const auto plan = plan_of(stored->header, rows);
        const auto context = approval_context(connection, call, stored->belonging(call.actor.scope.region), plan);
        ApprovalReadiness readiness;
        readiness.must_settle = must_settle(stored->header, rows);
        readiness.schools_to_register = unknown_schools(plan, context.organisations);
        if (plan.period) count(plan, context, readiness);
        return readiness;
    });
}

} // namespace vekha::service
