#include "web/encode.h"

#include <doctest/doctest.h>

#include <tuple>
#include <vector>

using namespace vekha;
using namespace std::chrono;
using domain::DueState;
using language::Tongue;

TEST_CASE("a term says how far it is in words and figures")
{
    const domain::Date today{2026y / November / 22};
    const domain::Date none{};
    struct Case {
        domain::Date from;
        domain::Date to;
        DueState state;
        std::string_view russian;
        std::string_view english;
    };
    const std::vector<Case> cases{
        {none, none, DueState::NeedsDate, "нужна дата", "needs a date"},
        {2026y / November / 22, 2026y / November / 22, DueState::Current, "сегодня, вс 22 ноября",
         "today, Sun 22 November"},
        {2026y / November / 1, 2026y / November / 23, DueState::Current, "завтра, пн 23 ноября",
         "tomorrow, Mon 23 November"},
        {2026y / November / 1, 2026y / November / 24, DueState::Current, "через 2 дня, вт 24 ноября",
         "in 2 days, Tue 24 November"},
        {2026y / November / 27, 2026y / November / 27, DueState::Upcoming, "через 5 дней, пт 27 ноября",
         "in 5 days, Fri 27 November"},
        {2026y / December / 1, 2027y / January / 15, DueState::Upcoming, "с вт 1 декабря до пт 15 января 2027",
         "from Tue 1 December until Fri 15 January 2027"},
        {2026y / November / 1, 2026y / November / 21, DueState::Overdue, "просрочено на 1 день, срок был сб 21 ноября",
         "overdue by 1 day, was due Sat 21 November"},
    };
    for (const auto& [from, to, state, russian, english] : cases) {
        CAPTURE(russian);
        domain::Occurrence occurrence;
        if (to != none) occurrence = {1, from, to, domain::OccurrenceKind::Dated};
        CHECK(web::term_in_words(occurrence, state, today, Tongue::Russian) == russian);
        CHECK(web::term_in_words(occurrence, state, today, Tongue::English) == english);
    }
}
