#include "domain/week.h"

namespace vekha::domain
{

Date end_of_week(Date day)
{
    return plus_days(day, (7 - static_cast<int>(weekday_of(day).c_encoding())) % 7);
}

} // namespace vekha::domain
