#include "service/step_rules.h"

#include "service/permit.h"
#include "service/work.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::Step;

/// A note, not a report.
constexpr std::size_t longest_words = 4000;

/// Nobody judges what they sent themselves; where nobody signs in there is only one person.
bool is_own_proof(const Call& call, const Duty& duty)
{
    return !call.actor.unrestricted && duty.submitted_by == call.actor.id;
}

bool is_own_verdict(const Call& call, const Duty& duty)
{
    return call.actor.unrestricted || duty.checked_by == call.actor.id;
}

Answer<void> may_submit(Connection& connection, const Call& call, const Duty& duty, const StepOrder& order)
{
    const auto region = call.actor.scope.region;
    if (duty.acceptance == "asked") return refused("acceptance-awaited");
    if (store::has_quarantined_proof(connection, region, duty.id)) return refused("proof-quarantined");
    if (trimmed(order.words).empty() && store::proof_of(connection, region, duty.id).empty())
        return refused("proof-missing");
    return {};
}

Answer<void> may_replace(Connection& connection, const Call& call, const Duty& duty, const StepOrder& order)
{
    const auto seen = scope_of(call, domain::permission::obligation_manage);
    if (!seen) return unexpected<Refusal>{seen.error()};
    const auto other = store::find_duty(connection, *seen, *order.replacement);
    if (!other || domain::stage_of(other->progress) == domain::Stage::Gone) return refused("replacement-not-found");
    const auto chain = store::replacements_of(connection, call.actor.scope.region, *order.replacement);
    if (other->id == duty.id || std::ranges::find(chain, duty.id) != chain.end()) return refused("replacement-loops");
    return {};
}

} // namespace

Answer<void> check_order(const StepOrder& order, domain::Date today)
{
    const auto words = trimmed(order.words);
    if (domain::needs_words(order.step) && words.empty()) return refused("words-needed");
    if (words.size() > longest_words) return refused("words-too-long", {{"limit", std::to_string(longest_words)}});
    if (order.step == Step::Return && domain::return_reason(order.reason) == nullptr)
        return refused("reason-unknown", {{"reason", order.reason}});
    if (order.step == Step::Move) {
        if (!order.to) return refused("term-needed");
        if (*order.to < today) return refused("term-in-past", {{"to", domain::to_iso(*order.to)}});
        if (order.from && *order.to < *order.from) return refused("window-reversed");
    }
    if (order.step == Step::Replace && !order.replacement) return refused("replacement-needed");
    return {};
}

Answer<void> may_take(Connection& connection, const Call& call, const Duty& duty, const StepOrder& order)
{
    switch (order.step) {
    case Step::Submit:
        return may_submit(connection, call, duty, order);
    case Step::Accept:
    case Step::Confirm:
        if (is_own_proof(call, duty)) return refused("own-proof");
        return {};
    case Step::Reopen:
        if (!is_own_verdict(call, duty)) return refused("not-own-verdict");
        return {};
    case Step::Restore:
        if (duty.left_audience)
            return refused("step-not-possible", {{"progress", std::string{domain::name_of(duty.progress)}},
                                                 {"step", std::string{domain::name_of(order.step)}}});
        return {};
    case Step::Replace:
        return may_replace(connection, call, duty, order);
    case Step::Start:
    case Step::Recall:
    case Step::Return:
    case Step::Change:
    case Step::Cancel:
    case Step::Move:
        break;
    }
    return {};
}

bool is_open_to(const Call& call, const Duty& duty, Step step)
{
    switch (step) {
    case Step::Submit:
        return duty.acceptance != "asked";
    case Step::Accept:
    case Step::Confirm:
        return !is_own_proof(call, duty);
    case Step::Reopen:
        return is_own_verdict(call, duty);
    case Step::Restore:
        return !duty.left_audience;
    case Step::Start:
    case Step::Recall:
    case Step::Return:
    case Step::Change:
    case Step::Cancel:
    case Step::Replace:
    case Step::Move:
        break;
    }
    return true;
}

} // namespace vekha::service
