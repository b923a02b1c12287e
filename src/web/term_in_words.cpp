#include "web/encode.h"

#include <fmt/format.h>

#include <array>

namespace vekha::web
{

namespace
{

struct Phrases {
    Tongue tongue;

    [[nodiscard]] std::string days(int count) const
    {
        if (tongue == Tongue::English) return fmt::format("{} {}", count, count == 1 ? "day" : "days");
        return fmt::format("{} {}", count, language::plural(count, "день", "дня", "дней"));
    }

    /// «чт 12 ноября»; the year only where it is another than today's.
    [[nodiscard]] std::string day(domain::Date date, domain::Date today) const
    {
        static constexpr std::array russian{"вс", "пн", "вт", "ср", "чт", "пт", "сб"};
        static constexpr std::array english{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
        auto words = language::date_in_words(date, tongue);
        const auto year = fmt::format(" {}", domain::year_of(date));
        if (domain::year_of(date) == domain::year_of(today) && words.ends_with(year)) {
            words.erase(words.size() - year.size());
        }
        const auto weekday = domain::weekday_of(date).c_encoding();
        return fmt::format("{} {}", (tongue == Tongue::English ? english : russian)[weekday], words);
    }

    [[nodiscard]] std::string pick(std::string_view russian, std::string_view english) const
    {
        return std::string{tongue == Tongue::English ? english : russian};
    }
};

} // namespace

std::string term_in_words(const domain::Occurrence& occurrence, domain::DueState state, domain::Date today,
                          Tongue tongue)
{
    const Phrases say{tongue};
    if (state == domain::DueState::NeedsDate || !occurrence.to) return say.pick("нужна дата", "needs a date");
    const auto left = domain::days_between(today, *occurrence.to);
    const auto last = say.day(*occurrence.to, today);
    if (state == domain::DueState::Overdue) {
        return fmt::format("{} {}, {} {}", say.pick("просрочено на", "overdue by"), say.days(-left),
                           say.pick("срок был", "was due"), last);
    }
    const bool is_owed = state == domain::DueState::Upcoming || state == domain::DueState::Current;
    if (!is_owed) return fmt::format("{} {}", say.pick("срок", "due"), last);
    if (state == domain::DueState::Upcoming && occurrence.from && *occurrence.from > today &&
        *occurrence.from != *occurrence.to) {
        return fmt::format("{} {} {} {}", say.pick("с", "from"), say.day(*occurrence.from, today),
                           say.pick("до", "until"), last);
    }
    if (left == 0) return fmt::format("{}, {}", say.pick("сегодня", "today"), last);
    if (left == 1) return fmt::format("{}, {}", say.pick("завтра", "tomorrow"), last);
    return fmt::format("{} {}, {}", say.pick("через", "in"), say.days(left), last);
}

} // namespace vekha::web
