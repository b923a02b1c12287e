#pragma once

#include "service/obligation_steps.h"

namespace vekha::service
{

/// What must hold for any obligation: words where they are needed, a known reason, a term that lies ahead.
/// @error words-needed, words-too-long, reason-unknown, term-needed, term-in-past, window-reversed, replacement-needed
[[nodiscard]] Answer<void> check_order(const StepOrder& order, domain::Date today);

/// What must hold for this one, the permission apart.
/// @error proof-missing, proof-quarantined, own-proof, not-own-verdict, step-not-possible, acceptance-awaited,
///        replacement-not-found, replacement-loops
[[nodiscard]] Answer<void> may_take(store::Connection& connection, const Call& call, const Duty& duty,
                                    const StepOrder& order);

/// The same as far as it is known before the order is written: whether to offer the step.
[[nodiscard]] bool is_open_to(const Call& call, const Duty& duty, domain::Step step);

} // namespace vekha::service
