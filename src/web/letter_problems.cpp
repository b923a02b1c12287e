#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"reminder-hour", 400, "Час – число от 0 до 23.", "An hour is a number from 0 to 23."},
    ProblemKind{"reminder-days", 400, "В день срока дней нет, до и после срока их от 1 до 60.",
                "On the day of the term there are no days; before and after it there are 1 to 60."},
    ProblemKind{"reminder-nobody", 400, "Укажите, кому напоминать.", "Say who is to be reminded."},
    ProblemKind{"reminder-repeated", 400, "Два правила говорят об одном и том же дне.",
                "Two rules speak of the same day."},
    ProblemKind{"letter-not-found", 404, "Такого письма нет.", "There is no such letter."},
    ProblemKind{"letter-not-failed", 409, "Отправить заново можно только письмо, которое не удалось доставить.",
                "Only a letter that was given up can be sent again."},
    ProblemKind{"digest-hour", 400, "Час сводки – от 0 до 23, день недели – от 1 до 7.",
                "The hour of a digest is 0 to 23, its weekday 1 to 7."},
    ProblemKind{"feed-not-found", 404, "Такого календаря нет или его адрес отозван.",
                "There is no such calendar, or its address was revoked."},
    ProblemKind{"absence-not-found", 404, "Такого отсутствия нет.", "There is no such absence."},
    ProblemKind{"absence-overlaps", 409, "На эти дни отсутствие уже записано.",
                "An absence on these days is noted already."},
    ProblemKind{"deputy-not-found", 400, "Заместитель должен работать там же.", "A deputy works at the same place."},
    ProblemKind{"deputy-is-absent-one", 400, "Нельзя замещать самого себя.", "Nobody stands in for themselves."},
    ProblemKind{"year-out-of-range", 400, "Год – от 2000 до 2100.", "The year is from 2000 to 2100."},
    ProblemKind{"day-out-of-year", 400, "День не этого года.", "The day is not of this year."},
    ProblemKind{"day-repeated", 400, "День назван дважды.", "The day is named twice."},
};

} // namespace

std::span<const ProblemKind> letter_problems()
{
    return kinds;
}

} // namespace vekha::web
