#pragma once

#include "domain/progress.h"
#include "service/call.h"
#include "service/obligations.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/obligation_steps.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vekha::service
{

using store::BulkResult;
using store::Duty;
using store::TakenStep;

/// What is to be done about an obligation, or about many.
struct StepOrder {
    domain::Step step = domain::Step::Start;
    std::string reason{}; ///< Return: domain::ReturnReason::code
    std::string words{};
    std::optional<domain::Date> from{};                ///< Move
    std::optional<domain::Date> to{};                  ///< Move: the new last day, today or later
    std::optional<domain::ObligationId> replacement{}; ///< Replace
};

/// Takes a step. The same request under the same key is carried out once.
///
/// @error obligation-not-found, not-permitted, changed-meanwhile (data: version, last_word), step-not-possible (data:
///        progress, step), words-needed, words-too-long, reason-unknown, proof-missing (to send without evidence and
///        without words), proof-quarantined, own-proof (who sent it does not accept or confirm it), not-own-verdict
///        (only who accepted takes that back), term-needed, term-in-past, window-reversed, replacement-needed,
///        replacement-not-found, replacement-loops, acceptance-awaited («по согласованию»: its body has not agreed),
///        idempotency-key-reused
[[nodiscard]] Answer<ObligationView> take_step(Services& services, const Call& call, domain::ObligationId id,
                                               std::int64_t version, const StepOrder& order,
                                               const std::optional<std::string>& idempotency_key);

/// Which obligations a step over many is for: these, or all that a list shows.
struct StepsOrder {
    StepOrder order;
    std::vector<domain::ObligationId> ids{};
    std::optional<ObligationFilter> filter{};
    std::optional<std::string> idempotency_key{};
};

inline constexpr int most_bulk_steps = 5000;

/// Takes the step for each, in one transaction; those that refuse stay as they are and say why. The same request under
/// the same key is carried out once and answers the same.
///
/// @error not-permitted, too-many-items (data: limit), idempotency-key-reused, and what is wrong with the order itself
[[nodiscard]] Answer<std::vector<BulkResult>> take_steps(Services& services, const Call& call, const StepsOrder& order);

/// What was done about an obligation, from the first to the last.
/// @error obligation-not-found
[[nodiscard]] Answer<std::vector<TakenStep>> list_steps(Services& services, const Call& call, domain::ObligationId id);

/// Why a proof may be returned, in the order in which it is offered. @error not-permitted
[[nodiscard]] Answer<std::span<const domain::ReturnReason>> list_return_reasons(const Call& call);

/// The steps that `call` may take now, in the order in which they are offered.
[[nodiscard]] std::vector<domain::Step> open_steps(store::Connection& connection, const Call& call, const Duty& duty);

/// One step inside a transaction of the caller: what answers to requests, evidence and rounds of monitoring do.
/// @error as take_step
[[nodiscard]] Answer<void> step_in_transaction(store::Connection& connection, const Call& call, domain::ObligationId id,
                                               std::optional<std::int64_t> version, const StepOrder& order);

/// To be called in the transaction that changes the evidence of an obligation, after the change: what was accepted or
/// confirmed becomes changed and waits for another look.
void proof_was_changed(store::Connection& connection, const Call& call, domain::ObligationId id);

} // namespace vekha::service
