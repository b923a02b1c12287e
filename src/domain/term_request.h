#pragma once

#include "domain/date.h"
#include "domain/progress.h"
#include "domain/working_days.h"

#include <optional>
#include <string_view>

namespace vekha::domain
{

/// What became of a wish to carry an obligation out later. Lapsed: nobody owes it any more.
enum class RequestState { Open, Granted, Refused, Withdrawn, Lapsed };

[[nodiscard]] std::string_view name_of(RequestState state); ///< open, granted, refused, withdrawn, lapsed
[[nodiscard]] std::optional<RequestState> request_state_from_name(std::string_view name);

/// In how many working days a request is answered where no territory says otherwise.
inline constexpr int usual_answer_days = 3;
inline constexpr int most_answer_days = 30;

/// A later term is not a new plan: a mistyped year is noticed.
inline constexpr int most_years_of_delay = 2;

/// Another last day for an obligation, as somebody wishes or grants it.
struct OtherTerm {
    Stage stage = Stage::Owed;
    std::optional<Date> term; ///< the last day now
    Date wished;
    Date today;
};

/// Why such a term is out of the question; nullopt when it is in order.
/// @return obligation-not-owed, obligation-without-term, day-in-past, term-not-later, term-too-far
[[nodiscard]] std::optional<std::string_view> refusal_of(const OtherTerm& other);

/// The last day on which an answer is not late: `days` working days after the day of asking.
[[nodiscard]] Date last_day_to_answer(const WorkingCalendar& calendar, Date asked_on, int days);

} // namespace vekha::domain
