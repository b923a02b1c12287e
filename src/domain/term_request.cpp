#include "domain/term_request.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::domain
{

namespace
{

constexpr std::array<std::pair<RequestState, std::string_view>, 5> states{{{RequestState::Open, "open"},
                                                                           {RequestState::Granted, "granted"},
                                                                           {RequestState::Refused, "refused"},
                                                                           {RequestState::Withdrawn, "withdrawn"},
                                                                           {RequestState::Lapsed, "lapsed"}}};

} // namespace

std::string_view name_of(RequestState state)
{
    return std::ranges::find(states, state, &std::pair<RequestState, std::string_view>::first)->second;
}

std::optional<RequestState> request_state_from_name(std::string_view name)
{
    for (const auto& [state, known] : states)
        if (known == name) return state;
    return std::nullopt;
}

std::optional<std::string_view> refusal_of(const OtherTerm& other)
{
    if (other.stage != Stage::Owed) return "obligation-not-owed";
    if (!other.term) return "obligation-without-term";
    if (other.wished < other.today) return "day-in-past";
    if (other.wished <= *other.term) return "term-not-later";
    const auto from = std::max(*other.term, other.today);
    if (days_between(from, other.wished) > most_years_of_delay * 366) return "term-too-far";
    return std::nullopt;
}

Date last_day_to_answer(const WorkingCalendar& calendar, Date asked_on, int days)
{
    return plus_working_days(calendar, asked_on, std::clamp(days, 1, most_answer_days));
}

} // namespace vekha::domain
