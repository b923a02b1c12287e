#include "web/local_time.h"

#include <fmt/format.h>

namespace vekha::web
{

service::Instant start_of_day(const Clock& clock, domain::Date day)
{
    using namespace std::chrono;
    // No zone is further from UTC than fourteen hours.
    const auto utc = sys_time<microseconds>{sys_days{day}};
    auto before = utc - hours{15};
    auto within = utc + hours{15};
    while (within - before > microseconds{1}) {
        const auto middle = before + (within - before) / 2;
        (clock.local_day_of(middle) < day ? before : within) = middle;
    }
    return within;
}

std::string LocalMinutes::operator()(service::Instant instant)
{
    const auto day = clock_.local_day_of(instant);
    if (day != day_) {
        day_ = day;
        start_ = start_of_day(clock_, day);
    }
    const auto minutes = std::chrono::floor<std::chrono::minutes>(instant - start_).count();
    return fmt::format("{:02}.{:02}.{} {:02}:{:02}", domain::day_of(day), domain::month_of(day), domain::year_of(day),
                       minutes / 60, minutes % 60);
}

} // namespace vekha::web
