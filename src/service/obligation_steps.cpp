#include "service/obligation_steps.h"

#include "service/last_word.h"
#include "service/permit.h"
#include "service/step_rules.h"
#include "service/work.h"
#include "store/digest.h"
#include "store/grants.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::Step;

constexpr const char* act = "obligation-step";

unexpected<Refusal> changed_meanwhile(Connection& connection, const Call& call, const Duty& duty)
{
    auto data = last_word(connection, call.actor.scope.region, duty.id);
    data.emplace("version", std::to_string(duty.version));
    return refused("changed-meanwhile", std::move(data));
}

TakenStep step_of(Connection& connection, const Call& call, const Duty& duty, const StepOrder& order,
                  domain::Progress to)
{
    const auto region = call.actor.scope.region;
    return {
        call.now,      call.today, call.actor.id, call.actor.name,      order.step,
        duty.progress, to,         order.reason,  trimmed(order.words), store::proof_of(connection, region, duty.id)};
}

store::StepEffect effect_of(const Duty& duty, const StepOrder& order)
{
    store::StepEffect effect;
    effect.replaced_by = order.replacement;
    if (order.step == Step::Move) {
        effect.term = duty.occurrence;
        effect.term->from = order.from;
        effect.term->to = order.to;
        if (effect.term->kind == domain::OccurrenceKind::Undated) effect.term->kind = domain::OccurrenceKind::Dated;
    }
    return effect;
}

void record_step(Connection& connection, const Call& call, const Duty& duty, const StepOrder& order,
                 domain::Progress to)
{
    std::map<std::string, std::string> details{{"step", std::string{domain::name_of(order.step)}}};
    if (to != duty.progress) {
        details.emplace("was", domain::name_of(duty.progress));
        details.emplace("became", domain::name_of(to));
    }
    if (!order.reason.empty()) details.emplace("reason", order.reason);
    if (!order.words.empty()) details.emplace("words", order.words);
    if (order.to) details.emplace("to", domain::to_iso(*order.to));
    if (order.replacement) details.emplace("replacement", std::to_string(order.replacement->value));
    record(connection, call, act, "obligation", duty.id.value, std::move(details),
           {duty.belonging(call.actor.scope.region), {}});
}

/// Whether the caller could take the step about this obligation if it had come so far: who may not is told no more.
Answer<void> may_ever_take(Connection& connection, const Call& call, const Duty& duty, Step step)
{
    const auto place = store::location_of(connection, duty.belonging(call.actor.scope.region));
    Answer<void> may = refused("not-permitted");
    for (const auto from : domain::all_progress()) {
        const auto transition = domain::transition(from, step);
        if (!transition) continue;
        may = permit(call, transition->permission, place);
        if (may) break;
    }
    return may;
}

Answer<void> taken(Connection& connection, const Call& call, const Duty& duty, std::optional<std::int64_t> version,
                   const StepOrder& order)
{
    const auto transition = domain::transition(duty.progress, order.step);
    const bool is_late = version && *version != duty.version;
    if (!transition) {
        if (auto may = may_ever_take(connection, call, duty, order.step); !may) return may;
        if (is_late) return changed_meanwhile(connection, call, duty);
    }
    if (!transition || order.step == Step::Change)
        return refused("step-not-possible", {{"progress", std::string{domain::name_of(duty.progress)}},
                                             {"step", std::string{domain::name_of(order.step)}}});
    const auto region = call.actor.scope.region;
    if (auto may = permit(connection, call, transition->permission, duty.belonging(region)); !may) return may;
    if (is_late) return changed_meanwhile(connection, call, duty);
    if (auto ruled = may_take(connection, call, duty, order); !ruled) return ruled;
    const auto step = step_of(connection, call, duty, order, transition->to);
    if (!store::take_step(connection, region, duty, step, effect_of(duty, order)))
        return changed_meanwhile(connection, call, duty);
    record_step(connection, call, duty, order, transition->to);
    return {};
}

Answer<Scope> seen_by(const Call& call)
{
    return scope_of(call, domain::permission::obligation_read);
}

std::string fingerprint_of(const StepOrder& order)
{
    return std::string{domain::name_of(order.step)} + '\n' + order.reason + '\n' + order.words + '\n' +
           (order.to ? domain::to_iso(*order.to) : "") + '\n' +
           (order.replacement ? std::to_string(order.replacement->value) : "");
}

/// Whether there is anything that the caller could take the step about.
bool may_somewhere(const Call& call, Step step)
{
    return std::ranges::any_of(domain::all_progress(), [&](domain::Progress from) {
        const auto transition = domain::transition(from, step);
        return transition && may_anywhere(call, transition->permission);
    });
}

Answer<std::vector<domain::ObligationId>> chosen(Connection& connection, const Call& call, const Scope& seen,
                                                 const StepsOrder& order)
{
    const auto too_many = [] { return refused("too-many-items", {{"limit", std::to_string(most_bulk_steps)}}); };
    if (!order.filter) {
        if (order.ids.size() > static_cast<std::size_t>(most_bulk_steps)) return too_many();
        return order.ids;
    }
    auto found = store::duties_of_list(connection, seen, *order.filter, call.today, most_bulk_steps);
    if (!found) return too_many();
    return *std::move(found);
}

Answer<std::vector<BulkResult>> taken_for_many(Connection& connection, const Call& call, const StepsOrder& order)
{
    const auto seen = seen_by(call);
    if (!seen) return unexpected<Refusal>{seen.error()};
    if (!may_somewhere(call, order.order.step)) return refused("not-permitted");
    auto fingerprint = fingerprint_of(order.order);
    for (const auto id : order.ids)
        fingerprint += ' ' + std::to_string(id.value);
    fingerprint = store::sha256_of(fingerprint);
    const auto before = made_before(connection, call, order.idempotency_key, "obligation-steps", fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) return store::bulk_results(connection, call.actor.scope.region, **before);
    const auto ids = chosen(connection, call, *seen, order);
    if (!ids) return unexpected<Refusal>{ids.error()};
    std::vector<BulkResult> results;
    results.reserve(ids->size());
    for (const auto id : *ids) {
        const auto done = step_in_transaction(connection, call, id, std::nullopt, order.order);
        results.push_back({id, done ? std::string{} : done.error().code});
    }
    const auto kept = store::insert_bulk_results(connection, call.actor.scope.region, call.actor.id, order.order.step,
                                                 results, call.now);
    remember_made(connection, call, order.idempotency_key, "obligation-steps", fingerprint, kept);
    return results;
}

} // namespace

Answer<void> step_in_transaction(Connection& connection, const Call& call, domain::ObligationId id,
                                 std::optional<std::int64_t> version, const StepOrder& order)
{
    const auto seen = seen_by(call);
    if (!seen) return unexpected<Refusal>{seen.error()};
    const auto duty = store::find_duty(connection, *seen, id);
    if (!duty) return refused("obligation-not-found");
    return taken(connection, call, *duty, version, order);
}

Answer<ObligationView> take_step(Services& services, const Call& call, domain::ObligationId id, std::int64_t version,
                                 const StepOrder& order, const std::optional<std::string>& idempotency_key)
{
    if (auto sound = check_order(order, call.today); !sound) return unexpected<Refusal>{sound.error()};
    const auto fingerprint = store::sha256_of(std::to_string(id.value) + '\n' + fingerprint_of(order));
    auto done = creating(services, idempotency_key, [&](Connection& connection) -> Answer<void> {
        const auto before = made_before(connection, call, idempotency_key, act, fingerprint);
        if (!before) return unexpected<Refusal>{before.error()};
        if (*before) return {};
        auto taken_now = step_in_transaction(connection, call, id, version, order);
        if (taken_now) remember_made(connection, call, idempotency_key, act, fingerprint, id.value);
        return taken_now;
    });
    if (!done) return unexpected<Refusal>{std::move(done).error()};
    return get_obligation(services, call, id);
}

Answer<std::vector<BulkResult>> take_steps(Services& services, const Call& call, const StepsOrder& order)
{
    if (auto sound = check_order(order.order, call.today); !sound) return unexpected<Refusal>{sound.error()};
    return creating(services, order.idempotency_key,
                    [&](Connection& connection) { return taken_for_many(connection, call, order); });
}

Answer<std::vector<TakenStep>> list_steps(Services& services, const Call& call, domain::ObligationId id)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<TakenStep>> {
        const auto seen = seen_by(call);
        if (!seen) return unexpected<Refusal>{seen.error()};
        if (!store::find_duty(connection, *seen, id)) return refused("obligation-not-found");
        return store::steps_of(connection, call.actor.scope.region, id);
    });
}

Answer<std::span<const domain::ReturnReason>> list_return_reasons(const Call& call)
{
    if (const auto seen = seen_by(call); !seen) return unexpected<Refusal>{seen.error()};
    return domain::return_reasons();
}

std::vector<domain::Step> open_steps(Connection& connection, const Call& call, const Duty& duty)
{
    const auto place = store::location_of(connection, duty.belonging(call.actor.scope.region));
    std::vector<domain::Step> open;
    for (const auto step : domain::steps_from(duty.progress)) {
        const auto transition = domain::transition(duty.progress, step);
        if (step == Step::Change || !permit(call, transition->permission, place)) continue;
        if (is_open_to(call, duty, step)) open.push_back(step);
    }
    return open;
}

void proof_was_changed(Connection& connection, const Call& call, domain::ObligationId id)
{
    const auto region = call.actor.scope.region;
    const auto duty = store::find_duty(connection, store::whole_region(region, call.actor.scope.territory), id);
    const auto transition = duty ? domain::transition(duty->progress, Step::Change) : std::nullopt;
    if (!transition) return;
    const StepOrder order{Step::Change, {}, {}};
    if (!store::take_step(connection, region, *duty, step_of(connection, call, *duty, order, transition->to), {}))
        return;
    record_step(connection, call, *duty, order, transition->to);
}

} // namespace vekha::service
