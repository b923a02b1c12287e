#pragma once

#include "domain/indicator.h"
#include "domain/target.h"
#include "language/in_words.h"

#include <optional>
#include <string>
#include <string_view>

namespace vekha::language
{

/// A promise of a plan as something measurable, still without a code.
struct MeasuredPromise {
    domain::Indicator indicator;
    domain::YearTarget target;
};

/// What a target asks to be measured: a percent of schools or of people, a count, a mean, a change.
///
/// @param wording  the expected result or the row of goals that it was read from: what a bare «30 %» is of
/// @param year     of the target when it names none
/// @source docs/indicators.md, "Targets of a plan"
[[nodiscard]] MeasuredPromise promise_of(const domain::Target& target, std::string_view wording, int year);

/// A promise without a number, by a stated rule: «положительная динамика» is a change above zero, «снижение» one below,
/// «отсутствие» at most zero, «наличие» every school. nullopt: nothing of the kind is said.
///
/// @source domain of the field, contradictions of plans, item 7
[[nodiscard]] std::optional<MeasuredPromise> promise_in_words(std::string_view wording, int year);

/// «не менее 30», «больше 0».
[[nodiscard]] std::string in_words(const domain::YearTarget& target, Tongue tongue);

} // namespace vekha::language
