#include "service/review.h"

#include "service/last_word.h"
#include "service/permit.h"
#include "service/work.h"
#include "store/proof.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::Progress;
using domain::Step;

Permission permission_of(ReviewList list)
{
    return list == ReviewList::Confirm ? domain::permission::obligation_confirm : domain::permission::obligation_accept;
}

std::optional<std::int64_t> counted(Connection& connection, const Call& call, ReviewFilter filter, ReviewList list)
{
    const auto scope = scope_of(call, permission_of(list));
    if (!scope) return std::nullopt;
    filter.list = list;
    filter.kind.reset();
    return store::count_of_review(connection, *scope, filter);
}

ReviewCounts counts_of(Connection& connection, const Call& call, const ReviewFilter& filter)
{
    ReviewCounts counts;
    counts.check = counted(connection, call, filter, ReviewList::Check);
    counts.changed = counted(connection, call, filter, ReviewList::Changed);
    counts.confirm = counted(connection, call, filter, ReviewList::Confirm);
    return counts;
}

Answer<store::Duty> seen_duty(Connection& connection, const Call& call, domain::ObligationId id)
{
    const auto seen = scope_of(call, domain::permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    const auto duty = store::find_duty(connection, *seen, id);
    if (!duty) return refused("obligation-not-found");
    return *duty;
}

/// Whether the caller decides about the duty: accepts or confirms.
Answer<void> may_decide(Connection& connection, const Call& call, const store::Duty& duty)
{
    const auto belonging = duty.belonging(call.actor.scope.region);
    if (permit(connection, call, domain::permission::obligation_confirm, belonging)) return {};
    return permit(connection, call, domain::permission::obligation_accept, belonging);
}

bool waits_for_a_word(Progress progress)
{
    return domain::stage_of(progress) == domain::Stage::Checking || progress == Progress::Accepted;
}

} // namespace

Answer<ReviewPage> list_review(Services& services, const Call& call, const ReviewFilter& filter,
                               const store::PageRequest& page)
{
    const auto scope = scope_of(call, permission_of(filter.list));
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ReviewPage> {
        auto found = store::page_of_review(connection, *scope, filter, page, call.today, call.now);
        if (!found) return refused("cursor-invalid");
        return ReviewPage{*std::move(found), counts_of(connection, call, filter)};
    });
}

Answer<ReviewCounts> count_review(Services& services, const Call& call)
{
    if (!may_anywhere(call, domain::permission::obligation_confirm)) {
        if (const auto accepts = scope_of(call, domain::permission::obligation_accept); !accepts)
            return unexpected<Refusal>{accepts.error()};
    }
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ReviewCounts> {
        return counts_of(connection, call, {});
    });
}

Answer<store::Page<ReturnedRow>> list_returned(Services& services, const Call& call, const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::obligation_carry_out);
    if (!scope) return unexpected<Refusal>{scope.error()};
    const bool far = !call.actor.unrestricted && (scope->reach.whole_region || !scope->reach.territories.empty());
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<ReturnedRow>> {
        auto found = store::page_of_returned(connection, *scope, far ? std::optional{call.actor.id} : std::nullopt,
                                             page, call.today);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<ReviewLook> claim_review(Services& services, const Call& call, domain::ObligationId id)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<ReviewLook> {
        const auto duty = seen_duty(connection, call, id);
        if (!duty) return unexpected<Refusal>{duty.error()};
        if (auto may = may_decide(connection, call, *duty); !may) return unexpected<Refusal>{may.error()};
        const auto region = call.actor.scope.region;
        if (!waits_for_a_word(duty->progress)) return refused("nothing-to-check", last_word(connection, region, id));
        const auto held = store::live_claim(connection, region, id, duty->version, call.now);
        const bool mine = !held || held->person == call.actor.id;
        if (!mine) return ReviewLook{*held, false, duty->version};
        store::forget_ended_claims(connection, region, call.actor.id, call.now);
        const ReviewClaim claim{call.actor.id, call.actor.name, held ? held->since : call.now, call.now + claim_lease};
        store::keep_claim(connection, region, id, duty->version, claim);
        return ReviewLook{claim, true, duty->version};
    });
}

Answer<void> release_review(Services& services, const Call& call, domain::ObligationId id)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        const auto duty = seen_duty(connection, call, id);
        if (!duty) return unexpected<Refusal>{duty.error()};
        if (auto may = may_decide(connection, call, *duty); !may) return may;
        store::release_claim(connection, call.actor.scope.region, id, call.actor.id);
        return {};
    });
}

Answer<ReviewDifference> review_difference(Services& services, const Call& call, domain::ObligationId id)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ReviewDifference> {
        const auto duty = seen_duty(connection, call, id);
        if (!duty) return unexpected<Refusal>{duty.error()};
        const auto region = call.actor.scope.region;
        if (auto may = permit(connection, call, domain::permission::evidence_read, duty->belonging(region)); !may)
            return unexpected<Refusal>{may.error()};
        ReviewDifference difference;
        difference.proof = store::proof_of(connection, region, id);
        for (auto& step : store::steps_of(connection, region, id))
            if (step.step == Step::Accept || step.step == Step::Confirm) difference.accepted = std::move(step);
        static const std::vector<domain::ProofItem> nothing;
        difference.changes =
            domain::proof_difference(difference.accepted ? difference.accepted->proof : nothing, difference.proof);
        return difference;
    });
}

} // namespace vekha::service
