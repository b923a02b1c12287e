#pragma once

#include "domain/plan.h"

#include <vector>

namespace vekha::domain
{

/// Below this confidence a field waits for a look.
inline constexpr double sure_enough = 0.8;

/// What stands between a draft and its approval in one term. Codes of docs/errors.md.
enum class TermDoubt { Yearless, Ambiguous, NotUnderstood };

/// Why a term may not become dates before a person has settled it; empty once it is settled. A term that says outright
/// that its date comes from elsewhere («по отдельному плану»), and an empty one, are no doubt.
[[nodiscard]] std::vector<TermDoubt> doubts_about_term(const Activity& activity);

/// Fields that a person should look at and has not settled yet, in the order of the table.
[[nodiscard]] std::vector<Field> doubtful_fields(const Activity& activity);

} // namespace vekha::domain
